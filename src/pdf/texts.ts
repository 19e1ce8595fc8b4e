/**
 * Everything in a PDF that can be read as text: what pages draw, decompressed, and every string and name of every
 * object, whatever it is for: metadata, bookmarks, tags with their alternative texts, addresses, names of places.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { readContent } from './content.ts';
import { parsePdf } from './document.ts';
import { isOfFormat } from './names.ts';
import { factsOf, type PdfFacts } from './read.ts';
import { streamBytes } from './stream.ts';
import { refuseUnknown } from './survey.ts';
import { readTextString } from './text-string.ts';
import { Unsearchable } from './unsearchable.ts';

export async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const context = await parsePdf(bytes);
  return textsIn(context, factsOf(context));
}

/** The same of a file that is parsed already. Throws where something in it cannot be searched. */
export function textsIn(context: PDFContext, facts: PdfFacts): string[] {
  refuseUnknown(context, facts);
  const texts = new Set<string>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    collect(object, texts);
    if (object instanceof PDFStream) for (const text of textsOfStream(context, object)) texts.add(text);
  }
  const drawn = facts.pages.flatMap(({ text, aside, hidden }) => [text, aside, ...hidden]);
  return [...texts, ...drawn.filter((text) => text !== '').flatMap(readings)];
}

function collect(object: PDFObject, texts: Set<string>): void {
  if (object instanceof PDFArray) for (const item of object.asArray()) collect(item, texts);
  else if (object instanceof PDFStream) collect(object.dict, texts);
  else if (object instanceof PDFString || object instanceof PDFHexString) texts.add(readTextString(object) ?? '');
  else if (object instanceof PDFName) addName(object, texts);
  else if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      addName(key, texts);
      collect(value, texts);
    }
}

function addName(object: PDFName, texts: Set<string>): void {
  const name = object.decodeText();
  if (!isOfFormat(name)) texts.add(name);
}

/** XMP as it reads, and drawings that pages share or that none of them shows. */
function textsOfStream(context: PDFContext, stream: PDFStream): string[] {
  const { dict } = stream;
  if (dict.lookup(PDFName.of('Type')) === PDFName.of('Metadata')) return [unescaped(stream)];
  const isDrawing = dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form') || dict.has(PDFName.of('PatternType'));
  if (!isDrawing) return [];
  const resources = dict.lookup(PDFName.of('Resources'));
  const known = resources instanceof PDFDict ? resources : PDFDict.withContext(context);
  const { text, aside, hidden, unread } = readContent(context, [stream], known, { width: 0, height: 0 }, new Map());
  if (unread > 0) throw new Unsearchable('letters of which it does not say what they are');
  return [text, aside, ...hidden].filter((one) => one !== '').flatMap(readings);
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
