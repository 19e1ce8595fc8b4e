/** What marks on pages are for, where it matters to whether they are content: read off the tags that hold them. */
import { type PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Part } from './decor.ts';
import { type Mark, marksBelow } from './marks.ts';
import { elementsOf, listOf } from './tags.ts';

const KIDS = PDFName.of('K');

export function partsIn(context: PDFContext, root: PDFDict): (page: PDFRef, number: number) => Part {
  const known = new Map<PDFRef, Map<number, Part>>();
  const note = (part: Part) => {
    return ({ page, number }: Mark) => {
      if (page !== null) known.set(page, (known.get(page) ?? new Map()).set(number, part));
    };
  };
  for (const { dict } of elementsOf(context, root)) {
    // There, lines and grounds are the content.
    if (['Alt', 'ActualText'].some((key) => dict.has(PDFName.of(key))))
      marksBelow(context, dict).forEach(note('figure'));
    if (isOf(dict, 'Table')) repeatsIn(context, dict).forEach(note('repeat'));
  }
  return (page, number) => known.get(page)?.get(number) ?? 'other';
}

function isOf(element: PDFDict, type: string): boolean {
  return element.get(PDFName.of('S')) === PDFName.of(type);
}

function elementsIn(context: PDFContext, element: PDFDict): PDFDict[] {
  return listOf(context, element.get(KIDS)).flatMap((kid) => {
    const target = context.lookup(kid);
    return target instanceof PDFDict && target.has(PDFName.of('S')) ? [target] : [];
  });
}

/** Where a table goes on to another page, its head is drawn there again: the same cells, with as much in them. */
function repeatsIn(context: PDFContext, table: PDFDict): Mark[] {
  const rows = rowsIn(context, table);
  const first = rows.findIndex((row) => elementsIn(context, row).some((cell) => isOf(cell, 'TD')));
  const heads = rows.slice(0, Math.max(0, first)).flatMap((row) => elementsIn(context, row));
  // A link needs its tag wherever it is drawn.
  if (heads.some((cell) => hasLinks(context, cell))) return [];
  return heads.flatMap((cell) => repeated(marksBelow(context, cell)));
}

function rowsIn(context: PDFContext, element: PDFDict): PDFDict[] {
  return elementsIn(context, element).flatMap((kid) =>
    isOf(kid, 'TR')
      ? [kid]
      : ['THead', 'TBody', 'NonStruct'].some((type) => isOf(kid, type))
        ? rowsIn(context, kid)
        : [],
  );
}

function hasLinks(context: PDFContext, element: PDFDict): boolean {
  return [...elementsOf(context, element)].some(({ dict }) => isOf(dict, 'Link'));
}

function repeated(marks: readonly Mark[]): Mark[] {
  const [first] = marks;
  const on = (page: PDFRef | null) => marks.filter((mark) => mark.page === page);
  const pages = [...new Set(marks.map(({ page }) => page))];
  const once = on(first?.page ?? null).length;
  // What only goes on from one page to the next has no page like the first.
  return pages.every((page) => on(page).length === once) ? marks.filter(({ page }) => page !== first?.page) : [];
}
