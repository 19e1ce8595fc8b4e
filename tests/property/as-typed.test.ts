import { expect, test } from 'vitest';
import { briefingSchema } from '../../src/briefing/schema.ts';
import { compile } from '../../src/compile.ts';
import type { DeckChart } from '../../src/deck/chart/types.ts';
import type { Deck } from '../../src/deck/types.ts';
import { meaningOf } from '../../src/schema/fields.ts';
import { type Def, type Schema, schemaAt, unwrap, visit } from '../../src/schema/walk.ts';
import { sourceOf } from '../support/briefing.ts';
import { DOT, everything } from '../support/everything.ts';

/** What YAML readers take for something else, and what Markdown might, where it stands unmarked. */
const PLAIN = [
  '1.10',
  '007',
  'yes',
  'No',
  'on',
  'null',
  'Null',
  '~',
  'true',
  '2025-06-30',
  '0x1F',
  '0o17',
  '1e3',
  '1_000',
  '.5',
  '-0',
  '+1',
  '.inf',
  '.NaN',
  '12:30:45',
  '<<',
  '=',
  '1.',
  'C#',
  'a#b',
  '5 < 6 > 4',
  'R&D',
  'x=y',
  "Ada's",
  '100 %',
  'C:\\dir',
  'ﬁn\u00a0é—𝒳',
  '2 * 3 * 4',
  'snake_case_name',
];
const QUOTED = [
  'Issue #12',
  'one # two',
  'a: b',
  '- dash',
  '[x]',
  '{y}',
  '* star',
  '& and',
  '! bang',
  '| bar',
  '> more',
  '% per',
  '@ at',
  '"quoted"',
  "'single'",
  '&amp; &#65;',
  '<b>bold</b>',
  'http://example.com',
  '?',
  '#',
  'long '.repeat(40).trim(),
];

test.each(PLAIN)('%s is shown as typed, without quotation marks', (value) => {
  expectShown(value, (json) => json.replaceAll(JSON.stringify(value), value));
});

test.each(QUOTED)('%s is shown as typed, in quotation marks', (value) => {
  expectShown(value, (json) => json);
});

function expectShown(value: string, quotes: (text: string) => string): void {
  const dates = /^\d{4}-/.test(value);
  const date = dates ? 'soon' : value;
  const others = { date, deadline: date, mark: 'ours' } as Record<string, string>;
  const text = quotes(everything((path) => others[path] ?? value));
  const { decks, diagnostics } = compile(sourceOf(text, { 'dot.svg': DOT }));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const deck of decks) {
    const { texts, labels } = textsIn(deck);
    expect(texts.filter((one) => one !== value && !labels.has(one) && one !== 'soon')).toEqual([]);
    // Every text of the briefing is there: more are, as titles are shown again.
    expect(texts.filter((one) => one === value).length).toBeGreaterThanOrEqual(MOST_TEXTS);
  }
}

/** Texts in `everything`, less those of the other audience, of dates and of the marks. */
const MOST_TEXTS = (everything(() => '✓').match(/✓/g)?.length ?? 0) - 8;

test('the briefing that says everything leaves out no text that the format knows', () => {
  const known = new Set(textFields(briefingSchema));
  const { tree } = sourceOf(everything((path) => path));
  visit(briefingSchema, tree?.value, ({ role, path }) => {
    if (role === 'text') known.delete(schemaAt(briefingSchema, path) as Schema);
  });
  expect([...known].map((schema) => (schema as { description?: string }).description)).toEqual([]);
});

/** Every schema of a text that can be reached, but for those in variants, which are the same again. */
function textFields(schema: Schema, seen: Set<Schema> = new Set()): Schema[] {
  const { core } = unwrap(schema);
  if (seen.has(core)) return [];
  seen.add(core);
  if (meaningOf(core).role === 'text') return [core];
  const def = core._zod.def as unknown as Def;
  if (def.type === 'array') return textFields(def.element, seen);
  if (def.type === 'record') return textFields(def.valueType, seen);
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([key, field]) => (key === 'variants' ? [] : textFields(field, seen)));
}

/** Each run of text of the deck, and the words that briefdeck adds. */
/** What is drawn, and what stands for it, has no marks: it is in the deck as plain words. */
function plainTextsIn({ alt, references, panels }: DeckChart): string[] {
  const series = panels.flatMap((panel) => panel.series);
  const notes = series.flatMap(({ points }) => points.flatMap(({ note }) => note ?? []));
  return [
    alt,
    ...references.flatMap(({ label }) => label ?? []),
    ...series.flatMap(({ label, unit }) => [label, unit ?? label]),
    ...notes,
  ];
}

function textsIn(deck: Deck): { texts: string[]; labels: Set<string> } {
  const texts: string[] = [];
  JSON.stringify([deck.slides, deck.classification, deck.audienceLabel], (_, node) => {
    if (node?.type === 'text') texts.push(node.value);
    if (node?.kind === 'chart') texts.push(...plainTextsIn(node.value));
    return node;
  });
  return { texts, labels: new Set([...Object.values(deck.labels), deck.audience ?? '']) };
}
