/** Bookmarks: the structure of the deck, with titles as they are. */
import type { Labels } from './labels.ts';
import type { OutlineItem, Slide } from './types.ts';

/** A page in several parts has one bookmark. */
export function outlineOf(pages: readonly Slide[], labels: Labels): OutlineItem[] {
  const slides = pages.filter(({ part }) => part === null || part.number === 1);
  const main = slides.filter((slide) => !slide.section?.inAppendix);
  const extra = nest(slides.filter((slide) => slide.section?.inAppendix));
  const [first] = extra;
  return first === undefined
    ? nest(main)
    : [...nest(main), { title: labels.appendix, target: first.target, children: extra }];
}

/** Slides stand below the divider of their section; a section of one slide is that slide. */
function nest(slides: readonly Slide[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  let divider: { section: string; item: OutlineItem } | null = null;
  for (const slide of slides) {
    const item: OutlineItem = { title: slide.title, target: slide.id, children: [] };
    if (divider !== null && slide.section?.id === divider.section) divider.item.children.push(item);
    else items.push(item);
    if (slide.role === 'divider') divider = { section: slide.section.id, item };
  }
  return items;
}
