import { list, node, text } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock } from './define.ts';
import { lengthOf, linesOf, most, sum } from './measure.ts';

const entry = node({
  when: text('The time, as it should be read.'),
  what: text('What happened, in a few words.'),
  text: text('More about it.').optional(),
});

export const timelineBlock = defineBlock({
  about: 'Events along a line.',
  aka: ['events', 'history', 'milestones', 'roadmap', 'dates'],
  schema: list(entry, 'The events, in order.'),
  layouts: ['vertical', 'horizontal'],
  layout: (entries) =>
    entries.length <= 5 && most(entries, (e) => lengthOf(e.what) + lengthOf(e.text)) <= 130 ? 'horizontal' : 'vertical',
  lines: (entries) => (entries.length <= 5 ? 7 : sum(entries, (e) => linesOf(e.what, 70) + linesOf(e.text, 80) + 0.5)),
  cut: itemCut,
});
