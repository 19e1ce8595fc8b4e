import { PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** A PDF text string: readable where it is plain ASCII, UTF-16 where it is not. */
export function textString(text: string): PDFObject {
  if (!/^[\x20-\x7e]*$/.test(text)) return PDFHexString.fromText(text);
  return PDFString.of(text.replace(/[\\()]/g, '\\$&'));
}

/** The text of a PDF string object; null where it is anything else. */
export function readTextString(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}
