/**
 * Deck to HTML: a view of each slide goes through the template of its role, then into the page that all slides
 * share, then into the document. Fonts are cut to the characters of the markup. Takes no decision about content.
 */
import type { Deck } from '../deck/types.ts';
import { tokensCss } from '../theme/css.ts';
import { facesCss } from '../theme/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import { wholeDocument } from './document.ts';
import { mathCss } from './math-load.ts';
import type { Medium } from './medium.ts';
import type { Templates } from './templates.ts';
import { drawSlide } from './view/slide.ts';

export async function render(deck: Deck, theme: Theme, templates: Templates, medium: Medium): Promise<string> {
  const slides = deck.slides.map((slide) => drawSlide(slide, { deck, draw: templates.draw, medium })).join('\n');
  const faces = await facesCss(theme, slides);
  const math = await mathCss(deck);
  const css = [faces, tokensCss(theme), templates.css, theme.css, math].filter((part) => part !== '').join('\n');
  return wholeDocument({ deck, slides, css, scheme: theme.tokens.scheme, medium }, templates);
}
