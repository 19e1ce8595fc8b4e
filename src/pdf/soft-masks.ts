/** Where a PDF needs a mask for what can be seen through: old printers and readers draw a box in its place. */
import { type PDFContext, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { inherited, pagesOf } from './document.ts';

/** The pages with a soft mask, from 1. */
export function softMasksIn(context: PDFContext): number[] {
  const known = new Map<PDFDict, boolean>();
  return pagesOf(context).flatMap((ref, i) => {
    const resources = inherited(context, context.lookup(ref, PDFDict), 'Resources');
    return resources instanceof PDFDict && isMasked(resources, known) ? [i + 1] : [];
  });
}

/** Whether anything that may be drawn with these resources has one. Pages share theirs: each is looked at once. */
function isMasked(resources: PDFDict, known: Map<PDFDict, boolean>): boolean {
  const before = known.get(resources);
  if (before !== undefined) return before;
  // Until it is known: a form that draws itself must end.
  known.set(resources, false);
  const found = HOLDERS.some((kind) => entriesOf(resources, kind).some((entry) => hasMask(entry, known)));
  known.set(resources, found);
  return found;
}

const HOLDERS = ['ExtGState', 'XObject', 'Pattern', 'Font'];

function entriesOf(resources: PDFDict, kind: string): PDFDict[] {
  const entries = resources.lookup(PDFName.of(kind));
  if (!(entries instanceof PDFDict)) return [];
  return entries.keys().flatMap((key) => {
    const entry = entries.lookup(key);
    if (entry instanceof PDFStream) return [entry.dict];
    return entry instanceof PDFDict ? [entry] : [];
  });
}

/** Its own, or one of what it is made of: forms, patterns and drawn letters bring resources of their own. */
function hasMask(entry: PDFDict, known: Map<PDFDict, boolean>): boolean {
  const mask = entry.lookup(PDFName.of('SMask'));
  if (mask !== undefined && mask !== PDFName.of('None')) return true;
  const [inner, state] = ['Resources', 'ExtGState'].map((key) => entry.lookup(PDFName.of(key)));
  if (state instanceof PDFDict && hasMask(state, known)) return true;
  return inner instanceof PDFDict && isMasked(inner, known);
}
