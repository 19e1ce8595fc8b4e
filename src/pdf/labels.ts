/** Page labels: the numbers that a reader shows beside the page, as the deck itself prints them. */
import type { PDFContext, PDFDict } from '@cantoo/pdf-lib';
import { textString } from './text-string.ts';

/** The number tree of page labels, one label a page. */
export function pageLabels(context: PDFContext, labels: readonly string[]): PDFDict {
  // A range of one page that has a prefix and no number style is labelled with the prefix alone.
  const ranges = labels.flatMap((label, page) => [page, { P: textString(label) }]);
  return context.obj({ Nums: ranges }) as PDFDict;
}
