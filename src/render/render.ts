/**
 * Deck to HTML: a view of each slide goes through the template of its role, then into the page that all slides
 * share, then into the document. Fonts are cut to the characters of the markup. Takes no decision about content.
 */
import type { Deck } from '../deck/types.ts';
import { isDark } from '../theme/contrast.ts';
import { tokensCss } from '../theme/css.ts';
import { facesCss } from '../theme/fonts.ts';
import { markCss } from '../theme/mark.ts';
import { displayIn } from '../theme/measure.ts';
import type { Theme } from '../theme/theme.ts';
import { chartDrawer } from './charts.ts';
import { withoutComments } from './comments.ts';
import { wholeDocument } from './document.ts';
import { mathCss } from './math-load.ts';
import type { Medium } from './medium.ts';
import type { Templates } from './templates.ts';
import { drawSlide } from './view/slide.ts';

export async function render(deck: Deck, theme: Theme, templates: Templates, medium: Medium): Promise<string> {
  const slides = (await drawSlides(deck, theme, templates, medium)).join('\n');
  const faces = await facesCss(theme, slides, deck.lang);
  const mark = deck.mark === null ? '' : await markCss(deck.mark, theme, ['pattern', 'picture']);
  const math = await mathCss(deck);
  const css = [faces, tokensCss(theme), mark, templates.css, withoutComments(theme.css), math]
    .filter((part) => part !== '')
    .join('\n');
  return wholeDocument({ deck, slides, css, scheme: theme.tokens.scheme, medium }, templates);
}

/** The markup of each slide. */
export async function drawSlides(deck: Deck, theme: Theme, templates: Templates, medium: Medium): Promise<string[]> {
  const shown = onGrounds(deck, theme);
  const chart = await chartDrawer(deck, theme);
  const context = { deck: shown, draw: templates.draw, medium, chart, display: displayIn(theme) };
  return deck.slides.map((slide) => drawSlide(slide, context));
}

/** A logo has to be seen on the grounds of the theme. */
function onGrounds(deck: Deck, { tokens: { colors } }: Theme): Deck {
  if (deck.brand === null) return deck;
  const ground = (color: string) => (isDark(color) ? 'dark' : 'light');
  return { ...deck, brand: { ...deck.brand, grounds: { paper: ground(colors.paper), stage: ground(colors.stage) } } };
}
