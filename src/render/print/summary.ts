/**
 * The summary: one page, always one. It is set as large as it fits; of what does not fit at the smallest size, the
 * last and least is left out and told: sources first, then actions, then takeaways.
 */
import { blockKinds } from '../../blocks/index.ts';
import { blocksIn } from '../../deck/inside.ts';
import type { Deck, Slide } from '../../deck/types.ts';
import { complete } from '../../schema/complete.ts';
import type { Inline } from '../../text/inline.ts';
import { authorsView } from '../view/cover.ts';
import { paperLogo } from '../view/foot.ts';
import { sourceItems } from '../view/sources.ts';
import { type Paper, paperDocument } from './document.ts';
import { coverOf } from './front.ts';
import { mm, type Sheet, sheetOf, toPx, viewportOf } from './geometry.ts';
import type { Printed } from './printed.ts';
import { punctuationFor } from './punctuation.ts';
import { footWords, pageRules } from './running.ts';
import type { Measure } from './texts.ts';
import { printWordsFor } from './wording.ts';

/** How many of each part are shown. */
type Counts = Record<Part, number>;

/** From the first that is left out to the last. */
const PARTS = ['sources', 'actions', 'takeaways', 'summary'] as const;
type Part = (typeof PARTS)[number];

/** What had no room: how much too long the whole was, in mm, and how many of each part are not shown. */
export interface LeftOut {
  millimetres: number;
  counts: Counts;
}

/** From large to small: names of sizes in the style sheet. */
const SIZES = ['xl', 'l', 'm', 's', 'xs'] as const;
type Size = (typeof SIZES)[number];

export async function summaryDocument(paper: Paper, measure: Measure): Promise<Printed & { leftOut: LeftOut | null }> {
  const { deck } = paper;
  const sheet = sheetOf(deck.print.paper);
  const all = allOf(deck);
  const { size, counts, excess } = await fitted(all, sheet, paper, measure);
  const html = await draw(size, counts, sheet, paper);
  const left = Object.fromEntries(PARTS.map((part) => [part, all[part] - counts[part]])) as Counts;
  return {
    html,
    sheet,
    places: new Map(),
    pages: [wordsOf(deck, counts)],
    isWhole: true,
    foot: footWords(deck),
    leftOut: excess === 0 ? null : { millimetres: Math.ceil(excess / toPx(1)), counts: left },
  };
}

async function fitted(all: Counts, sheet: Sheet, paper: Paper, measure: Measure) {
  const room = toPx(sheet.height - 1);
  const measured = async (size: Size, counts: Counts) =>
    (await measure(await draw(size, counts, sheet, paper), viewportOf(sheet))).heights;
  let excess = 0;
  for (const size of SIZES) {
    excess = ((await measured(size, all)).page ?? 0) - room;
    if (excess <= 0) return { size, counts: all, excess: 0 };
  }
  let counts = all;
  // Where something is left out a line says so, which needs room itself: hence not once and for all.
  for (let heights = await measured('xs', counts); (heights.page ?? 0) > room && !isEmpty(counts); ) {
    counts = without(counts, (heights.page ?? 0) - room, heights);
    heights = await measured('xs', counts);
  }
  return { size: 'xs' as const, counts, excess };
}

function isEmpty(counts: Counts): boolean {
  return PARTS.every((part) => counts[part] === 0);
}

/** Leaves out as many as are so high together, at least one; the last of a part first. */
function without(counts: Counts, height: number, heights: Record<string, number>): Counts {
  const left = { ...counts };
  let gone = 0;
  for (const part of PARTS)
    while (left[part] > 0 && gone < height) {
      left[part]--;
      gone += heights[`${part}-${left[part]}`] ?? 1;
    }
  return left;
}

function allOf(deck: Deck): Counts {
  return {
    summary: deck.summary.length,
    takeaways: takeawaysOf(deck).length,
    actions: actionsOf(deck).length,
    sources: deck.sources.length,
  };
}

/** What to remember; where neither that nor anything else is said, what each slide says. */
function takeawaysOf(deck: Deck): { text: Inline[] }[] {
  const said = deck.slides.flatMap((slide) => (slide.role === 'takeaways' ? slide.takeaways : []));
  return isSilent(deck) ? messagesOf(deck) : said;
}

function isSilent(deck: Deck): boolean {
  const { summary, slides } = deck;
  return summary.length === 0 && !slides.some(({ role }) => role === 'takeaways') && actionsOf(deck).length === 0;
}

function messagesOf({ slides }: Deck): { text: Inline[] }[] {
  return slides.flatMap(({ role, headline, section, part }) =>
    role === 'slide' && section?.inAppendix !== true && (part?.number ?? 1) === 1 ? [{ text: headline }] : [],
  );
}

/** Those that are asked for at the end; where there are none, those on slides. */
function actionsOf({ slides }: Deck): Extract<Slide, { role: 'closing' }>['actions'] {
  const asked = slides.flatMap((slide) => (slide.role === 'closing' ? slide.actions : []));
  return asked.length > 0 ? asked : blocksIn(slides).flatMap((block) => (block.kind === 'actions' ? block.value : []));
}

function draw(size: Size, counts: Counts, sheet: Sheet, paper: Paper): Promise<string> {
  const { deck, templates } = paper;
  const cover = coverOf(deck);
  const words = printWordsFor(deck.lang);
  const body = templates.draw('paper/summary', {
    size,
    logo: paperLogo(deck, templates.draw),
    kind: words.summary,
    title: cover?.headline ?? [{ type: 'text', value: deck.title }],
    subtitle: cover?.subtitle ?? null,
    audience: deck.audienceLabel,
    authors: cover === null ? [] : authorsView(cover),
    date: cover?.dateText ?? null,
    labels: { ...deck.labels, ...(isSilent(deck) && { takeaways: deck.labels.summary }) },
    marks: punctuationFor(deck.lang),
    summary: some(
      'summary',
      deck.summary.map((text) => ({ text })),
      counts,
      words.more,
    ),
    takeaways: some('takeaways', takeawaysOf(deck), counts, words.more),
    actions: some('actions', complete(blockKinds.actions.schema, actionsOf(deck)) as object[], counts, words.more),
    sources: some('sources', sourceItems(deck.sources), counts, words.more),
  });
  const page = `.summary{width:${mm(sheet.width)}}`;
  const rules = `${pageRules(deck, sheet, null)}\n${page}`;
  return paperDocument(paper, { kind: 'summary', body, styles: ['paper', 'summary'], rules, hasSlides: false });
}

/** The first of a part, each with a name to be measured by; null for nothing. */
function some(part: Part, items: readonly object[], counts: Counts, more: string) {
  if (items.length === 0) return null;
  const left = items.length - counts[part];
  const shown = items.slice(0, counts[part]).map((item, i) => ({ ...item, name: `${part}-${i}` }));
  return { items: shown, more: left === 0 ? null : `+ ${left} ${more}` };
}

function wordsOf(deck: Deck, counts: Counts) {
  const cover = coverOf(deck);
  const text = [
    ...deck.summary.slice(0, counts.summary),
    ...takeawaysOf(deck)
      .slice(0, counts.takeaways)
      .map((takeaway) => takeaway.text),
    ...actionsOf(deck)
      .slice(0, counts.actions)
      .flatMap(({ what, who, by }) => [what, who ?? [], by ?? []]),
    ...deck.sources.slice(0, counts.sources).flatMap(({ title, detail }) => [title, ...detail]),
  ];
  return { shown: cover === null ? [] : [{ ...cover, summary: [] }], text };
}
