import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import { compile } from '../../src/compile.ts';
import { type PlainDiagnostic, plainDiagnostics } from '../../src/diagnostics/export.ts';
import { table } from '../../src/diagnostics/table.ts';
import { type Expectation, expectationsIn } from './expectations.ts';

const ROOT = join(import.meta.dirname, 'diagnostics');

/** Codes that only a theme, a browser or a bug can trigger; their tests are among those of theme, check and export. */
const ELSEWHERE = ['brand-colour', 'overflow', 'wrong-pdf', 'leak', 'unproven'];

/** Folders that are not about one code. */
const MIXED = ['several'];

const cases = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('briefing.yaml'))
  .map((path) => relative(ROOT, dirname(join(ROOT, path))))
  .sort();

describe.each(cases)('%s', (name) => {
  const path = join(ROOT, name, 'briefing.yaml');
  const text = readFileSync(path, 'utf8');
  const expected = expectationsIn(text);

  test('reports what its comments say, all at once, and nothing else', async () => {
    const { diagnostics } = compile(await load(path));
    const found = plainDiagnostics(diagnostics, new Map([[path, text]]));
    expect(found.map(listed).sort()).toEqual(expected.map(listed).sort());
  });

  test('says it in the words that the comments quote', async () => {
    const { diagnostics } = compile(await load(path));
    const found = plainDiagnostics(diagnostics, new Map([[path, text]]));
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

/** Line and column first, so that both lists sort the same way. */
function listed({ line, column, severity, code }: Expectation | PlainDiagnostic): string {
  return `${line ?? '-'}:${column ?? '-'} ${severity} ${code}`;
}
