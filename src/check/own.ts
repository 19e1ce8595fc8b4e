/** The words that are in every deck, whoever it is for: those of the product itself. They tell nothing. */
import { blockKeys, layoutNames } from '../blocks/index.ts';
import { briefingSchema } from '../briefing/schema.ts';
import { labelsFor } from '../deck/labels.ts';
import type { Deck } from '../deck/types.ts';
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
  const terms = [...vocabularyOf(briefingSchema), ...blockKeys, ...blockKeys.flatMap(layoutNames), ...TERMS];
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
} satisfies Partial<Deck>;

/** Of fonts, of PDF and its makers, and of trees of text. */
const TERMS = [
  'font-face woff2 block unicode-range truetype',
  'Adobe Identity UCS',
  'Skia PDF',
  'strong sub sup em cite',
];

function told(wording: unknown): string[] {
  return typeof wording === 'string' ? [wording] : [];
}
