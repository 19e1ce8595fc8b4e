/**
 * What one audience sees and another does not, and what is said to them in other words, in the order of the briefing.
 * Both sides are tailored as for their decks; where a node was written tells which belong together.
 */
import { compareSpans, spanOf } from '../briefing/spans.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Path } from '../schema/walk.ts';
import { parseInline, plainText } from '../text/inline.ts';
import type { Origins } from './origin.ts';
import type { Tailored } from './tailor.ts';

export type Difference = {
  /** What differs: “section”, “slide”, “points”, “title” … */
  what: string;
  /** The headline of the section or slide that it stands in; null for the briefing itself. */
  inside: string | null;
  /** Where that section or slide stands: others may have the same headline. */
  page: Span | null;
} & (
  | { kind: 'only'; side: Side; span: Span | null; text: string }
  | { kind: 'wording'; spans: Pair<Span | null>; texts: Pair<string> }
);

/** The first or the second of the two audiences. */
type Side = 0 | 1;
type Pair<T> = readonly [T, T];

type Fields = Record<string, unknown>;
interface Place {
  what: string;
  inside: string | null;
  page: Span | null;
  /** The path of each side’s value in the briefing as it was written. */
  at: Pair<Path>;
}

/** `origins` tell of each side where its values were written. */
export function differences(one: Tailored, other: Tailored, origins: Pair<Origins>): Difference[] {
  const place: Place = { what: 'briefing', inside: null, page: null, at: [[], []] };
  return compareFields(bare(one), bare(other), place, origins);
}

/** How an audience is called and drawn is no difference in what it reads. */
function bare({ label: _, theme: __, brand: ___, lang: ____, ...said }: Tailored): Fields {
  return said;
}

function compareFields(one: Fields, other: Fields, place: Place, origins: Pair<Origins>): Difference[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !UNSEEN.includes(key));
  const later = (key: string) => {
    const [a, b] = [firstSpan(one[key]), firstSpan(other[key])];
    return compareSpans(a, b) > 0 ? a : b;
  };
  return keys
    .toSorted((a, b) => compareSpans(later(a), later(b)))
    .flatMap((key) => {
      const at = eachSide((side) => origins[side].field(place.at[side], key));
      return compare(one[key], other[key], { ...place, what: nameOf(key, place.what), at }, origins);
    });
}

function compare(one: unknown, other: unknown, place: Place, origins: Pair<Origins>): Difference[] {
  if (isFields(one) && isFields(other)) {
    if (spanOf(one) !== spanOf(other)) return [...only(one, 0, place, origins), ...only(other, 1, place, origins)];
    return compareFields(one, other, placeOf(one, place, origins), origins);
  }
  if (Array.isArray(one) && Array.isArray(other) && [...one, ...other].some(isFields))
    return compareLists(one, other, place, origins);
  const texts = [textOf(one), textOf(other)] as const;
  if (texts[0] === texts[1]) return [];
  if (one === undefined) return only(other, 1, place, origins);
  if (other === undefined) return only(one, 0, place, origins);
  const { what, inside, page } = place;
  return [{ kind: 'wording', what, inside, page, spans: eachSide((side) => writtenAt(side, place, origins)), texts }];
}

function eachSide<T>(of: (side: Side) => T): Pair<T> {
  return [of(0), of(1)];
}

function writtenAt(side: Side, { at }: Place, origins: Pair<Origins>): Span | null {
  return origins[side].of(at[side], false).span;
}

/** What no audience reads. */
const UNSEEN: readonly string[] = ['id', 'minutes', 'priority', 'reveal'];

/** Where a field stands; texts have no place of their own and come first. */
function firstSpan(value: unknown): Span | null {
  const first = Array.isArray(value) ? value[0] : value;
  return isFields(first) ? spanOf(first) : null;
}

/** What both have is compared, what one has is told, in the order in which it was written. */
function compareLists(
  one: readonly unknown[],
  other: readonly unknown[],
  place: Place,
  origins: Pair<Origins>,
): Difference[] {
  const rest = new Map(other.map((item) => [spanOf(item as object), item]));
  const pairs = [
    ...one.map((item) => {
      const twin = rest.get(spanOf(item as object));
      rest.delete(spanOf(item as object));
      return { item, twin, side: 0 as Side };
    }),
    ...[...rest.values()].map((item) => ({ item, twin: undefined, side: 1 as Side })),
  ];
  return pairs
    .toSorted((a, b) => compareSpans(spanOf(a.item as object), spanOf(b.item as object)))
    .flatMap(({ item, twin, side }) =>
      twin === undefined ? only(item, side, place, origins) : compare(item, twin, place, origins),
    );
}

function only(value: unknown, side: Side, place: Place, origins: Pair<Origins>): Difference[] {
  if (Array.isArray(value) && value.some(isFields)) return value.flatMap((item) => only(item, side, place, origins));
  const { inside, page } = place;
  const span = (isFields(value) ? spanOf(value) : null) ?? writtenAt(side, place, origins);
  const what = isFields(value) ? kindOf(value, place.what) : place.what;
  const text = textOf(isFields(value) && 'title' in value ? value.title : value);
  return [{ kind: 'only', what, inside, page, side, span, text }];
}

/** A section or a slide is a place of its own; a point stands in its slide. */
function placeOf(node: Fields, place: Place, origins: Pair<Origins>): Place {
  const inNode = { ...place, at: eachSide((side) => origins[side].enter(node, place.at[side])) };
  if (place.what === 'closing') return { ...inNode, inside: 'Closing', page: spanOf(node) };
  const isPage = place.what === 'section' || place.what === 'slide';
  return isPage && typeof node.title === 'string'
    ? { ...inNode, inside: plain(node.title), page: spanOf(node) }
    : inNode;
}

const SINGULAR: Record<string, string> = {
  sections: 'section',
  appendix: 'section',
  slides: 'slide',
  blocks: 'block',
  takeaways: 'takeaway',
  sources: 'source',
  authors: 'author',
};

function nameOf(key: string, around: string): string {
  const name = SINGULAR[key] ?? key;
  // “text” alone says less than what it is the text of.
  return key === 'text' && around !== 'block' && around !== 'briefing' ? around : name;
}

/** A block is called by its key. */
function kindOf(value: Fields, what: string): string {
  return what === 'block' ? (Object.keys(value).find((key) => !['id', 'reveal'].includes(key)) ?? what) : what;
}

/** References say nothing themselves. */
const UNSAID: readonly string[] = [...UNSEEN, 'because', 'source', 'sources', 'trend', 'tone'];

/** All the words of a value, as one line. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map(textOf).join(' · ');
  if (isFields(value)) {
    const entries = Object.entries(value).filter(([key]) => !UNSAID.includes(key));
    return entries.map(([, child]) => textOf(child)).join(' · ');
  }
  return value === undefined ? '' : String(value);
}

function plain(text: string): string {
  return plainText(parseInline(text)).replace(/\s+/g, ' ').trim();
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
