/** Icons by name, from the set of Lucide: only those that the deck shows are kept. */

import { spanOf } from '../briefing/spans.ts';
import type { Drawings } from '../deck/drawings.ts';
import type { PlacedBlock } from '../deck/drawn.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { spanWithin } from '../diagnostics/within.ts';
import type { Means } from './means.ts';

export async function drawIcons(placed: readonly PlacedBlock[], { texts, report }: Means): Promise<Drawings['icons']> {
  const wanted = placed.flatMap(({ block }) => iconsIn(block.value, block.span));
  if (wanted.length === 0) return {};
  const { icons } = await import('@iconify-json/lucide');
  const known = Object.keys(icons.icons);
  return Object.fromEntries(
    wanted.flatMap(({ name, around }) => {
      const icon = Object.hasOwn(icons.icons, name) ? icons.icons[name] : undefined;
      if (icon !== undefined) return [[name, icon.body]];
      const span = around === null ? null : spanWithin(texts, around, name, 0, name.length);
      report('unknown-icon', span, { name, nearest: nearest(name, known), known: likely(name, known) });
      return [];
    }),
  );
}

interface Wanted {
  name: string;
  around: ReturnType<typeof spanOf>;
}

function iconsIn(value: unknown, around: Wanted['around']): Wanted[] {
  if (Array.isArray(value)) return value.flatMap((item) => iconsIn(item, around));
  if (typeof value !== 'object' || value === null || !('icon' in value)) return [];
  return typeof value.icon === 'string' ? [{ name: value.icon, around: spanOf(value) ?? around }] : [];
}

/** Of far more names than anyone reads, those that share a word with it. */
function likely(name: string, known: readonly string[]): string[] {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  return known.filter((other) => words.some((word) => other.includes(word))).slice(0, 12);
}
