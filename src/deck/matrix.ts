/** Who sees what, as a table: a row a section and slide, a column an audience. Read off the decks themselves. */
import { type Viewer, viewersOf } from '../audience/lineage.ts';
import type { Briefing, Section, SlideNode } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import { parseInline, plainText } from '../text/inline.ts';
import { lookUp, substitute } from '../text/variables.ts';
import type { Deck } from './types.ts';

/** `varied`: a variant on it or in it is for this audience. */
export type Sight = 'seen' | 'varied' | 'appendix' | 'hidden';

export interface MatrixRow {
  kind: 'section' | 'slide';
  title: string;
  inAppendix: boolean;
  span: Span | null;
  /** One an audience. */
  cells: Sight[];
}

export interface MatrixColumn {
  audience: string;
  /** Slides of the main part, without the pages that briefdeck adds. */
  slides: number;
  /** The sum of what the author set; null where nothing is set. */
  minutes: number | null;
  /** Minutes that the main part takes, estimated where nothing is set. */
  speaking: number;
  /** Minutes that the audience has. */
  allowed: number | null;
}

export interface Matrix {
  title: string;
  columns: MatrixColumn[];
  rows: MatrixRow[];
}

export function matrixOf(briefing: Briefing, decks: readonly Deck[]): Matrix {
  const viewers = viewersOf(briefing);
  const shown = decks.map(placesIn);
  return {
    title: titleOf(briefing),
    columns: decks.map(columnOf),
    rows: [
      ...briefing.sections.flatMap((section) => rowsOf(section, false)),
      ...(briefing.appendix ?? []).flatMap((section) => rowsOf(section, true)),
    ],
  };

  function rowsOf(section: Section, inAppendix: boolean): MatrixRow[] {
    const slides = slidesOf(section);
    // Without slides, the section is one itself.
    const own = slides.length === 0 ? [section] : slides;
    const cells = viewers.map((viewer, i) => {
      const sights = own.map((node) => shown[i]?.get(spanOf(node)) ?? 'hidden');
      const best = sights.includes('seen') ? 'seen' : sights.includes('appendix') ? 'appendix' : 'hidden';
      return best === 'seen' && isVaried(section, viewer, slides.length === 0) ? 'varied' : best;
    });
    const row = { kind: 'section' as const, title: titleOf(section), inAppendix, span: spanOf(section), cells };
    return [row, ...slides.map((slide) => slideRow(slide, inAppendix))];
  }

  function slideRow(slide: SlideNode, inAppendix: boolean): MatrixRow {
    const cells = viewers.map((viewer, i) => {
      const sight = shown[i]?.get(spanOf(slide)) ?? 'hidden';
      return sight === 'seen' && isVaried(slide, viewer, true) ? 'varied' : sight;
    });
    return { kind: 'slide', title: titleOf(slide), inAppendix, span: spanOf(slide), cells };
  }

  function titleOf(node: { title: string }): string {
    return plainText(parseInline(substitute(node.title, (name) => lookUp(briefing.vars ?? {}, name))));
  }
}

/** Where each node that is a slide of the deck stands in it. Its span, which only its copies share, is its name. */
function placesIn(deck: Deck): Map<Span | null, Sight> {
  return new Map(
    deck.slides.flatMap((slide) =>
      slide.role === 'slide'
        ? [[slide.span, slide.section.inAppendix ? 'appendix' : 'seen'] as [Span | null, Sight]]
        : [],
    ),
  );
}

function columnOf(deck: Deck): MatrixColumn {
  const main = deck.slides.filter(({ number }) => typeof number === 'number');
  const set = main.flatMap(({ minutes }) => minutes ?? []);
  return {
    audience: deck.audience ?? 'everyone',
    slides: main.filter(({ role }) => role === 'slide').length,
    minutes: set.length === 0 ? null : rounded(sum(set)),
    speaking: rounded(sum(main.map(({ seconds }) => seconds)) / 60),
    allowed: deck.minutes,
  };
}

/** The slides of a section, and those that take their place for some audience. */
function slidesOf(section: Section): SlideNode[] {
  return [section, ...Object.values(section.variants ?? {})].flatMap(({ slides }) => slides ?? []);
}

/** `deep`: in what it holds, too. */
function isVaried(value: unknown, viewer: Viewer, deep: boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => isVaried(item, viewer, deep));
  if (typeof value !== 'object' || value === null) return false;
  const { variants = {}, ...fields } = value as { variants?: object };
  if (Object.keys(variants).some((name) => viewer.lineage.includes(name))) return true;
  return deep && Object.values(fields).some((child) => isVaried(child, viewer, deep));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** To a tenth. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
