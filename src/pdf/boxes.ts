/** Says of each figure where it is on its page (BBox), for who cannot follow its lines: ISO 32000-1, 14.8.5.4.3. */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { inherited, pageSize, pagesOf } from './document.ts';
import { around, type Box, extents, type Resources } from './extent.ts';
import { marksBelow } from './marks.ts';
import { apply, IDENTITY, type Matrix } from './matrix.ts';
import { streamBytes } from './stream.ts';
import { elementsOf, listOf } from './tags.ts';
import { widthsOf } from './widths.ts';

const ATTRIBUTES = PDFName.of('A');

export function boxFigures(context: PDFContext, root: PDFDict): void {
  const pages = new Map<PDFRef, Map<number, Box>>();
  const known = new Set(pagesOf(context));
  for (const { dict } of elementsOf(context, root)) {
    if (!['Figure', 'Formula'].includes(String(dict.get(PDFName.of('S'))).slice(1))) continue;
    const marks = marksBelow(context, dict);
    const page = marks[0]?.page ?? null;
    // One that goes on from page to page has no box.
    if (page === null || !known.has(page) || marks.some((mark) => mark.page !== page)) continue;
    const boxes = pages.get(page) ?? extentsOn(context, page);
    pages.set(page, boxes);
    const drawn = marks.flatMap(({ number }) => [boxes.get(number)].filter((box) => box !== undefined));
    if (drawn.length > 0) say(context, dict, drawn.reduce(around));
  }
}

function say(context: PDFContext, figure: PDFDict, [left, bottom, right, top]: Box): void {
  const box = [Math.floor(left), Math.floor(bottom), Math.ceil(right), Math.ceil(top)];
  const others = listOf(context, figure.get(ATTRIBUTES));
  const own = context.obj({ O: 'Layout', BBox: box });
  figure.set(ATTRIBUTES, others.length === 0 ? own : context.obj([...others, own]));
}

function extentsOn(context: PDFContext, ref: PDFRef): Map<number, Box> {
  const page = context.lookup(ref, PDFDict);
  const { width, height } = pageSize(context, ref);
  const stream = page.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFStream)) return new Map();
  const lines = Buffer.from(streamBytes(stream)).toString('latin1').split('\n');
  return extents(lines, [0, 0, width, height], resourcesOf(context, inherited(context, page, 'Resources')));
}

function resourcesOf(context: PDFContext, resources: PDFObject | undefined): Resources {
  const one = (kind: string, name: string) => {
    const known = resources instanceof PDFDict ? resources.lookup(PDFName.of(kind)) : undefined;
    return known instanceof PDFDict ? known.lookup(PDFName.of(name)) : undefined;
  };
  return {
    widthsOf: (name) => {
      const font = one('Font', name);
      return font instanceof PDFDict ? widthsOf(context, font) : null;
    },
    boxOf: (name) => {
      const object = one('XObject', name);
      return object instanceof PDFStream ? boxOf(context, object) : null;
    },
  };
}

function boxOf(context: PDFContext, { dict }: PDFStream): Box | null {
  if (dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) return [0, 0, 1, 1];
  const box = numbersOf(context, dict.lookup(PDFName.of('BBox')));
  const own = numbersOf(context, dict.lookup(PDFName.of('Matrix')));
  const matrix = own.length === 6 ? (own as unknown as Matrix) : IDENTITY;
  const [left, bottom, right, top] = box;
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  const corners = [apply(matrix, left, bottom), apply(matrix, right, top)] as const;
  return around([...corners[0], ...corners[0]], [...corners[1], ...corners[1]]);
}

function numbersOf(context: PDFContext, list: PDFObject | undefined): number[] {
  return list instanceof PDFArray ? list.asArray().map((entry) => Number(context.lookup(entry))) : [];
}
