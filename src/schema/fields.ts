/**
 * The words in which the schema of a briefing is written. Every scalar arrives as the string the author
 * typed (the YAML is read with the failsafe schema), so each field says here what it means: text to show,
 * text to keep verbatim, a number, a flag, or a reference to something else. Stages that treat all texts or
 * all references alike (validate, tailor, plan) ask `roleOf` instead of knowing the fields by name.
 */
import * as z from 'zod';

/** What a string stands for. */
export type Role =
  | 'text'
  | 'verbatim'
  | 'audience'
  | 'parent'
  | 'section'
  | 'source'
  | 'target'
  | 'id'
  | 'data'
  | 'datafile'
  | 'image'
  | 'codefile'
  | 'theme'
  | 'icon'
  | 'brand'
  | 'font'
  | 'link'
  | 'number'
  | 'flag';

export interface Meaning {
  role?: Role | undefined;
  /** For records: what their keys stand for. */
  keys?: Role;
  /** For nodes: the field that a bare string or list fills. */
  short?: string | undefined;
  /** A map that audiences can be chosen for. */
  node?: true;
  /** For nodes: without any of these fields, it says nothing; with none of them left, nothing of it is left. */
  needs?: readonly string[] | undefined;
  /** For nodes: once it had one of these and has none left, nothing of it is left. */
  holds?: readonly string[] | undefined;
  /** For nodes: it has one of these at most, so a variant that brings one takes the place of another. */
  oneOf?: readonly string[] | undefined;
  /** For tables: each row has one cell for each of the `columns`, and loses it with its column. */
  grid?: true;
  /** A list whose items, or a map whose entries, can be in files of their own: `include`. */
  includes?: true;
  /** A list whose single item may stand without its dash. */
  lenient?: true;
  /** For what is read from a shorter form: that form, as JSON Schema. */
  written?: object;
}

const meanings = z.registry<Meaning>();

export function meaningOf(schema: z.core.$ZodType): Meaning {
  return meanings.get(schema as z.ZodType) ?? {};
}

function mean<S extends z.ZodType>(schema: S, meaning: Meaning): S {
  meanings.add(schema, meaning);
  return schema;
}

/** Text to show: inline Markdown with `{{variables}}` and `[^source]` marks. Never empty. */
export const text = (about: string) => mean(z.string().min(1).brand<'text'>().describe(about), { role: 'text' });
export type Text = string & z.core.$brand<'text'>;

/** A cell of a table: text that may be empty. */
export const cell = (about: string) => mean(z.string().brand<'text'>().describe(about), { role: 'text' });

/** Characters to keep exactly: code, TeX, diagram source. */
export const verbatim = (about: string) => mean(z.string().min(1).describe(about), { role: 'verbatim' });

/** A name that something else may refer to: letters, digits, `-` and `_`. */
export const id = (about: string) =>
  mean(
    z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, 'id')
      .max(80)
      .describe(about),
    { role: 'id' },
  );

/** A cell of data: kept exactly, and possibly empty. */
export const datum = (about: string) => mean(z.string().describe(about), { role: 'verbatim' });

const reference = (role: Role) => (about: string) => mean(z.string().min(1).describe(about), { role });
export const link = reference('link');
/** An audience, or a group of them. */
export const audienceName = reference('audience');
/** An audience only: a group has no settings to take over. */
export const parentName = reference('parent');
export const sectionId = reference('section');
export const sourceId = reference('source');
export const target = reference('target');
export const dataName = reference('data');
export const dataFile = reference('datafile');
export const imageFile = reference('image');
export const codeFile = reference('codefile');
export const themeName = reference('theme');
export const icon = reference('icon');
export const brandFile = reference('brand');
export const fontFile = reference('font');

/** A number, written as digits. */
export const number = (about: string, bounds: { min: number; max: number }) =>
  mean(z.preprocess(readNumber, z.number().min(bounds.min).max(bounds.max)).describe(about), { role: 'number' });

/** `true` or `false`. */
export const flag = (about: string) => mean(z.preprocess(readFlag, z.boolean()).describe(about), { role: 'flag' });

export const choice = <const V extends readonly [string, ...string[]]>(values: V, about: string) =>
  z.enum(values).describe(about);

