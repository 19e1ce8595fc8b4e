import { list, text } from '../schema/fields.ts';
import { proseCut } from './cut.ts';
import { defineBlock } from './define.ts';
import { lengthOf, linesOf, sum } from './measure.ts';

const isOne = (paragraphs: readonly unknown[]) => paragraphs.length === 1;

export const textBlock = defineBlock({
  about: 'Paragraphs. A blank line begins a new one.',
  aka: ['paragraph', 'paragraphs', 'body', 'content', 'p', 'markdown', 'statement'],
  schema: list(text('A paragraph.'), 'One or more paragraphs.'),
  layouts: [
    {
      name: 'statement',
      about: 'One sentence, as large as it may be.',
      when: 'one paragraph of up to 130 characters',
      suits: (paragraphs) => isOne(paragraphs) && sum(paragraphs, lengthOf) <= 130,
      needs: { what: 'a single paragraph', has: isOne },
    },
    {
      name: 'lead',
      about: 'A few sentences in large type.',
      when: 'one paragraph of up to 280 characters',
      suits: (paragraphs) => isOne(paragraphs) && sum(paragraphs, lengthOf) <= 280,
      needs: { what: 'a single paragraph', has: isOne },
    },
    { name: 'prose', about: 'Paragraphs to be read.', when: 'anything else', suits: () => true },
  ],
  lines: (paragraphs) => sum(paragraphs, (p) => linesOf(p, 85) + 0.6),
  cut: proseCut,
});
