/**
 * Walks the drawing commands of a page, in the subset of PDF that Chrome writes, and tells what is on it.
 * It follows words, marked content, drawings and what a page embeds; colours and clipping it passes over.
 */
import {
  type ContentStreamOperand,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFStream,
  parseContentStream,
} from '@cantoo/pdf-lib';
import { type Font, readFont } from './font.ts';
import { apply, IDENTITY, type Matrix, multiply } from './matrix.ts';
import { type Args, bytesOf, fieldOf, matrixOf, nameOf, number, textOf } from './operands.ts';
import type { PageContent } from './page-content.ts';
import { type PageInk, pageInk } from './page-ink.ts';
import { type PageMarks, pageMarks } from './page-marks.ts';
import { type Mark, type PageText, pageText } from './page-text.ts';
import { streamBytes } from './stream.ts';

/** Reads the content of a page. `fonts` keeps what was read, since pages share their fonts. */
export function readContent(
  context: PDFContext,
  streams: readonly PDFStream[],
  resources: PDFDict,
  page: { width: number; height: number },
  fonts: Map<PDFDict, Font>,
): PageContent {
  const [drawn, ink, marks] = [pageText(), pageInk(page), pageMarks()];
  const walk: Walk = { context, fonts, text: drawn, ink, marks, said: [], depth: 0, ...START, resources };
  run(walk, joined(streams));
  const text = drawn.read();
  const hidden = [drawn.readGlyphs(), ...walk.said].filter((one) => one !== '' && one !== text);
  return {
    text,
    aside: drawn.readAside(),
    asideLines: drawn.readAsideLines(),
    missing: drawn.missing(),
    hidden,
    unread: drawn.unread(),
    ink: ink.count(),
    marks: marks.read(),
  };
}

interface Walk {
  context: PDFContext;
  fonts: Map<PDFDict, Font>;
  text: PageText;
  ink: PageInk;
  marks: PageMarks;
  /** Strings that are not drawn. */
  said: string[];
  resources: PDFDict;
  /** How many forms deep: a form that draws itself must end. */
  depth: number;
  ctm: Matrix;
  saved: Matrix[];
  line: Matrix;
  leading: number;
  font: Font | null;
}

const START = { ctm: IDENTITY, saved: [], line: IDENTITY, leading: 0, font: null };
const MAX_DEPTH = 16;

function joined(streams: readonly PDFStream[]): Uint8Array {
  return Buffer.concat(streams.flatMap((stream) => [streamBytes(stream), Buffer.from('\n')]));
}

function run(walk: Walk, bytes: Uint8Array): void {
  for (const { name, args } of parseContentStream(bytes)) {
    OPERATORS[name]?.(walk, args);
    if (!DRAWS_TEXT.has(name) && !args.every(isNumber)) walk.said.push(...stringsIn(args));
  }
  // Chrome writes no comments, and strings as hexadecimal digits.
  const code = Buffer.from(bytes).toString('latin1');
  if (code.includes('%')) walk.said.push(...(code.match(/%.*/g) ?? []));
}

const DRAWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);

/** Numbers are nearly all that a page consists of. */
function isNumber(operand: ContentStreamOperand): boolean {
  return typeof operand === 'number';
}

/** At any depth: dictionaries come as objects and as maps. */
function stringsIn(value: unknown): string[] {
  const bytes = bytesOf(value);
  if (bytes !== null) return [textOf(bytes)];
  if (value instanceof Map) return [...value.values()].flatMap(stringsIn);
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const OPERATORS: Record<string, (walk: Walk, args: Args) => void> = {
  q: (walk) => walk.saved.push(walk.ctm),
  Q: (walk) => {
    walk.ctm = walk.saved.pop() ?? walk.ctm;
  },
  cm: (walk, args) => {
    walk.ctm = multiply(matrixOf(args), walk.ctm);
  },

  BT: (walk) => {
    walk.line = IDENTITY;
  },
  Tf: (walk, args) => {
    walk.font = fontOf(walk, args[0]);
  },
  TL: (walk, args) => {
    walk.leading = number(args[0]);
  },
  Tm: (walk, args) => {
    walk.line = matrixOf(args);
  },
  Td: (walk, args) => moveLine(walk, number(args[0]), number(args[1])),
  TD: (walk, args) => {
    walk.leading = -number(args[1]);
    moveLine(walk, number(args[0]), number(args[1]));
  },
  'T*': (walk) => moveLine(walk, 0, -walk.leading),
  Tj: (walk, args) => show(walk, args[0]),
  TJ: (walk, args) => {
    for (const part of Array.isArray(args[0]) ? args[0] : []) show(walk, part);
  },
  "'": (walk, args) => {
    moveLine(walk, 0, -walk.leading);
    show(walk, args[0]);
  },
  '"': (walk, args) => {
    moveLine(walk, 0, -walk.leading);
    show(walk, args[2]);
  },

  BMC: openMark,
  BDC: openMark,
  EMC: (walk) => {
    walk.text.close();
    walk.marks.close();
  },

  m: point,
  l: point,
  c: (walk, args) => point(walk, args.slice(4)),
  v: (walk, args) => point(walk, args.slice(2)),
  y: (walk, args) => point(walk, args.slice(2)),
  re: (walk, args) => {
    const [x, y, width, height] = args.map(number) as [number, number, number, number];
    walk.ink.point(walk.ctm, x, y);
    walk.ink.point(walk.ctm, x + width, y + height);
  },
  n: (walk) => walk.ink.drop(),
  ...Object.fromEntries(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].map((name) => [name, paint])),

  Do: (walk, args) => drawObject(walk, args[0]),
  sh: (walk) => walk.marks.draw(),
};

