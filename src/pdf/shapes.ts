/**
 * Shapes that are drawn again and again, as those of a watermark, are kept once for all pages. What draws them is marked
 * as an artifact: shapes of text have tags, and are left alone.
 */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { pagesOf } from './document.ts';
import { streamBytes } from './stream.ts';

const CONTENTS = PDFName.of('Contents');
const RESOURCES = PDFName.of('Resources');
const XOBJECT = PDFName.of('XObject');

export function shareShapes(context: PDFContext): void {
  const shapes = shapesIn(context);
  for (const ref of pagesOf(context)) {
    const page = context.lookup(ref, PDFDict);
    const contents = page.lookup(CONTENTS);
    // Chrome writes one stream a page, and strings as hexadecimal digits.
    if (!(contents instanceof PDFRawStream)) continue;
    const text = Buffer.from(streamBytes(contents)).toString('latin1');
    if (text.includes('(')) continue;
    const used = new Set<string>();
    const marked = withShared(text.split('\n'), (shape) => {
      const name = shapes.nameOf(shape);
      if (name !== null) used.add(name);
      return name;
    });
    if (marked === text) continue;
    page.set(CONTENTS, context.register(compressed(context, marked)));
    if (used.size > 0) lend(context, page, shapes.objectsOf(used));
  }
}

function compressed(context: PDFContext, text: string, entries: Record<string, unknown> = {}): PDFRawStream {
  const bytes = deflateSync(Buffer.from(text, 'latin1'));
  return context.stream(bytes, { ...(entries as object), Filter: 'FlateDecode' }) as PDFRawStream;
}

/** Lines of a page, with each long shape that stands outside all marks drawn as an object, in a mark of its own. */
function withShared(lines: readonly string[], nameOf: (shape: string) => string | null): string {
  const out: string[] = [];
  let depth = 0;
  let start: number | null = null;
  for (const line of lines) {
    const operator = /(\S+)$/.exec(line)?.[1] ?? '';
    if (operator === 'EMC') depth--;
    if (depth === 0 && start === null && BEGINS.has(operator)) start = out.length;
    out.push(line);
    if (/B[DM]C$/.test(operator)) depth++;
    if (start === null || !ENDS.has(operator)) continue;
    if (operator !== 'n') out.splice(start, out.length - start, ...artifact(out.slice(start), nameOf));
    start = null;
  }
  return out.join('\n');
}

/** Of a path. */
const BEGINS = new Set(['m', 're']);
const ENDS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'n']);

function artifact(lines: readonly string[], nameOf: (shape: string) => string | null): string[] {
  const name = nameOf(lines.join('\n'));
  return name === null ? [...lines] : ['/Artifact BMC', `/${name} Do`, 'EMC'];
}

/** From here on a shape is worth an object of its own. */
const LONG = 1000;

/** Objects for shapes, made when first asked for. */
function shapesIn(context: PDFContext) {
  const known = new Map<string, { name: string; ref: PDFRef }>();
  const make = (shape: string) => {
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: boxOf(shape) };
    const made = { name: `Mark${known.size}`, ref: context.register(compressed(context, shape, entries)) };
    known.set(shape, made);
    return made;
  };
  return {
    nameOf: (shape: string) => (shape.length < LONG ? null : (known.get(shape) ?? make(shape)).name),
    objectsOf: (names: ReadonlySet<string>) => [...known.values()].filter(({ name }) => names.has(name)),
  };
}

/** All points of a curve lie between those that define it. */
function boxOf(shape: string): number[] {
  const numbers = shape.split('\n').map((line) => line.split(' ').slice(0, -1).map(Number));
  const [xs, ys] = [0, 1].map((axis) => numbers.flatMap((line) => line.filter((_, at) => at % 2 === axis)));
  const edge = (of: (...values: number[]) => number, values: readonly number[] = []) => of(...values);
  return [edge(least, xs) - 1, edge(least, ys) - 1, edge(most, xs) + 1, edge(most, ys) + 1];
}

function least(...values: number[]): number {
  return Math.floor(Math.min(...values));
}

function most(...values: number[]): number {
  return Math.ceil(Math.max(...values));
}

/** A page gets resources of its own: it may share them with others. */
function lend(context: PDFContext, page: PDFDict, objects: readonly { name: string; ref: PDFRef }[]): void {
  const shared = page.lookup(RESOURCES);
  const own = PDFDict.withContext(context);
  if (shared instanceof PDFDict) for (const [key, value] of shared.entries()) own.set(key, value);
  const drawn = PDFDict.withContext(context);
  const before = own.lookup(XOBJECT);
  if (before instanceof PDFDict) for (const [key, value] of before.entries()) drawn.set(key, value);
  for (const { name, ref } of objects) drawn.set(PDFName.of(name), ref);
  own.set(XOBJECT, drawn);
  page.set(RESOURCES, own);
}
