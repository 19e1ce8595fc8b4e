/** The words that are in every deck, whoever it is for: those of the product itself. They tell nothing. */
import { type BlockKindName, blockKeys, blockKinds } from '../blocks/index.ts';
import { briefingSchema } from '../briefing/schema.ts';
import { CODE_ROLES, NO_DRAWINGS } from '../deck/drawings.ts';
import { labelsFor } from '../deck/labels.ts';
import type { Deck } from '../deck/types.ts';
import { mathSheet } from '../render/math-load.ts';
import { render } from '../render/render.ts';
import type { Templates } from '../render/templates.ts';
import { wordingFor } from '../render/wording.ts';
import { vocabularyOf } from '../schema/vocabulary.ts';
import type { Theme } from '../theme/theme.ts';
import { textsOfHtml } from './html-text.ts';
import { wordsOf } from './shingles.ts';

export interface Own {
  /** Whole scripts and styles: found in a file as they are, they need no look. */
  texts: ReadonlySet<string>;
  words: readonly string[];
  /** Labels, which may stand between texts of the author. */
  phrases: readonly (readonly string[])[];
}

/** What a deck without a word in it holds, in this language and theme. Reading it takes longer than a scan: keep it. */
export async function ownWords(deck: Deck, theme: Theme, templates: Templates): Promise<Own> {
  const { lang } = deck;
  // Cut fonts take long and have no words.
  const html = await render({ ...deck, ...NOTHING }, { ...theme, faces: [] }, templates, 'speaker');
  const texts = textsOfHtml(html);
  const phrases = [...Object.values(labelsFor(lang)), ...Object.values(wordingFor(lang).words)].flatMap(told);
  const formulas = Object.keys(deck.drawings.math).length === 0 ? [] : [await mathSheet(), ...MATH];
  const terms = [...formulas, ...vocabularyOf(briefingSchema), ...blockKeys, ...blockKeys.flatMap(layoutsOf), ...TERMS];
  return {
    texts: new Set(texts),
    words: wordsOf([...texts, templates.markup, ...terms].join(' \n ')),
    phrases: phrases.map(wordsOf),
  };
}

const NOTHING = {
  briefing: '',
  title: '',
  audience: null,
  audienceLabel: null,
  date: null,
  authors: [],
  classification: null,
  summary: [],
  slides: [],
  outline: [],
  sources: [],
  pictures: {},
  drawings: NO_DRAWINGS,
} satisfies Partial<Deck>;

/** Of fonts, of PDF and its makers, and of trees of text. */
const TERMS = [
  'font-face woff2 block unicode-range truetype',
  'Adobe Identity UCS',
  'Skia PDF',
  'strong sub sup em cite',
  ...CODE_ROLES,
  // Of drawings in SVG: what their attributes say.
  'middle start end none round butt bevel miter preserve bold italic crispEdges img true evenodd nonzero polyline var',
  'node edge graph cluster xMidYMid meet userSpaceOnUse objectBoundingBox stop linear gradient auto strokeWidth',
  'DejaVu central alphabetic baseline on accent ink paper quiet second wash tint rule',
];

/** Classes and attributes of formulas that their style sheet does not name. */
const MATH = [
  'mord mbin mrel mop mopen mclose mpunct minner mspace mtight mathdefault mathnormal textstyle displaystyle',
  'uncramped cramped vlist-t2 accent-full katex-strut newline allowbreak nobreak enclosing negativethinspace',
  'http www w3 org 1998 Math MathML block semantics annotation application x-tex double-struck fraktur script',
  'sans-serif monospace normal center left right columnalign rowspacing columnspacing stretchy fence true false',
  'overflow aria-hidden xMinYMin xMidYMin xMaxYMin slice fill currentColor scriptlevel displaystyle linethickness',
];

function layoutsOf(key: BlockKindName): readonly string[] {
  return key === 'columns' ? ['two', 'three'] : blockKinds[key].layouts;
}

function told(wording: unknown): string[] {
  return typeof wording === 'string' ? [wording] : [];
}
