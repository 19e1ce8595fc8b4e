/** The pages that something in a deck links to. */
import type { Deck } from '../../deck/types.ts';

export function linkTargets({ slides }: Deck): Set<string> {
  const found = new Set<string>();
  JSON.stringify(
    slides.filter(({ role }) => role !== 'agenda' && role !== 'divider'),
    (key, value) => {
      if (key === 'target') found.add(value);
      if (key === 'href' && typeof value === 'string' && value.startsWith('#')) found.add(value.slice(1));
      return value;
    },
  );
  return found;
}
