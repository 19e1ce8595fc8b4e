import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { diagnosticFormats, plainDiagnostics } from '../../../src/diagnostics/export.ts';
import { printDiagnostics } from '../../../src/diagnostics/print.ts';
import { compiled, FILE } from '../../support/briefing.ts';

const TEXT = `briefing: 1
title: The plan

audiences: {board: {}}
sections:
  - title: One
\tfor: nobody
`;
const MESSY = `briefing: 1
title: "Über 𝒳, {{gone}}"
audiences: {board: {}, press: {}}
sections:
  - title: One
    for: [baord]
    blocks:
      - image: {src: gone.png, caption: A picture}
      - math: x
`;
const texts = new Map([[FILE, MESSY]]);
const plain = plainDiagnostics(compiled(MESSY).diagnostics, texts);

test('findings are printed with their line, the one above and a caret, and counted', () => {
  const printed = printDiagnostics(compiled(MESSY).diagnostics, texts, pc.createColors(false));
  expect(printed).toBe(`error[unknown-variable] {{gone}} has no value
  briefing.yaml:2:17
  1 │ briefing: 1
  2 │ title: "Über 𝒳, {{gone}}"
    │                 ^^^^^^^^
  → add it under “vars”, or write \\{{ for the braces themselves; declared: “title”, “audience”

error[unknown-audience] no audience is called “baord”; did you mean “board”?
  briefing.yaml:6:11
  5 │   - title: One
  6 │     for: [baord]
    │           ^^^^^
  → declared: “board”, “press”

error[missing-file] there is no file “gone.png”
  briefing.yaml:8:22
  7 │     blocks:
  8 │       - image: {src: gone.png, caption: A picture}
    │                      ^^^^^^^^
  → paths are read from the folder of the briefing

warning[missing-alt] “gone.png” has no “alt”
  briefing.yaml:8:22
  7 │     blocks:
  8 │       - image: {src: gone.png, caption: A picture}
    │                      ^^^^^^^^
  → say in a sentence what it shows, or write “decorative: true”

3 errors, 1 warning
`);
});

test('a tab before the place stays a tab, so that the caret stands below it', () => {
  const printed = printDiagnostics(compiled(TEXT).diagnostics, new Map([[FILE, TEXT]]), pc.createColors(false));
  expect(printed).toContain('  7 │ \tfor: nobody\n    │ ^');
});

test('long lines are cut, and nothing is printed where nothing was found', () => {
  const text = `briefing: 1\ntitle: T\nsubtitel: ${'long '.repeat(100)}\nsections: [{title: One}]\n`;
  const printed = printDiagnostics(compiled(text).diagnostics, new Map([[FILE, text]]), pc.createColors(false));
  expect(
    Math.max(
      ...printed
        .split('\n')
        .filter((line) => line.includes('│'))
        .map((line) => line.length),
    ),
  ).toBeLessThan(200);
  expect(printDiagnostics([], texts, pc.createColors(false))).toBe('');
});

test('colours surround words and leave them as they are', () => {
  const { diagnostics } = compiled(MESSY);
  const coloured = printDiagnostics(diagnostics, texts, pc.createColors(true));
  const bare = stripVTControlCharacters(coloured);
  expect(coloured).not.toBe(bare);
  expect(bare).toBe(printDiagnostics(diagnostics, texts, pc.createColors(false)));
});

test('as JSON, a finding has the seven fields of the contract', () => {
  const { artifacts, diagnostics } = JSON.parse(diagnosticFormats.json(plain));
  expect(artifacts).toEqual([]);
  expect(diagnostics[1]).toEqual({
    code: 'unknown-audience',
    severity: 'error',
    message: 'no audience is called “baord”; did you mean “board”?',
    file: FILE,
    line: 6,
    column: 11,
    hint: 'declared: “board”, “press”',
  });
});

test('as SARIF 2.1.0, each result names a rule that the driver declares', () => {
  const log = JSON.parse(diagnosticFormats.sarif(plain, '1.2.3'));
  const [run] = log.runs;
  const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(log.version).toBe('2.1.0');
  expect(run.tool.driver).toMatchObject({ name: 'briefdeck', version: '1.2.3' });
  expect(rules).toEqual(['unknown-variable', 'unknown-audience', 'missing-file', 'missing-alt']);
  expect(run.results).toHaveLength(4);
  for (const { ruleId, level, message } of run.results) {
    expect(rules).toContain(ruleId);
    expect(['error', 'warning', 'note', 'none']).toContain(level);
    expect(message.text.length).toBeGreaterThan(0);
  }
  expect(run.results[0].locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: FILE }, region: { startLine: 2, startColumn: 17 } } },
  ]);
});

test('for GitHub, each finding is one line, with what would end it escaped', () => {
  const lines = diagnosticFormats.github(plain).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toBe(
    `::warning file=${FILE},line=8,col=22,title=missing-alt::“gone.png” has no “alt” (say in a sentence what it shows, or write “decorative: true”)`,
  );
  const odd = { ...plain[0], message: 'a\nb 5%', hint: null, file: 'a,b:c.yaml' } as (typeof plain)[number];
  expect(diagnosticFormats.github([odd])).toBe(
    '::error file=a%2Cb%3Ac.yaml,line=2,col=17,title=unknown-variable::a%0Ab 5%25\n',
  );
});

test('a finding without a place has nulls for it, and comes first', () => {
  const found = plainDiagnostics(
    [{ code: 'too-large', severity: 'error', message: 'm', hint: null, span: null }],
    texts,
  );
  expect(found).toEqual([
    { code: 'too-large', severity: 'error', message: 'm', file: null, line: null, column: null, hint: null },
  ]);
  expect(diagnosticFormats.github(found)).toBe('::error title=too-large::m\n');
  expect(JSON.parse(diagnosticFormats.sarif(found, '')).runs[0].results[0].locations).toEqual([]);
});
