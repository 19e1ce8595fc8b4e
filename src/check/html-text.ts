import { Unsearchable } from '../pdf/unsearchable.ts';

/**
 * What an HTML file tells whoever reads its bytes: texts, values of attributes, comments, scripts and styles, each on
 * its own. Fonts and pictures that stand in the file as numbers are left out, but for drawings, which are text. What
 * is no markup is text, so nothing is passed over.
 */
export function textsOfHtml(html: string): string[] {
  const texts: string[] = [];
  const shown: string[] = [];
  let run: string[] = [];
  let end = 0;
  // Marks stand within words, or between them: both readings count.
  const flush = () => {
    const readings = run.length > 1 ? [run.join(''), run.join(' ')] : run;
    for (const reading of readings) if (reading.trim() !== '') texts.push(...withEncoded(decoded(reading)));
    shown.push(readings.at(-1) ?? '');
    run = [];
  };
  for (const found of html.matchAll(MARKUP)) {
    if (found.index > end) run.push(html.slice(end, found.index));
    end = found.index + found[0].length;
    const { comment, raw, tag, attributes, more } = found.groups ?? {};
    if (tag === undefined || !INLINE.test(tag)) flush();
    if (comment !== undefined) texts.push(...withEncoded(comment));
    if (raw !== undefined) texts.push(...withEncoded(raw));
    for (const value of valuesIn(attributes ?? more ?? '')) texts.push(...withEncoded(decoded(value)));
  }
  if (html.length > end) run.push(html.slice(end));
  flush();
  // A sentence may be cut up over cells, steps or columns.
  return [...texts, decoded(shown.filter((part) => part.trim() !== '').join(' '))];
}

const ATTRIBUTES = `(?:[^"'<>]|"[^"]*"|'[^']*')*`;
const MARKUP = new RegExp(
  [
    '<!--(?<comment>[\\s\\S]*?)(?:-->|$)',
    `<(?<rawtag>script|style)(?<attributes>${ATTRIBUTES})>(?<raw>[\\s\\S]*?)</\\k<rawtag>\\s*>`,
    `</?(?<tag>[a-z][^\\s/>]*)(?<more>${ATTRIBUTES})>`,
  ].join('|'),
  'gi',
);

/** These stand within words. */
const INLINE = /^(em|strong|sub|sup|code|a|b|i|u|mark|wbr|bdi|span|tspan)$/i;

/** Lengths and places in drawings, which are no words of anybody: numbers, and letters that stand alone among them. */
const GEOMETRY =
  /\s(?:d|points|viewBox|transform)\s*=\s*(?:"[^"]*"|'[^']*')|\s(?:[xy][12]?|[cr][xy]|r|width|height)\s*=\s*"-?[\d.]+(?:pt|px)?"/g;

function valuesIn(attributes: string): string[] {
  return [...attributes.replace(GEOMETRY, plainOf).matchAll(/=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g)].map(
    ([, a, b, c]) => a ?? b ?? c ?? '',
  );
}

/** Only what could hold a word stays to be looked at. */
function plainOf(attribute: string): string {
  return /[\p{L}]{3,}/u.test(
    attribute.slice(attribute.indexOf('=')).replace(/\b(?:translate|scale|rotate|matrix)\b/g, ''),
  )
    ? attribute
    : ' ';
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' };

/** Entities as a reader shows them. Of the two thousand that have names, templates use these; others could hide a letter. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]\w*));?/gi, (entity, hex, decimal, name) => {
    if (name !== undefined) return namedLetter(entity, name);
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

function namedLetter(entity: string, name: string): string {
  const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (known === undefined && entity.endsWith(';')) throw new Unsearchable('an entity that this version does not know');
  return known ?? entity;
}

/**
 * A text, and what else it says to those who decode it: letters written as `\u0041`, `\x41`, `\41 ` or `%41`, and texts
 * within it as base64. Hashes of scripts are no words, and fonts and pictures none but drawings.
 */
function withEncoded(text: string): string[] {
  const inside: string[] = [];
  const rest = text.includes('base64,')
    ? text.replace(DATA_URL, (_, mime: string, data: string) => {
        if (!/^(font|image|audio|video)\//.test(mime) || mime.includes('svg')) inside.push(textOf(data));
        return ' ';
      })
    : text;
  const plain = rest.includes('sha256-') ? rest.replace(/sha\d+-[A-Za-z0-9+/=]+/g, ' ') : rest;
  const unescaped = UNESCAPED.filter(({ sign }) => sign.test(plain)).flatMap(({ sign, read }) =>
    plain
      .split(/["'`\n]/)
      .filter((piece) => sign.test(piece))
      .map(read),
  );
  return [plain, ...unescaped, ...textsInBase64(plain), ...inside.flatMap(textsOfHtml)];
}

const DATA_URL = /data:([\w.+/-]*)[^,"'()\s]*;base64,([A-Za-z0-9+/=]+)/g;

/** How letters are written as numbers: what to look for in a string, and how to read it. */
const UNESCAPED: { sign: RegExp; read: (piece: string) => string }[] = [
  {
    // JavaScript and JSON.
    sign: /\\[ux]/i,
    read: (piece) =>
      piece.replace(/\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/gi, (_, a, b, c) => letter(a ?? b ?? c)),
  },
  {
    // CSS.
    sign: /\\[0-9a-f]/i,
    read: (piece) => piece.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) => letter(code)),
  },
  {
    // Addresses.
    sign: /%[0-9a-f]{2}/i,
    read: (piece) => piece.replace(/(?:%[0-9a-f]{2})+/gi, fromPercent),
  },
];

function letter(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function fromPercent(encoded: string): string {
  return Buffer.from(encoded.replaceAll('%', ''), 'hex').toString('utf8');
}

/** What could be base64 and is text when it is decoded. */
function textsInBase64(text: string): string[] {
  const runs = text.match(/(?<![\w+/])[A-Za-z0-9+/]{12,}={0,2}(?![\w+/=])/g) ?? [];
  return runs.map(textOf).filter((one) => /^[\t\n\r -~\u00a0-\uffef]{8,}$/.test(one) && !one.includes('\ufffd'));
}

function textOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
