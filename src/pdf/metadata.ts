/** What a PDF says about itself, twice as the format wants it: the information dictionary and XMP. */
import { type PDFContext, type PDFObject, type PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { textString } from './text-string.ts';

export interface Metadata {
  title: string;
  authors: readonly string[];
  subject?: string | null;
  keywords?: readonly string[];
  /** BCP 47. */
  lang: string;
  /** The moment to claim as the date of making; null for none. */
  date: Date | null;
  /** Name and version of the program, such as `briefdeck 0.1.0`. */
  generator: string;
  /** The file is held to PDF/UA-1, and says so. */
  isAccessible?: boolean;
}

/** The information dictionary; `producer` is the library that drew the pages. */
export function infoDictionary(context: PDFContext, meta: Metadata, producer: string): PDFObject {
  const date = meta.date === null ? undefined : PDFString.fromDate(meta.date);
  return context.obj({
    Title: textString(meta.title),
    Author: optional(meta.authors.join(', ')),
    Subject: optional(meta.subject ?? ''),
    Keywords: optional((meta.keywords ?? []).join(', ')),
    Creator: textString(meta.generator),
    Producer: textString(producer),
    CreationDate: date,
    ModDate: date,
  });
}

function optional(text: string): PDFObject | undefined {
  return text === '' ? undefined : textString(text);
}

/** The XMP packet, left uncompressed so that tools which know no PDF can find it. */
export function xmpStream(context: PDFContext, meta: Metadata, producer: string): PDFRawStream {
  return context.stream(new TextEncoder().encode(xmp(meta, producer)), { Type: 'Metadata', Subtype: 'XML' });
}

function xmp(meta: Metadata, producer: string): string {
  const date = meta.date?.toISOString().replace(/\.\d+Z$/, 'Z');
  const lines = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.title)}</rdf:li></rdf:Alt></dc:title>`,
    list('dc:creator', 'Seq', meta.authors),
    list('dc:language', 'Bag', [meta.lang]),
    list('dc:subject', 'Bag', meta.keywords ?? []),
    meta.subject
      ? `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.subject)}</rdf:li></rdf:Alt></dc:description>`
      : '',
    `<xmp:CreatorTool>${escapeXml(meta.generator)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    meta.isAccessible === true ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    date === undefined ? '' : `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
  ];
  return [...OPEN, ...lines.filter((line) => line !== ''), ...CLOSE].join('\n');
}

const OPEN = [
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
];
const CLOSE = ['</rdf:Description></rdf:RDF></x:xmpmeta>', '<?xpacket end="r"?>'];

function list(name: string, kind: 'Seq' | 'Bag', items: readonly string[]): string {
  if (items.length === 0) return '';
  const entries = items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${entries}</rdf:${kind}></${name}>`;
}

function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold, even escaped
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
      .replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))
  );
}
