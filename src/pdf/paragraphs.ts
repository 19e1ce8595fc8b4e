/**
 * What groups others holds no words itself (ISO 32000-1, 14.8.4.2). Chrome writes them into its boxes as they come: a box
 * of words alone becomes a paragraph, words among other tags get one around them, and a box of others is a division.
 */
import { type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { enclosing, type Place } from './enclose.ts';
import { hold } from './marks.ts';
import { ownersOf } from './owners.ts';
import { elementsOf, listOf } from './tags.ts';

const TYPE = PDFName.of('S');

export function gatherWords(context: PDFContext, root: PDFDict): void {
  const owners = ownersOf(context);
  for (const { dict, ref } of [...elementsOf(context, root)]) {
    const type = typeOf(dict);
    if (ref === null || !(GROUPS.has(type) || type === 'NonStruct')) continue;
    const kids = listOf(context, dict.get(PDFName.of('K')));
    const isOfWords = kids.length > 0 && kids.every((kid) => isInline(context, kid));
    if (isOfWords && BOXES.has(type)) dict.set(TYPE, PDFName.of(isAmongWords(context, dict) ? 'Span' : 'P'));
    else if (!isAmongWords(context, dict)) {
      wrapRuns({ context, owners, element: dict, ref, type: 'P' }, kids);
      if (type === 'NonStruct') unbox(context, dict, ref);
    }
  }
}

const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Index']);
const BOXES = new Set(['NonStruct', 'Div']);

const INLINE = new Set('Span Strong Em Quote Note Reference BibEntry Code Link Annot Ruby Warichu Sub Lbl'.split(' '));
const OF_WORDS = new Set(['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'Caption', ...INLINE]);

function typeOf(element: PDFObject | undefined): string {
  const type = element instanceof PDFDict ? element.get(TYPE) : undefined;
  return type instanceof PDFName ? type.decodeText() : '';
}

/** Marks and annotations are, too. */
function isInline(context: PDFContext, kid: PDFObject): boolean {
  const type = typeOf(context.lookup(kid));
  return type === '' || INLINE.has(type);
}

function isAmongWords(context: PDFContext, element: PDFDict): boolean {
  return OF_WORDS.has(typeOf(context.lookup(element.get(PDFName.of('P')))));
}

/** A box that says nothing leaves what is in it to what it stands in. */
function unbox(context: PDFContext, box: PDFDict, ref: PDFRef): void {
  const around = box.get(PDFName.of('P'));
  const parent = context.lookup(around);
  if (around === undefined || !(parent instanceof PDFDict)) return;
  if (!(GROUPS.has(typeOf(parent)) || HOLDS_ALL.has(typeOf(parent)))) return void box.set(TYPE, PDFName.of('Div'));
  const kids = listOf(context, box.get(PDFName.of('K')));
  for (const kid of kids) {
    const element = context.lookup(kid);
    if (element instanceof PDFDict) element.set(PDFName.of('P'), around);
  }
  const beside = listOf(context, parent.get(PDFName.of('K')));
  hold(
    context,
    parent,
    beside.flatMap((kid) => (kid === ref ? kids : [kid])),
  );
}

const HOLDS_ALL = new Set(['LBody', 'TD', 'TH']);

/** Each row of words that stands between other tags gets a tag of its own. */
function wrapRuns(place: Place, kids: readonly PDFObject[]): void {
  const { context, element } = place;
  if (!kids.some((kid) => isInline(context, kid))) return;
  const out: PDFObject[] = [];
  let run: PDFObject[] = [];
  const close = () => {
    if (run.length > 0) out.push(enclosing(place, run));
    run = [];
  };
  for (const kid of kids) {
    if (isInline(context, kid)) run.push(kid);
    else {
      close();
      out.push(kid);
    }
  }
  close();
  hold(context, element, out);
}
