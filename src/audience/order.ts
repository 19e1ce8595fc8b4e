/** The order of sections that an audience asks for. */
import type { Section } from '../briefing/schema.ts';
import { targetOf } from '../briefing/targets.ts';

/** The sections that are named, as they are named; then the others, as they stood. */
export function inOrder(sections: readonly Section[], order: readonly string[]): Section[] {
  const place = (section: Section) => {
    const at = order.indexOf(targetOf(section));
    return at === -1 ? order.length : at;
  };
  return sections.toSorted((a, b) => place(a) - place(b));
}
