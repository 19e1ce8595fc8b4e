/** The words that are in every deck, whoever it is for: those of the product itself. They tell nothing. */
import { blockKeys, layoutNames } from '../blocks/index.ts';
import { briefingSchema } from '../briefing/schema.ts';
import { chartWords } from '../deck/chart/wording.ts';
import { CODE_ROLES, NO_DRAWINGS } from '../deck/drawings.ts';
import { labelsFor } from '../deck/labels.ts';
import type { Deck } from '../deck/types.ts';
import { mathSheet } from '../render/math-load.ts';
import type { Medium } from '../render/medium.ts';
import { printWordsFor } from '../render/print/wording.ts';
import { render } from '../render/render.ts';
import type { Templates } from '../render/templates.ts';
import { wordingFor } from '../render/wording.ts';
import { vocabularyOf } from '../schema/vocabulary.ts';
import type { Theme } from '../theme/theme.ts';
import { textsOfHtml } from './html-text.ts';
import { stretches, wordsOf } from './shingles.ts';

export interface Own {
  /** A text of a file without what is the product's own from its first to its last letter: scripts and styles. */
  without: (text: string) => string;
  /** Whether words stand in the product's own texts in a row. */
  says: ReturnType<typeof stretches>;
  /** Labels, which may stand between texts of the author. */
  phrases: readonly (readonly string[])[];
}

/** What a deck without a word in it holds, in this language and theme. Reading it takes longer than a scan: keep it. */
export async function ownWords(deck: Deck, theme: Theme, templates: Templates): Promise<Own> {
  const { lang } = deck;
  // Cut fonts take long and have no words.
  const drawn = (medium: Medium) => render({ ...deck, ...NOTHING }, { ...theme, faces: [] }, templates, medium);
  const [texts, others] = (await Promise.all([drawn('speaker'), drawn('screen')])).map(textsOfHtml) as [
    string[],
    string[],
  ];
  const { types, ...charted } = chartWords(lang);
  const wordings = [labelsFor(lang), wordingFor(lang).words, printWordsFor(lang), charted, types];
  const phrases = wordings.flatMap<unknown>(Object.values).flatMap(told);
  const formulas = Object.keys(deck.drawings.math).length === 0 ? [] : [await mathSheet(), ...MATH];
  const terms = [
    ...formulas,
    ...vocabularyOf(briefingSchema),
    ...blockKeys,
    ...blockKeys.flatMap(layoutNames),
    ...TERMS,
  ];
  const labels = phrases.map(wordsOf);
  return {
    without: withoutOwn([...texts, ...others]),
    says: stretches([wordsOf([...texts, templates.markup, templates.sheets, ...terms].join(' \n ')), ...labels]),
    phrases: labels,
  };
}

/** Fonts stand before the style that all decks share. */
function withoutOwn(texts: readonly string[]): Own['without'] {
  const whole = new Set(texts);
  const long = texts.filter((text) => text.length >= LONG);
  return (told) => {
    if (whole.has(told)) return '';
    const text = told.replace(PRODUCER, '');
    const end = long.find((one) => text.endsWith(one));
    return end === undefined ? text : text.slice(0, -end.length);
  };
}

const LONG = 2000;

/** The library that draws PDFs, with its version. */
const PRODUCER = /Skia\/PDF m\d+/g;

const NOTHING = {
  briefing: '',
  title: '',
  audience: null,
  audienceLabel: null,
  date: null,
  authors: [],
  classification: null,
  mark: null,
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
  'xpacket begin id W5M0MpCehiHzreSzNTczkc9d end',
  'x xmpmeta xmlns adobe ns meta rdf RDF Description about http www w3 org 1999 02 22 rdf syntax ns com',
  'xmlns dc purl dc elements 1.1 xmlns xmp xap 1.0 xmlns pdf 1.3 format application pdf Alt li xml lang x default',
  'dc creator Seq dc language Bag dc subject dc description dc title CreatorTool Producer CreateDate ModifyDate',
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

function told(wording: unknown): string[] {
  return typeof wording === 'string' ? [wording] : [];
}
