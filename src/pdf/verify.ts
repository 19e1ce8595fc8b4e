/**
 * Judges a finished PDF against the plan that it was made from. Pure: facts and expectations in, faults
 * out. A fault means that the file is wrong and must not be handed over.
 */
import type { PdfLink } from './links.ts';
import { isMarked, type PageMark } from './mark.ts';
import type { OutlineItem } from './outline.ts';
import type { PageFacts, PdfFacts } from './read.ts';
import { missingWords } from './words.ts';

export interface PdfExpected {
  /** How many pages. */
  pages: number;
  /** What the last of them shows goes on for as many pages as it takes. */
  goesOn?: boolean;
  /** Width and height in points. */
  size: readonly [width: number, height: number];
  /** By how much it may differ: browsers count the sides of paper in whole px. */
  within?: number;
  /** What stands on every page, outside its text; null where nothing has to. */
  mark?: PageMark | null;
  /** What each page shows, as words or whole texts. */
  words: readonly (readonly string[])[];
  outline: readonly OutlineItem[];
  /** On which page each place is, from 0, where that was said in print. */
  places?: ReadonlyMap<string, number>;
  title: string;
  lang: string;
  /** The addresses that the author wrote, which may lead anywhere that the author likes. */
  links: readonly string[];
}

export interface PdfFault {
  code:
    | 'page-count'
    | 'page-size'
    | 'blank-page'
    | 'missing-words'
    | 'no-mark'
    | 'missing-glyphs'
    | 'dead-link'
    | 'private-link'
    | 'outline'
    | 'title'
    | 'lang'
    | 'untagged'
    | 'font-not-embedded';
  /** The page, from 1; null where it is about the file. */
  page: number | null;
  message: string;
}

/** Everything that is wrong with the file; nothing where all is well. */
export function verifyPdf(facts: PdfFacts, expected: PdfExpected): PdfFault[] {
  return CHECKS.flatMap((check) => check(facts, expected));
}

type Check = (facts: PdfFacts, expected: PdfExpected) => PdfFault[];

const CHECKS: Check[] = [
  ({ pages }, expected) =>
    pages.length === expected.pages || (expected.goesOn === true && pages.length > expected.pages)
      ? []
      : [ofFile('page-count', `the PDF has ${pages.length} pages where ${expected.pages} were planned`)],
  (facts, expected) => eachPage(facts, (page) => (isSize(page, expected) ? [] : [sizeFault(page, expected.size)])),
  (facts) => eachPage(facts, (page) => (isBlank(page) ? [['blank-page', 'shows nothing'] as const] : [])),
  (facts, expected) => eachPage(facts, (_, at) => wordFaults(textFrom(facts, at, expected), expected.words[at] ?? [])),
  (facts, { mark }) =>
    eachPage(facts, ({ asideLines }, at) =>
      mark == null || isMarked(asideLines, mark, at) ? [] : [['no-mark', 'lacks the watermark'] as const],
    ),
  (facts) => eachPage(facts, ({ missing }) => (missing === '' ? [] : [['missing-glyphs', noGlyph(missing)] as const])),
  (facts, expected) => {
    const written = new Set(expected.links.map(normalized));
    return eachPage(facts, ({ links }) => links.flatMap((link) => linkFaults(link, written)));
  },
  ({ outline }, expected) => {
    const [found, wanted] = [outlineText(outline), outlineText(expected.outline)];
    return found === wanted
      ? []
      : [ofFile('outline', `the bookmarks are not those of the deck:\n${found}\ninstead of\n${wanted}`)];
  },
  ({ places }, expected) =>
    [...(expected.places ?? [])]
      .filter(([name, page]) => (places.get(name) ?? page) !== page)
      .map(([name]) => ofFile('outline', `“${name}” is not on the page that the contents name`)),
  ({ title, displaysTitle }, expected) =>
    title === expected.title && displaysTitle
      ? []
      : [ofFile('title', `the title is ${say(title)}, not ${say(expected.title)}`)],
  ({ lang }, expected) =>
    lang === expected.lang ? [] : [ofFile('lang', `the language is ${say(lang)}, not ${say(expected.lang)}`)],
  ({ tagged }) => (tagged ? [] : [ofFile('untagged', 'the PDF has no tags, so a screen reader finds no structure')]),
  ({ fonts }) =>
    fonts
      .filter(({ embedded }) => !embedded)
      .map(({ name }) => ofFile('font-not-embedded', `font “${name}” is not in the file`)),
];

