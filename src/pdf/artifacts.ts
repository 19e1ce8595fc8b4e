/**
 * Marks as artifacts what the browser drew without a tag: running heads, grounds, rules, lines to write on. A reader
 * that follows the tags then knows that it may pass them over (ISO 14289-1, 7.1). It reads what Chrome writes: one
 * command a line.
 */
import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { inherited, pagesOf } from './document.ts';
import { streamBytes } from './stream.ts';

export function markArtifacts(context: PDFContext): void {
  const done = new Set<PDFRef>();
  for (const ref of pagesOf(context)) {
    const page = context.lookup(ref, PDFDict);
    const resources = inherited(context, page, 'Resources');
    const contents = page.get(PDFName.of('Contents'));
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    // Commands may not go on from one stream to the next for this; Chrome writes a single one.
    if (streams.length === 1) markStream(context, streams[0], resources instanceof PDFDict ? resources : null, done);
  }
}

type Entry = ReturnType<PDFDict['get']>;

function markStream(context: PDFContext, ref: Entry, resources: PDFDict | null, done: Set<PDFRef>): void {
  if (!(ref instanceof PDFRef) || done.has(ref)) return;
  done.add(ref);
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFStream)) return;
  const isMarked = (name: string) => markForm(context, formOf(context, resources, name), done);
  const marked = marks(Buffer.from(streamBytes(stream)).toString('latin1').split('\n'), isMarked);
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
function markForm(context: PDFContext, ref: Entry, done: Set<PDFRef>): boolean {
  const form = context.lookup(ref);
  if (!(form instanceof PDFStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return false;
  if (!hasTags(context, form, 0)) return false;
  const resources = form.dict.lookup(PDFName.of('Resources'));
  markStream(context, ref, resources instanceof PDFDict ? resources : null, done);
  return true;
}

const DEEPEST = 16;

function hasTags(context: PDFContext, form: PDFStream, depth: number): boolean {
  if (depth > DEEPEST) return false;
  const text = Buffer.from(streamBytes(form)).toString('latin1');
  if (/\/MCID\b/.test(text)) return true;
  const resources = form.dict.lookup(PDFName.of('Resources'));
  return [...text.matchAll(/^\/(\S+) Do$/gm)].some(([, name = '']) => {
    const inner = context.lookup(formOf(context, resources instanceof PDFDict ? resources : null, name));
    const isForm = inner instanceof PDFStream && inner.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
    return isForm && hasTags(context, inner, depth + 1);
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

/** The lines with marks around what draws outside of any. */
export function marks(lines: readonly string[], isMarkedForm: (name: string) => boolean): string[] {
  const out: string[] = [];
  /** Of each group of marks that is open, whether it says what its content is, and not only how it reads. */
  const open: boolean[] = [];
  let begun: { at: number; depth: number } | null = null;
  const wrap = ({ at, depth }: { at: number; depth: number }) => {
    begun = null;
    // What opens within and closes later cannot be held by a mark of its own.
    if (depth !== open.length) return;
    out.splice(at, 0, BEGIN);
    out.push(END);
  };
  for (const line of lines) {
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
    if (line === 'ET' || PAINTS.test(line) || object !== undefined) wrap(begun);
    else if (DROPS.test(line)) begun = null;
  }
  return out;
}
