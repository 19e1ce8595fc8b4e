/**
 * Headings in Chinese, phrase by phrase: there are no spaces that say where a line should end, but commas and colons
 * do.
 */
import type { Inline } from '../text/inline.ts';
import { inlineHtml } from './inline.ts';
import { CHINESE } from './words.ts';

/** The HTML of a heading. A phrase that does not fit behind the one before it begins a line. */
export function phrasesHtml(tree: readonly Inline[]): string {
  const last = tree.findLastIndex(({ type }) => type !== 'cite');
  const [text] = tree;
  if (last !== 0 || text?.type !== 'text') return inlineHtml(tree);
  const phrases = phrasesOf(text.value);
  const rest = tree.slice(1);
  if (phrases.length < 2 || phrases.some(({ length }) => length > LONG)) return inlineHtml(tree);
  return phrases
    .map((value, i): Inline[] => [{ type: 'text', value }, ...(i === phrases.length - 1 ? rest : [])])
    .map((phrase) => `<span class="phrase">${inlineHtml(phrase)}</span>`)
    .join('');
}

/** Longer ones are divided better together with what is before them. */
const LONG = 16;

function phrasesOf(text: string): string[] {
  return CHINESE.test(text) ? (text.match(/[^，：；。？！]+[，：；。？！]*[”’」』）》]*/gu) ?? []) : [];
}
