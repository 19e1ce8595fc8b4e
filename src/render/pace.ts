/** When each slide should be done, so that the deck is done in time. */
import type { Deck, Slide } from '../deck/types.ts';

interface Pace {
  /** Seconds for the whole deck. */
  total: number;
  /** For each slide, in order: the second at which it should be done. */
  ends: number[];
}

/**
 * Slides with minutes of their own keep them; the others share what is left, as their estimates are to each
 * other. Minutes that add up to more than the
 * audience has are cut in proportion. Null where neither the audience nor every slide that is spoken to has minutes.
 */
export function paceOf({ minutes, slides }: Deck): Pace | null {
  const given = sum(slides.map(minutesOf));
  const weights = slides.map((slide) => (minutesOf(slide) > 0 || isAside(slide) ? 0 : slide.seconds));
  const total = minutes ?? (slides.some((slide, i) => isSpoken(slide) && weights[i] !== 0) ? 0 : given);
  if (total === 0) return null;
  const cut = Math.min(1, total / given);
  const share = Math.max(0, total - given) / (sum(weights) || 1);
  const parts = slides.map((slide, i) => minutesOf(slide) * cut + (weights[i] ?? 0) * share);
  return { total: seconds(total), ends: parts.map((_, i) => seconds(sum(parts.slice(0, i + 1)))) };
}

/** Covers, agendas and dividers are passed quickly, sources are not read out. */
function isSpoken({ role }: Slide): boolean {
  return role === 'slide' || role === 'takeaways' || role === 'closing';
}

/** The appendix is for questions: it has no part in the plan. */
function minutesOf(slide: Slide): number {
  return isAside(slide) ? 0 : (slide.minutes ?? 0);
}

function isAside({ number }: Slide): boolean {
  return typeof number !== 'number';
}

function seconds(minutes: number): number {
  return Math.round(minutes * 60);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
