/** Where things lie on a sheet of paper, in millimetres: margins to bind and to write in, and slides of a size. */
import type { HandoutLayout, Paper } from '../../briefing/print.ts';

/** As the browser knows the paper. */
const PAPERS: Record<Paper, { name: string; width: number; height: number }> = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'letter', width: 215.9, height: 279.4 },
};

export interface Sheet {
  /** For `@page`. */
  size: string;
  /** In points. */
  points: readonly [width: number, height: number];
  margin: { top: number; side: number; bottom: number; bind: number };
  /** What is left within the margins. */
  width: number;
  height: number;
}

/** The left margin is the wider one, for a punch or a clip. */
const MARGIN = { top: 22, side: 17, bottom: 19, bind: 23 };

export function sheetOf(paper: Paper, isLandscape = false, margin = MARGIN): Sheet {
  const { name, ...upright } = PAPERS[paper];
  const [width, height] = isLandscape ? [upright.height, upright.width] : [upright.width, upright.height];
  return {
    size: isLandscape ? `${name} landscape` : name,
    points: [toPoints(width), toPoints(height)],
    margin,
    width: width - margin.bind - margin.side,
    height: height - margin.top - margin.bottom,
  };
}

/** How slides stand on the pages of a handout. */
interface Grid {
  isLandscape: boolean;
  /** Slides beside each other and below each other. */
  across: number;
  down: number;
  /** Between them, across and down. */
  gap: readonly [number, number];
  /** How much of its cell a slide takes from side to side. */
  share: number;
}

export const GRIDS: Record<HandoutLayout, Grid> = {
  notes: { isLandscape: false, across: 1, down: 1, gap: [0, 0], share: 1 },
  '2up': { isLandscape: false, across: 1, down: 2, gap: [0, 12], share: 1 },
  '3up-lines': { isLandscape: false, across: 1, down: 3, gap: [0, 9], share: 0.56 },
  '4up': { isLandscape: true, across: 2, down: 2, gap: [8, 8], share: 1 },
  '6up': { isLandscape: false, across: 2, down: 3, gap: [8, 8], share: 1 },
  '9up': { isLandscape: true, across: 3, down: 3, gap: [7, 6], share: 1 },
};

const PX = 96 / 25.4;
const SLIDE = { width: 1280, height: 720 };

/** A slide so many millimetres wide, as CSS: `zoom`, since what `transform` shrinks loses its tags in the PDF. */
export function miniature(width: number): string {
  return [
    `.mini{width:${mm(width)};height:${mm((width * SLIDE.height) / SLIDE.width)}}`,
    `.mini>.slide{zoom:${zoomTo(width, SLIDE.width)}}`,
  ].join('\n');
}

/** What makes so many px as wide as so many millimetres. */
export function zoomTo(width: number, px: number): string {
  return ((width * PX) / px).toFixed(5);
}

export function mm(length: number): string {
  return `${Number(length.toFixed(3))}mm`;
}

/** In px, as a viewport wants it. */
export function viewportOf({ width, height }: Sheet): { width: number; height: number } {
  return { width: Math.ceil(width * PX), height: Math.ceil(height * PX) };
}

export function toPx(length: number): number {
  return length * PX;
}

export function toPoints(length: number): number {
  return (length * 72) / 25.4;
}
