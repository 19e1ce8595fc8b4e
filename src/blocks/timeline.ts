import type { z } from 'zod';
import { list, node, text } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock, type Planned } from './define.ts';
import { lengthOf, linesOf, most, sum, wordOf } from './measure.ts';

const entry = node({
  when: text('The time, as it should be read.'),
  what: text('What happened, in a few words.'),
  text: text('More about it.').optional(),
});

type Events = Planned<z.output<typeof entry>>[];
const isShort = (events: Events) => most(events, ({ what, text }) => lengthOf(what) + lengthOf(text)) <= 130;

/** No word is broken: what stands in turn above and below the line has the room of two. */
const fits = (events: Events, letters: number) => most(events, ({ what }) => wordOf(what)) <= letters / events.length;
const isStaggered = (events: Events) =>
  events.length >= 3 && events.length <= 6 && isShort(events) && events.filter(({ text }) => text).length > 2;

export const timelineBlock = defineBlock({
  about: 'Events along a line.',
  aka: ['events', 'history', 'milestones', 'roadmap', 'dates'],
  schema: list(entry, 'The events, in order.'),
  layouts: [
    {
      name: 'staggered',
      about: 'Along a line from left to right, in turn above and below it.',
      when: '5 or 6 events alone on a slide, of up to 130 characters, most of them with a text',
      suits: (events, { alone }) =>
        alone && isShort(events) && isStaggered(events) && events.length > 4 && fits(events, 135),
      needs: { what: '3 to 6 events of up to 130 characters', has: isStaggered },
    },
    {
      name: 'horizontal',
      about: 'Along a line from left to right.',
      when: 'up to 5 events of up to 130 characters, of words that fit side by side',
      suits: (events) => isShort(events) && events.length <= 5 && fits(events, 90),
      needs: { what: 'six events at most', has: (events) => events.length <= 6 },
    },
    { name: 'vertical', about: 'Along a line from top to bottom.', when: 'anything else', suits: () => true },
  ],
  lines: (entries, _share, layout) =>
    layout !== 'vertical' ? 7 : sum(entries, (e) => linesOf(e.what, 70) + linesOf(e.text, 80) + 0.5),
  cut: itemCut,
});
