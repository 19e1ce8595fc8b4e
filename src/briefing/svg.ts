/** Pictures in SVG, made safe: what only draws is kept, what runs or asks for other files is left out and told. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { styleWithin } from './svg-style.ts';

/** Something that was left out, in words, and its line in the file. */
export interface Loss {
  what: string;
  line: number;
}

export interface CleanSvg {
  svg: string;
  lost: Loss[];
}

/**
 * Throws where it is not well-formed XML, since browsers show nothing of such a file.
 * Elements: https://www.w3.org/TR/SVG2/eltindex.html
 */
export function cleanSvg(text: string): CleanSvg {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: { svg: SVG, xlink: XLINK } });
  const out: string[] = [];
  const lost: Loss[] = [];
  const open: { tag: SaxesTagNS; isKept: boolean }[] = [];
  const lose = (what: string) => void lost.push({ what, line: parser.line });
  // Inside of what is dropped, nothing is kept nor told again.
  let dropped = 0;

  parser.on('error', ({ message }) => {
    throw new Error(`it is not well-formed XML: ${placed(message)}`);
  });
  parser.on('doctype', (doctype) => void Object.assign(parser.ENTITIES, entitiesOf(doctype)));
  parser.on('opentag', (tag) => {
    const fate = dropped > 0 ? 'dropped' : fateOf(tag, open.at(-1)?.tag, lose);
    if (fate === 'dropped') dropped++;
    open.push({ tag, isKept: fate === 'kept' });
    if (fate === 'kept') out.push(`<${tag.local}${attributesOf(tag, lose)}${tag.isSelfClosing ? '/' : ''}>`);
  });
  parser.on('closetag', ({ local, isSelfClosing }) => {
    if (dropped > 0) dropped--;
    if (open.pop()?.isKept && !isSelfClosing) out.push(`</${local}>`);
  });
  const write = (words: string) => {
    if (dropped > 0 || open.length === 0) return;
    out.push(escaped(open.at(-1)?.tag.local === 'style' ? styleWithin(words, lose) : words));
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.write(text).close();
  return { svg: out.join(''), lost };
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** `3:17: unclosed tag` is line 3, column 17. */
function placed(message: string): string {
  return message.replace(/^(\d+):(\d+): (.*?)\.?$/, (_, line, column, problem) => {
    return `line ${line}, column ${Number(column) + 1}: ${problem}`;
  });
}

/** Those with a plain text, as Illustrator writes for its namespaces. They are not read again, so none can grow. */
function entitiesOf(doctype: string): Record<string, string> {
  const found = [...doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]{0,200})"|'([^'&%<]{0,200})')\s*>/g)];
  return Object.fromEntries(found.slice(0, 100).map(([, name = '', one, other]) => [name, one ?? other ?? '']));
}

const GROUPS = 'svg g defs symbol use switch view title desc style';
const SHAPES = 'path rect circle ellipse line polyline polygon text tspan textPath image';
const PAINTS = 'linearGradient radialGradient stop pattern clipPath mask marker filter';
const EFFECTS =
  'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
  'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode ' +
  'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence';
const DRAWS = new Set([GROUPS, SHAPES, PAINTS, EFFECTS].flatMap((names) => names.split(' ')));

/** Elements that are left out, in the words of people. */
const NAMES = new Map([
  ['script', 'a script'],
  ['foreignObject', 'foreign content'],
  ['animate', 'an animation'],
  ['animateMotion', 'an animation'],
  ['animateTransform', 'an animation'],
  ['set', 'an animation'],
]);

/** Links go without what they hold; what is not SVG, as programs leave behind, goes without a word. */
function fateOf({ local, uri }: SaxesTagNS, parent: SaxesTagNS | undefined, lose: (what: string) => void) {
  if (parent === undefined && local !== 'svg') throw new Error(`it is not SVG: its first element is “${local}”`);
  const isDrawn = uri === SVG || uri === '';
  if (isDrawn && DRAWS.has(local)) return 'kept';
  if (isDrawn && local === 'a') return 'opened';
  // The next branch of a switch stands in for it.
  const hasStandIn = local === 'foreignObject' && parent?.local === 'switch';
  if (isDrawn && local !== 'metadata' && !hasStandIn) lose(NAMES.get(local) ?? `“${local}”`);
  return 'dropped';
}

function attributesOf(tag: SaxesTagNS, lose: (what: string) => void): string {
  const attributes = Object.values(tag.attributes).flatMap(({ prefix, local, uri, value }) => {
    if (prefix === 'xmlns' || local === 'xmlns') return [];
    if (uri === XML && local !== 'base') return [[`xml:${local}`, value] as const];
    if (uri === XLINK && local !== 'href') return [];
    if (uri !== '' && uri !== XLINK) return [];
    const kept = keptValue(tag.local, local, value, lose);
    return kept === null ? [] : [[local, kept] as const];
  });
  const own = tag.local === 'svg' ? [['xmlns', SVG] as const] : [];
  return [...new Map([...own, ...attributes])].map(([name, value]) => ` ${name}="${escaped(value, true)}"`).join('');
}

/** Null where the attribute has to go. */
function keptValue(element: string, name: string, value: string, lose: (what: string) => void): string | null {
  if (/^on/i.test(name)) lose(`an event handler (“${name}”)`);
  else if (/^(?:href|src)$/i.test(name) && !(TARGETS[element] ?? WITHIN).test(value.trim()))
    lose(`a reference to “${value.trim().slice(0, 40)}”`);
  else return /[\\(@]/.test(value) ? styleWithin(value, lose) : value;
  return null;
}

const WITHIN = /^#/;
/** SVG within SVG would have to be cleaned, too; programs write none. */
const PICTURE = /^(?:#|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/i;
const TARGETS: Record<string, RegExp> = { image: PICTURE, feImage: PICTURE };

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function escaped(text: string, isValue = false): string {
  return text.replace(isValue ? /[&<>"\n\t]/g : /[&<>]/g, (one) => ESCAPES[one] ?? one);
}
