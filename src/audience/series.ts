/** Series by the names that their data has: what they are called may differ from audience to audience. */
import type { Block } from '../blocks/index.ts';
import { parseInline, plainText } from '../text/inline.ts';

type Chart = NonNullable<Block['chart']>;
type Fields = Record<string, unknown>;

/** A block whose chart speaks of series by their names alone, wherever its author wrote what they are called. */
export function withSeriesByName(node: Fields): Fields {
  const { chart } = node as { chart?: Chart };
  const names = chart === undefined ? new Map<string, string>() : namesIn(chart);
  return chart === undefined || names.size === 0 ? node : { ...node, chart: byName(chart, names) };
}

/** From label to name. Beside `y`, cells name the series; and what is a name is no label. */
function namesIn({ y, series = [] }: Chart): Map<string, string> {
  const names = new Set(series.map(({ name }) => name));
  const labelled = y === undefined ? series : [];
  return new Map(
    labelled.flatMap(({ name, label }): [string, string][] => {
      const said = label === undefined ? name : plainText(parseInline(label));
      return names.has(said) ? [] : [[said, name]];
    }),
  );
}

function byName(chart: Chart, names: ReadonlyMap<string, string>): Chart {
  const { highlight, points, difference } = chart;
  const own = (name: string) => names.get(name) ?? name;
  const named = <T extends { series?: string | undefined }>(one: T): T =>
    one.series === undefined ? one : { ...one, series: own(one.series) };
  return {
    ...chart,
    ...(highlight === undefined ? {} : { highlight: highlight.map(own) }),
    ...(points === undefined ? {} : { points: points.map((point) => withVariants(named(point), named)) }),
    ...(difference === undefined ? {} : { difference: named(difference) }),
  };
}

function withVariants<T extends object>(node: T, change: (fields: Fields) => Fields): T {
  const { variants } = node as { variants?: Record<string, Fields> };
  if (variants === undefined) return node;
  const changed = Object.entries(variants).map(([name, fields]) => [name, change(fields)]);
  return { ...node, variants: Object.fromEntries(changed) };
}
