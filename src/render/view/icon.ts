import type { Deck } from '../../deck/types.ts';

/** The inside of the SVG of an icon; null for none. */
export function iconOf(name: string | undefined, { drawings }: Deck): string | null {
  return name !== undefined && Object.hasOwn(drawings.icons, name) ? (drawings.icons[name] ?? null) : null;
}
