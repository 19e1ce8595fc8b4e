/**
 * A deck against the time of its audience. What is too long is told, with the slides that may go; where the audience
 * wants it (`fit: true`), they move to the appendix instead. Nothing is lost, and links lead where the slides went.
 */
import type { Viewer } from '../audience/lineage.ts';
import type { Tailored } from '../audience/tailor.ts';
import type { Section, SlideNode } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { layOutPages } from './pages.ts';
import type { ContentSlide, Deck } from './types.ts';

export function fitToTime(
  briefing: Tailored,
  { name, settings }: Viewer,
  plan: (briefing: Tailored) => Deck,
  report: Report,
): Deck {
  const deck = plan(briefing);
  // No minutes, and none at all, both mean that nobody speaks against a clock.
  const limit = (settings.minutes ?? 0) * 60;
  if (name === null || limit === 0 || excessOf(deck, limit) <= 0) return deck;
  const going = slidesToDrop(deck, excessOf(deck, limit));
  if (settings.fit !== true || going.length === 0) {
    tell(deck, going);
    return deck;
  }
  const fitted = plan(withMoved(briefing, new Set(going.map(({ id }) => id))));
  const slides = going.map(({ id }) => id);
  report('moved-to-appendix', spanOf(settings), { audience: name, slides, needs: inWords(spokenIn(fitted)) });
  if (excessOf(fitted, limit) > 0) tell(fitted, []);
  return fitted;

  function tell(one: Deck, drop: readonly ContentSlide[]): void {
    const over = excessOf(one, limit);
    report('over-time', spanOf(settings), {
      audience: name ?? '',
      needs: inWords(spokenIn(one)),
      over: inWords(over),
      drop: drop.map(({ id }) => id),
      suffices: gainOf(one, drop) >= over,
    });
  }
}

/** Seconds of the main part: the appendix is for questions. */
function spokenIn({ slides }: Deck): number {
  return sum(slides.filter(({ number }) => typeof number === 'number'));
}

function excessOf(deck: Deck, limit: number): number {
  return spokenIn(deck) - limit;
}

/**
 * In the order in which they should go: `could` before `should`, and of those the last first, until it is enough.
 * What was taken early and turns out not to be needed stays after all, the most important first.
 */
export function slidesToDrop(deck: Deck, excess: number): ContentSlide[] {
  const content = contentOf(deck);
  const queue = (['could', 'should'] as const).flatMap((priority) =>
    content.filter((slide) => slide.priority === priority && slide.seconds > 0).reverse(),
  );
  // A deck keeps one slide at least.
  if (queue.length === content.length) queue.pop();
  const taken = queue.slice(
    0,
    leastCount(queue.length, (count) => gainOf(deck, queue.slice(0, count)) >= excess),
  );
  let won = gainOf(deck, taken);
  return taken.reduceRight<ContentSlide[]>((needed, slide) => {
    // Most are needed, which their own seconds show already.
    if (won - slide.seconds < excess) return needed;
    const rest = needed.filter((other) => other !== slide);
    const left = gainOf(deck, rest);
    if (left < excess) return needed;
    won = left;
    return rest;
  }, taken);
}

/** The least number for which it is enough, by halves: decks can have thousands of slides. All, where none is. */
function leastCount(most: number, isEnough: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function contentOf({ slides }: Deck): ContentSlide[] {
  return slides.filter((slide) => slide.role === 'slide').filter(({ number }) => typeof number === 'number');
}

/** Seconds that are won, with those of dividers that go as well: a section of one slide has none. */
function gainOf(deck: Deck, going: readonly ContentSlide[]): number {
  const gone = new Set(going);
  const left = new Map<string, number>();
  for (const slide of contentOf(deck))
    left.set(slide.section.id, (left.get(slide.section.id) ?? 0) + (gone.has(slide) ? 0 : 1));
  const dividers = deck.slides.filter((slide) => {
    if (slide.role !== 'divider') return false;
    const count = left.get(slide.section.id);
    // What was to be said at the divider is said with the slide that is left.
    return count === 0 || (count === 1 && slide.notes.length === 0 && slide.minutes === null);
  });
  return sum(going) + sum(dividers);
}

/** The same briefing with these pages in the appendix, after what is there already. */
function withMoved(briefing: Tailored, ids: ReadonlySet<string>): Tailored {
  const pages = layOutPages(briefing).sections.flatMap(({ slides }) => slides);
  const going = new Set(pages.filter(({ page }) => ids.has(page.id)).map(({ node }) => node));
  const parts = briefing.sections.map((section) => split(section, going));
  return {
    ...briefing,
    sections: parts.flatMap(({ kept }) => kept),
    appendix: [...(briefing.appendix ?? []), ...parts.flatMap(({ moved }) => moved)],
  };
}

function split(section: Section, going: ReadonlySet<SlideNode>): { kept: Section[]; moved: Section[] } {
  const slides: readonly SlideNode[] = section.slides ?? [section];
  const kept = slides.filter((slide) => !going.has(slide));
  if (kept.length === slides.length) return { kept: [section], moved: [] };
  if (kept.length === 0) return { kept: [], moved: [section] };
  const moved = slides.filter((slide) => going.has(slide));
  return { kept: [{ ...section, slides: kept }], moved: [{ ...withoutWords(section), slides: moved }] };
}

/** What is said with a section is said once, in the main part; its id stays there as well. */
function withoutWords(section: Section): Section {
  return { ...section, id: undefined, notes: undefined, handout: undefined, minutes: undefined };
}

/** “2 min 30 s” */
function inWords(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 60), 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

function sum(slides: readonly { seconds: number }[]): number {
  return slides.reduce((all, { seconds }) => all + seconds, 0);
}
