import { verbatim } from '../schema/fields.ts';
import { defineBlock } from './define.ts';

export const mathBlock = defineBlock({
  about: 'A formula in TeX.',
  aka: ['tex', 'latex', 'formula', 'equation', 'katex'],
  schema: verbatim('TeX.'),
  layouts: ['display'],
  layout: () => 'display',
  lines: (tex) => tex.split('\n').length + 3,
});
