import { expect, test } from 'vitest';
import { rulesOf } from '../../../src/briefing/rules.ts';
import { collector, type Diagnostic, isStopped } from '../../../src/diagnostics/diagnostic.ts';
import { diagnosticFormats, plainDiagnostics } from '../../../src/diagnostics/export.ts';
import { compiled, sourceOf } from '../../support/briefing.ts';

const UNUSED = 'briefing: 1\ntitle: T\nsources: [{id: a, title: A}]\nsections: [{title: One}]\n';

function severities(rules: string): string[] {
  return compiled(`${UNUSED}rules: {${rules}}\n`).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

test('a briefing sets what a finding counts as', () => {
  expect(severities('over-time: off')).toEqual(['warning unused-source']);
  expect(severities('unused-source: info')).toEqual(['info unused-source']);
  expect(severities('unused-source: error')).toEqual(['error unused-source']);
  expect(severities('unused-source: off')).toEqual([]);
  expect(compiled(`${UNUSED}rules: {unused-source: error}\n`).decks).toEqual([]);
});

test('no rule reaches an error, even before the rules are checked', () => {
  expect(rulesOf(sourceOf(`${UNUSED}rules: {unknown-source: off, unused-source: off, over-time: [a]}\n`))).toEqual({
    'unused-source': 'off',
  });
  const found: Diagnostic[] = [];
  collector(found, { 'bad-id': 'off' })('bad-id', null, { value: '?' });
  expect(found.map(({ severity }) => severity)).toEqual(['error']);
});

test('strict minds warnings, not notes', () => {
  const { diagnostics } = compiled(`${UNUSED}rules: {unused-source: info}\n`);
  expect(isStopped(diagnostics, true)).toBe(false);
  expect(isStopped(compiled(UNUSED).diagnostics, true)).toBe(true);
  expect(isStopped(compiled(UNUSED).diagnostics, false)).toBe(false);
});

test('notes have the names that SARIF and GitHub give them', () => {
  const text = `${UNUSED}rules: {unused-source: info}\n`;
  const plain = plainDiagnostics(compiled(text).diagnostics, new Map([['briefing.yaml', text]]));
  expect(JSON.parse(diagnosticFormats.sarif(plain, '1')).runs[0].results[0].level).toBe('note');
  expect(diagnosticFormats.github(plain)).toMatch(/^::notice file=briefing\.yaml,line=3,/);
});