type PageFault = readonly [code: PdfFault['code'], message: string];

function eachPage(facts: PdfFacts, check: (page: PageFacts, at: number) => readonly PageFault[]): PdfFault[] {
  return facts.pages.flatMap((page, at) =>
    check(page, at).map(([code, message]) => ({ code, page: at + 1, message: `page ${at + 1} ${message}` })),
  );
}

function ofFile(code: PdfFault['code'], message: string): PdfFault {
  return { code, page: null, message };
}

function isSize(page: PageFacts, { size: [width, height], within = 0 }: PdfExpected): boolean {
  return Math.abs(page.width - width) <= within && Math.abs(page.height - height) <= within;
}

function sizeFault(page: PageFacts, [width, height]: PdfExpected['size']): PageFault {
  return ['page-size', `is ${page.width} × ${page.height} pt, not ${width} × ${height}`];
}

function isBlank(page: PageFacts): boolean {
  return page.ink === 0 && page.text.trim() === '';
}

/** What a page draws, and what those draw that it goes on to. */
function textFrom({ pages }: PdfFacts, at: number, { pages: planned, goesOn }: PdfExpected): string {
  const drawn = goesOn === true && at === planned - 1 ? pages.slice(at) : pages.slice(at, at + 1);
  // Running heads are outside the tags.
  return drawn.flatMap(({ text, aside }) => [text, aside]).join('\n');
}

function wordFaults(drawn: string, words: readonly string[]): PageFault[] {
  const missing = missingWords(words, drawn);
  return missing.length === 0 ? [] : [['missing-words', `lacks ${some(missing)}`]];
}

/** A box of which the file does not say what it stands for. */
const UNNAMED = '\ufffd';

function noGlyph(missing: string): string {
  const named = [...new Set(missing)].filter((character) => character !== UNNAMED);
  return `has characters that no font here can draw${named.length === 0 ? '' : `: ${some(named)}`}`;
}

function linkFaults(link: PdfLink, written: ReadonlySet<string>): PageFault[] {
  if ('page' in link) return link.page === null ? [['dead-link', 'has a link to a page that does not exist']] : [];
  if (written.has(normalized(link.uri)) || isPublic(link.uri)) return [];
  return [['private-link', `has a link that means nothing elsewhere: ${link.uri}`]];
}

/** As Chrome writes it: `https://example.com` becomes `https://example.com/`. */
function normalized(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const THIS_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|.*\.invalid)$/;

/** No file, not this machine, nor what a relative address became: something that a reader can open. */
function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return PROTOCOLS.has(protocol) && !THIS_MACHINE.test(hostname);
}

function outlineText(items: readonly OutlineItem[], depth = 0): string {
  return items
    .flatMap(({ title, page, children }) => [
      `${'  '.repeat(depth)}${title} → ${page + 1}`,
      outlineText(children, depth + 1),
    ])
    .filter((line) => line !== '')
    .join('\n');
}

function say(text: string | null): string {
  return text === null ? 'missing' : `“${text}”`;
}

const SHOWN = 8;
/** Of a word or text, as much as tells it from others. */
const LONG = 60;

function some(words: readonly string[]): string {
  const rest = words.length - SHOWN;
  const shown = words.slice(0, SHOWN).map((word) => `“${word.length > LONG ? `${word.slice(0, LONG)}…` : word}”`);
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
