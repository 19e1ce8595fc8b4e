/**
 * What Chrome’s tags lack of what PDF/UA-1 (ISO 14289-1) asks for, put right: list items with a body, figures only where
 * something stands for them, types that PDF 1.7 knows, links that say where they lead.
 */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { enclose } from './enclose.ts';
import { readLinks } from './links.ts';
import { ownersOf } from './owners.ts';
import { elementsOf, listOf } from './tags.ts';
import { textString } from './text-string.ts';

const TYPE = PDFName.of('S');
const KIDS = PDFName.of('K');

export function mendTags(context: PDFContext, root: PDFDict): void {
  const owners = ownersOf(context);
  const mend: Record<string, (element: PDFDict, ref: PDFRef) => void> = {
    Figure: (element) => {
      if (!element.has(PDFName.of('Alt'))) ungroup(context, element);
    },
    LI: (element, ref) => {
      const isProper = (kid: PDFObject) => ['LBody', 'Lbl'].includes(typeOf(context, kid));
      const kids = listOf(context, element.get(KIDS));
      if (!kids.every(isProper))
        enclose({ context, owners, element, ref, type: 'LBody' }, (kid) => typeOf(context, kid) !== 'Lbl');
    },
    TOCI: (element, ref) => enclose({ context, owners, element, ref, type: 'Reference' }, () => true),
  };
  for (const { dict, ref } of [...elementsOf(context, root)]) {
    const type = dict.get(TYPE);
    if (ref !== null && type instanceof PDFName) mend[type.decodeText()]?.(dict, ref);
  }
  root.set(PDFName.of('RoleMap'), context.obj(ROLES));
}

/** Types of PDF 2.0, and what they are read as by 1.7. */
const ROLES = { Strong: 'Span', Em: 'Span', Aside: 'Div' };

/** Nothing stands for it: it only groups what is in it. Where that is no picture, what is below it is words like others. */
function ungroup(context: PDFContext, figure: PDFDict): void {
  figure.set(TYPE, PDFName.of('Div'));
  if ([...elementsOf(context, figure)].some(({ dict }) => PICTURES.has(String(dict.get(TYPE))))) return;
  for (const kid of listOf(context, figure.get(KIDS)))
    if (typeOf(context, kid) === 'Caption') context.lookup(kid, PDFDict).set(TYPE, PDFName.of('P'));
}

const PICTURES = new Set(['/Figure', '/Formula', '/Code']);

function typeOf(context: PDFContext, kid: PDFObject): string {
  const target = context.lookup(kid);
  const type = target instanceof PDFDict ? target.get(TYPE) : undefined;
  return type instanceof PDFName ? type.decodeText() : '';
}

/** What each link leads to, for who cannot see where it stands: an address, or what its page is called. */
export function nameLinks(context: PDFContext, pages: readonly PDFRef[], titles: ReadonlyMap<number, string>): void {
  for (const ref of pages) {
    const page = context.lookup(ref, PDFDict);
    const entries = context.lookup(page.get(PDFName.of('Annots')));
    const links = readLinks(context, page, pages);
    const annotations = entries instanceof PDFArray ? entries.asArray().map((entry) => context.lookup(entry)) : [];
    annotations.filter(isLink).forEach((annotation, i) => {
      const link = links[i];
      const name = link === undefined ? null : 'uri' in link ? link.uri : titleAt(link.page, titles);
      if (name !== null) annotation.set(PDFName.of('Contents'), textString(name));
    });
  }
}

/** What the page is called, or else that which it goes on from. */
function titleAt(page: number | null, titles: ReadonlyMap<number, string>): string | null {
  const before = [...titles.keys()].filter((one) => one <= (page ?? -1));
  return titles.get(Math.max(...before)) ?? null;
}

function isLink(annotation: PDFObject | undefined): annotation is PDFDict {
  return annotation instanceof PDFDict && annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link');
}
