/** The blocks of a slide as Markdown. One function a kind, in the order of the table of blocks. */
import type { ContentKind, PlannedValue } from '../../blocks/index.ts';
import type { DeckChart } from '../../deck/chart/types.ts';
import type { Labels } from '../../deck/labels.ts';
import type { DeckBlock, DeckValue } from '../../deck/types.ts';
import type { Inline } from '../../text/inline.ts';
import { tableOf } from '../view/kinds/chart.ts';
import { inlineMarkdown as inline } from './inline.ts';

/** Paragraphs, lists and tables, each ready to stand by itself between blank lines. */
export function blockMarkdown(block: DeckBlock, labels: Labels): string[] {
  if (block.kind === 'columns') return block.columns.flat().flatMap((one) => blockMarkdown(one, labels));
  return (kinds[block.kind] as (value: unknown, labels: Labels) => string[])(block.value, labels).filter(
    (part) => part !== '',
  );
}

const kinds: { [K in ContentKind]: (value: DeckValue<K>, labels: Labels) => string[] } = {
  text: (paragraphs) => paragraphs.map(inline),
  points: (points) => [list(points, () => '-')],
  steps: (points) => [list(points, (i) => `${i + 1}.`)],
  quote: (quote) => [quotation(quote)],
  quotes: (quotes) => quotes.map(quotation),
  scenarios: (scenarios, labels) => scenarios.map((scenario) => scenarioText(scenario, labels)),
  compare: ({ columns }) =>
    columns.flatMap(({ title, text, points }) => [
      `**${inline(title)}**`,
      text === undefined ? '' : inline(text),
      points === undefined ? '' : list(points, () => '-'),
    ]),
  metrics: (metrics) => [
    lines(
      metrics.map(({ value, label, change }) => {
        const moved = change === undefined ? '' : ` (${inline(change)})`;
        return `**${inline(value)}** ${inline(label)}${moved}`;
      }),
    ),
  ],
  timeline: (events) => [
    lines(events.map(({ when, what, text }) => joined([`**${inline(when)}** ${inline(what)}`, text]))),
  ],
  table: ({ columns, rows, caption }) => [
    table(
      columns?.map(({ title }) => title) ?? [],
      (rows ?? []).map(({ cells }) => cells),
    ),
    caption === undefined ? '' : `*${inline(caption)}*`,
  ],
  chart: (chart) => [
    chartHead(chart),
    inline(plain(chart.alt)),
    chartTable(chart),
    remarks(chart)
      .map((remark) => `- ${remark}`)
      .join('\n'),
    ...chart.notes.map(inline),
  ],
  image: ({ alt, caption, credit }) => [
    alt === undefined ? '' : `*${inline(alt)}*`,
    caption === undefined ? '' : inline(caption),
    credit === undefined ? '' : inline(credit),
  ],
  diagram: ({ alt, caption }) => [
    alt === undefined ? '' : `*${inline(alt)}*`,
    caption === undefined ? '' : inline(caption),
  ],
  code: ({ code = '', lang = '', caption }) => [fenced(code, lang), caption === undefined ? '' : inline(caption)],
  math: ({ tex, caption }) => [...tex.map((one) => `$$\n${one}\n$$`), caption === undefined ? '' : inline(caption)],
  callout: ({ tone = 'info', title, text }, labels) => {
    const name = tone === 'info' ? [] : [labels[tone]];
    const head = [...name, ...(title === undefined ? [] : [inline(title)])].join(': ');
    return [
      [head === '' ? '' : `**${head}**`, text === undefined ? '' : inline(text)]
        .filter((part) => part !== '')
        .map((part) => `> ${part}`)
        .join('\n>\n'),
    ];
  },
  actions: (actions, labels) => [actionTable(actions, labels)],
  qr: ({ url, title, text }) => [
    [...(title === undefined ? [] : [`**${inline(title)}**`]), `<${url}>`].join(': '),
    text === undefined ? '' : inline(text),
  ],
  people: (people) => [lines(people.map(({ name, role, text }) => joined([`**${inline(name)}**`, role, text])))],
};

