/** Names of points, each where it covers nothing: what is set off or spoken of first, then from large to small. */
import type { ChartPoint } from '../../deck/chart/types.ts';
import { boxOf, type Label, lines, middleLine, type Room } from './drawing.ts';
import type { Pen } from './pen.ts';
import { SIZES, wrap } from './text.ts';

interface Spot {
  point: ChartPoint;
  x: number;
  y: number;
  r: number;
}

/** Of so few points all are named, even where some are set off. */
const FEW = 30;

/** A name that nowhere has room is in the table only. */
export function placeNames(spots: readonly Spot[], taken: readonly Room[], plot: Room, pen: Pen): Label[] {
  const boxes = [...taken, ...spots.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))];
  const weight = ({ point, r }: Spot) =>
    (point.note === null ? 0 : 4000) + (point.emphasis === 'set-off' ? 2000 : 0) + r;
  const isShown = ({ point }: Spot) => point.note !== null || point.emphasis !== 'rest' || spots.length <= FEW;
  return [...spots]
    .sort((a, b) => weight(b) - weight(a))
    .filter(isShown)
    .flatMap((spot) => {
      const options = optionsFor(spot, pen);
      const free = options.find((labels) => labels.every((one) => isFree(boxOf(one, pen), boxes, plot)));
      // A remark is said in any case.
      const chosen = free ?? (spot.point.note === null ? [] : moved(options[0] ?? [], plot, pen));
      boxes.push(...chosen.map((one) => boxOf(one, pen)));
      return chosen;
    });
}

/** The same labels, as far within the plot as they go. */
function moved(labels: readonly Label[], plot: Room, pen: Pen): Label[] {
  const boxes = labels.map((one) => boxOf(one, pen));
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
  const dx = Math.max(plot.left - left, Math.min(0, plot.right - right));
  const dy = Math.max(plot.top - top, Math.min(0, plot.bottom - bottom));
  return labels.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy }));
}

function optionsFor({ point, x, y, r }: Spot, pen: Pen): Label[][] {
  const size = SIZES.note;
  const strong = point.emphasis === 'set-off';
  const named =
    point.name === null ? [] : wrap(point.name, 220, size, pen, 2, strong).map((text) => ({ text, strong }));
  const noted = point.note === null ? [] : wrap(point.note, 220, size, pen).map((text) => ({ text, strong: false }));
  const texts = [...named, ...noted];
  if (texts.length === 0) return [];
  const height = texts.length * size * 1.2;
  const tone = strong ? 'ink' : point.emphasis === 'rest' ? 'quiet' : 'text';
  const tones = { strong, halo: true, tone } as const;
  const make = (left: number, top: number, anchor: Label['anchor']) =>
    texts.flatMap((one, i) =>
      lines([one.text], left, top + i * size * 1.2, size, { ...tones, anchor, strong: one.strong }),
    );
  const middle = middleLine(y, size) - 0.74 * size - ((texts.length - 1) * size * 1.2) / 2;
  return [
    make(x + r + 7, middle, 'start'),
    make(x - r - 7, middle, 'end'),
    make(x, y - r - 5 - height + 2, 'middle'),
    make(x, y + r + 5, 'middle'),
    make(x + 0.7 * r + 5, y - 0.7 * r - height - 1, 'start'),
    make(x + 0.7 * r + 5, y + 0.7 * r + 3, 'start'),
    make(x - 0.7 * r - 5, y - 0.7 * r - height - 1, 'end'),
    make(x - 0.7 * r - 5, y + 0.7 * r + 3, 'end'),
  ];
}

function isFree(box: Room, taken: readonly Room[], plot: Room): boolean {
  return (
    isWithin(box, plot) &&
    taken.every(
      (other) =>
        other.right + 3 <= box.left ||
        box.right + 3 <= other.left ||
        other.bottom + 1 <= box.top ||
        box.bottom + 1 <= other.top,
    )
  );
}

function isWithin(box: Room, plot: Room): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top - 8 && box.bottom <= plot.bottom;
}
