import { describe, expect, test } from 'vitest';
import { namesOfColumns, variablesOf } from '../../../src/recipients/variables.ts';
import { faultsIn, read, recipientsOf, valuesIn } from '../../support/recipients.ts';

function codesOf(content: string | Uint8Array, file?: string): string[] {
  return read(content, file).diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe('a file that cannot be used says why', () => {
  const utf16 = new Uint8Array(Buffer.from('\ufeffid,name\nk1,Ana\n', 'utf16le'));
  const latin = new Uint8Array(Buffer.from('id,name\nk1,Ana\nk2,M\u00e4rz\n', 'latin1'));

  test.each([
    ['UTF-16', utf16, 'in UTF-16'],
    ['UTF-16 without its mark', utf16.slice(2), 'in UTF-16'],
    ['Latin-1', latin, 'line 3 is not text in UTF-8'],
    ['nothing', '', 'it is empty'],
    ['blank lines', '\n \n', 'it is empty'],
    ['headings alone', 'id,name\n', 'no recipients'],
    ['bad headings', 'id,"name\nk1,Ana\n', 'not closed'],
  ])('%s', (_, content, problem) => {
    expect(codesOf(content)).toEqual([expect.stringMatching(`^recipients-file: .*${problem}`)]);
    expect(read(content).recipients).toBeNull();
  });

  test('too many rows', () => {
    expect(codesOf(`id\n${'k\n'.repeat(100_001)}`)).toEqual([expect.stringContaining('more than 100000 recipients')]);
  });

  test.each([
    ['text', 'k1', 'it is not JSON'],
    ['half a list', '[{"id": "k1"}', 'it is not JSON'],
    ['a map', '{"id": "k1"}', 'no list of maps'],
    ['a list of lists', '[["k1"]]', 'no list of maps'],
    ['an empty list', '[]', 'no recipients'],
    ['empty maps', '[{}, {}]', 'no headings'],
  ])('JSON: %s', (_, content, problem) => {
    expect(codesOf(content, 'clients.json')).toEqual([expect.stringContaining(problem)]);
  });
});

describe('headings', () => {
  test.each([
    ['twice the same', 'id,name,id', '“id”'],
    ['two choices of audience', 'audience,Audience', '“Audience”'],
    ['the name that all have', 'id,recipient', '“recipient”'],
    ['one under the name that all have', 'id,recipient.name', '“recipient.name”'],
    ['a value and a map', 'deal,deal.year', '“deal.year”'],
    ['a map and a value', 'deal.year,deal', '“deal”'],
    ['a trap', 'id,__proto__', '“__proto__”'],
  ])('%s', (_, headings, column) => {
    expect(codesOf(`${headings}\n1,2,3\n`)).toEqual([
      expect.stringContaining(`recipients-column: the column ${column}`),
    ]);
  });

  test('that no text can ask for are a warning with a better name', () => {
    const { recipients, diagnostics } = read('id,Company name,Straße,%\nk1,a,b,c\n');
    expect(recipients?.columns).toEqual(['id', 'Straße']);
    expect(diagnostics.map(({ severity, code, hint }) => [severity, code, hint])).toEqual([
      ['warning', 'unusable-column', 'call it “Company_name”'],
      ['warning', 'unusable-column', expect.stringContaining('letters')],
    ]);
  });

  test('the choice of audience is one however it is written', () => {
    expect(recipientsOf('id,AUDIENCE\nk1,board\n').audience).toBe('AUDIENCE');
    expect(recipientsOf('id,audiences\nk1,board\n').audience).toBeNull();
  });
});

describe('JSON', () => {
  test('is rows of values as typed; maps are dotted names, null and what is missing are empty', () => {
    const recipients = recipientsOf(
      '[{"id": 007e1, "deal": {"year": 1.10, "won": true}}, {"id": "b\\n\\u00e9", "x": null}]'.replace('007e1', '70e1'),
      'a.json',
    );
    expect(recipients.columns).toEqual(['id', 'deal.year', 'deal.won', 'x']);
    expect(valuesIn(recipients)).toEqual([{ id: '70e1', 'deal.year': '1.10', 'deal.won': 'true' }, { id: 'b é' }]);
    const span = recipients.rows[0]?.place('deal.year');
    expect(recipients.text.slice(span?.start, span?.end)).toBe('1.10');
  });

  test('with a list, a name twice or half a character in a row has one bad row', () => {
    const text = '[{"id": [1, {"a": "]"}], "b": "1"},\n{"id": 1, "id": 2},\n{"id": "\\ud800"},\n{"id": "k4"}]';
    const recipients = recipientsOf(text, 'a.json');
    expect(faultsIn(recipients)).toEqual(['1 malformed-row 1:9', '2 malformed-row 2:11', '3 bad-cell 3:8']);
    expect(valuesIn(recipients).at(-1)).toEqual({ id: 'k4' });
  });

  test('without a value says so at the row', () => {
    const recipients = recipientsOf('[{"id": "k1", "name": "Ana"},\n {"id": "k2"}]', 'a.json');
    expect(recipients.text.slice(recipients.rows[1]?.place('name').start)).toBe('{"id": "k2"}]');
  });
});

test('columns are variables by their own names and under “recipient”', () => {
  const recipients = recipientsOf('id,deal.year,deal.by\nk1,2019,\n');
  const own = { id: 'k1', deal: { year: '2019' } };
  expect(recipients.rows.map((row) => variablesOf(row, recipients))).toEqual([{ ...own, recipient: own }]);
  expect(namesOfColumns(recipients)).toContain('recipient.deal.by');
});
