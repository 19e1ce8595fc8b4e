import { type PDFContext, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import type { Tag } from '../../../src/pdf/tag-tree.ts';
import { tableBarriers } from '../../../src/pdf/ua-tables.ts';

let context: PDFContext;

beforeAll(async () => {
  context = (await PDFDocument.create()).context;
});

function tag(type: string, kids: Tag[], entries: Record<string, unknown> = {}): Tag {
  const dict = context.obj({ S: type, ...(entries as object) });
  if (!(dict instanceof PDFDict)) throw new Error('no dictionary');
  return { type, dict, parent: null, kids, marks: [], objects: [], page: 2 };
}

const td = (attributes: Record<string, unknown> = {}) => tag('TD', [], { A: { O: 'Table', ...attributes } });
const th = (attributes: Record<string, unknown> = {}, id?: string) =>
  tag('TH', [], { A: { O: 'Table', ...attributes }, ...(id === undefined ? {} : { ID: PDFString.of(id) }) });
const names = (...ids: string[]) => ids.map((id) => PDFString.of(id));
const column = () => th({ Scope: PDFName.of('Column') });
const row = (...cells: Tag[]) => tag('TR', cells);
const faultsIn = (...rows: Tag[]) =>
  tableBarriers(context, tag('Table', rows), ({ type }) => type).map(
    ({ condition, message }) => `${condition} ${message}`,
  );

test('rows of one length are in order, also in groups, and where cells reach over several', () => {
  expect(faultsIn(row(column(), column()), row(td(), td()))).toEqual([]);
  expect(faultsIn(tag('THead', [row(column(), column())]), tag('TBody', [row(td({ ColSpan: 2 }))]))).toEqual([]);
  expect(faultsIn(row(td({ RowSpan: 3 }), td()), row(td()), row(td()), row(td(), td()))).toEqual([]);
});

test('a row that is shorter or longer than the first is found, with what it has', () => {
  expect(faultsIn(row(column(), column(), column()), row(td(), td(), td()), row(td(), td()))).toEqual([
    '09-004 row 3 of a table has 2 columns where the first has 3',
  ]);
  expect(faultsIn(row(column(), column()), row(td(), td({ ColSpan: 2 })))).toEqual([
    '09-004 row 2 of a table has 3 columns where the first has 2',
  ]);
  expect(faultsIn(row(td({ RowSpan: 2 }), td()), row(td(), td()))).toEqual([
    '09-004 row 2 of a table has 3 columns where the first has 2',
  ]);
});

test('a cell that reaches below the last row is found', () => {
  expect(faultsIn(row(td({ RowSpan: 2 }), td()))).toEqual(['09-004 a cell of a table reaches below its last row']);
});

test('headers say which way they go, or are named by cells; those that are named are there', () => {
  expect(faultsIn(row(th(), th()))).toEqual([
    '15-003 a header of a table does not say whether it heads a row or a column',
  ]);
  expect(faultsIn(row(th({}, 'a')), row(td({ Headers: names('a') })))).toEqual([]);
  expect(faultsIn(row(th({}, 'a')), row(td({ Headers: names('a', 'b') })))).toEqual([
    '15-005 a cell names a header that its table does not have',
  ]);
});
