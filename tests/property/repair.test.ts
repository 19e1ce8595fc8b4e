/** Pages that are divided lose nothing and show nothing twice; whatever still does not fit is told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { overflowIn } from '../../src/check/overflow.ts';
import { settle } from '../../src/check/settle.ts';
import { compile } from '../../src/compile.ts';
import { piecesOf } from '../../src/deck/cut.ts';
import { type Remedy, withRemedies } from '../../src/deck/remedy.ts';
import type { Deck, DeckBlock } from '../../src/deck/types.ts';
import { wordsOn } from '../../src/deck/words.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { usePrinter } from '../browser/support/printer.ts';
import { deckOf, sourceOf } from '../support/briefing.ts';
import { briefings } from './support/generate.ts';
import { runs } from './support/runs.ts';

const printer = usePrinter();

test('however pages are divided, the words stand in the same order, and page numbers follow', () => {
  fc.assert(
    fc.property(briefings, fc.infiniteStream(fc.nat()), ({ yaml, files }, random) => {
      for (const deck of compile(sourceOf(yaml, files)).decks) {
        const remedies = new Map(deck.slides.map((slide) => [slide.id, someRemedy(piecesOf(slide).length, random)]));
        const divided = withRemedies(deck, remedies);
        expect(bodyWords(divided)).toEqual(bodyWords(deck));
        expect(notesIn(divided)).toEqual(notesIn(deck));
        expect(new Set(divided.slides.map(({ id }) => id)).size).toBe(divided.slides.length);
        const main = divided.slides.flatMap(({ number }) => (typeof number === 'number' ? number : []));
        expect(main).toEqual(main.map((_, i) => i + 1));
        expect(divided.total).toBe(main.length);
        expect(pagesNamed(divided)).toEqual(pagesNamed(divided).map(([id]) => [id, numberOf(divided, id)]));
        expect(divided.outline).toEqual(deck.outline);
      }
    }),
    { numRuns: runs(1 / 3), endOnFailure: true },
  );
});

function someRemedy(pieces: number, random: Iterator<number>): Remedy {
  const cuts = Array.from({ length: Math.max(0, pieces - 1) }, (_, i) => i + 1);
  return { density: null, cuts: cuts.filter(() => Number(random.next().value) % 3 === 0) };
}

/** Without the mark of the part; what stands on each part of a table because it is true of all counts once. */
function bodyWords({ slides }: Deck): string[] {
  const told = new Set<string>();
  return slides.flatMap((slide) => {
    const isLater = slide.part !== null && slide.part.number > 1;
    const { headline: _, title, ...rest } = { ...slide, sources: [], columns: null };
    const blocks = slide.role === 'slide' ? slide.blocks.map(headFirst) : [];
    const heads = wordsOn({ blocks: blocks.map(({ head }) => head) } as never);
    const body = wordsOn({ ...rest, blocks: blocks.map(({ block }) => block) } as never);
    const fresh = body.filter((word) => !heads.includes(word) || !told.has(word));
    for (const word of heads) told.add(word);
    return [...(isLater ? [] : [title]), ...fresh].flatMap(wordsIn);
  });
}

/** Of a table, its columns and what it is about; they stand above its rows. Of a comparison, its sides. */
function headFirst(block: DeckBlock): { block: object; head: object } {
  if (block.kind === 'compare') {
    const { columns } = block.value;
    const head = columns.map(({ title }) => title);
    const most = Math.max(0, ...columns.map(({ points }) => points?.length ?? 0));
    const rows = Array.from({ length: most }, (_, i) => columns.map(({ points }) => points?.[i] ?? null));
    return { block: { ...block, value: { head, texts: columns.map(({ text }) => text), rows } }, head: { head } };
  }
  if (block.kind !== 'table') return { block, head: {} };
  const { rows, ...head } = block.value;
  return { block: { ...block, value: { ...head, rows } }, head };
}

function wordsIn(text: string): string[] {
  return text.match(/zq\d+qz/g) ?? [];
}

function notesIn({ slides }: Deck): unknown {
  return slides.flatMap(({ notes, handout, seconds }) => [...notes, ...handout, ...(seconds > 0 ? [seconds] : [])]);
}

function pagesNamed(deck: Deck): [string, string][] {
  return deck.slides.flatMap((slide): [string, string][] => {
    const refs =
      slide.role === 'agenda'
        ? slide.parts
        : slide.role === 'divider'
          ? slide.slides
          : slide.role === 'takeaways'
            ? slide.takeaways.flatMap(({ because }) => because)
            : [];
    return refs.map(({ target, page }) => [target, page]);
  });
}

function numberOf(deck: Deck, id: string): string {
  return String(deck.slides.find((slide) => slide.id === id)?.number);
}

const sentence = fc.array(fc.constantFrom('alpha', 'beta', 'gamma-delta', 'of', 'to', 'considerable'), {
  minLength: 2,
  maxLength: 30,
});
const text = sentence.map((words) => `${words.join(' ')}.`);
const many = fc.array(text, { minLength: 1, maxLength: 24 });
const block = fc.oneof(
  many.map((points) => ({ points })),
  many.map((steps) => ({ steps })),
  many.map((texts) => ({ text: texts.join(' ') })),
  many.map((texts) => ({ points: texts.map((one) => ({ term: 'Term', text: one })) })),
  many.map((texts) => ({ table: { columns: ['A', 'B'], rows: texts.map((one, i) => [String(i), one]) } })),
  many.map((texts) => ({
    compare: [
      { title: 'A', points: texts },
      { title: 'B', points: texts.slice(2).concat('Last') },
    ],
  })),
  many.map((texts) => ({ quotes: texts.slice(0, 5).map((one) => ({ text: one, by: 'Somebody' })) })),
);
const long = fc
  .array(fc.record({ title: text, blocks: fc.array(block, { minLength: 1, maxLength: 2 }) }), {
    minLength: 4,
    maxLength: 8,
  })
  .map((slides) => stringify({ briefing: '1', title: 'Long', sections: [{ title: 'Part', slides }] }));

test('in the browser, each page fits or is told of, and a second time the deck comes out the same', async () => {
  const [templates, theme, press] = await Promise.all([loadTemplates(), loadTheme('boardroom', '.'), printer()]);
  const measure = async (deck: Deck) => press.measure(await render(deck, theme, templates, 'print'));
  await fc.assert(
    fc.asyncProperty(long, async (yaml) => {
      const told: Diagnostic[] = [];
      const settled = await settle(deckOf(yaml), measure, collector(told));
      const left = overflowIn(await measure(settled), settled);
      const reported = told
        .filter(({ code }) => code === 'overflow')
        .map(({ message }) => /“(.*?)”/.exec(message)?.[1]);
      expect([...new Set(reported)]).toEqual([...new Set(left.map(({ slide }) => slide))]);
      expect(await settle(deckOf(yaml), measure, collector([]))).toEqual(settled);
    }),
    { numRuns: Number(process.env.FIT_RUNS ?? 5), endOnFailure: true },
  );
});
