/** What every page has around its content: its name, its furniture, its notes. */

import type { ContentSlide, Deck, Slide } from '../../deck/types.ts';
import { withApostrophes } from '../../text/apostrophes.ts';
import { cutWords } from '../../text/width.ts';
import type { ViewContext } from './context.ts';
import { footView } from './foot.ts';
import { footnotes } from './footnotes.ts';

export function pageView(slide: Slide, content: string, { deck, medium, draw }: ViewContext) {
  return {
    id: slide.id,
    role: slide.role,
    layout: slide.role === 'slide' ? slide.layout : slide.role,
    density: slide.role === 'slide' ? densityOf(slide) : 'normal',
    label: slide.part === null ? slide.title : `${slide.title} (${slide.part.number}/${slide.part.of})`,
    content,
    section: sectionOf(slide, deck),
    footnotes: footnotes(slide, deck),
    foot: footView(slide, deck),
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
function sectionOf(slide: Slide, { slides }: Deck): { number: string; title: string } | null {
  if (slide.section === null || slide.role === 'divider') return null;
  const { number, title, id } = slide.section;
  if (title === slide.title) return null;
  const isWholeElsewhere = slides.some(({ role, section }) => role === 'divider' && section?.id === id);
  return { number, title: isWholeElsewhere ? cutWords(withApostrophes(title), MOST) : withApostrophes(title) };
}

/** Columns of text on the line above a headline. */
const MOST = 130;
