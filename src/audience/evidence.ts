/** What the briefing of one audience rests on. THE TABLE of these rules is at the end of the functions; all pure. */
import { type ContentBlock, kindOf } from '../blocks/index.ts';
import type { Section, SlideNode } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { marksIn, parseInline, plainText } from '../text/inline.ts';
import { claimsIn } from './claims.ts';
import { daysIn, lastDayOf, sooner } from './dates.ts';
import type { Tailored } from './tailor.ts';

/** `audience` is whom the briefing is for; null where it declares none. */
type Rule = (briefing: Tailored, audience: string | null, report: Report) => void;

export function checkEvidence(briefing: Tailored, audience: string | null, report: Report): void {
  for (const rule of RULES) rule(briefing, audience, report);
}

/** A claim may name its source itself; its block, slide or section may do it for all that they hold. */
function unsourcedClaims(briefing: Tailored, audience: string | null, report: Report): void {
  const known = new Set((briefing.sources ?? []).map(({ id }) => id));
  for (const section of [...briefing.sections, ...(briefing.appendix ?? [])])
    for (const slide of slidesOf(section)) {
      const around = [...namedBy(section), ...namedBy(slide)];
      for (const block of blocksOf(slide))
        for (const { what, text, node, sources } of claimsIn(block, slide.title)) {
          const named = [...new Set([...sources, ...around])];
          if (named.some((id) => known.has(id))) continue;
          report('unsourced-claim', spanOf(node) ?? spanOf(block), { what, text, hidden: named, audience });
        }
    }
}

function slidesOf(section: Section): readonly SlideNode[] {
  return section.slides ?? [section];
}

function namedBy({ title, sources = [] }: SlideNode | Section): string[] {
  return [...sources, ...marksIn(parseInline(title))];
}

function blocksOf({ blocks = [] }: SlideNode): ContentBlock[] {
  return blocks.flatMap((block) => (kindOf(block) === 'columns' ? (block.columns ?? []).flat() : [block]));
}

/** Measured against the date of the briefing: what is true of a file does not change while it lies there. */
function staleSources(briefing: Tailored, _: string | null, report: Report): void {
  const { date = '', stale_after, sources = [] } = briefing;
  if (stale_after === undefined) return;
  const today = lastDayOf(words(date));
  if (today === null) {
    const found = date === '' ? 'not there' : `“${words(date)}”`;
    const expected = 'a date as 2025-06-30, for “stale_after” to be measured against';
    return report('wrong-type', spanOf(briefing), { name: 'date', found, expected });
  }
  const limit = sooner(today, stale_after);
  for (const source of sources) {
    const day = source.date === undefined ? null : lastDayOf(words(source.date));
    if (day === null || source.date === undefined || daysIn(day) >= daysIn(limit)) continue;
    const found = { source: source.id, date: words(source.date), limit: stale_after, than: words(date) };
    report('stale-source', spanOf(source), found);
  }
}

function words(text: string): string {
  return plainText(parseInline(text));
}

const RULES: readonly Rule[] = [unsourcedClaims, staleSources];
