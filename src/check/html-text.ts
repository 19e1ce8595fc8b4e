/**
 * What an HTML file tells whoever reads its bytes: texts, values of attributes, comments, scripts and styles, each on
 * its own. Fonts and pictures that stand in the file as numbers are left out, but for drawings, which are text. What
 * is no markup is text, so nothing is passed over.
 */
export function textsOfHtml(html: string): string[] {
  const texts: string[] = [];
  let run: string[] = [];
  let end = 0;
  // Marks stand within words, or between them: both readings count.
  const flush = () => {
    const readings = run.length > 1 ? [run.join(''), run.join(' ')] : run;
    for (const reading of readings) if (reading.trim() !== '') texts.push(...withDrawings(decoded(reading)));
    run = [];
  };
  for (const found of html.matchAll(MARKUP)) {
    if (found.index > end) run.push(html.slice(end, found.index));
    end = found.index + found[0].length;
    const { comment, raw, tag, attributes, more } = found.groups ?? {};
    if (tag === undefined || !INLINE.test(tag)) flush();
    if (comment !== undefined) texts.push(...withDrawings(comment));
    if (raw !== undefined) texts.push(...withDrawings(raw));
    for (const value of valuesIn(attributes ?? more ?? '')) texts.push(...withDrawings(decoded(value)));
  }
  if (html.length > end) run.push(html.slice(end));
  flush();
  return texts;
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

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? entity;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

const DATA_URL = /data:([\w.+/-]+);base64,([A-Za-z0-9+/=]+)/g;

/** The text without what is encoded in it, and drawings as the text that they are. Hashes of scripts are no words. */
function withDrawings(text: string): string[] {
  if (!text.includes('base64,') && !text.includes('sha256-')) return [text];
  const drawings: string[] = [];
  const rest = text.replace(DATA_URL, (_, mime: string, data: string) => {
    if (/svg|text|json/.test(mime)) drawings.push(Buffer.from(data, 'base64').toString('utf8'));
    return ' ';
  });
  return [rest.replace(/sha\d+-[A-Za-z0-9+/=]+/g, ' '), ...drawings.flatMap(textsOfHtml)];
}
