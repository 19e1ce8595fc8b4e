/** The schema of a briefing as JSON Schema 2020-12, with descriptions that help in an editor. */
import * as z from 'zod';
import { meaningOf } from '../schema/fields.ts';
import { briefingSchema } from './schema.ts';

type Json = Record<string, unknown>;

/**
 * What an editor's YAML reader sees differs from ours in one way: it has made numbers and booleans of plain
 * scalars before the schema is asked. So every text may be one of those as well.
 */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(briefingSchema, {
    io: 'input',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema: json }) => relax(zodSchema, json as Json),
  });
  resolveItems(schema as Json, schema.$defs as Record<string, Json>);
  const head = { title: 'A briefing for briefdeck', description: 'One briefing, every audience. Format version 1.' };
  return `${JSON.stringify({ ...schema, ...head }, null, 2)}\n`;
}

const SCALAR = ['string', 'number', 'boolean'];

function relax(schema: z.core.$ZodType, json: Json): void {
  const meaning = meaningOf(schema);
  if (meaning.written !== undefined) replace(json, { ...about(json), ...meaning.written });
  // Not every validator knows Unicode classes in patterns; `check` reads names more closely anyway.
  delete json.pattern;
  if (json.type === 'string') json.type = SCALAR;
  if (json.enum !== undefined && json.type !== undefined) {
    delete json.type;
    json.enum = (json.enum as string[]).flatMap((value) => (/^\d+$/.test(value) ? [value, Number(value)] : [value]));
  }
  if (meaning.role === 'number') json.type = 'number';
  if (meaning.includes === true) include(json);
  if (meaning.lenient) alternative(json, ONE_ITEM);
  else if (meaning.short !== undefined && schema._zod.def.type === 'pipe')
    alternative(json, { type: [...SCALAR, 'array'] });
}

const FILE = { type: 'string', description: 'The path of a YAML file, from the folder of this one.' };
const WHOM = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
const INCLUDE = {
  type: 'object',
  properties: { include: FILE, for: WHOM, except: WHOM },
  required: ['include'],
  additionalProperties: false,
};

/** A file in the place of an item, or entries of a file beside those of a map. */
function include(json: Json): void {
  if (json.type === 'array') json.items = { anyOf: [json.items, INCLUDE] };
  else if (json.type === 'object') json.properties = { include: { anyOf: [FILE, { type: 'array', items: FILE }] } };
}

/** Stands for the schema of the items of the list beside it, until all lists have their place in the file. */
const ONE_ITEM = { $comment: 'one item' };

function resolveItems(json: unknown, defs: Record<string, Json>): void {
  if (typeof json !== 'object' || json === null) return;
  const options = (json as Json).anyOf;
  if (Array.isArray(options) && options[1]?.$comment === ONE_ITEM.$comment) options[1] = itemsOf(options[0], defs);
  for (const child of Object.values(json)) resolveItems(child, defs);
}

function itemsOf(list: Json, defs: Record<string, Json>): unknown {
  if (typeof list.$ref !== 'string') return list.items;
  return itemsOf(defs[list.$ref.replace('#/$defs/', '')] ?? {}, defs);
}

/** The schema itself, or what may stand for it. */
function alternative(json: Json, other: unknown): void {
  const { description: _, ...self } = json;
  replace(json, { anyOf: [self, other], ...about(json) });
}

function about({ description }: Json): Json {
  return description === undefined ? {} : { description };
}

function replace(json: Json, other: Json): void {
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, other);
}
