/** How the blocks of a slide share its room: the table of the layouts of slides. */
import type { ChartType } from './chart.ts';
import type { ContentKind, PlannedValue } from './index.ts';
import { lengthOf, sum } from './measure.ts';

/** A block as this table sees it: of charts, how many things they show; of columns, only that they are there. */
export type Standing =
  | { [K in Described]: { kind: K; layout: string; value: PlannedValue<K> } }[Described]
  | { kind: 'chart'; layout: string; value: ChartSeen }
  | { kind: 'columns'; layout: string };

type Described = Exclude<ContentKind, 'chart'>;

interface ChartSeen {
  type: ChartType;
  axis: { kind: string; places: readonly { label: string }[] };
  panels: readonly { title: string | null; series: readonly unknown[] }[];
}

export interface SlideRule {
  name: string;
  about: string;
  when: string;
  suits: (blocks: readonly Standing[]) => boolean;
  /** What it cannot do without, where an author names it. */
  needs?: { what: string; has: (blocks: readonly Standing[]) => boolean };
}

/** What is to be looked at, and stands beside what is to be read. Where a picture is, a formula is read, and so is a code. */
const SIGHTS: readonly ((block: Standing) => boolean)[] = [
  ({ kind }) => kind === 'image' || kind === 'chart' || kind === 'diagram',
  (block) => block.kind === 'math' && block.value.tex.every((tex) => signsIn(tex) <= MOST_SIGNS),
  ({ kind }) => kind === 'qr',
];

/** The widest formula in seven columns, in signs. */
const MOST_SIGNS = 34;

const isImage = ({ kind }: Standing) => kind === 'image';
const isText = ({ kind }: Standing) => kind === 'text';
const sights = (blocks: readonly Standing[]) => sightsOf(blocks).length;

/** The first row that suits is taken; the last suits everything. */
export const slideRules = [
  {
    name: 'message',
    about: 'The headline, large, and nothing else.',
    when: 'no blocks',
    suits: (blocks) => blocks.length === 0,
    needs: { what: 'a slide without blocks', has: (blocks) => blocks.length === 0 },
  },
  {
    name: 'statement',
    about: 'One sentence that has the slide to itself.',
    when: 'a single text of up to 130 characters',
    suits: ([first, ...rest]) => first?.kind === 'text' && first.layout === 'statement' && rest.length === 0,
    needs: { what: 'a single text', has: (blocks) => blocks.length === 1 && blocks.every(isText) },
  },
  {
    name: 'bleed',
    about: 'A picture from edge to edge, the headline on a panel over it.',
    when: 'a single image that fills its box (`fit: cover`)',
    suits: ([first, ...rest]) => first?.kind === 'image' && first.layout === 'cover' && rest.length === 0,
    needs: { what: 'a single image', has: (blocks) => blocks.length === 1 && blocks.every(isImage) },
  },
  {
    name: 'full',
    about: 'One thing to look at, as large as the slide allows.',
    when: 'a single image, chart, diagram, formula or QR code',
    suits: (blocks) => blocks.length === 1 && (sights(blocks) === 1 || blocks[0]?.kind === 'math'),
    needs: { what: 'a single block', has: (blocks) => blocks.length === 1 },
  },
  {
    name: 'pictures',
    about: 'Pictures side by side.',
    when: '2 images or more, and nothing else',
    suits: (blocks) => blocks.length > 1 && blocks.every(isImage),
    needs: {
      what: 'two images or more, and nothing else',
      has: (blocks) => blocks.length > 1 && blocks.every(isImage),
    },
  },
  {
    name: 'charts',
    about: 'Charts side by side, to be held against each other.',
    when: '2 to 4 charts that keep their shape in half of the width, with at most a text, a callout or 3 points above or below',
    suits: (blocks) => isSomeCharts(blocks) && chartsIn(blocks).every((one, _, all) => isNarrowChart(one, all.length)),
    needs: { what: 'two to four charts, and a text, a callout or three points at most', has: isSomeCharts },
  },
  {
    name: 'split',
    about: 'What is looked at in seven columns, what is read in five.',
    when: 'one image, chart, diagram, formula or QR code with one to three other blocks',
    suits: (blocks) => sights(blocks) === 1 && blocks.length >= 2 && blocks.length <= 4,
    needs: {
      what: 'one image, chart, diagram, formula or QR code, and something to read',
      has: (blocks) => blocks.length > 1 && sights(blocks) === 1,
    },
  },
  {
    name: 'aside',
    about: 'The main thing in seven columns, a companion in five.',
    when: 'a text with up to 2 numbers, points, steps or a narrow table with up to 3, any of them with a short quote; a narrow table with points',
    suits: (blocks) => blocks.length === 2 && companionOf(blocks) !== null,
    needs: { what: 'two blocks', has: (blocks) => blocks.length === 2 },
  },
  { name: 'stack', about: 'Below each other.', when: 'anything else', suits: () => true },
] as const satisfies readonly SlideRule[];

