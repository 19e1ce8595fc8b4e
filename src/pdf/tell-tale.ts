/**
 * Types of tags that Chrome does not know come as the names of figures (see `browser/tell.ts`). Here they become what
 * they say, and the name goes.
 */
import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { elementsOf } from './tags.ts';
import { readTextString, textString } from './text-string.ts';

const TYPE = PDFName.of('S');
const PARENT = PDFName.of('P');
const ALT = PDFName.of('Alt');

export function believeTags(context: PDFContext, root: PDFDict): void {
  for (const { dict } of elementsOf(context, root)) {
    const told = toldBy(dict);
    if (told === null) continue;
    dict.set(TYPE, PDFName.of(told.type));
    if (told.words === '') dict.delete(ALT);
    else dict.set(ALT, textString(told.words));
    if (told.numbering !== undefined) numberList(context, dict, told.numbering);
  }
}

const SIGN = '\ue000';
/** No other type can be had in this way, whatever the name of a figure says. */
const TOLD = /^(Sect|Div|TOC|TOCI|L|LI|LBody|Lbl|Caption|Span|Formula)(?: (Decimal|UpperAlpha))?$/;

function toldBy(dict: PDFDict): { type: string; numbering: string | undefined; words: string } | null {
  if (dict.get(TYPE) !== PDFName.of('Figure')) return null;
  const [before, told = '', words = ''] = (readTextString(dict.lookup(ALT)) ?? '').split(SIGN);
  const [, type, numbering] = TOLD.exec(told) ?? [];
  return before !== '' || type === undefined ? null : { type, numbering, words };
}

/** The list that an item with this label is in. */
function numberList(context: PDFContext, label: PDFDict, numbering: string): void {
  const list = parentOf(context, parentOf(context, label));
  if (list === null || list.get(TYPE) !== PDFName.of('L') || list.has(PDFName.of('A'))) return;
  list.set(PDFName.of('A'), context.obj({ O: 'List', ListNumbering: numbering }));
}

function parentOf(context: PDFContext, element: PDFDict | null): PDFDict | null {
  const parent = context.lookup(element?.get(PARENT));
  return parent instanceof PDFDict ? parent : null;
}
