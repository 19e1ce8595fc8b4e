/** Inline trees to HTML. Everything that came from a briefing is escaped here, whatever was checked before. */
import { directionOf } from '../deck/labels.ts';
import { withApostrophesIn } from '../text/apostrophes.ts';
import type { Inline } from '../text/inline.ts';
import { escapeHtml } from './escape.ts';
import { wordsHtml } from './words.ts';

export function inlineHtml(tree: readonly Inline[]): string {
  return drawn(withApostrophesIn(tree));
}

function drawn(tree: readonly Inline[]): string {
  return tree.map((node, i) => htmlOf(node, tree[i - 1]?.type === 'cite')).join('');
}

function htmlOf(node: Inline, isBehindCite: boolean): string {
  switch (node.type) {
    case 'text':
      return wholes(node.value);
    case 'code':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'cite':
      return citeHtml(node.number, isBehindCite);
    case 'link':
      return linkHtml(node.href, drawn(node.children));
    case 'lang':
      return `<span lang="${escapeHtml(node.lang)}" dir="${directionOf(node.lang)}">${drawn(node.children)}</span>`;
    default:
      return `<${node.type}>${drawn(node.children)}</${node.type}>`;
  }
}

/** The mark of a source; a comma parts it from one that stands right before it. */
function citeHtml(number: number, isBehindCite: boolean): string {
  return `<sup class="cite${isBehindCite ? ' cite-next' : ''}"><a href="#sources">${number}</a></sup>`;
}

/** Units that are read with the figure before them. */
const UNIT =
  '(?:[%‰€$£¥]|°C|(?:bn|k|m|[kcm]m|kg|[kMGT]?W|[kMGT]?Wh|[MGT]B|ms|Mio\\.|Mrd\\.|[mb]illions?|trillions?|Millionen|Milliarden|milliards?|millones)(?![\\p{L}\\d]))';

/** Thousands that spaces part. */
const GROUPED = '\\d{1,3}(?: \\d{3}(?!\\d)){1,4}(?:,\\d{1,6})?';

const FIGURE = `(?:${GROUPED}|\\d[\\d.,]{0,12})`;

/** A mark that a space parts from its word, as in French. */
const APART = '(?: [:;?!»](?![^\\s.,)]))';

/** A figure and its unit, the two ends of a range, a date: “4 million”, “12–18”, “€ 20”, “2027-01-15”; “« non » ?” */
const WHOLE = new RegExp(
  `(?<![\\p{L}\\d])(?:[$€£¥] ${FIGURE}(?: ${UNIT})?|${FIGURE}(?:(?:[–-]${FIGURE}){1,2}(?: ${UNIT})?| ${UNIT})|${GROUPED})${APART}{0,2}|(?<![^\\s(])« \\S{1,12}${APART}{0,2}|\\S{1,12}${APART}{1,2}`,
  'gu',
);

/** No line breaks within what belongs together. */
function wholes(text: string): string {
  let [html, end] = ['', 0];
  for (const { index, 0: found } of text.matchAll(WHOLE)) {
    html += `${wordsHtml(text.slice(end, index))}<span class="unbroken">${wordsHtml(found)}</span>`;
    end = index + found.length;
  }
  return html + wordsHtml(text.slice(end));
}

/** A link that may lead nowhere else: other schemes run code or open files. */
function linkHtml(href: string, words: string): string {
  if (href.startsWith('#')) return `<a href="${escapeHtml(href)}">${words}</a>`;
  return isOutside(href)
    ? `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${words}</a>`
    : words;
}

export function isOutside(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href);
}
