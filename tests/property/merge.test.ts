/** Mail merge with random rows: each file holds the words of its row, as they were typed, and of no other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownWords } from '../../src/check/own.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { html } from '../../src/export/html.ts';
import { json } from '../../src/export/json.ts';
import { isProven } from '../../src/export/prove.ts';
import { readyBatch } from '../../src/merge/batch.ts';
import { decksOf } from '../../src/merge/row.ts';
import { variablesOf } from '../../src/recipients/variables.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { sourceOf } from '../support/briefing.ts';
import { pressWithoutPrinter } from '../support/press.ts';
import { recipientsOf } from '../support/recipients.ts';
import { runs } from './support/runs.ts';

const numRuns = runs(1 / 5);

const BRIEFING = `briefing: 1
title: An offer to {{company}}
subtitle: "For {{recipient.name}}"
classification: "Only for {{name}}"
summary: "What {{company}} should know."
audiences:
  board: {label: "The board of {{company}}"}
  staff: {}
sections:
  - title: Where {{company}} stands
    slides:
      - title: What {{name}} asked
        blocks: [{points: ["It is about \`{{topic}}\`", {text: "**{{secret}}** comes first", for: board}]}]
        notes: Greet {{name}}.
      - {title: The table, blocks: [{table: {columns: [Item, Price], rows: [["{{topic}}", "{{price}}"]]}}]}
`;

/** Marks that mean something to Markdown, to the templates, to HTML or to a table, with a word among them. */
const MARKS = [
  '',
  '*',
  '`',
  '``` ',
  '{{name}} ',
  '<b>',
  '[x](#a) ',
  '[^a]',
  '"',
  ', ',
  ';',
  '\\',
  ' & ',
  '~',
  'é',
  '中',
];
const COLUMNS = ['company', 'name', 'topic', 'secret', 'price'] as const;

const marks = fc.array(fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...MARKS)), {
  minLength: COLUMNS.length,
  maxLength: COLUMNS.length,
});
const rows = fc.array(fc.record({ marks, audience: fc.constantFrom('board', 'staff') }), {
  minLength: 2,
  maxLength: 4,
});

test('no word of a row is in the file of another', async () => {
  const templates = await loadTemplates();
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  const press = pressWithoutPrinter({ theme, templates });
  const source = sourceOf(BRIEFING);
  let own = null;

  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(html, json), async (made, format) => {
      const recipients = recipientsOf(csvOf(made));
      const { batch, diagnostics } = readyBatch(source, recipients, {});
      expect(diagnostics).toEqual([]);
      for (const [i, task] of (batch?.tasks ?? []).entries()) {
        if (batch === null) throw new Error('nothing is ready');
        const found: Diagnostic[] = [];
        const report = collector(found);
        const deck = [...decksOf(task, batch, report).values()][0] ?? null;
        if (deck === null) throw new Error('there is no deck');
        own ??= await ownWords(deck, theme, templates);
        const [{ bytes } = { bytes: new Uint8Array() }] = await format.make(deck, press);
        const file = { name: `${deck.briefing}.${task.key}.x`, called: `briefing ${task.key}`, bytes, deck, format };
        const guard = batch.guardFor(variablesOf(task.row, recipients), task.row);
        await isProven(file, { guard, own, report });
        expect(found.map(({ message }) => message)).toEqual([]);

        const text = (await format.read(bytes)).join('\n');
        const words = [...new Set(text.match(/zq\w+?zq/g) ?? [])].sort();
        expect(words).toEqual(wordsSeen(i, made[i]?.audience ?? ''));
        expect(deck.title).toBe(`An offer to ${task.row.values.get('company')}`);
      }
    }),
    { numRuns },
  );
}, 120_000);

type Made = { marks: [string, string][]; audience: string };

function csvOf(made: readonly Made[]): string {
  const lines = made.map(({ marks, audience }, i) => {
    const cells = COLUMNS.map((column, c) => `${marks[c]?.[0]}${wordOf(column, i)}${marks[c]?.[1]}`);
    return [`k${i}`, audience, ...cells].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  });
  return [['id', 'audience', ...COLUMNS].join(','), ...lines].join('\n');
}

function wordOf(column: string, row: number): string {
  return `zq${column}${row}zq`;
}

function wordsSeen(row: number, audience: string): string[] {
  return COLUMNS.filter((column) => audience === 'board' || column !== 'secret')
    .map((column) => wordOf(column, row))
    .sort();
}