function openMark(walk: Walk, args: Args): void {
  const number = fieldOf(args[1], 'MCID');
  walk.text.open(markOf(args));
  // What a form claims for itself belongs to no page.
  walk.marks.open(nameOf(args[0]) ?? '', typeof number === 'number' && walk.depth === 0 ? number : null);
}

function point(walk: Walk, args: Args): void {
  walk.ink.point(walk.ctm, number(args[0]), number(args[1]));
}

function paint(walk: Walk): void {
  walk.marks.draw();
  if (walk.text.isAside()) walk.ink.drop();
  else walk.ink.paint();
}

function moveLine(walk: Walk, x: number, y: number): void {
  walk.line = multiply([1, 0, 0, 1, x, y], walk.line);
}

function show(walk: Walk, operand: ContentStreamOperand | undefined): void {
  const bytes = bytesOf(operand);
  if (bytes === null) return;
  walk.marks.draw();
  if (walk.font === null) walk.text.skip(bytes.length);
  if (walk.font === null) return;
  const [, baseline] = apply(multiply(walk.line, walk.ctm), 0, 0);
  walk.text.show(walk.font.decode(bytes), baseline);
}

function fontOf(walk: Walk, operand: ContentStreamOperand | undefined): Font | null {
  const dict = resource(walk, 'Font', operand);
  if (!(dict instanceof PDFDict)) return null;
  const font = walk.fonts.get(dict) ?? readFont(walk.context, dict);
  walk.fonts.set(dict, font);
  return font;
}

function drawObject(walk: Walk, operand: ContentStreamOperand | undefined): void {
  const object = resource(walk, 'XObject', operand);
  if (!(object instanceof PDFStream)) return;
  if (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) {
    walk.marks.draw();
    if (!walk.text.isAside()) walk.ink.image();
  } else if (walk.depth < MAX_DEPTH) drawForm(walk, object);
}

function drawForm(walk: Walk, form: PDFStream): void {
  const matrix = form.dict.lookup(PDFName.of('Matrix'));
  const resources = form.dict.lookup(PDFName.of('Resources'));
  const own = matrix === undefined ? IDENTITY : matrixOf(walk.context.getLiteral(matrix) as unknown as Args);
  const inside: Walk = {
    ...walk,
    ...START,
    saved: [],
    depth: walk.depth + 1,
    ctm: multiply(own, walk.ctm),
    resources: resources instanceof PDFDict ? resources : walk.resources,
  };
  run(inside, streamBytes(form));
}

function resource(walk: Walk, kind: string, operand: ContentStreamOperand | undefined) {
  const known = walk.resources.lookup(PDFName.of(kind));
  const name = nameOf(operand);
  return known instanceof PDFDict && name !== null ? known.lookup(PDFName.of(name)) : undefined;
}

/** What a group of marked content says of the text in it. */
function markOf([tag, properties]: Args): Mark {
  const actual = bytesOf(fieldOf(properties, 'ActualText'));
  if (actual !== null) return { kind: 'actual', text: textOf(actual) };
  return { kind: KINDS[nameOf(tag) ?? ''] ?? 'group' };
}

const KINDS: Record<string, 'reversed' | 'artifact'> = { ReversedChars: 'reversed', Artifact: 'artifact' };
