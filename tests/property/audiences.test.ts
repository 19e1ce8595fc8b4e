import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Source } from '../../src/briefing/source.ts';
import { type Compiled, compile } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { plainDeck } from '../../src/export/json.ts';
import { sourceOf } from '../support/briefing.ts';
import { briefings, type Generated } from './support/generate.ts';
import { type Seen, seenBy, wordsIn } from './support/oracle.ts';
import { runs } from './support/runs.ts';

const numRuns = runs(1 / 3);

test('the deck of each audience holds the words that it may see, in their place, and no others', () => {
  fc.assert(
    fc.property(briefings, (generated) => {
      const viewers = viewersOf(generated).filter(({ seen }) => seen.sections.length > 0);
      fc.pre(viewers.length > 0);
      const { decks, diagnostics } = compileFor(sourceOf(generated.yaml, generated.files), viewers);
      expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
      expect(decks).toHaveLength(viewers.length);
      for (const [i, { seen }] of viewers.entries())
        expect(wordsByPlace(decks[i], seen)).toEqual(expectedByPlace(seen));
    }),
    { numRuns },
  );
}, 60_000);

test('made alone, a deck is the same, and no message tells what its audience may not see', () => {
  fc.assert(
    fc.property(briefings, (generated) => {
      const source = sourceOf(generated.yaml, generated.files);
      const viewers = viewersOf(generated);
      const alone = viewers.map((viewer) => compileFor(source, [viewer]));
      for (const [i, { seen }] of viewers.entries()) {
        const diagnostics = alone[i]?.diagnostics ?? [];
        expect(wordsInMessages(diagnostics).filter((word) => !mayBeNamed(word, seen))).toEqual([]);
        expect(diagnostics.some(({ code }) => code === 'empty-deck')).toBe(seen.sections.length === 0);
      }
      const together = compileFor(
        source,
        viewers.filter(({ seen }) => seen.sections.length > 0),
      );
      if (together.decks.length > 0) expect(alone.flatMap(({ decks }) => decks)).toEqual(together.decks);
    }),
    { numRuns: numRuns / 10 },
  );
}, 60_000);

interface Viewer {
  name: string | null;
  seen: Seen;
}

function viewersOf({ model }: Generated): Viewer[] {
  const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
  return names.map((name) => ({ name, seen: seenBy(model, name) }));
}

function compileFor(source: Source, viewers: readonly Viewer[]): Compiled {
  return compile(source, { audiences: viewers.flatMap(({ name }) => name ?? []) });
}

function wordsInMessages(diagnostics: Compiled['diagnostics']): string[] {
  return wordsIn(JSON.stringify(diagnostics.map(({ message, hint }) => [message, hint])));
}

function mayBeNamed(word: string, { slides, data, notes, handout, named }: Seen): boolean {
  return [slides, data, notes, handout, named].some((words) => words.has(word));
}

/** Slides with all that the JSON format tells of the deck; notes and handout texts apart. */
function wordsByPlace(deck: Deck | undefined, seen: Seen) {
  const all = deck?.slides ?? [];
  const notes = all.flatMap((slide) => slide.notes);
  const handout = all.flatMap((slide) => slide.handout);
  const bare = deck && plainDeck({ ...deck, slides: all.map((slide) => ({ ...slide, handout: [] })) });
  const spoken = (words: unknown) => wordSet(words).filter((word) => !isOnSlides(word, seen));
  return {
    slides: wordSet(bare).filter((word) => !seen.sources.has(word)),
    notes: spoken(notes),
    handout: spoken(handout),
  };
}

/** Values of variables, and ids that a link leads to, may stand in notes as well. */
function isOnSlides(word: string, { slides, data, sources }: Seen): boolean {
  return slides.has(word) || data.has(word) || sources.has(word);
}

function expectedByPlace(seen: Seen) {
  const { slides, data, notes, handout } = seen;
  const spoken = (words: Set<string>) => sorted(words).filter((word) => !isOnSlides(word, seen));
  return { slides: sorted([...slides, ...data]), notes: spoken(notes), handout: spoken(handout) };
}

function wordSet(value: unknown): string[] {
  return sorted(wordsIn(JSON.stringify(value)));
}

function sorted(words: Iterable<string>): string[] {
  return [...new Set(words)].sort();
}
