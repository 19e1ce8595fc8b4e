/** Diagrams have no drawing yet: the page says what belongs there, and shows what is known of it. */
import type { PlannedValue } from '../../../blocks/index.ts';

export function diagramAddition({ dot, mermaid }: PlannedValue<'diagram'>) {
  return { language: mermaid === undefined ? 'dot' : 'mermaid', description: mermaid ?? dot ?? '' };
}
