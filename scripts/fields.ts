/** Every field of the briefing for those who write one: what it holds and what it means, read off the schema. */
import { globalRegistry } from 'zod';
import { block, blockKeys, blockKinds } from '../src/blocks/index.ts';
import { briefingSchema } from '../src/briefing/schema.ts';
import type { Meaning } from '../src/schema/fields.ts';
import { type Def, type Schema, unwrap } from '../src/schema/walk.ts';

type Row = [field: string, holds: string, about: string];

/** A heading and the fields below it. */
export interface FieldTable {
  name: string;
  rows: Row[];
}

/** Of the briefing, with its sections and slides; then of each block. */
export function fieldTables(): FieldTable[] {
  const blocks = blockKeys.flatMap((name) =>
    name === 'columns' ? [] : [{ name, rows: fieldsOf(blockKinds[name].schema) }],
  );
  return [{ name: 'briefing', rows: fieldsOf(briefingSchema) }, ...blocks.filter(({ rows }) => rows.length > 0)];
}

/** Fields, and behind each those within it; what is of the same kind as something before is told there. */
function fieldsOf(schema: Schema): Row[] {
  const told = new Map<Schema, string>([[unwrap(block).core, 'blocks']]);
  return [...below(schema, '')];

  function* below(one: Schema, path: string): Generator<Row> {
    const def = defOf(unwrap(one).core);
    if (def.type === 'array') yield* below(def.element, `${path}[]`);
    else if (def.type === 'record' && isMap(def.valueType)) yield* below(def.valueType, `${path}.*`);
    else if (def.type === 'object' && !told.has(unwrap(one).core)) {
      told.set(unwrap(one).core, path);
      for (const [name, field] of Object.entries(def.shape))
        if (!CHOICES.has(name)) yield* withBelow(field, path === '' ? name : `${path}.${name}`);
    }
  }

  function* withBelow(field: Schema, at: string): Generator<Row> {
    const like = told.get(itemOf(field));
    const about = [sentence(aboutOf(field)), like === undefined || like === 'blocks' ? '' : `As ${code(like)}.`];
    const need = isOptional(field) ? '' : ', needed';
    yield [code(at), `${holds(field)}${need}`, about.filter((part) => part !== '').join(' ')];
    if (!TABLES.has(at)) yield* below(field, at);
  }
}

/** What has a table of its own elsewhere. */
const TABLES = new Set(['rules']);

/** They are on all that can be chosen for, which is said of that instead. */
const CHOICES = new Set(['for', 'except', 'variants']);

function holds(schema: Schema): string {
  const { core, meaning } = unwrap(schema);
  const def = defOf(core);
  if (def.type === 'array') return `list of ${holds(def.element)}`;
  if (def.type === 'enum') return Object.values(def.entries).join(', ');
  if (def.type === 'object' || def.type === 'record') return shortly(meaning, def);
  return meaning.role === undefined ? 'text' : (ROLES[meaning.role] ?? meaning.role);
}

/** What can be chosen for is marked. */
function shortly({ short, node }: Meaning, def: EveryDef): string {
  const field = short === undefined || def.type !== 'object' ? undefined : def.shape[short];
  return `${field === undefined ? 'map' : `${holds(field)}, or map`}${node ? ' ●' : ''}`;
}

const ROLES: Partial<Record<NonNullable<Meaning['role']>, string>> = {
  verbatim: 'text as it is',
  flag: 'true or false',
  datafile: 'path',
  image: 'path',
  codefile: 'path',
  brand: 'path',
  font: 'path',
  source: 'id of a source',
  section: 'id of a section',
  parent: 'name of an audience',
  data: 'name or path',
  theme: 'name or path',
  icon: 'name',
  target: 'id of a slide',
};

type EveryDef = Def | { type: 'enum'; entries: Record<string, string> };

function defOf(schema: Schema): EveryDef {
  return schema._zod.def as unknown as EveryDef;
}

/** Of a list, what one of its items is. */
function itemOf(schema: Schema): Schema {
  const { core } = unwrap(schema);
  const def = defOf(core);
  return def.type === 'array' ? itemOf(def.element) : core;
}

function code(text: string): string {
  return `\`${text}\``;
}

function sentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

function isMap(schema: Schema): boolean {
  return ['object', 'array'].includes(defOf(unwrap(schema).core).type);
}

function isOptional(schema: Schema): boolean {
  return (schema._zod.def as unknown as Def).type === 'optional';
}

/** The outermost that says something. */
function aboutOf(schema: Schema): string {
  const about = globalRegistry.get(schema as never)?.description;
  if (about !== undefined) return about;
  const def = schema._zod.def as unknown as { innerType?: Schema; out?: Schema };
  const inner = def.innerType ?? def.out;
  return inner === undefined ? '' : aboutOf(inner);
}
