import { beforeAll, describe, expect, test } from 'vitest';
import { type Own, ownWords } from '../../../src/check/own.ts';
import { wordsOf } from '../../../src/check/shingles.ts';
import { strangersIn } from '../../../src/check/strangers.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Format, Press } from '../../../src/export/define.ts';
import { html } from '../../../src/export/html.ts';
import { json } from '../../../src/export/json.ts';
import { isProven } from '../../../src/export/prove.ts';
import { readyBatch } from '../../../src/merge/batch.ts';
import { type Batch, decksOf } from '../../../src/merge/row.ts';
import { variablesOf } from '../../../src/recipients/variables.ts';
import { loadTemplates } from '../../../src/render/templates.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { sourceOf } from '../../support/briefing.ts';
import { recipientsOf } from '../../support/recipients.ts';

function foundIn(rows: string[][], row: number, text: string): string[] {
  const found: string[] = [];
  strangersIn(rows)(row).find(wordsOf(text), (run) => found.push(run.join(' ')));
  return found;
}

describe('a value is a stranger’s', () => {
  const ROWS = [
    ['Northwind GmbH', 'Ana'],
    ['Southwind GmbH', 'Ben'],
    ['Eastwind AG', 'Ana'],
  ];

  test('where other rows have it and this one has not', () => {
    expect(foundIn(ROWS, 0, 'Southwind GmbH asked Ben')).toEqual(['SOUTHWIND GMBH', 'BEN']);
    expect(foundIn(ROWS, 0, 'Northwind GmbH asked Ana')).toEqual([]);
    expect(foundIn(ROWS, 1, 'Dear Ana')).toEqual(['ANA']);
  });

  test('but not where many rows have it', () => {
    const rows = Array.from({ length: 7 }, (_, i) => [`Person ${i}x`, i === 6 ? 'Oslo' : 'Bergen']);
    expect(foundIn(rows, 6, 'Bergen is no secret')).toEqual([]);
    expect(foundIn(rows, 5, 'Oslo is one')).toEqual(['OSLO']);
  });
});

const BRIEFING = `briefing: 1
title: An offer to {{company}}
date: 2026-03-31
audiences: {board: {label: The board}, staff: {}}
sections:
  - title: Where it stands
    slides:
      - {title: What Oslo thinks, blocks: [{points: [The lease ends in March, "{{name}} asked"]}]}
      - {title: What comes next, for: board, blocks: [{text: "{{company}} decides."}]}
`;

let press: Press;
let own: Own;

beforeAll(async () => {
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  const templates = await loadTemplates();
  const printer = () => Promise.reject(new Error('nothing is printed here'));
  press = {
    theme,
    templates,
    printer,
    release: () => undefined,
    scale: 1,
    date: null,
    generator: 'briefdeck 0.0.0',
    report: () => undefined,
  };
  own = await ownWords(deckOf(batchOf('id,company,name\n1,A,B\n'), 0), theme, templates);
});

function batchOf(csv: string): Batch {
  const { batch } = readyBatch(sourceOf(BRIEFING), recipientsOf(csv), { audiences: ['staff'] });
  if (batch === null) throw new Error('the briefing of this test is wrong');
  return batch;
}

function deckOf(batch: Batch, row: number): Deck {
  const task = batch.tasks[row];
  const deck = task && [...decksOf(task, batch, () => undefined).values()][0];
  if (!deck) throw new Error('there is no deck');
  return deck;
}

async function judged(batch: Batch, format: Format, bytes: Uint8Array, name?: string): Promise<string[]> {
  const [task] = batch.tasks;
  if (task === undefined) throw new Error('there is no row');
  const found: Diagnostic[] = [];
  const guard = batch.guardFor(variablesOf(task.row, batch.recipients), task.row);
  const called = `briefing ${task.key}`;
  const file = { name: name ?? `briefing.staff.${task.key}.x`, called, bytes, deck: deckOf(batch, 0), format };
  await isProven(file, { guard, own, report: collector(found) });
  return found.map(({ code }) => code);
}

async function made(format: Format, deck: Deck): Promise<Uint8Array> {
  return (await format.make(deck, press))[0]?.bytes ?? new Uint8Array();
}

describe.each([
  ['html', html],
  ['json', json],
])('%s', (_, format) => {
  const CLIENTS = 'id,company,name,city\nk1,Northwind,Ana Bauer,Oslo\nclient-2,Southwind,Ben Carter,Rome\n';

  test('the file of a recipient is handed over, that of another in its place is not', async () => {
    const batch = batchOf(CLIENTS);
    expect(await judged(batch, format, await made(format, deckOf(batch, 0)))).toEqual([]);
    expect(await judged(batch, format, await made(format, deckOf(batch, 1)))).not.toEqual([]);
  });

  test.each(['Southwind', 'Ben Carter', 'Rome', 'client-2'])('%s, planted, is found', async (secret) => {
    const batch = batchOf(CLIENTS);
    const deck = deckOf(batch, 0);
    const leaky = await made(format, { ...deck, classification: [{ type: 'text', value: `as ${secret} said` }] });
    expect(await judged(batch, format, leaky)).toEqual(['leak']);
    expect(await judged(batch, format, await made(format, deck), `briefing.staff.${secret}.x`)).toEqual(['leak']);
  });

  test('no word that the file holds anyway is taken for that of another', async () => {
    const first = 'k1,Northwind,Ana Bauer,Oslo';
    const bytes = await made(format, deckOf(batchOf(`id,company,name,city\n${first}\n`), 0));
    const words = [...new Set((await format.read(bytes)).flatMap(wordsOf))];
    expect(words.length).toBeGreaterThan(30);
    const others = words.map((word, i) => `x${i},x,x,"${word}"`).join('\n');
    expect(await judged(batchOf(`id,company,name,city\n${first}\n${others}\n`), format, bytes)).toEqual([]);
  });
});
