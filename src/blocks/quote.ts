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
  layouts: ['single', 'long'],
  layout: (value) => (lengthOf(value.text) <= 160 ? 'single' : 'long'),
  lines: (value) => linesOf(value.text, 50) * 1.6 + 2,
});

export const quotesBlock = defineBlock({
  about: 'Several quotations, side by side.',
  aka: ['blockquotes', 'citations', 'voices', 'testimonials'],
  schema: list(quote, 'The quotations.'),
  layouts: ['rows', 'columns'],
  layout: (quotes) => (quotes.length <= 3 && most(quotes, (q) => lengthOf(q.text)) <= 200 ? 'columns' : 'rows'),
  lines: (quotes) => (quotes.length <= 3 ? most(quotes, (q) => linesOf(q.text, 26) * 1.4 + 3) : quotes.length * 2.4),
  cut: itemCut,
});
