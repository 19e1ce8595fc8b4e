import type { CitedSource, SourcesSlide } from '../../deck/types.ts';
import { plainText } from '../../text/inline.ts';
import { isOutside } from '../inline.ts';
import { linesAt } from './size.ts';

export function sourcesView(slide: SourcesSlide) {
  return { headline: slide.headline, amount: amountFor(slide.sources), sources: sourceItems(slide.sources) };
}

export function sourceItems(sources: SourcesSlide['sources']) {
  return sources.map(({ number, title, detail, url }) => ({ number: String(number), title, detail, url: linkOf(url) }));
}

/** The largest size of type at which all sources stand below each other; more stand in two columns. */
function amountFor(sources: readonly CitedSource[]): string {
  const fits = AMOUNTS.find(
    (amount) => sources.length <= amount.most && sources.reduce((sum, one) => sum + heightOf(one, amount), 0) <= HEIGHT,
  );
  return fits?.name ?? 'many';
}

/** From the top of the list to the footer, in px. */
const HEIGHT = 556;

/** Characters on a line of a title and of what stands below it, and how high such lines are; `around` them, in px. */
const AMOUNTS = [
  { name: 'one', most: 2, title: { perLine: 33, line: 42 }, detail: { perLine: 54, line: 34 }, around: 53 },
  { name: 'few', most: 5, title: { perLine: 40, line: 35 }, detail: { perLine: 62, line: 30 }, around: 65 },
  { name: 'several', most: 6, title: { perLine: 46, line: 30 }, detail: { perLine: 68, line: 24 }, around: 35 },
  { name: 'some', most: 8, title: { perLine: 56, line: 25 }, detail: { perLine: 72, line: 22 }, around: 22 },
];

function heightOf({ title, detail, url }: CitedSource, { name, title: head, detail: below, around }: Amount): number {
  const said = detail.map(plainText).join(' · ');
  const address = linkOf(url)?.words ?? '';
  // Set small, the address goes on where the rest ends.
  const texts = name === 'some' ? [`${said} ${address}`.trim()] : [said, address];
  const lines = texts.reduce((sum, text) => sum + (text === '' ? 0 : linesAt(text, below.perLine)), 0);
  return around + linesAt(plainText(title), head.perLine) * head.line + lines * below.line;
}

type Amount = (typeof AMOUNTS)[number];

/** An address is shown without its scheme, which nobody reads. */
function linkOf(url: string | null) {
  if (url === null) return null;
  return { href: isOutside(url) ? url : null, words: url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '') };
}
