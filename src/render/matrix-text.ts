/** The table of who sees what, for a terminal of 80 columns. */
import type { Colors } from 'picocolors/types.js';
import type { Matrix, MatrixColumn, MatrixRow, Sight } from '../deck/matrix.ts';
import { cutWidth, fitWidth, widthOf } from '../text/width.ts';

const WIDTH = 80;
/** What is kept for the titles of sections and slides. */
const TITLES = 34;
/** Names longer than this are cut where they stand above each other. */
const LONGEST_NAME = 16;

export const SIGNS: Record<Sight, string> = { seen: '●', varied: '◐', appendix: 'A', hidden: '·' };

export const MEANINGS: Record<Sight, string> = {
  seen: 'seen',
  varied: 'seen in words of its own',
  appendix: 'in the appendix',
  hidden: 'hidden',
};

export function printMatrix(matrix: Matrix, color: Colors): string {
  const parts = layOut(matrix).map((layout) => tableLines(matrix, layout, color).join('\n'));
  const legend = (Object.keys(SIGNS) as Sight[])
    .map((sight) => `${paint(sight, color)} ${MEANINGS[sight]}`)
    .join('   ');
  return `${color.bold(cutWidth(matrix.title, WIDTH))}\n\n${parts.join('\n\n')}\n\n${legend}\n`;
}

interface Layout {
  /** The columns of this table, by their place in the matrix. */
  columns: number[];
  titles: number;
  widths: number[];
  /** Names above each other, with lines that lead down to their columns. */
  stacked: boolean;
}

/** One table where the names stand side by side, or above each other; as many tables as are needed otherwise. */
function layOut({ columns }: Matrix): Layout[] {
  const all = columns.map((_, i) => i);
  const wide = columns.map((column) => Math.max(widthOf(column.audience), figureWidth(column, false)) + 2);
  const room = WIDTH - TITLES;
  if (sum(wide) <= room) return [{ columns: all, titles: WIDTH - sum(wide), widths: wide, stacked: false }];
  const pitch = Math.max(1, ...columns.map((column) => figureWidth(column, true))) + 1;
  // The last name begins above the last column, and has to end within the line.
  const longest = Math.min(LONGEST_NAME, Math.max(...columns.map(({ audience }) => widthOf(audience))));
  const most = Math.max(1, Math.floor((room - Math.max(0, longest - pitch)) / pitch));
  const tables = Math.ceil(all.length / most);
  const size = Math.ceil(all.length / tables);
  return Array.from({ length: tables }, (_, i) => {
    const own = all.slice(i * size, (i + 1) * size);
    const titles = Math.min(WIDTH - own.length * pitch - Math.max(0, longest - pitch), 60);
    return { columns: own, titles, widths: own.map(() => pitch), stacked: true };
  });
}

function tableLines(matrix: Matrix, layout: Layout, color: Colors): string[] {
  const main = matrix.rows.filter(({ inAppendix }) => !inAppendix);
  const more = matrix.rows.filter(({ inAppendix }) => inAppendix);
  return [
    ...headLines(matrix, layout, color),
    ...main.map((row) => rowLine(row, layout, color)),
    ...(more.length === 0 ? [] : [color.dim('Appendix')]),
    ...more.map((row) => rowLine(row, layout, color)),
    '',
    ...totals(matrix, layout, color),
  ].map((line) => line.trimEnd());
}

function headLines({ columns }: Matrix, { columns: own, titles, widths, stacked }: Layout, color: Colors): string[] {
  const names = own.map((i) => columns[i]?.audience ?? '');
  const blank = ' '.repeat(titles);
  if (!stacked) return [blank + names.map((name, i) => color.bold(fitWidth(name, widths[i] ?? 0))).join('')];
  return names.map((name, i) => {
    const lines = widths.slice(0, i).map((width) => color.dim(fitWidth('│', width)));
    return blank + lines.join('') + color.bold(cutWidth(name, LONGEST_NAME));
  });
}

function rowLine(row: MatrixRow, { columns, titles, widths }: Layout, color: Colors): string {
  const title = fitWidth((row.kind === 'slide' ? '  ' : '') + row.title, titles - 2);
  const cells = columns.map((column, i) => {
    const sight = row.cells[column] ?? 'hidden';
    return paint(sight, color) + ' '.repeat((widths[i] ?? 1) - 1);
  });
  return `${row.kind === 'section' ? color.bold(title) : title}  ${cells.join('')}`;
}

function totals({ columns }: Matrix, layout: Layout, color: Colors): string[] {
  const lines = FIGURES.map(([name, figure]) => {
    const figures = layout.columns.map((column) => {
      const of = columns[column];
      return of === undefined ? NOTHING : figureText(figure(of), layout.stacked);
    });
    if (figures.every((value) => value === NOTHING)) return null;
    const cells = figures.map((value, i) => fitWidth(value, layout.widths[i] ?? 0));
    return color.dim(fitWidth(name, layout.titles)) + cells.join('');
  });
  return lines.filter((line) => line !== null);
}

/** What is counted for each audience, with its name. */
export const FIGURES: readonly (readonly [string, (column: MatrixColumn) => number | null])[] = [
  ['Slides', ({ slides }) => slides],
  ['Minutes that are set', ({ minutes }) => minutes],
  ['Speaking time, in minutes', ({ speaking }) => speaking],
  ['Minutes there are', ({ allowed }) => allowed],
];

function figureWidth(column: MatrixColumn, isNarrow: boolean): number {
  return Math.max(...FIGURES.map(([, figure]) => figureText(figure(column), isNarrow).length));
}

const NOTHING = '–';

/** Where columns are narrow, to the whole number. */
function figureText(value: number | null, isNarrow: boolean): string {
  if (value === null) return NOTHING;
  return String(isNarrow ? Math.round(value) : value);
}

function paint(sight: Sight, color: Colors): string {
  const paints = { seen: color.green, varied: color.yellow, appendix: color.cyan, hidden: color.dim };
  return paints[sight](SIGNS[sight]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
