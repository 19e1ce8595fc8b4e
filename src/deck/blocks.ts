/** Blocks of a briefing to blocks of a deck: texts parsed, data and files put in, layout chosen. */
import { chooseLayout } from '../blocks/choose.ts';
import type { Place } from '../blocks/define.ts';
import { type Block, blockKinds, type ContentBlock, type ContentKind, kindOf } from '../blocks/index.ts';
import type { Assets } from '../briefing/assets.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { rewrite } from '../schema/walk.ts';
import type { Speech } from './say.ts';
import { paragraphs } from './say.ts';
import { fillTable } from './table.ts';
import type { ContentDeckBlock, DeckBlock } from './types.ts';

/** Kinds that are validated but not drawn yet. */
const NOT_DRAWN: readonly ContentKind[] = ['chart', 'diagram', 'math'];

export interface BlockContext extends Speech {
  assets: Assets;
  report: Report;
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
  const value = rewrite(blockKinds[kind].schema, filled, {
    node: withMarks,
    text: (text, owner) => context.say(text, spanOf(owner) === null ? block : owner),
  });
  if (NOT_DRAWN.includes(kind)) context.report('placeholder', spanOf(block), { kind });
  const layout = layoutOf(kind, value, block, place, context);
  // The table pairs each kind with its own value, which TypeScript cannot follow through a variable key.
  return { kind, layout, reveal: block.reveal ?? false, value, span: spanOf(block) } as ContentDeckBlock;
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

/** What some kinds need before their texts are parsed. */
const FILL: { [K in ContentKind]?: (value: never, owner: ContentBlock, context: BlockContext) => unknown } = {
  text: (value: string[]) => value.flatMap(paragraphs),
  table: (value: NonNullable<ContentBlock['table']>, owner, { assets, report }) =>
    fillTable(value, owner, assets, report),
  chart: withUsedColumns,
  code: (value: NonNullable<ContentBlock['code']>, _owner, { assets }) => {
    const code = value.code ?? (value.src === undefined ? undefined : assets.code.get(value.src));
    return { ...value, code: code?.replace(/\r\n/g, '\n').replace(/\n+$/, '') };
  },
};

/** Numbers that a chart does not show have no place in the deck: they may be those of a series that is not seen. */
function withUsedColumns(chart: NonNullable<ContentBlock['chart']>): NonNullable<ContentBlock['chart']> {
  const { x, y = [], series = [], data } = chart;
  if (data.rows === undefined || y.length + series.length === 0) return chart;
  const used = [x, ...y, ...series.map(({ name }) => name)];
  const rows = data.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => used.includes(name))));
  return { ...chart, data: { ...data, rows } };
}

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
