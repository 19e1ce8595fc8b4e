/**
 * Which pages a deck has, in what order, with which id and number. Decided before any text is planned, so that
 * links and page numbers can point forward.
 */

import type { Tailored } from '../audience/tailor.ts';
import { ADDED_PAGES, idFromTitle } from '../briefing/ids.ts';
import type { Section, SlideNode } from '../briefing/schema.ts';
import { targetOf } from '../briefing/targets.ts';
import { parseInline, plainText } from '../text/inline.ts';
import type { SectionRef, Slide } from './types.ts';

export interface PageRef {
  id: string;
  number: Slide['number'];
}

export interface SectionPages {
  section: SectionRef;
  node: Section;
  /** Null for a section of one slide. */
  divider: PageRef | null;
  slides: { page: PageRef; node: SlideNode }[];
}

export interface Pages {
  cover: PageRef;
  agenda: PageRef | null;
  sections: SectionPages[];
  takeaways: PageRef | null;
  closing: PageRef | null;
  /** Shown only where something is cited. */
  sources: PageRef;
  appendix: SectionPages[];
  /** The page that a name leads to. */
  find: (target: string) => PageRef | null;
}

/** The page that stands for a whole section. */
export function firstPage(pages: SectionPages): PageRef {
  const first = pages.divider ?? pages.slides[0]?.page;
  if (first === undefined) throw new Error('a section without slides should have been left out');
  return first;
}

export function layOutPages(briefing: Tailored): Pages {
  const claim = claimIds(briefing);
  const targets = new Map<string, PageRef>();
  let count = 0;
  let extra = 0;
  const main = (id: string): PageRef => ({ id, number: ++count });
  const appended = (id: string): PageRef => ({ id, number: `A-${++extra}` });

  const cover = main('cover');
  const agenda = briefing.sections.length > 1 ? main('agenda') : null;
  const sections = briefing.sections.map((node, i) => sectionPages(node, String(i + 1), false, main));
  const takeaways = briefing.takeaways === undefined ? null : main('takeaways');
  const closing = briefing.closing === undefined ? null : main('closing');
  const sources = main('sources');
  const appendix = (briefing.appendix ?? []).map((node, i) => sectionPages(node, letter(i), true, appended));
  return { cover, agenda, sections, takeaways, closing, sources, appendix, find: (name) => targets.get(name) ?? null };

  function sectionPages(
    node: Section,
    number: string,
    inAppendix: boolean,
    add: (id: string) => PageRef,
  ): SectionPages {
    const nodes: readonly SlideNode[] = node.slides ?? [node];
    const id = claim(node);
    const divider = nodes.length > 1 ? add(id) : null;
    const slides = nodes.map((slide) => ({ page: add(slide === node ? id : claim(slide)), node: slide }));
    const pages = { section: { id, number, title: titleOf(node), inAppendix }, node, divider, slides };
    for (const { page, node: slide } of slides) if (slide !== node) point(slide, page);
    point(node, firstPage(pages));
    return pages;
  }

  /** An id that the author gave wins over a name made from a title. */
  function point(node: SlideNode | Section, page: PageRef) {
    const name = targetOf(node);
    if (node.id !== undefined || !targets.has(name)) targets.set(name, page);
  }
}

function titleOf(node: { title: string }): string {
  return plainText(parseInline(node.title));
}

/** What each page is called, by its id: known before the slides are planned. */
export function titlesOf(parts: readonly SectionPages[]): Map<string, string> {
  return new Map(
    parts.flatMap(({ divider, section, slides }) => [
      ...(divider === null ? [] : [[divider.id, section.title] as const]),
      ...slides.map(({ page, node }) => [page.id, titleOf(node)] as const),
    ]),
  );
}

/** A section of one slide has no page of its own: what is said with it is said with its slide. */
export function withWordsOf({ divider, node: section }: SectionPages, slide: SlideNode): SlideNode {
  if (section === slide) return slide;
  const own = { ...slide, priority: slide.priority ?? section.priority, overflow: slide.overflow ?? section.overflow };
  if (divider !== null) return own;
  return {
    ...own,
    layout: slide.layout ?? section.layout,
    notes: [...(section.notes ?? []), ...(slide.notes ?? [])],
    handout: [...(section.handout ?? []), ...(slide.handout ?? [])],
    sources: [...(slide.sources ?? []), ...(section.sources ?? [])],
    minutes: slide.minutes ?? section.minutes,
  };
}

/** A unique id a node: its own, or one from its title as this audience sees it. */
function claimIds(briefing: Tailored): (node: SlideNode | Section) => string {
  const nodes = [...briefing.sections, ...(briefing.appendix ?? [])].flatMap((s) => [s, ...(s.slides ?? [])]);
  const taken = new Set<string>([...ADDED_PAGES, ...nodes.flatMap((node) => node.id ?? [])]);
  return (node) => {
    if (node.id !== undefined) return node.id;
    const base = idFromTitle(titleOf(node));
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
}

/** A to Z, then AA and so on. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
