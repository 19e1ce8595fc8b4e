/** Judgement over what the browser measured: which slides hold more than fits. Pure. */
import type { Area, BoxFacts, Facts, SlideFacts } from '../browser/facts.ts';
import type { Deck } from '../deck/types.ts';
import type { Span } from '../diagnostics/diagnostic.ts';

export interface Overflow {
  slide: string;
  audience: string | null;
  /** How much too high or too wide, in CSS pixels. */
  pixels: number;
  axis: 'high' | 'wide';
  /** How much of its list there is room for; null where it is no list, or too wide. */
  fits: { count: number; of: number; what: string } | null;
  span: Span | null;
}

/** Rounding, and the parts of letters that reach a little past their line. */
const TOLERANCE = 2;

/** What does not fit, at most once a slide and axis: the worst of its boxes. */
export function overflowIn(facts: Facts, deck: Deck): Overflow[] {
  const slides = new Map(facts.slides.map((slide) => [slide.id, slide]));
  return deck.slides.flatMap(({ id, span }) => {
    const excess = excessOf(slides.get(id));
    return (['high', 'wide'] as const)
      .filter((axis) => excess[axis] > TOLERANCE)
      .map((axis) => {
        const fits = axis === 'high' ? fitting(slides.get(id)) : null;
        return { slide: id, audience: deck.audience, pixels: Math.ceil(excess[axis]), axis, fits, span };
      });
  });
}

/** Of the first list that reaches out of the room. */
function fitting(slide: SlideFacts | undefined): Overflow['fits'] {
  if (slide === undefined) return null;
  const { bottom } = roomOf(slide);
  const isIn = (area: Area) => area.bottom <= bottom + TOLERANCE;
  const list = slide.blocks.find(({ items }) => items.length > 1 && !items.every(isIn));
  if (list === undefined) return null;
  return { count: list.items.filter(isIn).length, of: list.items.length, what: WORDS[list.kind] ?? 'items' };
}

const WORDS: Record<string, string> = {
  points: 'points',
  steps: 'steps',
  table: 'rows',
  compare: 'rows',
  text: 'paragraphs',
  quotes: 'quotes',
  metrics: 'metrics',
  scenarios: 'scenarios',
  actions: 'actions',
  people: 'people',
  timeline: 'events',
};

/** Where content may stand. */
export function roomOf({ boxes, blocks, height }: SlideFacts): Pick<Area, 'top' | 'bottom'> {
  const body = boxes.find(({ label }) => label.startsWith('div.body'));
  if (body !== undefined) return body.area;
  return { top: Math.min(height, ...blocks.map(({ area }) => area.top)), bottom: height - FOOT };
}

/** Of the page, in px. */
const FOOT = 56;

function excessOf(slide: SlideFacts | undefined): { high: number; wide: number } {
  const boxes = slide?.boxes ?? [];
  return { high: Math.max(0, ...boxes.map(tooHigh)), wide: Math.max(0, ...boxes.map(tooWide)) };
}

/** Content may reach past any side; layout may claim more room than is seen. */
function tooHigh({ area, content, scrollHeight, clientHeight }: BoxFacts): number {
  const seen = content === null ? 0 : Math.max(content.bottom - area.bottom, area.top - content.top);
  return Math.max(seen, scrollHeight - clientHeight);
}

function tooWide({ area, content, scrollWidth, clientWidth }: BoxFacts): number {
  const seen = content === null ? 0 : Math.max(content.right - area.right, area.left - content.left);
  return Math.max(seen, scrollWidth - clientWidth);
}
