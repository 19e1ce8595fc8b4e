/** What commands of a page are given: names, numbers and strings, as the library reads them. */
import type { ContentStreamOperand } from '@cantoo/pdf-lib';
import type { Matrix } from './matrix.ts';

export type Args = readonly ContentStreamOperand[];

/** Six numbers. */
export function matrixOf(args: Args): Matrix {
  return [0, 1, 2, 3, 4, 5].map((at) => number(args[at])) as unknown as Matrix;
}

/** Nought for anything else. */
export function number(operand: ContentStreamOperand | undefined): number {
  return typeof operand === 'number' ? operand : 0;
}

/** Null for anything else. */
export function nameOf(operand: ContentStreamOperand | undefined): string | null {
  return fieldOf(operand, 'type') === 'name' ? String(fieldOf(operand, 'value')) : null;
}

/** Those of a string; null for anything else. */
export function bytesOf(operand: unknown): Uint8Array | null {
  const bytes = fieldOf(operand, 'bytes');
  return bytes instanceof Uint8Array ? bytes : null;
}

/** An entry of a dictionary: the library gives names, strings and dictionaries alike as objects. */
export function fieldOf(operand: unknown, key: string): unknown {
  return typeof operand === 'object' && operand !== null ? (operand as Record<string, unknown>)[key] : undefined;
}

/** What a string says: Chrome writes UTF-16 with a byte order mark, and plain ASCII without. */
export function textOf(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return wide ? new TextDecoder('utf-16be').decode(bytes) : Buffer.from(bytes).toString('latin1');
}
