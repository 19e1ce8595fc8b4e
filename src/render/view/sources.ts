import type { SourcesSlide } from '../../deck/types.ts';
import { isOutside } from '../inline.ts';
import { stepFor } from './size.ts';

export function sourcesView(slide: SourcesSlide) {
  return {
    headline: slide.headline,
    amount: stepFor(slide.sources.length, [
      ['one', 2],
      ['few', 5],
      ['some', 9],
      ['many', 1000],
    ]),
    sources: sourceItems(slide.sources),
  };
}

export function sourceItems(sources: SourcesSlide['sources']) {
  return sources.map(({ number, title, detail, url }) => ({ number: String(number), title, detail, url: linkOf(url) }));
}

/** An address is shown without its scheme, which nobody reads. */
function linkOf(url: string | null) {
  if (url === null) return null;
  return { href: isOutside(url) ? url : null, words: url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '') };
}
