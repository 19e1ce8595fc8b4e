/** The deck for formats that are read as a text: what stands beside slides on a screen is said in a line of its own. */
import { outlineOf } from './outline.ts';
import type { ContentSlide, Deck, DividerSlide, Slide } from './types.ts';

/** Of a section of one slide, the slide has the title of the section above it, and no page of its own for that. */
export function asProse(deck: Deck): Deck {
  const slides = deck.slides.flatMap((slide, i) => [...headed(slide, deck.slides[i - 1]), slide]);
  return { ...deck, slides, outline: outlineOf(slides, deck.labels) };
}

function headed(slide: Slide, before: Slide | undefined): DividerSlide[] {
  if (slide.role !== 'slide' || before?.section?.id === slide.section.id) return [];
  return slide.section.title === slide.title ? [] : [headingOf(slide)];
}

function headingOf({ section, number, span }: ContentSlide): DividerSlide {
  return {
    role: 'divider',
    id: section.id,
    number,
    section,
    title: section.title,
    headline: [{ type: 'text', value: section.title }],
    slides: [],
    sources: [],
    notes: [],
    handout: [],
    minutes: null,
    seconds: 0,
    part: null,
    overflow: null,
    span,
  };
}
