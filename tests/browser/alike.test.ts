/** Decks that are measured in documents that stay open have the measures that they have as documents of their own. */
import { expect, test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import type { SlideFacts } from '../../src/browser/facts.ts';
import type { Printer } from '../../src/browser/printer.ts';
import { type MeasureDeck, measureAlike, measureAlone } from '../../src/check/alike.ts';
import { settle } from '../../src/check/settle.ts';
import { compile } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { drawAll } from '../../src/draw/all.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { themeFor } from '../../src/theme/dress.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();
/** Each in an open document, the first of its look as well. */
const alike = measureAlike(0);

test.each([
  'briefings/openai-microsoft.yaml',
  'briefings/quarterly-review.yaml',
  'briefings/charter-offer.yaml',
  'tests/golden/scripts/arabic.yaml',
  'tests/golden/scripts/japanese.yaml',
])('%s', async (path) => {
  const source = await load(path);
  const press = await printer();
  const { decks } = await drawAll(source, compile(source), { paint: press.paint });
  expect(decks.length).toBeGreaterThan(0);
  for (const deck of decks.slice(0, 2)) await expectSame(deck, path);
});

test('rows of a mail merge, one after the other, settled and measured', async () => {
  const path = 'briefings/charter-offer.yaml';
  const source = await load(path);
  for (const company of COMPANIES)
    for (const deck of compile(source, { audiences: ['director'], set: { company } }).decks)
      await expectSame(deck, path);
});

test('a watermark has no part in it', async () => {
  const path = 'briefings/charter-offer.yaml';
  const source = await load(path);
  for (const mark of ['Only for 日本', 'Only for another'])
    for (const deck of compile(source, { audiences: ['planner'] }).decks) await expectSame({ ...deck, mark }, path);
});

test('a theme whose style sheet lets slides lean on each other is measured as before', async () => {
  const deck = compile(await load('briefings/charter-offer.yaml')).decks[0] as Deck;
  const theme = await themeFor(deck, '.', () => undefined);
  const leaning = { ...theme, key: 'leaning', css: '.slide:nth-child(2) .headline { text-transform: uppercase }' };
  const surroundings = { theme: leaning, templates: await loadTemplates(), printer: await printer() };
  expect(await measureAlike(0)(deck, surroundings)).toEqual(await measureAlone(deck, surroundings));
});

const COMPANIES = [
  'Sample',
  'Élan Mörk Żółć',
  'Ελλάς and Москва',
  '日本航空株式会社',
  'A company whose name is so long that nobody who has to write it upon an envelope can be expected to '.repeat(4),
  'שלום & <b>',
  // Characters that came before, in words that did not: they need the font again that was left out since.
  '会社日本航空',
  'Sample',
];

/** Measured, repaired where it has to be, and measured again: each time alike, with the same findings. */
async function expectSame(deck: Deck, path: string): Promise<void> {
  const theme = await themeFor(deck, path, () => undefined);
  const templates = await loadTemplates();
  const { measure, measureIn } = await printer();
  const settled = async (measureDeck: MeasureDeck, press: Pick<Printer, 'measure' | 'measureIn'>) => {
    const found: Diagnostic[] = [];
    const rounds: SlideFacts[][] = [];
    const noted = async (pages: Deck) => {
      const facts = await measureDeck(pages, { theme, templates, printer: press });
      rounds.push(facts.slides);
      return facts;
    };
    return { rounds, deck: await settle(deck, noted, collector(found)), found };
  };
  const unused = async () => expect.unreachable();
  expect(await settled(alike, { measure: unused, measureIn })).toEqual(
    await settled(measureAlone, { measure, measureIn: unused }),
  );
}
