import { list, text } from '../schema/fields.ts';
import { proseCut } from './cut.ts';
import { defineBlock } from './define.ts';
import { lengthOf, linesOf, sum } from './measure.ts';

export const textBlock = defineBlock({
  about: 'Paragraphs. A blank line begins a new one.',
  aka: ['paragraph', 'paragraphs', 'body', 'content', 'p', 'markdown', 'statement'],
  schema: list(text('A paragraph.'), 'One or more paragraphs.'),
  layouts: ['prose', 'lead', 'statement'],
  layout: (paragraphs) => {
    const length = sum(paragraphs, lengthOf);
    if (paragraphs.length > 1 || length > 280) return 'prose';
    return length > 130 ? 'lead' : 'statement';
  },
  lines: (paragraphs) => sum(paragraphs, (p) => linesOf(p, 85) + 0.6),
  cut: proseCut,
});
