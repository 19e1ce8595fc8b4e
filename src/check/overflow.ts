/** Judgement over what the browser measured: which slides hold more than fits. Pure. */
import type { BoxFacts, Facts, SlideFacts } from '../browser/facts.ts';
import type { Deck } from '../deck/types.ts';
import type { Span } from '../diagnostics/diagnostic.ts';

export interface Overflow {
  slide: string;
  audience: string | null;
  /** How much too high or too wide, in CSS pixels. */
  pixels: number;
  axis: 'high' | 'wide';
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
      .map((axis) => ({ slide: id, audience: deck.audience, pixels: Math.ceil(excess[axis]), axis, span }));
  });
}

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
