/** A value with every field that its schema knows, so that whoever reads it need not ask what may be missing. */
import { type Def, type Schema, unwrap } from './walk.ts';

/** The same value; null stands for each field that was left out. Who sees a node is no longer a question here. */
export function complete(schema: Schema, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  const def = unwrap(schema).core._zod.def as unknown as Def;
  if (def.type === 'array' && Array.isArray(value)) return value.map((item) => complete(def.element, item));
  return def.type === 'object' && isFields(value) ? completeFields(def.shape, value) : value;
}

const SETTLED: readonly string[] = ['for', 'except', 'variants'];

function completeFields(shape: Record<string, Schema>, value: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(shape).filter((key) => !SETTLED.includes(key));
  return Object.fromEntries(keys.map((key) => [key, complete(shape[key] as Schema, value[key])]));
}

/** Texts are trees by now: lists, which stand as they are where the schema says “string”. */
function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
