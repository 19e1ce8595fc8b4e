/** A drawing as SVG. Words come from a briefing: all of them are escaped here. */
import { withApostrophes } from '../../text/apostrophes.ts';
import { escapeHtml } from '../escape.ts';
import { type Drawing, type Label, px } from './drawing.ts';

export function svgOf(
  { marks, labels }: Drawing,
  { width, height }: { width: number; height: number },
  alt: string,
): string {
  const head = `<svg class="chart-drawing" viewBox="0 0 ${px(width)} ${px(height)}" role="img" aria-label="${escapeHtml(alt)}">`;
  return `${head}${marks.join('')}${labels.map(textOf).join('')}</svg>`;
}

function textOf({ text, x, y, size, anchor, strong, tone, halo, turned }: Label): string {
  const look = [`tone-${tone}`, ...(strong ? ['strong'] : []), ...(halo ? ['halo'] : [])].join(' ');
  const where = `x="${px(x)}" y="${px(y)}" font-size="${size}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  const turn = turned ? ` transform="rotate(-90 ${px(x)} ${px(y)})"` : '';
  return `<text class="${look}" ${where}${turn}>${escapeHtml(withApostrophes(text))}</text>`;
}
