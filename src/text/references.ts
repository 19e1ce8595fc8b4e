/** Texts without the marks and links that lead nowhere: the Markdown itself is changed, as little as may be. */
import { escapeMarkdown } from './escape.ts';
import { type Inline, parseInline, plainText } from './inline.ts';

export interface References {
  /** Whether a source mark stays. */
  hasSource: (id: string) => boolean;
  /** The name that a link of this name is to have; null for none. */
  target: (name: string) => string | null;
  /** Addresses go as well. */
  noAddresses?: true;
}

/** The text without any marks and links. */
export function withoutReferences(text: string): string {
  return withReferences(text, { hasSource: () => false, target: () => null, noAddresses: true });
}

/** Paragraph by paragraph, as texts are read. */
export function withReferences(text: string, references: References): string {
  return text
    .split(/(\n[ \t]*\n+)/)
    .map((part, i) => (i % 2 === 1 ? part : changed(part, references)))
    .join('');
}

/** By the looks of the text where that does it; otherwise written anew. */
function changed(text: string, references: References): string {
  const tree = parseInline(text);
  const wanted = JSON.stringify(joined(resolve(tree, references)));
  const isRight = (one: string) => JSON.stringify(joined(parseInline(one))) === wanted;
  if (isRight(text)) return text;
  const resolved = joined(resolve(tree, references));
  const ways = [() => edited(text, references), () => resolved.map(write).join('')];
  return ways.map((way) => way()).find(isRight) ?? escapeMarkdown(plainText(resolved));
}

function resolve(nodes: readonly Inline[], references: References): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'cite') return references.hasSource(node.source) ? [node] : [];
    if (!('children' in node)) return [node];
    const children = resolve(node.children, references);
    const href = node.type === 'link' ? leadTo(node.href, references) : '';
    if (href === null) return children;
    return [node.type === 'link' ? { ...node, href, children } : { ...node, children }];
  });
}

function leadTo(href: string, { target, noAddresses }: References): string | null {
  if (!href.startsWith('#')) return noAddresses === true ? null : href;
  const name = target(href.slice(1));
  return name === null ? null : `#${name}`;
}

/** Neighbouring texts are one, and emphasis of nothing is nothing. */
function joined(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result.splice(-1, 1, { type: 'text', value: last.value + node.value });
    else if (!('children' in node)) result.push(node);
    else if (joined(node.children).length > 0) result.push({ ...node, children: joined(node.children) });
  }
  return result;
}

const CITE = /\[\^([^\s[\]:]+)\]/g;
const LINK = /\[((?:[^[\]\\]|\\.)*)\]\(([^\s()]+)(?:\s+"[^"]*")?\)/g;

function edited(text: string, references: References): string {
  return text
    .replace(CITE, (mark, id: string) => (references.hasSource(id) ? mark : ''))
    .replace(LINK, (_, words: string, href: string) => {
      const now = leadTo(href, references);
      return now === null ? words : `[${words}](${now})`;
    });
}

const AROUND = { em: '*', strong: '**', sub: '~', sup: '^' } as const;

function write(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeMarkdown(node.value);
    case 'code':
      return writeCode(node.value);
    case 'break':
      return '\\\n';
    case 'cite':
      return `[^${node.source}]`;
    case 'link':
      return `[${node.children.map(write).join('')}](<${node.href.replace(/[<>\\]/g, '\\$&')}>)`;
    case 'lang':
      return `[${node.children.map(write).join('')}]{lang=${node.lang}}`;
    case 'sub':
    case 'sup':
      return AROUND[node.type] + plainText(node.children) + AROUND[node.type];
    default:
      return AROUND[node.type] + node.children.map(write).join('') + AROUND[node.type];
  }
}

function writeCode(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  return mark + room + value + room + mark;
}
