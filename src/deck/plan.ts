/**
 * Briefing for one audience to Deck: which pages there are, what each says, how much room it takes. Numbers,
 * agenda, sources and bookmarks count only what this audience sees. Draws nothing, reads nothing.
 */
import type { Viewer } from '../audience/lineage.ts';
import type { Tailored } from '../audience/tailor.ts';
import { blockKinds, type PlannedValue } from '../blocks/index.ts';
import type { Assets } from '../briefing/assets.ts';
import { paperFor } from '../briefing/print.ts';
import type { Section, SlideNode, SourceNode, Words } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { rewrite } from '../schema/walk.ts';
import { dateInWords } from '../text/date.ts';
import type { Inline } from '../text/inline.ts';
import { oneLine, parseInline, plainText } from '../text/inline.ts';
import { type BlockContext, planBlock } from './blocks.ts';
import { deckBrand } from './brand.ts';
import { withSharedColors } from './chart/colors.ts';
import { withDatesInWords } from './deadlines.ts';
import { NO_DRAWINGS } from './drawings.ts';
import { directionOf, labelsFor } from './labels.ts';
import { densityOf, slideLayout } from './layout.ts';
import { outlineOf } from './outline.ts';
import { firstPage, layOutPages, type PageRef, type SectionPages, titlesOf, withWordsOf } from './pages.ts';
import { picturesOf } from './pictures.ts';
import { paragraphs, speech, withoutMarks } from './say.ts';
import { checkSharpness } from './sharpness.ts';
import { secondsOf } from './time.ts';
import type { CitedSource, ContentSlide, CoverAuthor, Deck, SectionRef, Slide } from './types.ts';

