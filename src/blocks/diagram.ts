import { node, text, verbatim } from '../schema/fields.ts';
import { defineBlock, only } from './define.ts';

export const diagramBlock = defineBlock({
  about: 'A diagram, drawn from its description.',
  aka: ['dot', 'mermaid', 'graphviz', 'flowchart'],
  schema: node({
    dot: verbatim('Graphviz DOT.').optional(),
    mermaid: verbatim('Mermaid.').optional(),
    alt: text('The diagram in words, for those who cannot see it.').optional(),
    caption: text('A line below it.').optional(),
  }),
  layouts: only('full', 'The drawing fills its place.'),
  lines: () => 9,
});
