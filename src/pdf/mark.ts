/** Whether a page has its watermark, which is told apart from the same words in running heads and feet. */
import type { Line } from './page-content.ts';
import { fold, missingWords } from './words.ts';

export interface PageMark {
  text: string;
  /** It stands in the lower margin, which is so many points high; null where it may stand anywhere. */
  below: number | null;
  /** What else is written there, page by page; the last goes for all that follow. */
  besides: readonly (readonly string[])[];
}

/** `lines` are those outside of the text. */
export function isMarked(lines: readonly Line[], { text, below, besides }: PageMark, page: number): boolean {
  const others = (besides[page] ?? besides.at(-1) ?? []).map(fold).filter((other) => other !== '');
  const near = lines.filter(({ baseline }) => below === null || baseline < below);
  const left = near.map((line) => (fold(line.text) === fold(text) ? text : without(others, fold(line.text))));
  return missingWords([text], left.join('\n')).length === 0;
}

/** Each of them once, the longest first: a title may have the words of a classification. */
function without(others: readonly string[], line: string): string {
  const longestFirst = [...others].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, other) => left.replace(other, '\n'), line);
}