export function plan(name: string, briefing: Tailored, viewer: Viewer, assets: Assets, report: Report): Deck {
  const lang = briefing.lang ?? 'en';
  const labels = labelsFor(lang);
  const pages = layOutPages(briefing);
  const context: BlockContext = {
    ...speech(briefing, pages, viewer.name, report),
    assets,
    report,
    lang,
    before: new Map(),
  };
  const { say } = context;
  const date = briefing.date === undefined ? null : plainText(parseInline(briefing.date));

  const title = say(briefing.title, briefing);
  const subtitle = briefing.subtitle === undefined ? null : say(briefing.subtitle, briefing);
  const summary = (briefing.summary ?? []).flatMap(paragraphs).map((text) => say(text, briefing));
  const classification = briefing.classification === undefined ? null : say(briefing.classification, briefing);
  const audienceLabel = planLabel();
  const slides = [
    planCover(),
    ...planAgenda(),
    ...pages.sections.flatMap(planSection),
    ...planTakeaways(),
    ...planClosing(),
  ];
  const appendix = pages.appendix.flatMap(planSection);
  const sources = context.cited().map((source, i) => planSource(source, i + 1));
  const main = [...slides, ...planSources()];
  const all = [...main, ...appendix];
  checkSharpness(all, assets, report);
  return {
    briefing: name,
    audience: viewer.name,
    audienceLabel,
    title: plainText(title),
    lang,
    dir: directionOf(lang),
    date,
    authors: (briefing.authors ?? []).map((author) => plainText(parseInline(author.name))),
    classification,
    mark: briefing.mark === undefined ? null : oneLine(briefing.mark),
    summary,
    theme: briefing.theme ?? null,
    brand: deckBrand(briefing.brand, assets),
    print: { paper: paperFor(lang, briefing.paper), handout: briefing.handout_layout ?? 'notes' },
    minutes: viewer.settings.minutes ?? null,
    total: main.length,
    slides: withSharedColors(all).map((slide) => ({ ...slide, seconds: secondsOf(slide, lang, briefing.pace) })),
    outline: outlineOf(all, labels),
    sources,
    pictures: picturesOf(all, assets),
    drawings: NO_DRAWINGS,
    labels,
  };

  function planLabel(): Inline[] | null {
    if (viewer.name === null) return null;
    return briefing.label === null ? words(viewer.name) : say(briefing.label, viewer.settings);
  }

  function planCover(): Slide {
    return {
      ...frame(pages.cover, null, title, briefing),
      role: 'cover',
      subtitle,
      summary: pages.agenda === null ? summary : [],
      authors: (briefing.authors ?? []).map(planAuthor),
      dateText: date === null ? null : dateInWords(date, lang),
    };
  }

  function planAuthor(author: NonNullable<Tailored['authors']>[number]): CoverAuthor {
    const detail = [author.role, author.org].flatMap((part) => (part === undefined ? [] : [say(part, author)]));
    return { name: say(author.name, author), detail, span: spanOf(author) };
  }

  function planAgenda(): Slide[] {
    if (pages.agenda === null) return [];
    const parts = pages.sections.map((part) => {
      const { id, number } = firstPage(part);
      return { section: part.section, title: mute(part.node.title), target: id, page: String(number) };
    });
    return [
      { ...frame(pages.agenda, null, words(labels.agenda), briefing.sections[0]), role: 'agenda', summary, parts },
    ];
  }

  function planSection(part: SectionPages): Slide[] {
    const headline = part.divider === null ? [] : say(part.node.title, part.node);
    const sources = part.divider === null ? [] : citedBy(part.node);
    const slides = part.slides.map(({ page, node }) => planSlide(page, withWordsOf(part, node), part.section));
    if (part.divider === null) return slides;
    const list = slides.map((slide) => ({
      title: withoutMarks(slide.headline),
      target: slide.id,
      page: String(slide.number),
    }));
    return [
      {
        ...frame(part.divider, part.node, headline),
        role: 'divider',
        section: part.section,
        slides: list.length > LISTED ? [] : list,
        sources,
      },
      ...slides,
    ].map((slide) => ({ ...slide, section: part.section })) as Slide[];
  }

  function planSlide(page: PageRef, node: SlideNode, section: SectionRef): ContentSlide {
    const headline = say(node.title, node);
    const alone = node.blocks?.length === 1;
    const blocks = (node.blocks ?? []).flatMap((block) => planBlock(block, { alone }, context));
    const { name: layout, lacks } = slideLayout(blocks, node.layout);
    if (lacks !== null) report('unfit-layout', spanOf(node), { name: node.layout ?? '', needs: lacks, used: layout });
    const sources = citedBy(node);
    return {
      ...frame(page, node, headline),
      role: 'slide',
      section,
      layout,
      density: densityOf(blocks, layout),
      grows: true,
      blocks,
      sources,
      priority: node.priority ?? 'must',
    };
  }

  function citedBy(node: SlideNode | Section): number[] {
    return [...new Set((node.sources ?? []).flatMap((id) => context.cite(id, node) ?? []))];
  }

  function planTakeaways(): Slide[] {
    if (pages.takeaways === null) return [];
    const titles = titlesOf([...pages.sections, ...pages.appendix]);
    const takeaways = (briefing.takeaways ?? []).map((takeaway) => ({
      text: say(takeaway.text, takeaway),
      because: (takeaway.because ?? []).flatMap((target) => {
        const page = pages.find(target);
        if (page === null) report('hidden-evidence', spanOf(takeaway), { target, audience: viewer.name ?? 'everyone' });
        return page === null ? [] : [{ target: page.id, title: titles.get(page.id) ?? '', page: String(page.number) }];
      }),
      span: spanOf(takeaway),
    }));
    return [
      {
        ...frame(pages.takeaways, null, words(labels.takeaways), briefing.takeaways?.[0]),
        role: 'takeaways',
        before: 0,
        takeaways,
      },
    ];
  }

  function planClosing(): Slide[] {
    const { closing } = briefing;
    if (pages.closing === null || closing === undefined) return [];
    const headline = closing.title === undefined ? words(labels.closing) : say(closing.title, closing);
    const said = rewrite(blockKinds.actions.schema, closing.actions ?? [], { text: say }) as PlannedValue<'actions'>;
    const actions = withDatesInWords(said, lang);
    const text = closing.text === undefined ? null : say(closing.text, closing);
    return [{ ...frame(pages.closing, closing, headline), role: 'closing', text, actions }];
  }

  function planSources(): Slide[] {
    if (sources.length === 0) return [];
    return [{ ...frame(pages.sources, null, words(labels.sources), briefing.sources?.[0]), role: 'sources', sources }];
  }

  function planSource(source: SourceNode, number: number): CitedSource {
    const by = [source.author, source.publisher].flatMap((part) => (part === undefined ? [] : [mute(part)]));
    const when = source.date === undefined ? [] : [words(dateInWords(plainText(parseInline(source.date)), lang))];
    const detail = [...by, ...when];
    return { number, title: mute(source.title), detail, url: source.url ?? null, span: spanOf(source) };
  }

  function frame(
    page: PageRef,
    node: Partial<Pick<SlideNode, 'notes' | 'handout' | 'minutes' | 'overflow'>> | null,
    headline: Inline[],
    /** What the page comes from, where that is no node of its own. */
    from: object | null | undefined = node,
  ) {
    return {
      ...page,
      section: null,
      title: plainText(headline),
      headline,
      notes: planWords(node?.notes, context.sayPrivately),
      handout: planWords(node?.handout, say),
      minutes: node?.minutes ?? null,
      seconds: 0,
      part: null,
      overflow: node?.overflow ?? briefing.overflow ?? null,
      span: spanOf(from),
    };
  }

  function planWords(nodes: Words | undefined, as: typeof say): Inline[][] {
    return (nodes ?? []).flatMap((node) => paragraphs(node.text).map((text) => as(text, node)));
  }

  /** A text that is shown again elsewhere, or is no place for marks. */
  function mute(text: string): Inline[] {
    return withoutMarks(parseInline(text));
  }
}

/** The most slides that a divider lists; of more it would be a page of small type that nobody reads. */
const LISTED = 14;

function words(value: string): Inline[] {
  return [{ type: 'text', value }];
}
