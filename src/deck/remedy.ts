/** What is done for pages that hold too much: smaller type by fixed steps, and parts on pages of their own. Pure. */
import { divide } from './cut.ts';
import { repaginate } from './repaginate.ts';
import { DENSITIES, type Deck, type Density, type Slide } from './types.ts';

export interface Remedy {
  /** The size of type, which then does not grow into free room; null as planned. */
  density: Density | null;
  /** Before which pieces a new page begins; none for one page. */
  cuts: readonly number[];
}

/** `remedies` by the id of the page. Nothing is lost and nothing stands twice, but headline and sources. */
export function withRemedies(deck: Deck, remedies: ReadonlyMap<string, Remedy>): Deck {
  if (remedies.size === 0) return deck;
  const ids = new Set(deck.slides.map(({ id }) => id));
  const slides = deck.slides.flatMap((slide) => {
    const remedy = remedies.get(slide.id);
    return remedy === undefined ? [slide] : treat(slide, remedy, ids);
  });
  return repaginate(deck, slides);
}

function treat(slide: Slide, { density, cuts }: Remedy, ids: Set<string>): Slide[] {
  const sized = density !== null && slide.role === 'slide' ? { ...slide, density, grows: false } : slide;
  if (cuts.length === 0) return [sized];
  const parts = divide(sized, cuts);
  return parts.map((part, i) => named(part, slide, { number: i + 1, of: parts.length }, ids));
}

/** What is said with a page, and in what time, belongs to its first part. */
function named(part: Slide, whole: Slide, place: { number: number; of: number }, ids: Set<string>): Slide {
  const mark = { type: 'text' as const, value: `\u00a0(${place.number}/${place.of})` };
  const headed = { ...part, headline: [...whole.headline, mark], part: place };
  if (place.number === 1) return headed;
  return {
    ...headed,
    id: claim(`${whole.id}-${place.number}`, ids),
    notes: [],
    handout: [],
    minutes: null,
    seconds: 0,
  };
}

function claim(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let n = 2; ids.has(id); n++) id = `${wanted}-${n}`;
  ids.add(id);
  return id;
}

/** The next smaller size of type; null where there is none, or where the page has only one. */
export function smaller(slide: Slide, floor: Density): Density | null {
  if (slide.role !== 'slide') return null;
  if (slide.grows) return slide.density;
  const at = DENSITIES.indexOf(slide.density);
  return at < DENSITIES.indexOf(floor) ? (DENSITIES[at + 1] ?? null) : null;
}
