import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { PRIORITIES } from '../../src/briefing/schema.ts';
import type { Deck } from '../../src/deck/types.ts';
import { compiled } from '../support/briefing.ts';
import { runs } from './support/runs.ts';

const numRuns = runs(1 / 3);

const timed = fc.record(
  {
    priority: fc.constantFrom(...PRIORITIES),
    minutes: fc.constantFrom('0', '0.5', '1', '2'),
    notes: fc.constantFrom('Briefly.', 'words '.repeat(200).trim()),
  },
  { requiredKeys: [] },
);
const section = fc.record(
  { own: timed, slides: fc.option(fc.array(timed, { minLength: 1, maxLength: 4 }), { nil: undefined }) },
  { requiredKeys: ['own', 'slides'] },
);

/** Each slide has a word of its own. */
const briefings = fc
  .record({ sections: fc.array(section, { minLength: 1, maxLength: 5 }), minutes: fc.integer({ min: 1, max: 12 }) })
  .map(({ sections, minutes }) => ({
    minutes,
    words: sections.flatMap(({ slides }, i) => slides?.map((_, j) => `w${i}x${j}`) ?? [`w${i}x`]),
    text: stringify({
      briefing: '1',
      title: 'T',
      audiences: { a: { minutes, fit: true }, b: { minutes } },
      sections: sections.map(({ own, slides }, i) =>
        slides === undefined
          ? { ...own, title: `w${i}x`, blocks: [{ text: 'Words.' }] }
          : { ...own, title: 'Part', slides: slides.map((slide, j) => ({ ...slide, title: `w${i}x${j}` })) },
      ),
    }),
  }));

test('a fitted deck fits or says that it does not, and every slide is in the main part or in the appendix', () => {
  fc.assert(
    fc.property(briefings, ({ minutes, words, text }) => {
      const { decks, diagnostics } = compiled(text);
      const [fitted, whole] = decks as [Deck, Deck];
      const told = diagnostics.filter(({ code }) => code === 'over-time').map(({ message }) => message.slice(0, 3));

      expect(told.includes('“a”')).toBe(spokenIn(fitted) > minutes * 60);
      expect(told.includes('“b”')).toBe(spokenIn(whole) > minutes * 60);
      expect(titlesIn(fitted).sort()).toEqual([...words].sort());
      expect(titlesIn(whole)).toEqual(words);

      const moved = fitted.slides.filter(({ role, number }) => role === 'slide' && typeof number !== 'number');
      expect(moved.map((slide) => slide.role === 'slide' && slide.priority)).not.toContain('must');
      expect(notesIn(fitted)).toBe(notesIn(whole));
      if (spokenIn(whole) <= minutes * 60) expect(moved).toEqual([]);
      if (spokenIn(fitted) > minutes * 60) expect(leftToMove(fitted)).toBeLessThanOrEqual(1);
    }),
    { numRuns },
  );
}, 60_000);

function spokenIn({ slides }: Deck): number {
  return slides.reduce((all, { number, seconds }) => all + (typeof number === 'number' ? seconds : 0), 0);
}

function titlesIn({ slides }: Deck): string[] {
  return slides.filter(({ role }) => role === 'slide').map(({ title }) => title);
}

/** How many paragraphs of notes there are: none is lost, none said twice. */
function notesIn({ slides }: Deck): number {
  return slides.reduce((all, { notes }) => all + notes.length, 0);
}

/** One slide always stays, whatever its priority. */
function leftToMove({ slides }: Deck): number {
  const main = slides.filter((slide) => slide.role === 'slide').filter(({ number }) => typeof number === 'number');
  return main.filter(({ priority, seconds }) => priority !== 'must' && seconds > 0).length;
}
