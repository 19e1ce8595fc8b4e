/** Scatter and bubble: each row is a point of its own, with numbers on both axes. */
import { emphasesOf } from './emphasis.ts';
import { exactNumber, formatNumber, styleFor } from './format.ts';
import { BLANK, type Drawn, type Sources } from './grid.ts';
import type { ChartPlace, ChartPoint } from './types.ts';

export function drawDots({ chart, data, roles, numbers, lang, report }: Sources): Drawn {
  const y = roles.values[0]?.column ?? '';
  const whole = data.rows.flatMap((cells, row) => {
    const [across, up] = [numbers.at(row, roles.x), numbers.at(row, y)];
    const size = roles.size === null ? null : numbers.at(row, roles.size);
    if (across === null || up === null || (roles.size !== null && size === null)) return [];
    const name = (roles.label === null ? undefined : cells[roles.label]) ?? null;
    return [
      {
        across,
        up,
        size,
        name: name === '' ? null : name,
        group: roles.group === null ? y : (cells[roles.group] ?? ''),
      },
    ];
  });
  const wishes = { lang, format: chart.format, decimals: chart.decimals };
  const isPercent = (column: string) => numbers.unitOf(column) === '%';
  const acrossStyle = styleFor(
    whole.map((one) => one.across),
    { ...wishes, percent: isPercent(roles.x) },
  );
  const style = styleFor(
    whole.map((one) => one.up),
    { ...wishes, percent: isPercent(y) },
  );
  const sizeStyle = styleFor(
    whole.flatMap((one) => one.size ?? []),
    { ...wishes, percent: isPercent(roles.size ?? '') },
  );
  const groups = [...new Set(whole.map((one) => one.group))];
  const emphases = emphasesOf(
    chart,
    whole.map(({ name }) => (name === null ? [] : [name])),
    groups.map((one) => [one]),
    report,
  );

  const places = whole.map((one): ChartPlace => {
    const label = exactNumber(one.across, acrossStyle);
    return { label, tick: label, group: null, at: one.across, emphasis: 'plain' };
  });
  const series = groups.map((group) => ({
    label: roles.values.find(({ column }) => column === group)?.label ?? group,
    mark: 'column' as const,
    emphasis: emphases.series([group]),
    unit: null,
    style,
    points: whole.flatMap((one, place): ChartPoint[] => {
      if (one.group !== group) return [];
      const size = one.size === null ? null : { value: one.size, exact: exactNumber(one.size, sizeStyle) };
      return [
        {
          ...BLANK,
          place,
          value: one.up,
          text: formatNumber(one.up, style),
          exact: exactNumber(one.up, style),
          emphasis: emphases.point(one.name === null ? [] : [one.name], [group]),
          name: one.name,
          size,
        },
      ];
    }),
  }));
  const cells = whole.map(({ name }) => name ?? '');
  const axis = { name: roles.x, kind: 'number' as const, step: null, style: acrossStyle, places, cells };
  return { axis, panels: [{ title: null, series, totals: [] }], style, percent: isPercent(y) };
}
