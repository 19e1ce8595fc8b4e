/** A deck with its running text ready to be divided at the ends of lines. Headlines, code and charts stay as they are. */
import { type Hyphenate, hyphenatorFor } from '../text/hyphens-load.ts';
import type { Deck } from './types.ts';

export function hyphenated(deck: Deck): Deck {
  const hyphenate = hyphenatorFor(deck.lang);
  return hyphenate === null ? deck : { ...deck, slides: rewritten(deck.slides, hyphenate) };
}

/** What holds no running text is the same as before, not a copy. */
function rewritten<T>(value: T, hyphenate: Hyphenate): T {
  if (Array.isArray(value)) return kept(value, value.map((item) => rewritten(item, hyphenate)) as T & unknown[]);
  if (typeof value !== 'object' || value === null || isChart(value)) return value;
  if (isPassage(value)) return { ...value, children: rewritten(value.children, hyphenatorFor(value.lang) ?? AS_IT_IS) };
  if (isText(value)) return { ...value, value: hyphenate(value.value) };
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    WHOLE.has(key) ? child : rewritten(child, hyphenate),
  ]);
  return entries.every(([key, child]) => child === value[key as keyof T])
    ? value
    : ({ ...value, ...Object.fromEntries(entries) } as T);
}

function kept<T extends unknown[]>(before: T, after: T): T {
  return after.every((item, i) => item === before[i]) ? before : after;
}

const WHOLE = new Set(['headline', 'title', 'term', 'label', 'span', 'section', 'sources']);

function isText(value: object): value is { type: 'text'; value: string } {
  return 'type' in value && value.type === 'text' && 'value' in value && typeof value.value === 'string';
}

/** In a language of its own. */
function isPassage(value: object): value is { type: 'lang'; lang: string; children: unknown[] } {
  return 'type' in value && value.type === 'lang' && 'lang' in value && 'children' in value;
}

const AS_IT_IS: Hyphenate = (text) => text;

function isChart(value: object): boolean {
  return 'kind' in value && value.kind === 'chart';
}
