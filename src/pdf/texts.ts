/**
 * Everything in a PDF that can be read as text: what pages draw, decompressed, and every string of every object,
 * whatever it is for: metadata, bookmarks, tags with their alternative texts, addresses, names of places.
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { catalogOf, parsePdf } from './document.ts';
import { readPdf } from './read.ts';
import { streamBytes } from './stream.ts';
import { readTextString } from './text-string.ts';

export async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const context = await parsePdf(bytes);
  const texts = new Set<string>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    collect(object, texts);
    if (object instanceof PDFStream && isMetadata(object)) texts.add(unescaped(object));
  }
  const places = catalogOf(context).lookup(PDFName.of('Dests'));
  if (places instanceof PDFDict) for (const name of places.keys()) texts.add(name.decodeText());
  const { pages } = await readPdf(bytes);
  return [...texts, ...pages.flatMap(({ text, aside }) => [text, aside].filter((one) => one !== '').flatMap(readings))];
}

function collect(object: PDFObject, texts: Set<string>): void {
  if (object instanceof PDFArray) for (const item of object.asArray()) collect(item, texts);
  else if (object instanceof PDFDict) for (const [, value] of object.entries()) collect(value, texts);
  else if (object instanceof PDFStream) collect(object.dict, texts);
  else if (object instanceof PDFString || object instanceof PDFHexString) texts.add(readTextString(object) ?? '');
}

function isMetadata(stream: PDFStream): boolean {
  return stream instanceof PDFRawStream && stream.dict.lookup(PDFName.of('Type')) === PDFName.of('Metadata');
}

function unescaped(stream: PDFStream): string {
  const xml = new TextDecoder().decode(streamBytes(stream));
  return xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/**
 * What a page draws, and the same with words joined that a line or a hyphen may have torn; where letters run from
 * right to left, turned about as well.
 */
function readings(text: string): string[] {
  const hyphened = text.replace(/[-\u00ad\u2010\u2011]\s*\n\s*/g, '');
  const joined = text.replace(/\s*\n\s*/g, '');
  const turned = /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) ? [turnedAbout(text)] : [];
  return [...new Set([text, hyphened, joined, ...turned])];
}

function turnedAbout(text: string): string {
  return text
    .split('\n')
    .map((line) => [...line].reverse().join(''))
    .join('\n');
}
