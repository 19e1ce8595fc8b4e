/**
 * A deck in two parts, to be measured: the markup of its slides, and the document that they are put into. Decks that
 * are much alike, as those of a mail merge, have the same document, but for the characters that its fonts are cut to.
 */
import { createHash } from 'node:crypto';
import type { Deck } from '../deck/types.ts';
import { tokensCss } from '../theme/css.ts';
import { cutFaces, facesFor } from '../theme/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import { withoutComments } from './comments.ts';
import { wholeDocument } from './document.ts';
import { mathCss } from './math-load.ts';
import { drawSlides } from './render.ts';
import type { Templates } from './templates.ts';

export interface Framed {
  /** The markup of each slide, without the words of a watermark, which has no part in the layout. */
  slides: string[];
  /** Of everything else that their layout depends on: the same markup with the same look has the same measures. */
  look: string;
  characters: string;
  /** The document without slides. The characters may be more than those of this deck. */
  document: (characters: string) => Promise<string>;
}

/** Null for a theme that may let the layout of a slide depend on others, or set what is not in its markup. */
export async function frameOf(deck: Deck, theme: Theme, templates: Templates): Promise<Framed | null> {
  if (theme.templates.size > 0 || isLeaning(templates.css) || isLeaning(theme.css)) return null;
  const slides = await drawSlides(deck, theme, templates, 'print');
  const needs = await facesFor(theme, slides.join('\n'), deck.lang);
  const math = await mathCss(deck);
  const faces = needs.faces.map((face) => theme.faces.indexOf(face));
  return {
    slides: deck.mark === null ? slides : slides.map((slide) => slide.replace(MARK, 'data-mark=""')),
    look: digest([theme.key, faces, deck.lang, deck.dir, math, needs.others]),
    characters: needs.characters,
    document: async (characters) => {
      const css = [await cutFaces(needs, characters), tokensCss(theme), templates.css, withoutComments(theme.css), math]
        .filter((part) => part !== '')
        .join('\n');
      const empty = { ...deck, title: '', slides: [] };
      return wholeDocument({ deck: empty, slides: '', css, scheme: theme.tokens.scheme, medium: 'print' }, templates);
    },
  };
}

/** Letters that the markup does not have; counters; places among slides. */
const LEANING =
  /text-transform|hyphens|small-caps|petite-caps|unicase|list-style(?!: none)|counter|(section|\.slide)[^\s{},]*(:(nth|first|last|only)|\s*[+~](?!=))|\.slides/i;

const leaning = new Map<string, boolean>();

/** The few style sheets of a run are read through once. */
function isLeaning(css: string): boolean {
  const known = leaning.get(css) ?? LEANING.test(css);
  leaning.set(css, known);
  return known;
}

const MARK = /data-mark="[^"]*"/;

function digest(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
