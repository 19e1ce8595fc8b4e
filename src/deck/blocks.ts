/** Blocks of a briefing to blocks of a deck: texts parsed, data and files put in, layout chosen. */
import { chooseLayout } from '../blocks/choose.ts';
import type { Place } from '../blocks/define.ts';
import {
  type Block,
  blockKinds,
  type ContentBlock,
  type ContentKind,
  kindOf,
  type PlannedValue,
} from '../blocks/index.ts';
import type { Assets } from '../briefing/assets.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { rewrite } from '../schema/walk.ts';
import { planChart } from './chart/resolve.ts';
import { planCode } from './code.ts';
import { withDatesInWords } from './deadlines.ts';
import type { Speech } from './say.ts';
import { paragraphs } from './say.ts';
import { fillTable } from './table.ts';
import type { ContentDeckBlock, DeckBlock, DeckValue } from './types.ts';

export interface BlockContext extends Speech {
  assets: Assets;
  report: Report;
  lang: string;
  /** What the last slide that one block has to itself looks like, by the kind of the block. */
  before: Map<ContentKind, string>;
}

/** Of columns whose neighbours this audience does not see, the blocks alone are left. */
export function planBlock(block: Block, place: Place, context: BlockContext): DeckBlock[] {
  if (block.columns === undefined) return [planContent(block, place, context)];
  const columns = block.columns.map((blocks) => blocks.map((one) => planContent(one, { alone: false }, context)));
  if (columns.length === 1) return columns.flat();
  const layout = columns.length === 2 ? 'two' : 'three';
  return [{ kind: 'columns', layout, reveal: block.reveal ?? false, columns, span: spanOf(block) }];
}

function planContent(block: ContentBlock, place: Place, context: BlockContext): ContentDeckBlock {
  const kind = kindOf(block) as ContentKind;
  const filled = FILL[kind]?.(block[kind] as never, block, context) ?? block[kind];
  const said = rewrite(blockKinds[kind].schema, filled, {
    node: withMarks,
    text: (text, owner) => context.say(text, spanOf(owner) === null ? block : owner),
  });
  const value = blockKinds[kind].read?.(said as never) ?? said;
  const finished = FINISH[kind]?.(value as never, context) ?? value;
  const layout = layoutOf(kind, value, block, place, context);
  // The table pairs each kind with its own value, which TypeScript cannot follow through a variable key.
  const reveal = block.reveal ?? false;
  return { kind, layout, reveal, value: finished, before: 0, span: spanOf(block) } as ContentDeckBlock;
}

/** Slides that follow each other look different where their content allows it. */
function layoutOf(kind: ContentKind, value: unknown, block: ContentBlock, place: Place, context: BlockContext): string {
  const before = place.alone ? context.before.get(kind) : undefined;
  const { name, lacks } = chooseLayout(kind, value, place, { named: block.layout, before });
  if (place.alone) context.before.set(kind, name);
  if (lacks !== null)
    context.report('unfit-layout', spanOf(block), { name: block.layout ?? '', needs: lacks, used: name });
  return name;
}

/** With more, the modules of a QR code get too small to be read across a room. */
const LONGEST_ADDRESS = 300;

/** What some kinds need before their texts are parsed. */
const FILL: { [K in ContentKind]?: (value: never, owner: ContentBlock, context: BlockContext) => unknown } = {
  text: (value: string[]) => value.flatMap(paragraphs),
  table: (value: NonNullable<ContentBlock['table']>, owner, { assets, report }) =>
    fillTable(value, owner, assets, report),
  code: planCode,
  qr: (value: NonNullable<ContentBlock['qr']>, owner, { report }) => {
    const { length } = value.url;
    if (length > LONGEST_ADDRESS) report('long-address', spanOf(value) ?? spanOf(owner), { bytes: length });
    return value;
  },
};

/** What some kinds are worked out to, once their texts are parsed. */
const FINISH: { [K in ContentKind]?: (value: never, context: BlockContext) => DeckValue<K> } = {
  actions: (value: PlannedValue<'actions'>, { lang }) => withDatesInWords(value, lang),
  chart: (value: PlannedValue<'chart'>, { assets, lang }) => planChart(value, assets, lang),
};

/** Source marks stand behind the words that the source is for. */
const MARKED = ['label', 'role', 'by', 'text', 'term'] as const;

function withMarks(node: Record<string, unknown>): Record<string, unknown> {
  const { source, sources, ...rest } = node;
  const ids = [...(typeof source === 'string' ? [source] : []), ...(Array.isArray(sources) ? sources : [])];
  const field = MARKED.find((key) => typeof rest[key] === 'string');
  if (ids.length === 0 || field === undefined) return rest;
  // A backslash at the end would escape the mark.
  const words = String(rest[field]).replace(/(?<!\\)((?:\\\\)*)\\$/, '$1\\\\');
  return { ...rest, [field]: `${words}${ids.map((id) => `[^${id}]`).join('')}` };
}
