/**
 * Marks as artifacts what the browser drew without a tag: running heads, grounds, rules, lines to write on. A reader
 * that follows the tags then knows that it may pass them over (ISO 14289-1, 7.1). It reads what Chrome writes: one
 * command a line.
 */
import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { forget, undress } from './decor.ts';
import { inherited, pageSize, pagesOf } from './document.ts';
import { partsIn } from './parts.ts';
import { running } from './running.ts';
import { streamBytes } from './stream.ts';

export function markArtifacts(context: PDFContext, root: PDFDict): void {
  const partOf = partsIn(context, root);
  const dropped = new Map<PDFRef, Set<number>>();
  const done = new Set<PDFRef>();
  for (const ref of pagesOf(context)) {
    const page = context.lookup(ref, PDFDict);
    const resources = inherited(context, page, 'Resources');
    const contents = page.get(PDFName.of('Contents'));
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    // Commands may not go on from one stream to the next for this; Chrome writes a single one.
    if (streams.length !== 1) continue;
    const forms = resources instanceof PDFDict ? resources : null;
    const around = { context, resources: forms, done, height: pageSize(context, ref).height };
    markStream(around, streams[0], (lines) => {
      const undressed = undress(
        lines,
        (number) => partOf(ref, number),
        (name) => speaks(context, formOf(context, forms, name)),
      );
      dropped.set(ref, undressed.dropped);
      return undressed.lines;
    });
  }
  forget(context, root, dropped);
}

type Entry = ReturnType<PDFDict['get']>;

interface Drawn {
  context: PDFContext;
  resources: PDFDict | null;
  done: Set<PDFRef>;
  /** Of the page, in points; null in a form, which does not know where it is drawn. */
  height: number | null;
}

function markStream(drawn: Drawn, ref: Entry, prepare: (lines: string[]) => string[]): void {
  const { context, resources, done, height } = drawn;
  if (!(ref instanceof PDFRef) || done.has(ref)) return;
  done.add(ref);
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFStream)) return;
  const isMarked = (name: string) => markForm(drawn, formOf(context, resources, name));
  const lines = prepare(Buffer.from(streamBytes(stream)).toString('latin1').split('\n'));
  const marked = marks(lines, isMarked, height);
  const dict = stream.dict.clone(context);
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.delete(PDFName.of('DecodeParms'));
  context.assign(ref, PDFRawStream.of(dict, deflateSync(Buffer.from(marked.join('\n'), 'latin1'), { level: 9 })));
}

function formOf(context: PDFContext, resources: PDFDict | null, name: string): Entry {
  const objects = context.lookup(resources?.get(PDFName.of('XObject')));
  return objects instanceof PDFDict ? objects.get(PDFName.of(name)) : undefined;
}

/** Whether a form has tags of its own; then what it draws without one is marked in there, and else as a whole. */
function markForm(drawn: Drawn, ref: Entry): boolean {
  const { context } = drawn;
  const form = context.lookup(ref);
  if (!isForm(form) || !holds(context, form, /\/MCID\b/, 0)) return false;
  const resources = form.dict.lookup(PDFName.of('Resources'));
  markStream(
    { ...drawn, resources: resources instanceof PDFDict ? resources : null, height: null },
    ref,
    (lines) => lines,
  );
  return true;
}

/** Whether words are drawn in a form, or what is tagged. */
function speaks(context: PDFContext, ref: Entry): boolean {
  const form = context.lookup(ref);
  return isForm(form) && holds(context, form, /\/MCID\b|T[jJ]$/m, 0);
}

function isForm(object: Entry): object is PDFStream {
  return object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
}

const DEEPEST = 16;

function holds(context: PDFContext, form: PDFStream, sign: RegExp, depth: number): boolean {
  if (depth > DEEPEST) return false;
  const text = Buffer.from(streamBytes(form)).toString('latin1');
  if (sign.test(text)) return true;
  const resources = form.dict.lookup(PDFName.of('Resources'));
  return [...text.matchAll(/^\/(\S+) Do$/gm)].some(([, name = '']) => {
    const inner = context.lookup(formOf(context, resources instanceof PDFDict ? resources : null, name));
    return isForm(inner) && holds(context, inner, sign, depth + 1);
  });
}

const BEGIN = '/Artifact BMC';
const END = 'EMC';

const OPENS = /(?:BDC|BMC)$/;
/** It is claimed by a tag, or is an artifact already. */
const SAYS = /\/MCID\b|^\/Artifact\b/;
const BUILDS = /(?:^|\s)(?:m|l|c|v|y|re|h)$/;
const PAINTS = /^(?:f|F|f\*|S|s|B|B\*|b|b\*)$/;
const DROPS = /^(?:W\*? )?n$/;

/** The lines with marks around what draws outside of any; on a page of this height, running heads and feet as such. */
export function marks(
  lines: readonly string[],
  isMarkedForm: (name: string) => boolean,
  height: number | null = null,
): string[] {
  const out: string[] = [];
  /** Of each group of marks that is open, whether it says what its content is, and not only how it reads. */
  const open: boolean[] = [];
  const place = running(height);
  let begun: { at: number; depth: number } | null = null;
  const wrap = ({ at, depth }: { at: number; depth: number }, isText: boolean) => {
    begun = null;
    // What opens within and closes later cannot be held by a mark of its own.
    if (depth !== open.length) return;
    out.splice(at, 0, isText ? place.mark() : BEGIN);
    out.push(END);
  };
  for (const line of lines) {
    place.follow(line);
    if (OPENS.test(line)) open.push(SAYS.test(line));
    const closed = line === END ? open.pop() : false;
    if (closed === true || open.includes(true)) {
      out.push(line);
      // What was begun outside has a mark within: it is no artifact.
      begun = null;
      continue;
    }
    if (begun === null && (line === 'BT' || BUILDS.test(line))) begun = { at: out.length, depth: open.length };
    const object = /^\/(\S+) (?:Do|sh)$/.exec(line)?.[1];
    if (object !== undefined && !(line.endsWith('Do') && isMarkedForm(object)))
      begun = { at: out.length, depth: open.length };
    out.push(line);
    if (begun === null) continue;
    if (line === 'ET' || PAINTS.test(line) || object !== undefined) wrap(begun, line === 'ET');
    else if (DROPS.test(line)) begun = null;
  }
  return out;
}
