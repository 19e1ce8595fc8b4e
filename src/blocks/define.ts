/** What the table of blocks holds for each kind. */
import type { z } from 'zod';
import type { Text } from '../schema/fields.ts';
import type { Inline } from '../text/inline.ts';
import type { Cut } from './cut.ts';

/** A validated value with every text parsed, as the Deck holds it. */
export type Planned<T> = T extends Text
  ? Inline[]
  : T extends readonly (infer Item)[]
    ? Planned<Item>[]
    : T extends object
      ? { [Key in keyof T as Key extends 'for' | 'except' | 'variants' ? never : Key]: Planned<T[Key]> }
      : T;

export interface BlockKind<S extends z.ZodType> {
  /** What the block is for, in a few words; shown by `list blocks` and by editors. */
  about: string;
  /** Names that people use for it elsewhere, for “did you mean”. */
  aka: readonly string[];
  schema: S;
  /** The layout that the shape and the amount of its content call for. The first is the plainest. */
  layouts: readonly string[];
  layout: (value: Planned<z.output<S>>) => string;
  /** Roughly how many lines of body text it takes at full width, to choose the density of a slide. `share`: so many stand beside each other. */
  lines: (value: Planned<z.output<S>>, share: number) => number;
  /** Where it may be divided over two pages; absent for what makes sense only as a whole. */
  cut?: Cut<Planned<z.output<S>>>;
}

export function defineBlock<S extends z.ZodType>(kind: BlockKind<S>): BlockKind<S> {
  return kind;
}
