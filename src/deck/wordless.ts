/** Says which languages of a briefing there are no words for: decks in these say theirs in English. */

import type { Tree } from '../briefing/parse.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { byLanguage } from '../text/language.ts';
import { labels } from './labels/index.ts';

export function checkWords(briefing: Briefing, tree: Tree, report: Report): void {
  const own = { value: briefing.lang, path: ['lang'] };
  const others = Object.entries(briefing.audiences ?? {}).map(([name, audience]) => ({
    value: audience?.lang,
    path: ['audiences', name, 'lang'],
  }));
  const known = Object.keys(labels);
  for (const { value, path } of [own, ...others])
    if (value !== undefined && byLanguage(labels, value) === undefined)
      report('no-words', tree.spanAt(path), { lang: value, known });
}
