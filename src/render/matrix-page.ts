/** The table of who sees what, as a page of its own: one file, without scripts, that asks for nothing. */
import type { Matrix, Sight } from '../deck/matrix.ts';
import { FIGURES, MEANINGS, SIGNS } from './matrix-text.ts';
import { contentPolicy } from './policy.ts';
import type { Templates } from './templates.ts';

export function matrixPage({ title, columns, rows }: Matrix, templates: Templates): string {
  const style = templates.client('audiences.css').trim();
  const isFirstOfAppendix = (i: number) => rows[i]?.inAppendix === true && rows[i - 1]?.inAppendix !== true;
  return templates.draw('client/audiences', {
    title,
    style,
    policy: contentPolicy(style, []),
    width: columns.length + 1,
    audiences: columns.map(({ audience }) => audience),
    rows: rows.map((row, i) => ({
      kind: row.kind,
      title: row.title,
      opensAppendix: isFirstOfAppendix(i),
      cells: row.cells.map(signOf),
    })),
    totals: FIGURES.map(([name, figure]) => ({ name, figures: columns.map((column) => figure(column) ?? '–') })),
    legend: (Object.keys(SIGNS) as Sight[]).map(signOf),
  });
}

function signOf(sight: Sight) {
  return { sight, sign: SIGNS[sight], meaning: MEANINGS[sight] };
}