/** A list; a single item may stand without its dash. */
export function list<S extends z.ZodType>(item: S, about: string, size: { min?: number; max?: number } = {}) {
  const items = z
    .array(item)
    .min(size.min ?? 1)
    .max(size.max ?? 1000);
  // Of far too many items, enough to say so.
  const most = (size.max ?? 1000) + 1;
  const spread = (value: unknown) =>
    Array.isArray(value) ? value.slice(0, most) : value === undefined ? value : [value];
  return mean(z.preprocess(spread, items).describe(about), { lenient: true });
}

/** Says how authors write a value that is read into another form. */
export function writtenAs<S extends z.ZodType>(schema: S, written: object): S {
  return mean(schema, { written });
}

/** Names of audiences, for `for` and `except`. */
const audiences = (about: string) => list(audienceName('The name of an audience or a group of this briefing.'), about);

type Keys<Shape> = readonly (keyof Shape & string)[];

/**
 * A map that can be shown to some audiences only: the given fields, and `for`, `except` and `variants`.
 * With `short`, a bare string or list stands for a map with only that field.
 */
export function node<Shape extends z.core.$ZodShape>(
  shape: Shape,
  { short, needs, holds }: { short?: keyof Shape & string; needs?: Keys<Shape>; holds?: Keys<Shape> } = {},
) {
  const object = z.strictObject({ ...shape, ...visibility(z.strictObject(shape)) }).superRefine((value, context) => {
    const name = short ?? needs?.[0];
    const says = needs === undefined || needs.some((key) => (value as Record<string, unknown>)[key] !== undefined);
    if (!says) context.addIssue({ code: 'custom', params: { rule: 'needs', name } });
  });
  mean(object, { node: true, short, needs, holds });
  const spread = (value: unknown) => (short !== undefined && !isMap(value) ? { [short]: value } : value);
  return mean(z.preprocess(spread, object), { short });
}

/** The three fields that choose who sees a node, and what it says to whom. Its id is the same for everyone. */
export function visibility<Shape extends z.core.$ZodShape>(fields: z.ZodObject<Shape>) {
  const { id: _, ...replaceable } = fields.shape;
  const variants = z.record(z.string(), z.strictObject(replaceable).partial());
  return {
    for: audiences('Only these audiences see it.').optional(),
    except: audiences('All audiences but these see it.').optional(),
    variants: mean(variants.describe('Fields that replace those beside it, per audience or group.'), {
      keys: 'audience',
    }).optional(),
  };
}

/** Marks an object schema that was built by hand as one whose audiences can be chosen. */
export function asNode<S extends z.ZodType>(schema: S, meaning: Pick<Meaning, 'needs' | 'holds' | 'oneOf'> = {}): S {
  return mean(schema, { node: true, ...meaning });
}

/** Marks a map that shows what it `holds`: with all of that gone, it would show what nobody chose. */
export function showing<S extends z.ZodType>(schema: S, holds: string, meaning: Pick<Meaning, 'grid'> = {}): S {
  return mean(schema, { holds: [holds], ...meaning });
}

/** Marks a list or map whose parts can be in files of their own. */
export function includable<S extends z.ZodType>(schema: S): S {
  const { out } = schema._zod.def as { out?: z.ZodType };
  // What is read from a shorter form is described by what it is read into.
  if (out !== undefined) mean(out, { ...meaningOf(out), includes: true });
  return mean(schema, { ...meaningOf(schema), includes: true });
}

/** Marks a map that a bare string may stand for, as one of its fields. */
export function withShort<S extends z.ZodType>(schema: S, short: string): S {
  return mean(schema, { short });
}

/** A map from names to values; `keys` says what the names stand for. */
export function dictionary<S extends z.ZodType>(values: S, about: string, keys: Role = 'id') {
  return mean(z.record(z.string(), values).describe(about), { keys });
}

function isMap(value: unknown): boolean {
  return (typeof value === 'object' && value !== null && !Array.isArray(value)) || value === undefined;
}

function readNumber(value: unknown): unknown {
  return typeof value === 'string' && /^[-+]?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function readFlag(value: unknown): unknown {
  return value === 'true' ? true : value === 'false' ? false : value;
}