export type SlideLayout = (typeof slideRules)[number]['name'];

export const slideLayoutNames = slideRules.map(({ name }) => name) as unknown as readonly [
  SlideLayout,
  ...SlideLayout[],
];

/** Those of the blocks that stand in the wide part of a split. */
export function sightsOf<B extends Standing>(blocks: readonly B[]): B[] {
  return SIGHTS.map((is) => blocks.filter(is)).find((found) => found.length > 0) ?? [];
}

function isSomeCharts(blocks: readonly Standing[]): boolean {
  const [charts, words] = [chartsIn(blocks), blocks.filter(({ kind }) => kind !== 'chart')];
  const most = words.length === 0 ? 4 : 3;
  return charts.length > 1 && charts.length <= most && words.length <= 1 && words.every((one) => frames(one, blocks));
}

function chartsIn(blocks: readonly Standing[]): Extract<Standing, { kind: 'chart' }>[] {
  return blocks.filter((block) => block.kind === 'chart');
}

/** What says what others show, and stands before or after them. */
function frames(block: Standing, blocks: readonly Standing[]): boolean {
  const isShort =
    block.kind === 'text' || block.kind === 'callout' || (block.kind === 'points' && block.value.length <= 3);
  return isShort && (block === blocks[0] || block === blocks.at(-1));
}

/** Upright bars need a width for each, with a name below it; lines and what lies down do not. */
function isNarrowChart({ value: { type, axis, panels } }: { value: ChartSeen }, count: number): boolean {
  if (panels.length > 1) return count === 2 && panels.length <= 4;
  if (!UPRIGHT.has(type)) return true;
  const lanes = type === 'grouped' || type === 'column' ? (panels[0]?.series.length ?? 1) : 1;
  const room = count === 3 ? 350 : 530;
  const name = axis.kind === 'category' ? Math.max(0, ...axis.places.map(({ label }) => longest(label))) : 4;
  return axis.places.length * Math.max(lanes * 30 + 14, name * 8 + 10) <= room;
}

const UPRIGHT = new Set<ChartType>(['column', 'grouped', 'stacked', 'percent', 'combo', 'waterfall']);

/** Letters that no line may break between. */
function longest(name: string): number {
  return Math.max(...name.split(/[\s-]+/).map((word) => [...word].length));
}

/** A command of TeX is a sign, about; what groups and moves is none. */
function signsIn(tex: string): number {
  return tex.replace(/\\(?:[dt]?frac|left|right|text\w*|math\w+|[,;! ])|[{}^_&\s]/g, '').replace(/\\[a-z]+/gi, 'x')
    .length;
}

/** Which of two blocks stands aside from the other; null where they are equals. */
export function companionOf(blocks: readonly Standing[]): Standing | null {
  const [first, second] = blocks;
  if (first === undefined || second === undefined) return null;
  if (isCompanion(second, first) && isMain(first)) return second;
  if (isCompanion(first, second) && isMain(second)) return first;
  if (isNarrowTable(first) && isReading(second)) return second;
  return isNarrowTable(second) && isReading(first) ? first : null;
}

/** Three numbers are no companion of a text: side by side they carry the slide, and the text sums them up. */
function isCompanion(block: Standing, main: Standing): boolean {
  if (block.kind === 'metrics') return block.value.length <= (isText(main) ? 2 : 3);
  return block.kind === 'quote' && lengthOf(block.value.text) <= 180;
}

function isMain(block: Standing): boolean {
  return isReading(block) || isNarrowTable(block);
}

/** Lists and texts that keep their shape in seven columns, and would be thin lines across twelve. */
function isReading(block: Standing): boolean {
  if (block.kind === 'text') return sum(block.value, lengthOf) > 60;
  return (block.kind === 'points' || block.kind === 'steps') && block.value.length <= 6;
}

function isNarrowTable(block: Standing): boolean {
  if (block.kind !== 'table') return false;
  const { columns, rows = [] } = block.value;
  return (columns ?? rows[0]?.cells ?? []).length <= 4 && rows.length <= 8;
}
