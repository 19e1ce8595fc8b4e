/** Where in a briefing a page has its words from: as near to them as is known of the nodes that they came from. */
import { spanAtField, spanOf } from '../briefing/spans.ts';
import type { Slide } from '../deck/types.ts';
import { wordsIn } from '../deck/words.ts';
import type { Span } from '../diagnostics/diagnostic.ts';

/** The first place of a page whose words are among those that are looked for. */
export function whereOn(slide: Slide, isSought: (words: string) => boolean): Span | null {
  const { notes: _, section: __, ...shown } = slide;
  return within(shown, slide.span, isSought);
}

function within(value: unknown, around: Span | null, isSought: (words: string) => boolean): Span | null {
  if (typeof value !== 'object' || value === null) return around;
  const span = ownSpan(value) ?? around;
  const found = Object.entries(value).find(([, child]) => isSought(wordsIn(child).join(' ')));
  if (found === undefined) return span;
  const [key, child] = found;
  return within(child, Array.isArray(value) ? span : spanAtField(span, WRITTEN[key] ?? key), isSought);
}

/** What authors call by another name. */
const WRITTEN: Record<string, string> = { headline: 'title' };

function ownSpan(value: object): Span | null {
  return spanOf(value) ?? ('span' in value ? (value.span as Span | null) : null);
}
