import { list, node, text, verbatim } from '../schema/fields.ts';
import { defineBlock } from './define.ts';
import { sum } from './measure.ts';

export const mathBlock = defineBlock({
  about: 'A formula in TeX, or several below each other.',
  aka: ['tex', 'latex', 'formula', 'equation', 'katex'],
  schema: node(
    {
      tex: list(verbatim('TeX.'), 'The formula, or a list of them.'),
      alt: text('The formula in words, for those who cannot see it.').optional(),
      caption: text('A line below it.').optional(),
    },
    { short: 'tex' },
  ),
  layouts: [
    {
      name: 'list',
      about: 'Formulas below each other.',
      when: 'more than one formula',
      suits: ({ tex }) => tex.length > 1,
    },
    { name: 'display', about: 'The formula stands by itself.', when: 'a single formula', suits: () => true },
  ],
  lines: ({ tex }) => sum(tex, (one) => 2 + (one.match(/\\\\|\\frac/g)?.length ?? 0)) + 1,
});
