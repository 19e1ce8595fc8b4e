/**
 * What is wrong with the charts of a briefing, told once and at its place: in the briefing, or in the file of data.
 * Asked of each chart as the author wrote it, whole; the decks are made from what is left of it for an audience.
 */
import { blockKinds } from '../../blocks/index.ts';
import type { Assets } from '../../briefing/assets.ts';
import type { Tree } from '../../briefing/parse.ts';
import type { Report, Span } from '../../diagnostics/diagnostic.ts';
import { type Path, rewrite } from '../../schema/walk.ts';
import { parseInline } from '../../text/inline.ts';
import { writtenBlocks } from '../drafts.ts';
import { type ChartReport, dataOf, type PlannedChart } from './data.ts';
import { resolveChart } from './resolve.ts';

export function checkCharts(assets: Assets, tree: Tree, report: Report): void {
  for (const { block, path: around } of writtenBlocks(tree, ['chart'])) {
    if (block.chart === undefined) continue;
    const path = [...around, 'chart'];
    const planned = rewrite(blockKinds.chart.schema, block.chart, { text: parseInline }) as PlannedChart;
    const data = dataOf(planned, assets);
    if (data !== null) resolveChart(planned, data, assets.lang, placing(planned, path, assets, tree, report));
  }
}

function placing({ data }: PlannedChart, path: Path, assets: Assets, tree: Tree, report: Report): ChartReport {
  const table = data.name === undefined ? undefined : assets.data.get(data.name);
  const written = path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    tree.value,
  );
  const rows = Array.isArray((written as { data?: unknown } | undefined)?.data) ? ['data'] : ['data', 'rows'];
  const spanOf = (where: Parameters<ChartReport>[1]): Span => {
    if (!('row' in where)) return tree.spanAt([...path, ...where]);
    return table?.spanAt(where.row, where.column) ?? tree.spanAt([...path, ...rows, where.row, where.column]);
  };
  return (code, where, params) => report(code, spanOf(where), params);
}