export function actionTable(actions: PlannedValue<'actions'>, { what, who, by }: Labels): string {
  const head = [what, who, by].map((value): Inline[] => [{ type: 'text', value }]);
  return table(
    head,
    actions.map((action) => [action.what, action.who ?? [], action.by ?? []]),
  );
}

type Points = PlannedValue<'points'>;

function list(points: Points, mark: (index: number) => string): string {
  return points
    .map(({ term, text, points: below = [] }, i) => {
      const own = joined([term === undefined ? undefined : `**${inline(term)}**`, text]);
      const subs = below.map(
        (sub) => `    - ${joined([sub.term === undefined ? undefined : `**${inline(sub.term)}**`, sub.text])}`,
      );
      return [`${mark(i)} ${own}`, ...subs].join('\n');
    })
    .join('\n');
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

function joined(parts: readonly (string | Inline[] | undefined)[]): string {
  return parts
    .flatMap((part) => (part === undefined ? [] : [typeof part === 'string' ? part : inline(part)]))
    .join(' – ');
}

function quotation({ text, by, role }: PlannedValue<'quote'>): string {
  const who = [by, role].flatMap((part) => (part === undefined ? [] : [inline(part)])).join(', ');
  return [`> ${inline(text)}`, ...(who === '' ? [] : ['>', `> — ${who}`])].join('\n');
}

function scenarioText(
  { name, text, likelihood, impact, signals }: PlannedValue<'scenarios'>[number],
  labels: Labels,
): string {
  const level = (label: string, value: typeof likelihood) =>
    value === undefined ? [] : [`${label}: ${(labels as Record<string, string>)[value.word] ?? `${value.word}%`}`];
  const levels = [...level(labels.likelihood, likelihood), ...level(labels.impact, impact)].join(', ');
  const head = `**${inline(name)}**${levels === '' ? '' : ` (${levels})`}`;
  const signs = signals === undefined ? [] : [`${labels.signals}:`, lines(signals.map(inline))];
  return [head, ...(text === undefined ? [] : [inline(text)]), ...signs].join('\n\n');
}

function table(head: readonly Inline[][], rows: readonly Inline[][][]): string {
  const width = Math.max(head.length, ...rows.map((cells) => cells.length));
  const row = (cells: readonly Inline[][]) =>
    `| ${Array.from({ length: width }, (_, i) => cell(cells[i] ?? [])).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(width)}`, ...rows.map(row)].join('\n');
}

function chartHead({ title, unit }: DeckChart): string {
  if (title === null) return unit === null ? '' : inline(unit);
  return `**${inline(title)}**${unit === null ? '' : ` (${inline(unit)})`}`;
}

/** What is written at its lines and points, and what an arrow measures. */
function remarks({ panels, axis, references, difference }: DeckChart): string[] {
  const lines = references.map(({ label, text }) => (label === null ? text : `${label}: ${text}`));
  const points = panels.flatMap(({ series }) =>
    series.flatMap(({ label, points }) =>
      points.flatMap(({ note, name, place }) => {
        const where = [name ?? axis.places[place]?.label ?? '', ...(series.length > 1 ? [label] : [])];
        return note === null ? [] : [`${where.join(', ')}: ${note}`];
      }),
    ),
  );
  const [from, to] = [difference?.from ?? -1, difference?.to ?? -1].map((at) => axis.places[at]?.label);
  const arrow = difference === null ? [] : [`${from} → ${to}: ${difference.text}`];
  return [...lines, ...points, ...arrow].map((text) => inline(plain(text)));
}

/** The values behind the drawing. */
function chartTable(chart: DeckChart): string {
  const { head, rows } = tableOf(chart);
  return table(
    head.map(plain),
    rows.map((row) => [row.head, ...row.cells].map(plain)),
  );
}

function plain(value: string): Inline[] {
  return [{ type: 'text', value }];
}

/** A cell is one line, whatever is in it. */
function cell(text: Inline[]): string {
  return inline(text).replace(/\\?\n/g, ' ');
}

function fenced(code: string, lang: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${lang}\n${code}\n${fence}`;
}
