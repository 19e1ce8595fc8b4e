/** When each slide begins and ends, as a speaker follows it on a clock. */
import type { Deck } from '../../deck/types.ts';
import { paceOf } from '../pace.ts';
import type { PrintWords } from './wording.ts';

interface Turn {
  /** Seconds from the beginning. */
  from: number;
  to: number;
}

export interface Clock {
  /** For each slide, in order; null for those of the appendix, which are for questions. */
  turns: (Turn | null)[];
  total: number;
  /** Nobody said how long it takes: the times follow from what there is to say. */
  isEstimated: boolean;
}

export function clockOf(deck: Deck): Clock {
  const pace = paceOf(deck);
  const ends = pace?.ends ?? sums(deck.slides.map(({ number, seconds }) => (typeof number === 'number' ? seconds : 0)));
  const turns = deck.slides.map(({ number }, i) =>
    typeof number === 'number' ? { from: ends[i - 1] ?? 0, to: ends[i] ?? 0 } : null,
  );
  return { turns, total: pace?.total ?? ends.at(-1) ?? 0, isEstimated: pace === null };
}

/** `1:05`, or `1:02:05` from an hour on. */
export function clockText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}

/** “2 min”, “1:15 min”. */
export function minutesText(seconds: number, unit: string): string {
  return `${seconds % 60 === 0 ? seconds / 60 : clockText(seconds)} ${unit}`;
}

/** “45 min in all”. */
export function totalText(seconds: number, { minutes, total }: PrintWords): string {
  return total.replace('…', () => minutesText(seconds, minutes));
}

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
