/**
 * A deck as it fits: measured in the browser, repaired where the briefing lets it be, measured again. What still does
 * not fit is told. The browser is the judge; what is tried next is decided by `nextRemedy`.
 */
import type { Facts, SlideFacts } from '../browser/facts.ts';
import { piecesOf } from '../deck/cut.ts';
import { type Remedy, withRemedies } from '../deck/remedy.ts';
import type { Deck, Slide } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Overflow, overflowIn } from './overflow.ts';
import { nextRemedy } from './remedy.ts';
import { reportSetting } from './typeset.ts';

/** Draws a deck, or some pages of it, and measures what it drew. */
export type Measure = (deck: Deck) => Promise<Facts>;

/** Steps of type, and then one page more at a time. */
const MOST_ROUNDS = 16;

const UNTRIED: Remedy = { density: null, cuts: [] };

export async function settle(planned: Deck, measure: Measure, report: Report): Promise<Deck> {
  const remedies = new Map<string, Remedy>();
  const wholes = new Map<string, SlideFacts>();
  const overflows = new Map<string, Overflow[]>();
  const measured = new Map<string, SlideFacts>();
  let deck = planned;
  let changed = new Set(planned.slides.map(({ id }) => id));
  for (let round = 0; round < MOST_ROUNDS && changed.size > 0; round++) {
    await measureSome(deck, changed);
    const over = planned.slides.filter(({ id }) => changed.has(id) && overflows.has(id));
    changed = new Set(over.filter(treat).map(({ id }) => id));
    deck = withRemedies(planned, remedies);
  }
  for (const slide of planned.slides) tell(slide);
  reportSetting(measured, deck, report);
  return deck;

  /** Of some planned pages, notes how they are set and what does not fit on them or their parts. */
  async function measureSome(all: Deck, ids: ReadonlySet<string>): Promise<void> {
    const origins = originsIn(all);
    const pages = { ...all, slides: all.slides.filter(({ id }) => ids.has(origins.get(id) ?? id)) };
    const facts = await measure(pages);
    for (const id of ids) overflows.delete(id);
    for (const one of overflowIn(facts, pages)) {
      const origin = origins.get(one.slide) ?? one.slide;
      overflows.set(origin, [...(overflows.get(origin) ?? []), one]);
    }
    for (const one of facts.slides) {
      measured.set(one.id, one);
      if (!isDivided(one.id)) wholes.set(one.id, one);
    }
  }

  function isDivided(id: string): boolean {
    return (remedies.get(id)?.cuts.length ?? 0) > 0;
  }

  /** Whether there is something left to try. */
  function treat(slide: Slide): boolean {
    const facts = wholes.get(slide.id);
    if (facts === undefined) return false;
    const isTooHigh = overflows.get(slide.id)?.some(({ axis }) => axis === 'high') === true;
    const tried = remedies.get(slide.id) ?? UNTRIED;
    const next = nextRemedy(slide, facts, tried, isTooHigh, partsOver(slide));
    if (next === null || (next.cuts.length > tried.cuts.length && isStuck(slide, tried))) return false;
    remedies.set(slide.id, next);
    return true;
  }

  /** Whether what does not fit stands on pages of its own already: to divide the others further does not help it. */
  function isStuck(slide: Slide, { cuts }: Remedy): boolean {
    const sizes = sizesOf(piecesOf(slide).length, cuts);
    return cuts.length > 0 && [...partsOver(slide)].every((part) => sizes[part - 1] === 1);
  }

  /** By their numbers, from 1. */
  function partsOver({ id }: Slide): Set<number> {
    const numbers = new Map(deck.slides.map((slide) => [slide.id, slide.part?.number ?? 1]));
    return new Set((overflows.get(id) ?? []).map((one) => numbers.get(one.slide) ?? 1));
  }

  function tell({ id, span }: Slide): void {
    const { density, cuts } = remedies.get(id) ?? UNTRIED;
    const left = overflows.get(id) ?? [];
    const { audience } = planned;
    if (cuts.length > 0) report('divided', span, { slide: id, pages: cuts.length + 1, audience });
    else if (density === 'tight' && left.length === 0) report('shrunk', span, { slide: id, audience });
    for (const one of left) report('overflow', one.span, one);
  }
}

/** How many pieces each part holds. */
function sizesOf(count: number, cuts: readonly number[]): number[] {
  return [0, ...cuts].map((from, i) => (cuts[i] ?? count) - from);
}

/** The planned page that each page is, or is a part of. */
function originsIn({ slides }: Deck): Map<string, string> {
  let first: Slide | undefined;
  return new Map(
    slides.map((slide) => {
      if (slide.part === null || slide.part.number === 1) first = slide;
      return [slide.id, first?.id ?? slide.id];
    }),
  );
}
