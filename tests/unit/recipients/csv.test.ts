import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/recipients/csv.ts';
import { faultsIn, recipientsOf, valuesIn } from '../../support/recipients.ts';

function cellsOf(text: string): string[][] {
  return [...readCsv(text)].map(({ cells }) => cells.map((cell) => cell.text));
}

describe('what spreadsheets write', () => {
  test.each([
    ['commas', 'id,name\nk1,Ana\n'],
    ['semicolons', 'id;name\nk1;Ana\n'],
    ['tabs', 'id\tname\nk1\tAna\n'],
    ['no line break at the end', 'id,name\nk1,Ana'],
    ['CRLF', 'id,name\r\nk1,Ana\r\n'],
    ['CR alone', 'id,name\rk1,Ana\r'],
    ['a byte order mark', '\ufeffid,name\nk1,Ana\n'],
    ['the separator above the headings', 'sep=;\r\nid;name\r\nk1;Ana\r\n'],
    ['empty lines, and lines of separators alone', '\n\nid,name\n\n,\nk1,Ana\n , \n\n'],
    ['quotation marks around everything', '"id","name"\n"k1","Ana"\n'],
    ['blanks before and behind quotation marks', 'id, "name" \nk1, "Ana"\n'],
  ])('%s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['id', 'name'],
      ['k1', 'Ana'],
    ]);
  });

  test('a separator that stands in headings in quotation marks is none', () => {
    expect(cellsOf('"a,b,c";d\n1;2')).toEqual([
      ['a,b,c', 'd'],
      ['1', '2'],
    ]);
  });

  test('separators, line breaks and doubled marks within quotation marks; marks within bare cells', () => {
    expect(cellsOf('a,b\n"1,\n2 ""3""",5" pipe\n')[1]).toEqual(['1,\n2 "3"', '5" pipe']);
  });

  test('any cells, written with quotation marks, are read as they were', () => {
    const cell = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        expect(cellsOf(`"a","b"\n${written}`).slice(1)).toEqual(filled);
      }),
    );
  });
});

describe('a bad row stops no other', () => {
  test.each([
    ['a mark that is never closed', 'k1,"Ana', '1 malformed-row 2:4'],
    ['a mark that the next row seems to close', 'k1,"Ana,\nk2,"Ben"', '1 malformed-row 2:4'],
    ['marks that are not doubled', 'k1,"The "best" one"', '1 malformed-row 2:9'],
    ['too many cells', 'k1,Ana,more', '1 ragged-row 2:1'],
    ['too few', 'k1', '1 ragged-row 2:1'],
    ['a character that cannot be shown', 'k1,A\u0007na', '1 bad-cell 2:4'],
    ['half a pair of characters', 'k1,A\u202ena', '1 bad-cell 2:4'],
  ])('%s', (_, row, fault) => {
    const recipients = recipientsOf(`id,name\n${row}\nk9,Zoe\n`);
    expect(faultsIn(recipients)).toEqual([fault]);
    expect(valuesIn(recipients).at(-1)).toEqual({ id: 'k9', name: 'Zoe' });
    expect(recipients.rows.at(-1)?.faults).toEqual([]);
  });

  test('a heading without a name is nothing as long as its column is empty', () => {
    expect(faultsIn(recipientsOf('id,name,,\nk1,Ana,,\nk2,Ben,,more\n'))).toEqual(['2 malformed-row 3:9']);
  });

  test('a million quotation marks are read in no time', () => {
    const start = performance.now();
    expect([...readCsv(`a\n${'"x\n'.repeat(500_000)}`)]).toHaveLength(500_001);
    expect([...readCsv(`a\n"${'""'.repeat(500_000)}`)]).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test('each cell knows its place, and each row its line', () => {
  const recipients = recipientsOf('id,name\n\nk1,"Ana\nMaria"\nk2,Ben\n');
  expect(recipients.rows.map(({ number, line }) => [number, line])).toEqual([
    [1, 3],
    [2, 5],
  ]);
  const [, ben] = recipients.rows;
  const span = ben?.place('name');
  expect(recipients.text.slice(span?.start, span?.end)).toBe('Ben');
  expect(valuesIn(recipients)[0]).toEqual({ id: 'k1', name: 'Ana Maria' });
});
