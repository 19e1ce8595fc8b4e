/** THE TABLE of blocks. Names, schema, templates, help and “did you mean” are derived from it. */
import * as z from 'zod';
import { asNode, flag, id, list, verbatim, visibility } from '../schema/fields.ts';
import { actionsBlock } from './actions.ts';
import { calloutBlock } from './callout.ts';
import { chartBlock } from './chart.ts';
import { codeBlock } from './code.ts';
import { compareBlock } from './compare.ts';
import type { Planned } from './define.ts';
import { diagramBlock } from './diagram.ts';
import { imageBlock } from './image.ts';
import { mathBlock } from './math.ts';
import { metricsBlock } from './metrics.ts';
import { peopleBlock } from './people.ts';
import { pointsBlock, stepsBlock } from './points.ts';
import { qrBlock } from './qr.ts';
import { quoteBlock, quotesBlock } from './quote.ts';
import { scenariosBlock } from './scenarios.ts';
import { tableBlock } from './table.ts';
import { textBlock } from './text.ts';
import { timelineBlock } from './timeline.ts';

/** Every kind that holds content of its own. `columns`, which holds blocks, is added below. */
export const blockKinds = {
  text: textBlock,
  points: pointsBlock,
  steps: stepsBlock,
  quote: quoteBlock,
  quotes: quotesBlock,
  scenarios: scenariosBlock,
  compare: compareBlock,
  metrics: metricsBlock,
  timeline: timelineBlock,
  table: tableBlock,
  chart: chartBlock,
  image: imageBlock,
  diagram: diagramBlock,
  code: codeBlock,
  math: mathBlock,
  callout: calloutBlock,
  actions: actionsBlock,
  people: peopleBlock,
  qr: qrBlock,
} as const;

type Kinds = typeof blockKinds;
export type ContentKind = keyof Kinds;
export type BlockKindName = ContentKind | 'columns';

/** The validated value of a kind, with its texts parsed. */
export type PlannedValue<K extends ContentKind> = Planned<z.output<Kinds[K]['schema']>>;

const contentKeys = Object.keys(blockKinds) as ContentKind[];

/** The keys that make a block, in the order in which they are listed to people. */
export const blockKeys: readonly BlockKindName[] = [...contentKeys, 'columns'];

type ContentShape = { [K in ContentKind]: z.ZodOptional<Kinds[K]['schema']> };
const contentShape = Object.fromEntries(
  contentKeys.map((key) => [key, optional(blockKinds[key].schema, blockKinds[key].about)]),
) as ContentShape;

const beside = {
  id: id('A name for the block.').optional(),
  reveal: flag('Its items appear one by one.').optional(),
  layout: verbatim(
    'What it looks like. Default: from its shape and amount; `briefdeck list layouts` has the names.',
  ).optional(),
};

const content = { ...beside, ...contentShape };
const anyContent = asNode(z.strictObject({ ...content, ...visibility(z.strictObject(content)) }).superRefine(oneKind), {
  needs: contentKeys,
  oneOf: contentKeys,
});

export interface ContentBlock extends z.output<typeof anyContent> {}
// By its name, where the compiler would spell it out again at each place that has blocks.
const contentBlock: z.ZodType<ContentBlock> = anyContent;

const columns = list(list(contentBlock, 'The blocks of a column.', { min: 0 }), 'Two or three columns of blocks.', {
  min: 2,
  max: 3,
});
const whole = { ...content, columns: columns.optional() };

const anyBlock = asNode(z.strictObject({ ...whole, ...visibility(z.strictObject(whole)) }).superRefine(oneKind), {
  needs: blockKeys,
  oneOf: blockKeys,
});

export interface Block extends z.output<typeof anyBlock> {}

/** One block: exactly one block key, and what may stand beside it. */
export const block: z.ZodType<Block> = anyBlock;

/** What a block says about itself for `list blocks`. */
export function aboutBlock(key: BlockKindName): string {
  return key === 'columns' ? 'Two or three columns, each with blocks of its own.' : blockKinds[key].about;
}

/** The block key that people mean by a name they know from elsewhere. */
export function blockKnownAs(name: string): BlockKindName | null {
  const plain = name.toLowerCase();
  return contentKeys.find((key) => blockKinds[key].aka.includes(plain)) ?? null;
}

/** The names of all layouts of a kind, in the order of the table. */
export function layoutNames(kind: BlockKindName): string[] {
  return kind === 'columns' ? ['two', 'three'] : blockKinds[kind].layouts.map(({ name }) => name);
}

/** The one block key of a block. */
export function kindOf(value: Block | ContentBlock): BlockKindName {
  const key = blockKeys.find((name) => (value as Record<string, unknown>)[name] !== undefined);
  if (key === undefined) throw new Error('a validated block has no block key');
  return key;
}

interface Written {
  layout?: string | undefined;
  variants?: Record<string, object> | undefined;
}

/** A variant may bring a block key, or none; it takes the place of that of the block. */
function oneKind(value: Written, context: z.RefinementCtx): void {
  const found = keysIn(value);
  if (found.length !== 1) context.addIssue({ code: 'custom', params: { rule: 'one-block', found } });
  for (const [name, variant] of Object.entries(value.variants ?? {})) {
    const more = keysIn(variant);
    if (more.length > 1)
      context.addIssue({ code: 'custom', path: ['variants', name], params: { rule: 'one-block', found: more } });
    knownLayout((variant as Written).layout, more[0] ?? found[0], ['variants', name, 'layout'], context);
  }
  knownLayout(value.layout, found[0], ['layout'], context);
}

function knownLayout(
  name: string | undefined,
  kind: BlockKindName | undefined,
  path: string[],
  context: z.RefinementCtx,
) {
  if (name === undefined || kind === undefined || layoutNames(kind).includes(name)) return;
  context.addIssue({ code: 'custom', path, params: { rule: 'layout', name, kind, known: layoutNames(kind) } });
}

function keysIn(value: object): BlockKindName[] {
  return blockKeys.filter((key) => (value as Record<string, unknown>)[key] !== undefined);
}

function optional<S extends z.ZodType>(schema: S, about: string): z.ZodOptional<S> {
  return schema.optional().describe(about);
}
