/** Conditions of PDF/UA-1 on tables: rows of one length, and headers that say what they head. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { Barrier } from './barrier.ts';
import type { Tag } from './tag-tree.ts';
import { listOf } from './tags.ts';
import { readTextString } from './text-string.ts';

export function tableBarriers(context: PDFContext, table: Tag, typeOf: (tag: Tag) => string): Barrier[] {
  const rows = rowsIn(table, typeOf).map(({ kids }) =>
    kids.filter((kid) => ['TH', 'TD'].includes(typeOf(kid))).map((tag) => cellOf(context, tag, typeOf(tag))),
  );
  const page = table.page === null || table.page < 0 ? null : table.page + 1;
  return [...shapeFaults(rows), ...headerFaults(rows.flat())].map(([condition, message]) => ({
    condition,
    page,
    message,
  }));
}

type Fault = readonly [condition: string, message: string];

interface Cell {
  isHeader: boolean;
  rows: number;
  columns: number;
  name: string | null;
  hasScope: boolean;
  /** The names of the headers that it says it has. */
  headers: string[];
}

function rowsIn(tag: Tag, typeOf: (tag: Tag) => string): Tag[] {
  return tag.kids.flatMap((kid) => {
    const type = typeOf(kid);
    if (type === 'TR') return [kid];
    return ['THead', 'TBody', 'TFoot'].includes(type) ? rowsIn(kid, typeOf) : [];
  });
}

function cellOf(context: PDFContext, { dict }: Tag, type: string): Cell {
  const attributes = listOf(context, dict.get(PDFName.of('A'))).map((one) => context.lookup(one));
  const said = (key: string): PDFObject | undefined =>
    attributes
      .filter((one) => one instanceof PDFDict)
      .map((one) => one.lookup(PDFName.of(key)))
      .find((value) => value !== undefined);
  const count = (value: PDFObject | undefined) => (value instanceof PDFNumber ? Math.max(1, value.asNumber()) : 1);
  const headers = said('Headers');
  return {
    isHeader: type === 'TH',
    rows: count(said('RowSpan')),
    columns: count(said('ColSpan')),
    name: readTextString(dict.lookup(PDFName.of('ID'))),
    hasScope: said('Scope') !== undefined,
    headers:
      headers instanceof PDFArray ? headers.asArray().map((one) => readTextString(context.lookup(one)) ?? '') : [],
  };
}

/** Each row has as many columns as the first, counting those that cells of rows above reach down into. */
function shapeFaults(rows: readonly (readonly Cell[])[]): Fault[] {
  const { lengths, isOver } = measured(rows);
  const [first = 0] = lengths;
  const odd = lengths.findIndex((length) => length !== first);
  return [
    ...(odd < 0
      ? []
      : [
          [
            '09-004',
            `row ${odd + 1} of a table has ${lengths[odd]} column${lengths[odd] === 1 ? '' : 's'} where the first has ${first}`,
          ] as const,
        ]),
    ...(isOver ? [['09-004', 'a cell of a table reaches below its last row'] as const] : []),
  ];
}

function measured(rows: readonly (readonly Cell[])[]): { lengths: number[]; isOver: boolean } {
  /** Of the cells above: for how many more rows they take how many columns. */
  let above: { left: number; columns: number }[] = [];
  const lengths = rows.map((cells) => {
    const taken = above.filter(({ left }) => left > 0);
    const length = [...taken, ...cells].reduce((sum, { columns }) => sum + columns, 0);
    above = [
      ...taken.map(({ left, columns }) => ({ left: left - 1, columns })),
      ...cells.map((cell) => ({ left: cell.rows - 1, columns: cell.columns })),
    ];
    return length;
  });
  return { lengths, isOver: above.some(({ left }) => left > 0) };
}

/** Where cells do not name their headers, headers say which way they go; and those that they name are there. */
function headerFaults(cells: readonly Cell[]): Fault[] {
  const names = new Set(cells.filter(({ isHeader }) => isHeader).map(({ name }) => name));
  const isNamed = cells.some(({ headers }) => headers.length > 0);
  const isMute = !isNamed && cells.some(({ isHeader, hasScope }) => isHeader && !hasScope);
  const isLost = cells.some(({ headers }) => headers.some((name) => !names.has(name)));
  return [
    ...(isMute ? [['15-003', 'a header of a table does not say whether it heads a row or a column'] as const] : []),
    ...(isLost ? [['15-005', 'a cell names a header that its table does not have'] as const] : []),
  ];
}
