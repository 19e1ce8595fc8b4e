/**
 * The Deck: what will be shown to one audience. Plain data, every decision taken, no pixels. Texts are trees of
 * inline Markdown; `plain` forms stand beside them where a title or a bookmark needs one. Null means “none”.
 */
import type { ContentKind, PlannedValue } from '../blocks/index.ts';
import type { SlideLayout } from '../blocks/together.ts';
import type { HandoutLayout, Paper } from '../briefing/print.ts';
import type { OVERFLOW_POLICIES, PRIORITIES } from '../briefing/schema.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Inline } from '../text/inline.ts';
import type { DeckBrand, DeckPicture } from './brand.ts';
import type { DeckChart } from './chart/types.ts';
import type { Drawings } from './drawings.ts';
import type { Labels } from './labels.ts';

export interface Deck {
  /** The file name of the briefing without its ending; output files are named after it. */
  briefing: string;
  /** The name of the audience. */
  audience: string | null;
  audienceLabel: Inline[] | null;
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** As the author wrote it. */
  date: string | null;
  authors: string[];
  classification: Inline[] | null;
  /** Whose copy it is: stands on every page of every format. */
  mark: string | null;
  summary: Inline[][];
  theme: string | null;
  /** Logo, colours, faces and footer that lie over the theme. */
  brand: DeckBrand | null;
  /** What it is printed on, and how. */
  print: { paper: Paper; handout: HandoutLayout };
  /** How many minutes the audience has. */
  minutes: number | null;
  /** Pages that count: all but the appendix. */
  total: number;
  slides: Slide[];
  outline: OutlineItem[];
  sources: CitedSource[];
  /** Pictures, by the path that blocks name. */
  pictures: Record<string, DeckPicture>;
  /** What is drawn ahead of the pages; empty until then. */
  drawings: Drawings;
  labels: Labels;
}

export type Slide =
  | CoverSlide
  | AgendaSlide
  | DividerSlide
  | ContentSlide
  | TakeawaysSlide
  | ClosingSlide
  | SourcesSlide;

export type Role = Slide['role'];

interface Page {
  /** Unique in the deck; what links point to. */
  id: string;
  /** 1 to `total`, or A-1 … in the appendix. */
  number: number | `A-${number}`;
  section: SectionRef | null;
  /** The headline as plain words: bookmark, outline, alternative text. */
  title: string;
  headline: Inline[];
  notes: Inline[][];
  handout: Inline[][];
  /** As the author set them. */
  minutes: number | null;
  /** How long it takes to say: from the minutes, or estimated. */
  seconds: number;
  /** Which part of a page it is that did not fit as a whole. */
  part: { number: number; of: number } | null;
  /** What the author wants done where it does not fit. */
  overflow: OverflowPolicy | null;
  span: Span | null;
}

/** Null where the author leaves it to the content: lists, tables and long text are divided, the rest is reported. */
type OverflowPolicy = (typeof OVERFLOW_POLICIES)[number];

export interface SectionRef {
  id: string;
  /** 1 … for a part of the argument; A, B … in the appendix. */
  number: string;
  title: string;
  inAppendix: boolean;
}

export interface CoverSlide extends Page {
  role: 'cover';
  subtitle: Inline[] | null;
  /** On the cover where the deck has no agenda page to carry it; empty otherwise. */
  summary: Inline[][];
  authors: CoverAuthor[];
  /** The date in the words of the deck's language. */
  dateText: string | null;
}

export interface CoverAuthor {
  name: Inline[];
  detail: Inline[][];
  span: Span | null;
}

export interface AgendaSlide extends Page {
  role: 'agenda';
  summary: Inline[][];
  parts: { section: SectionRef; title: Inline[]; target: string; page: string }[];
}

export interface DividerSlide extends Page {
  role: 'divider';
  section: SectionRef;
  /** The headlines of the section, with where to find them. */
  slides: { title: Inline[]; target: string; page: string }[];
  /** Numbers of the sources that stand for the whole section. */
  sources: number[];
}

export interface ContentSlide extends Page {
  role: 'slide';
  section: SectionRef;
  /** How the blocks share the slide. */
  layout: SlideLayout;
  /** How much there is: chooses the size of type. */
  density: Density;
  /** Whether type is larger than that where a block has the room for it. */
  grows: boolean;
  blocks: DeckBlock[];
  /** Numbers of the sources that stand for the whole slide. */
  sources: number[];
  priority: (typeof PRIORITIES)[number];
}

/** From the most room to the least. */
export const DENSITIES = ['airy', 'normal', 'dense', 'tight'] as const;
export type Density = (typeof DENSITIES)[number];

export interface TakeawaysSlide extends Page {
  role: 'takeaways';
  /** How many stand on the pages before. */
  before: number;
  takeaways: { text: Inline[]; because: { target: string; title: string; page: string }[]; span: Span | null }[];
}

export interface ClosingSlide extends Page {
  role: 'closing';
  text: Inline[] | null;
  actions: PlannedValue<'actions'>;
}

export interface SourcesSlide extends Page {
  role: 'sources';
  sources: CitedSource[];
}

/** A source as the list of sources shows it. Numbered from 1 in the order of first use. */
export interface CitedSource {
  number: number;
  title: Inline[];
  /** Author, publisher and date, as far as known. */
  detail: Inline[][];
  url: string | null;
  span: Span | null;
}

export type DeckBlock = ContentDeckBlock | ColumnsDeckBlock;

export type ContentDeckBlock = {
  [K in ContentKind]: {
    kind: K;
    layout: string;
    reveal: boolean;
    value: DeckValue<K>;
    before: number;
    span: Span | null;
  };
}[ContentKind];

/** What the author wrote, but for kinds that are worked out. */
export type DeckValue<K extends ContentKind> = K extends 'chart' ? DeckChart : PlannedValue<K>;

interface ColumnsDeckBlock {
  kind: 'columns';
  layout: 'two' | 'three';
  reveal: boolean;
  columns: ContentDeckBlock[][];
  span: Span | null;
}

/** A bookmark: a page and those below it. */
export interface OutlineItem {
  title: string;
  /** The id of the page. */
  target: string;
  children: OutlineItem[];
}
