/** Bytes are compared as bytes: item by item, as all that can be iterated is, a file of 400 KB takes a second. */
import { expect } from 'vitest';

const known = globalThis as { comparesBytes?: true };

// Files of tests share their worker, and with it what was added here.
if (known.comparesBytes === undefined) {
  expect.addEqualityTesters([areSameBytes]);
  known.comparesBytes = true;
}

/** Undefined where it is for others to say. */
function areSameBytes(one: unknown, other: unknown): boolean | undefined {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return undefined;
  return one.constructor === other.constructor && Buffer.compare(one, other) === 0;
}
