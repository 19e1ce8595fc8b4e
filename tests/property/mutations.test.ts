import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import { parse } from '../../src/briefing/parse.ts';
import { compile } from '../../src/compile.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { plainDiagnostics } from '../../src/diagnostics/export.ts';
import { table } from '../../src/diagnostics/table.ts';
import { runs } from './support/runs.ts';

const ROOT = join(import.meta.dirname, '../..');
const DECKS = join(ROOT, 'tests/golden/decks');

/** Small ones more often: the large take a hundred times as long. */
const PATHS = [
  ...readdirSync(DECKS).map((name) => join(DECKS, name, 'briefing.yaml')),
  join(ROOT, 'templates/new.yaml'),
  join(ROOT, 'briefings/quarterly-review.yaml'),
];
const sources = await Promise.all(PATHS.map(load));

/** What people type by mistake, and what YAML takes for more than a character. */
const SLIPS = [
  ' ',
  '\n',
  '\t',
  '-',
  ':',
  ': ',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '{{',
  '}}',
  ',',
  '*',
  '&',
  '|',
  '>',
  '!',
  '%',
  '@',
  '`',
  '~',
  'x',
  '0',
  'é',
  '\u0000',
  '\n- ',
  '\n  ',
  '[^',
  '](',
  '<<: ',
];
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  remove: fc.nat({ max: 12 }),
  insert: fc.constantFrom('', ...SLIPS),
});

test('whatever is mistyped, there is a deck or a finding, and each finding has its place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.array(slip, { minLength: 1, maxLength: 3 }), (source, slips) => {
      const text = slips.reduce(mistype, source.text);
      const found: Diagnostic[] = [];
      const tree = parse(source.path, text, collector(found));
      const { decks, diagnostics } = compile({ ...source, text, tree, diagnostics: found });
      expect(decks.length > 0 || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      expectPlaces(diagnostics, source.path, text);
    }),
    { numRuns: runs(1) },
  );
}, 60_000);

function mistype(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

function expectPlaces(diagnostics: readonly Diagnostic[], path: string, text: string): void {
  const lines = text.split('\n').length;
  for (const { span } of diagnostics) {
    if (span === null) continue;
    expect(span.file).toBe(path);
    expect(0 <= span.start && span.start < span.end && span.end <= Math.max(1, text.length)).toBe(true);
  }
  for (const { code, message, line, column } of plainDiagnostics(diagnostics, new Map([[path, text]]))) {
    expect(Object.keys(table)).toContain(code);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
    if (line !== null) expect(line >= 1 && line <= lines && (column ?? 0) >= 1).toBe(true);
  }
}
