/** The cells that a chart draws, read as numbers once, with everything told that is no number. */
import type { Cell, ChartData, ChartReport, PlannedChart } from './data.ts';
import { type Decimal, decimalIn, isAmbiguous, readNumber } from './numbers.ts';

export interface Numbers {
  /** Null where there is no value. */
  at: (row: number, column: string) => number | null;
  /** The unit that all cells of a column are written with: `%`, `€`. */
  unitOf: (column: string) => string | null;
}

export function readCells(
  chart: PlannedChart,
  data: ChartData,
  columns: readonly string[],
  report: ChartReport,
): Numbers {
  const texts = columns.flatMap((column) => data.rows.map((row) => row[column] ?? ''));
  const decimal = chart.decimal ?? decimalIn(texts) ?? usualDecimal(data, texts);
  if (chart.decimal === undefined && decimalIn(texts) === null && decimal === null) tellAmbiguous();
  const read = columns.map((column) => [column, readColumn(column, decimal ?? 'comma')] as const);
  const known = new Map(read);
  return {
    at: (row, column) => known.get(column)?.values[row] ?? null,
    unitOf: (column) => known.get(column)?.unit ?? null,
  };

  function readColumn(column: string, mark: Decimal) {
    const wrong: Cell[] = [];
    const units = new Set<string>();
    const values = data.rows.map((cells, row) => {
      const found = readNumber(cells[column] ?? '', mark);
      if (found.kind === 'wrong') wrong.push({ row, column });
      if (found.kind === 'number') units.add(found.unit);
      return found.kind === 'number' ? found.value : null;
    });
    tellWrong(column, wrong);
    if (units.size > 1) report('mixed-units', { row: 0, column }, { column, units: [...units] });
    const [unit = ''] = units;
    return { values, unit: units.size === 1 && unit !== '' ? unit : null };
  }

  function tellWrong(column: string, wrong: readonly Cell[]): void {
    for (const cell of wrong.slice(0, SHOWN))
      report('not-a-number', cell, { value: data.rows[cell.row]?.[column] ?? '', column, more: 0 });
    const [next] = wrong.slice(SHOWN);
    if (next !== undefined) report('not-a-number', next, { value: '', column, more: wrong.length - SHOWN });
  }

  function tellAmbiguous(): void {
    const column = columns.find((name) => data.rows.some((row) => isAmbiguous(row[name] ?? ''))) ?? '';
    const row = data.rows.findIndex((cells) => isAmbiguous(cells[column] ?? ''));
    report('ambiguous-number', { row, column }, { value: data.rows[row]?.[column] ?? '' });
  }
}

/** So many mistakes of a kind are told one by one. */
export const SHOWN = 5;

/** Languages that set a point before decimals. */
const POINT = /^(en|zh|ja|ko|th|he|hi|ms|ga|cy|mt|tl|sw)\b|^(de|fr|it)-CH$|^es-(MX|US|GT|PA|PE|PR|DO|HN|NI|SV)$/i;

/** What the language does, where no cell tells; null where `1.234` is a thousand to people and one to programs. */
function usualDecimal({ lang, isJson }: ChartData, texts: readonly string[]): Decimal | null {
  if (POINT.test(lang) || isJson) return 'point';
  return texts.some((text) => text.includes('.') && isAmbiguous(text)) ? null : 'comma';
}
