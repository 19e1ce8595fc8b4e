/** Which colour is which series, in a row above the plot: for marks that have no room for names of their own. */
import { type Drawing, label, middleLine, type Room, rect } from './drawing.ts';
import type { Fill, Pen } from './pen.ts';
import { SIZES } from './text.ts';

export interface Key {
  height: number;
  drawing: Drawing;
}

const SWATCH = 14;
const ROW = 26;

export function keyOf(entries: readonly { name: string; fill: Fill; strong: boolean }[], room: Room, pen: Pen): Key {
  const size = SIZES.note;
  const drawing: Drawing = { marks: [], labels: [] };
  let [x, y] = [room.left, room.top];
  for (const { name, fill, strong } of entries) {
    const width = SWATCH + 8 + pen.measure(name, size, strong);
    if (x > room.left && x + width > room.right) [x, y] = [room.left, y + ROW];
    drawing.marks.push(rect(x, y + 4, SWATCH, SWATCH, fill));
    drawing.labels.push(
      label(name, x + SWATCH + 8, middleLine(y + 4 + SWATCH / 2, size), size, {
        strong,
        tone: strong ? 'ink' : 'text',
      }),
    );
    x += width + 24;
  }
  return { height: entries.length === 0 ? 0 : y - room.top + ROW + 6, drawing };
}
