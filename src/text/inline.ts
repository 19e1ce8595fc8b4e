/**
 * Inline Markdown: one line of text to a small tree. Emphasis, strong, code, links, sub- and superscript,
 * `[passages]{lang=fr}` and `[^source]` marks; no HTML, no images, no entities, so every other character stays as it was typed.
 */
import MarkdownIt from 'markdown-it';
import { joinedLines } from './wide.ts';

type Token = ReturnType<typeof markdown.parseInline>[number];
type Rule = Parameters<typeof markdown.inline.ruler.push>[1];

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'code'; value: string }
  | { type: 'break' }
  | { type: 'em' | 'strong' | 'sub' | 'sup'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  /** A passage in another language, as a BCP 47 tag: https://www.rfc-editor.org/info/bcp47 */
  | { type: 'lang'; lang: string; children: Inline[] }
  | { type: 'cite'; source: string; number: number };

const markdown = new MarkdownIt('zero', { html: false, breaks: false });
markdown.enable(['emphasis', 'backticks', 'link', 'escape', 'newline', 'balance_pairs', 'fragments_join'], true);
markdown.validateLink = () => true;
markdown.normalizeLink = (url) => url;
markdown.inline.ruler.before('emphasis', 'cite', citeRule());
markdown.inline.ruler.before('link', 'lang', passageRule());
markdown.inline.ruler.before('emphasis', 'sub', scriptRule('~', 'sub'));
markdown.inline.ruler.before('emphasis', 'sup', scriptRule('^', 'sup'));

/** The tree of a text. Source marks come numbered 0; the plan numbers them. */
export function parseInline(text: string): Inline[] {
  const tokens = markdown.parseInline(joinedLines(text), {})[0]?.children ?? [];
  return build(tokens[Symbol.iterator]());
}

/** The ids of the marks in a tree. */
export function marksIn(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'cite') return [node.source];
    return 'children' in node ? marksIn(node.children) : [];
  });
}

/** The words alone, as a bookmark or a title shows them. */
export function plainText(inline: readonly Inline[]): string {
  return inline.map(plainOne).join('');
}

/** The words of a text alone, in one line, without what turns the direction of letters about. */
export function oneLine(text: string): string {
  const words = plainText(parseInline(text)).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function plainOne(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'cite':
      return '';
    default:
      return plainText(node.children);
  }
}

function build(tokens: Iterator<Token>): Inline[] {
  const nodes: Inline[] = [];
  for (let step = tokens.next(); !step.done; step = tokens.next()) {
    const token = step.value;
    if (token.nesting === -1) break;
    const node = inlineOf(token, tokens);
    if (node !== null) nodes.push(node);
  }
  return nodes;
}

function inlineOf(token: Token, rest: Iterator<Token>): Inline | null {
  switch (token.type) {
    case 'text':
      return token.content === '' ? null : { type: 'text', value: token.content };
    case 'softbreak':
      return { type: 'text', value: ' ' };
    case 'hardbreak':
      return { type: 'break' };
    case 'code_inline':
      return { type: 'code', value: token.content };
    case 'cite':
      return { type: 'cite', source: token.content, number: 0 };
    case 'link_open':
      return { type: 'link', href: String(token.attrGet('href') ?? ''), children: build(rest) };
    case 'lang_open':
      return { type: 'lang', lang: String(token.attrGet('lang') ?? ''), children: build(rest) };
    case 'em_open':
    case 'strong_open':
    case 'sub_open':
    case 'sup_open':
      return { type: token.tag as 'em' | 'strong' | 'sub' | 'sup', children: build(rest) };
    default:
      throw new Error(`the Markdown parser gave an unexpected “${token.type}”`);
  }
}

/** `[^id]`. A colon, space or bracket inside means that it is none. */
function citeRule(): Rule {
  const mark = /\[\^([^\s[\]:]+)\]/y;
  return (state, silent) => {
    mark.lastIndex = state.pos;
    const found = mark.exec(state.src);
    if (found === null) return false;
    if (!silent) state.push('cite', '', 0).content = found[1] ?? '';
    state.pos = mark.lastIndex;
    return true;
  };
}

/** `[Wörter]{lang=de}`, a bracketed span as in Pandoc (https://pandoc.org/MANUAL.html#extension-bracketed_spans). */
function passageRule(): Rule {
  const attribute = /\{lang=([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})\}/iy;
  return (state, silent) => {
    if (state.src[state.pos] !== '[') return false;
    const { pos, posMax } = state;
    const end = state.md.helpers.parseLinkLabel(state, pos);
    attribute.lastIndex = end + 1;
    const found = end < 0 ? null : attribute.exec(state.src);
    // Passages within this one use the pattern, too.
    const after = attribute.lastIndex;
    if (found === null || after > posMax) return false;
    if (!silent) {
      [state.pos, state.posMax] = [pos + 1, end];
      state.push('lang_open', 'span', 1).attrSet('lang', found[1] ?? '');
      state.md.inline.tokenize(state);
      state.push('lang_close', 'span', -1);
    }
    [state.pos, state.posMax] = [after, posMax];
    return true;
  };
}

/** `~x~` and `^x^`: no space inside, as in Pandoc. */
function scriptRule(mark: '~' | '^', tag: 'sub' | 'sup'): Rule {
  const pattern = new RegExp(`\\${mark}([^\\s${mark}[\\]]+)\\${mark}`, 'y');
  return (state, silent) => {
    pattern.lastIndex = state.pos;
    const found = pattern.exec(state.src);
    if (found === null || pattern.lastIndex > state.posMax) return false;
    if (!silent) {
      state.push(`${tag}_open`, tag, 1);
      state.push('text', '', 0).content = found[1] ?? '';
      state.push(`${tag}_close`, tag, -1);
    }
    state.pos = pattern.lastIndex;
    return true;
  };
}
