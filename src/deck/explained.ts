/** The briefing that one audience gets, as an author would write it for them alone, with the origin of each value. */
import type { Variables, Viewer } from '../audience/lineage.ts';
import { type Origin, type Origins, originsIn } from '../audience/origin.ts';
import type { Tailored } from '../audience/tailor.ts';
import type { Assets } from '../briefing/assets.ts';
import type { Tree } from '../briefing/parse.ts';
import { type Briefing, briefingSchema } from '../briefing/schema.ts';
import { type Def, type Path, type Schema, schemaAt, unwrap } from '../schema/walk.ts';
import { standAlone } from './standalone.ts';

export type Explained =
  | { kind: 'map'; entries: [key: string, value: Explained][] }
  | { kind: 'list'; items: Explained[] }
  | { kind: 'value'; value: string; origin: Origin };

type Fields = Record<string, unknown>;

/** What all is made from. */
export interface Given {
  briefing: Briefing;
  viewer: Viewer;
  set: Variables;
  tree: Tree;
  assets: Assets;
}

export function explain(tailored: Tailored, { briefing, viewer, set, tree, assets }: Given): Explained {
  const origins = originsIn(briefing, viewer, set, tree.spanAt);
  const { label, lang, ...alone } = standAlone(tailored, viewer.name, assets);
  // Figures in data are read by the language of the briefing: that of the audience stays with the audience.
  const own = { ...alone, ...(viewer.settings.lang === undefined ? { lang } : { lang: briefing.lang }) };
  const whole = explainValue(briefingSchema, own, [], origins);
  if (whole.kind !== 'map') throw new Error('a briefing has several fields');
  if (viewer.name === null) return whole;
  return { kind: 'map', entries: withAudience(whole.entries, audienceOf(viewer.name, viewer, label, origins)) };
}

/** What is said of the audience stands before what is said to it. */
function withAudience(entries: readonly [string, Explained][], audience: Explained): [string, Explained][] {
  const i = entries.findIndex(([key]) => ['takeaways', 'sections'].includes(key));
  return [...entries.slice(0, i), ['audiences', audience], ...entries.slice(i)];
}

/** Settings that no field of the briefing has taken over. */
function audienceOf(name: string, { settings }: Viewer, label: string | null, origins: Origins): Explained {
  const { minutes, fit, lang } = settings;
  const schema = schemaAt(briefingSchema, ['audiences', name]);
  if (schema === null) throw new Error('the schema has no audiences');
  const entries = Object.entries({ label: label ?? undefined, minutes, fit, lang }).filter(
    ([, value]) => value !== undefined,
  );
  const explained = entries.map(([key, value]): [string, Explained] => {
    const field = childOf(schema, key);
    return [key, explainValue(field, value, origins.setting(key) ?? [], origins)];
  });
  return { kind: 'map', entries: [[name, { kind: 'map', entries: explained }]] };
}

function explainValue(schema: Schema, value: unknown, path: Path, origins: Origins): Explained {
  const { core, meaning } = unwrap(schema);
  const def = core._zod.def as unknown as Def;
  if (Array.isArray(value) && def.type === 'array')
    return {
      kind: 'list',
      items: value.map((item, i) => explainValue(def.element, item, origins.item(path, i, value.length), origins)),
    };
  if (typeof value !== 'object' || value === null || (def.type !== 'object' && def.type !== 'record'))
    return { kind: 'value', value: written(value), origin: origins.of(path, meaning.role === 'text') };
  const here = origins.enter(value, path);
  const entries = inOrder(Object.entries(value as Fields), def)
    .filter(([, child]) => child !== undefined)
    .map(([key, child]): [string, Explained] => [
      key,
      explainValue(childOf(core, key), child, origins.field(here, key), origins),
    ]);
  const [first, ...others] = entries;
  const isShort = first !== undefined && others.length === 0 && first[0] === meaning.short;
  return isShort ? first[1] : { kind: 'map', entries };
}

/** As the format has them, wherever variants and settings have put them. */
function inOrder(entries: [string, unknown][], def: Def): [string, unknown][] {
  const keys = def.type === 'object' ? Object.keys(def.shape) : [];
  return entries.toSorted(([a], [b]) => keys.indexOf(a) - keys.indexOf(b));
}

function childOf(schema: Schema, key: string): Schema {
  const def = schema._zod.def as unknown as Def;
  const field = def.type === 'record' ? def.valueType : def.type === 'object' ? def.shape[key] : undefined;
  if (field === undefined) throw new Error(`no field “${key}” in the schema`);
  return field;
}

/** As the author wrote it: numbers without an exponent, which the format does not know; levels by their word. */
function written(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'word' in value) return String(value.word);
  const plain = String(value);
  if (typeof value !== 'number' || !plain.includes('e')) return plain;
  return value.toFixed(20).replace(/\.?0+$/, '');
}
