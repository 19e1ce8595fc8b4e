import { list, node, sourceId, text } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock } from './define.ts';
import { lengthOf, linesOf, most } from './measure.ts';

const quote = node(
  {
    text: text('The words, exactly; without quotation marks around them.'),
    by: text('Who said it.').optional(),
    role: text('What they are, or where they said it.').optional(),
    source: sourceId('The id of the source.').optional(),
  },
  { short: 'text' },
);

export const quoteBlock = defineBlock({
  about: 'One quotation with its attribution.',
  aka: ['blockquote', 'citation', 'pullquote'],
  schema: quote,
  layouts: [
    {
      name: 'single',
      about: 'The words in display type, who said them at the foot.',
      when: 'up to 160 characters',
      suits: ({ text }) => lengthOf(text) <= 160,
    },
    { name: 'long', about: 'The words in the type of texts.', when: 'anything longer', suits: () => true },
  ],
  lines: (value) => linesOf(value.text, 50) * 1.6 + 2,
});

export const quotesBlock = defineBlock({
  about: 'Several quotations, side by side.',
  aka: ['blockquotes', 'citations', 'voices', 'testimonials'],
  schema: list(quote, 'The quotations.'),
  layouts: [
    {
      name: 'columns',
      about: 'Side by side.',
      when: 'up to 3 quotations of up to 200 characters',
      suits: (quotes) => quotes.length <= 3 && most(quotes, ({ text }) => lengthOf(text)) <= 200,
      needs: { what: 'four quotations at most', has: (quotes) => quotes.length <= 4 },
    },
    { name: 'rows', about: 'One below the other, who said it at the right.', when: 'anything else', suits: () => true },
  ],
  lines: (quotes, _share, layout) =>
    layout === 'columns' ? most(quotes, (q) => linesOf(q.text, 26) * 1.4 + 3) : quotes.length * 2.4,
  cut: itemCut,
});
