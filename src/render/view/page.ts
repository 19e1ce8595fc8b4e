/** What every page has around its content: its name, its furniture, its notes. */

import type { ContentSlide, Deck, Slide } from '../../deck/types.ts';
import type { ViewContext } from './context.ts';
import { footnotes } from './footnotes.ts';
import { lengthOf } from './size.ts';

export function pageView(slide: Slide, content: string, { deck, medium, draw }: ViewContext) {
  return {
    id: slide.id,
    role: slide.role,
    layout: slide.role === 'slide' ? slide.layout : slide.role,
    density: slide.role === 'slide' ? densityOf(slide) : 'normal',
    label: slide.part === null ? slide.title : `${slide.title} (${slide.part.number}/${slide.part.of})`,
    content,
    section: sectionOf(slide),
    footnotes: footnotes(slide, deck),
    title: footTitle(deck),
    classification: deck.classification,
    page: pageNumber(slide, deck),
    mark: deck.mark === null ? null : draw('parts/mark', { mark: deck.mark }),
    notes: medium === 'speaker' && slide.notes.length > 0 ? slide.notes : null,
  };
}

/** For styles: `set` where type keeps the size of the density. */
function densityOf({ density, grows }: ContentSlide): string {
  return grows ? DENSITY[density] : `${DENSITY[density]} set`;
}

/** A tight page is a dense one with yet less room. */
const DENSITY = { airy: 'airy', normal: 'normal', dense: 'dense', tight: 'dense tight' } as const;

/** Where in the argument the page stands; a divider says so itself, and so does the headline of a section of one slide. */
function sectionOf(slide: Slide): { number: string; title: string } | null {
  if (slide.section === null || slide.role === 'divider') return null;
  const { number, title } = slide.section;
  return title === slide.title ? null : { number, title };
}

/** The width of the footer in characters, and the most that the classification takes of it. */
const FOOT = { all: 148, classification: 68 };

/** As much of the title as fits beside the classification, which is always whole; the cover has all of it. */
function footTitle({ title, classification }: Deck): string {
  const room = Math.floor((FOOT.all - Math.min(lengthOf(classification), FOOT.classification)) / 2);
  const letters = [...title];
  if (letters.reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0) <= room) return title;
  const start = letters.slice(0, letters.some(isWide) ? room / 2 : room - 1).join('');
  return `${start.replace(/[\s,;:–-]+\S*$/, '')}…`;
}

function isWide(letter: string): boolean {
  return /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(letter);
}

/** Pages of the appendix are outside the total. */
function pageNumber({ number }: Slide, deck: Deck) {
  return { number: String(number), total: typeof number === 'number' ? String(deck.total) : null };
}
