import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { sourceOf } from '../support/briefing.ts';
import { briefings, type Generated } from './support/generate.ts';
import { seenBy, wordsIn } from './support/oracle.ts';
import { runs } from './support/runs.ts';

const numRuns = runs(1 / 10);

test('decks are whole: numbers, ids, links, citations, sections and places', () => {
  fc.assert(
    fc.property(briefings, (generated) => {
      for (const { deck, sections } of decksOf(generated)) {
        const main = deck.slides.filter(({ section }) => !section?.inAppendix);
        const numbers = [...main.map((_, i) => i + 1), ...deck.slides.slice(main.length).map((_, i) => `A-${i + 1}`)];
        expect(deck.slides.map(({ number }) => number)).toEqual(numbers);
        expect(deck.total).toBe(main.length);

        const ids = deck.slides.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...targetsIn(deck)].filter((target) => !ids.includes(target))).toEqual([]);

        const cited = numbersOf(deck);
        expect(deck.sources.map(({ number }) => number)).toEqual(deck.sources.map((_, i) => i + 1));
        expect([...cited].filter((number) => number < 1 || number > deck.sources.length)).toEqual([]);

        const titles = main.map(({ section }) => wordsIn(section?.title ?? '').join(' '));
        const inOrder = sections.map((title) => titles.indexOf(title));
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect(inOrder).not.toContain(-1);

        const { length } = generated.yaml;
        for (const { start, end } of spansIn(deck)) expect(0 <= start && start < end && end <= length).toBe(true);
      }
    }),
    { numRuns },
  );
}, 60_000);

test('the same briefing makes the same decks, to the last byte', () => {
  fc.assert(
    fc.property(briefings, (generated) => {
      const once = JSON.stringify(decksOf(generated));
      expect(JSON.stringify(decksOf(generated))).toBe(once);
    }),
    { numRuns: numRuns / 3 },
  );
}, 60_000);

function decksOf({ model, yaml, files }: Generated): { deck: Deck; sections: string[] }[] {
  const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
  const shown = names.map((name) => ({ name, ...seenBy(model, name) })).filter(({ sections }) => sections.length > 0);
  if (shown.length === 0) return [];
  const { decks } = compile(sourceOf(yaml, files), { audiences: shown.flatMap(({ name }) => name ?? []) });
  return decks.map((deck, i) => ({ deck, sections: shown[i]?.sections ?? [] }));
}

/** Every id that something in the deck points to. */
function targetsIn(deck: Deck): Set<string> {
  const targets = new Set<string>();
  each(deck, (key, value) => {
    if (key === 'target') targets.add(String(value));
    if (key === 'href' && String(value).startsWith('#')) targets.add(String(value).slice(1));
  });
  return targets;
}

/** Every number of a source that stands on a page. */
function numbersOf({ slides, classification, audienceLabel }: Deck): Set<number> {
  const numbers = new Set<number>();
  each([slides, classification, audienceLabel], (_, value) => {
    const { type, number } = (value ?? {}) as { type?: string; number?: number };
    if (type === 'cite' && number !== undefined) numbers.add(number);
  });
  for (const slide of slides) if (slide.role === 'slide') for (const number of slide.sources) numbers.add(number);
  return numbers;
}

function spansIn(deck: Deck): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  each(deck.slides, (key, value) => {
    if (key === 'span' && value !== null) spans.push(value as { start: number; end: number });
  });
  return spans;
}

function each(value: unknown, on: (key: string, value: unknown) => void): void {
  JSON.stringify(value, (key, child) => {
    on(key, child);
    return child;
  });
}
