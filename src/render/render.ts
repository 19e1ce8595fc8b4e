/**
 * Deck to HTML: a view of each slide goes through the template of its role, then into the page that all slides
 * share, then into the document. Fonts are cut to the characters of the markup. Takes no decision about content.
 */
import type { Deck, DeckBlock } from '../deck/types.ts';
import { tokensCss } from '../theme/css.ts';
import { facesCss } from '../theme/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import { wholeDocument } from './document.ts';
import type { Medium } from './medium.ts';
import type { Templates } from './templates.ts';
import type { ViewContext } from './view/context.ts';
import { drawSlide } from './view/slide.ts';

export async function render(deck: Deck, theme: Theme, templates: Templates, medium: Medium): Promise<string> {
  // What draws charts is read in only where there is one.
  const charts = hasChart(deck) ? await import('./chart/index.ts') : null;
  const chart: ViewContext['chart'] = (one, size) => charts?.chartSvg(one, size, theme) ?? '';
  const context = { deck, draw: templates.draw, medium, chart };
  const slides = deck.slides.map((slide) => drawSlide(slide, context)).join('\n');
  const faces = await facesCss(theme, slides);
  const css = [faces, tokensCss(theme), templates.css, theme.css].filter((part) => part !== '').join('\n');
  return wholeDocument({ deck, slides, css, scheme: theme.tokens.scheme, medium }, templates);
}

function hasChart({ slides }: Deck): boolean {
  const blocks = slides.flatMap((slide) => (slide.role === 'slide' ? slide.blocks : []));
  return blocks.some((block) => kindsIn(block).includes('chart'));
}

function kindsIn(block: DeckBlock): string[] {
  return block.kind === 'columns' ? block.columns.flat().map(({ kind }) => kind) : [block.kind];
}
