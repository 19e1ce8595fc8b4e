import { verbatim } from '../schema/fields.ts';
import { defineBlock, only } from './define.ts';

export const mathBlock = defineBlock({
  about: 'A formula in TeX.',
  aka: ['tex', 'latex', 'formula', 'equation', 'katex'],
  schema: verbatim('TeX.'),
  layouts: only('display', 'The formula stands by itself.'),
  lines: (tex) => tex.split('\n').length + 3,
});
