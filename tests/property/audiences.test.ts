import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Compiled } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { plainDeck } from '../../src/export/json.ts';
import { compiled } from '../support/briefing.ts';
import { briefings, type Generated } from './support/generate.ts';
import { type Seen, seenBy, wordsIn } from './support/oracle.ts';

/** Raise for a long search: `RUNS=10000 npx vitest run tests/property`. */
const numRuns = Number(process.env.RUNS ?? 300);

test('the deck of each audience holds the words that it may see, in their place, and no others', () => {
  fc.assert(
    fc.property(briefings, (generated) => {
      for (const audience of audiencesOf(generated)) {
        const seen = seenBy(generated.model, audience);
        const { decks, diagnostics } = compileFor(generated, audience);
        expect(onlyWarnings(diagnostics, seen)).toEqual([]);
        expect(wordsInMessages(diagnostics).filter((word) => !mayBeNamed(word, seen))).toEqual([]);
        expect(decks).toHaveLength(seen.sections.length === 0 ? 0 : 1);
        for (const deck of decks) expect(wordsByPlace(deck)).toEqual(expectedByPlace(seen));
      }
    }),
    { numRuns },
  );
}, 60_000);

test('a deck is the same whether it is made alone or with those of others', () => {
  fc.assert(
    fc.property(briefings, (generated) => {
      const together = compiled(generated.yaml, generated.files);
      fc.pre(!hasErrors(together.diagnostics));
      const alone = audiencesOf(generated).flatMap((audience) => compileFor(generated, audience).decks);
      expect(JSON.stringify(together.decks)).toBe(JSON.stringify(alone));
    }),
    { numRuns: numRuns / 6 },
  );
}, 60_000);

function audiencesOf({ model }: Generated): (string | null)[] {
  return model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
}

function compileFor({ yaml, files }: Generated, audience: string | null): Compiled {
  return compiled(yaml, files, { audiences: audience === null ? [] : [audience] });
}

/** Generated briefings are valid: the only error that may be is an audience that sees no slide. */
function onlyWarnings(diagnostics: Compiled['diagnostics'], { sections }: Seen): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.filter(({ code }) => !(code === 'empty-deck' && sections.length === 0)).map(({ message }) => message);
}

function wordsInMessages(diagnostics: Compiled['diagnostics']): string[] {
  return wordsIn(JSON.stringify(diagnostics.map(({ message, hint }) => [message, hint])));
}

function mayBeNamed(word: string, { slides, data, notes, handout, named }: Seen): boolean {
  return [slides, data, notes, handout, named].some((words) => words.has(word));
}

/** Slides with all that the JSON format tells of the deck; notes and handout texts apart. */
function wordsByPlace(deck: Deck) {
  const notes = deck.slides.flatMap((slide) => slide.notes);
  const handout = deck.slides.flatMap((slide) => slide.handout);
  const bare = { ...deck, slides: deck.slides.map((slide) => ({ ...slide, handout: [] })) };
  return { slides: wordSet(plainDeck(bare)), notes: wordSet(notes), handout: wordSet(handout) };
}

function expectedByPlace({ slides, data, notes, handout }: Seen) {
  return { slides: sorted([...slides, ...data]), notes: sorted(notes), handout: sorted(handout) };
}

function wordSet(value: unknown): string[] {
  return sorted(wordsIn(JSON.stringify(value)));
}

function sorted(words: Iterable<string>): string[] {
  return [...new Set(words)].sort();
}
