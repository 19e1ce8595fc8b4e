/** A slide, small, on paper: the same markup as on a screen, so that its text, its links and its tags are live. */
import type { Slide } from '../../deck/types.ts';
import { displayIn } from '../../theme/measure.ts';
import { drawSlide } from '../view/slide.ts';
import type { Paper } from './document.ts';

export function drawMini(slide: Slide, { deck, theme, templates, chart }: Paper): string {
  const markup = drawSlide(slide, { deck, draw: templates.draw, medium: 'print', chart, display: displayIn(theme) });
  return `<div class="mini">${markup}</div>`;
}
