/** Inline trees to Markdown, with whatever would mean something there written so that it does not. */
import type { Inline } from '../../text/inline.ts';

export function inlineMarkdown(tree: readonly Inline[]): string {
  return tree.map(one).join('');
}

function one(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'code':
      return codeSpan(node.value);
    case 'break':
      return '\\\n';
    case 'cite':
      return `[^${node.number}]`;
    case 'link':
      return `[${inlineMarkdown(node.children)}](${address(node.href)})`;
    case 'lang':
      return inlineMarkdown(node.children);
    case 'em':
      return `*${inlineMarkdown(node.children)}*`;
    case 'strong':
      return `**${inlineMarkdown(node.children)}**`;
    default:
      return `<${node.type}>${inlineMarkdown(node.children)}</${node.type}>`;
  }
}

/** In angle brackets where a parenthesis or a space would end it. */
function address(href: string): string {
  const safe = href.replace(/[<>\\\n]/g, encodeURIComponent);
  return /[\s()]/.test(safe) ? `<${safe}>` : safe;
}

/** HTML, too, means something in Markdown. What means something only at the start of a line is escaped there. */
function escaped(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~^]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([ \t]*)([-+](?=\s)|#{1,6}(?=\s|$)|(?:=+|-{2,})\s*$)/, '$1\\$2')
    .replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Fenced by one backtick more than any run of them within. */
function codeSpan(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}
