/** What is drawn on a page beside its words: counted, to tell a blank page from one that shows something. */
import { apply, type Matrix } from './matrix.ts';

export interface PageInk {
  /** A corner of the path under way, in its own coordinates. */
  point: (ctm: Matrix, x: number, y: number) => void;
  /** The path is filled or stroked. */
  paint: () => void;
  /** The path is dropped: it was for clipping. */
  drop: () => void;
  image: () => void;
  /** Drawings and images, a background that fills the page not among them. */
  count: () => number;
}

interface Size {
  width: number;
  height: number;
}

/** A page without ink. */
export function pageInk(page: Size): PageInk {
  let points: [number, number][] = [];
  let count = 0;
  return {
    point: (ctm, x, y) => points.push(apply(ctm, x, y)),
    paint: () => {
      if (points.length > 0 && !covers(points, page)) count++;
      points = [];
    },
    drop: () => {
      points = [];
    },
    image: () => {
      count++;
    },
    count: () => count,
  };
}

function covers(points: readonly [number, number][], page: Size): boolean {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  // A point of slack: Chrome rounds the page's edge to its own pixels.
  return spans(xs, page.width) && spans(ys, page.height);
}

function spans(values: readonly number[], length: number): boolean {
  return Math.min(...values) <= 1 && Math.max(...values) >= length - 1;
}
