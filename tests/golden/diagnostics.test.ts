import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import { compile } from '../../src/compile.ts';
import { type PlainDiagnostic, plainDiagnostics } from '../../src/diagnostics/export.ts';
import { aboutRecipients } from '../../src/diagnostics/recipients.ts';
import { table } from '../../src/diagnostics/table.ts';
import { drawAll } from '../../src/draw/all.ts';
import { type Expectation, expectationsIn } from './expectations.ts';

const ROOT = join(import.meta.dirname, 'diagnostics');

/** Codes that only a theme, a browser or a bug can trigger; their tests are among those of theme, check and export. */
const MADE = [
  'brand-colour',
  'overflow',
  'unmeasured',
  'heavy-file',
  'no-glyph',
  'divided',
  'shrunk',
  'long-headline',
  'small-text',
  'cut-name',
  'overlap',
  'stretched',
  'lone-word',
  'wrong-pdf',
  'barriers',
  'soft-mask',
  'long-summary',
  'leak',
  'unproven',
  'unmarked',
  'lost-choice',
];

/** Codes of mail merge, which need a second file; their tests are among those of recipients and merge. */
const ELSEWHERE = [...MADE, ...Object.keys(aboutRecipients)];

/** Folders that are not about one code. */
const MIXED = ['several'];

const cases = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('briefing.yaml'))
  .map((path) => relative(ROOT, dirname(join(ROOT, path))))
  .sort();

describe.each(cases)('%s', async (name) => {
  const path = join(ROOT, name, 'briefing.yaml');
  const source = await load(path);
  // Everything but what a browser finds; Mermaid is never installed here.
  const { diagnostics } = await drawAll(source, compile(source), { mermaid: async () => null });
  const found = plainDiagnostics(diagnostics, source.texts);
  const expected = [...source.texts].flatMap(([file, text]) => expectationsIn(text).map((one) => ({ ...one, file })));

  test('reports what its comments say, all at once, and nothing else', () => {
    expect(found.map(listed).sort()).toEqual(expected.map(listed).sort());
  });

  test('says it in the words that the comments quote', () => {
    for (const one of expected) {
      const same = found
        .filter((other) => listed(other) === listed(one))
        .map(({ message, hint }) => `${message} → ${hint}`);
      for (const part of one.parts)
        expect(
          same.some((words) => words.includes(part)),
          `“${part}” in ${same.join(' | ')}`,
        ).toBe(true);
    }
  });

  test('is about the code that its folder is named after', () => {
    const [code = ''] = name.split('/');
    if (!MIXED.includes(code)) expect(expected.map((one) => one.code)).toContain(code);
  });
});

test('every code in the table has a case, and every case a code', () => {
  const folders = new Set(cases.map((name) => name.split('/')[0] ?? ''));
  expect([...folders, ...ELSEWHERE].sort()).toEqual([...Object.keys(table), ...MIXED].sort());
});

/** Line and column first, so that both lists sort the same way. What has no place is in no file. */
function listed({ file, line, column, severity, code }: (Expectation & { file: string }) | PlainDiagnostic): string {
  return `${line === null ? '-' : basename(file ?? '')}:${line ?? '-'}:${column ?? '-'} ${severity} ${code}`;
}
