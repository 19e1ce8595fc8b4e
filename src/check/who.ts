/**
 * A second opinion on who sees what. Every string of a briefing with a question that can be put to it: does this
 * audience see you? It asks the briefing as the author wrote it and shares no code with `tailor`, whose mistakes
 * it is there to find. In doubt, for a node that `tailor` drops since nothing is left in it, it says yes.
 */
import type { Viewer } from '../audience/lineage.ts';
import type { Assets, DataTable } from '../briefing/assets.ts';
import { type Briefing, briefingSchema } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Role } from '../schema/fields.ts';
import { type Path, schemaAt, unwrap, visit } from '../schema/walk.ts';

/** Where a text stands: on slides, in private notes, or beside the slide on paper. */
export type Place = 'slides' | 'notes' | 'handout';

export interface Said {
  /** One text, or all cells of a column of data. */
  texts: readonly string[];
  role: Role;
  place: Place;
  path: Path;
  /** Of the nearest node. */
  span: Span | null;
  sees: (viewer: Viewer) => boolean;
}

type Fields = Record<string, unknown>;

export function everythingSaid(briefing: Briefing, assets: Assets): Said[] {
  const said: Said[] = [];
  visit(briefingSchema, briefing, ({ role, value, path, isKey }) => {
    const words = role === 'brand' ? (assets.brands.get(value)?.words ?? []) : [];
    if (path[0] === 'audiences') said.push(aboutAudience(placed(briefing, path), role, [value, ...words], isKey));
    // What a group is called stands in no file, not even in those of its members.
    if (path[0] === 'groups' && isKey)
      said.push({ ...placed(briefing, path), texts: [value], role: 'id', sees: nobody });
    if (path[0] === 'audiences' || isKey) return;
    const one: Said = { ...placed(briefing, path), texts: [value, ...words], role, sees: seenAlong(briefing, path) };
    const code = role === 'codefile' ? assets.code.get(value) : undefined;
    const data = role === 'data' ? assets.data.get(value) : undefined;
    said.push({ ...one, texts: [value, ...(code === undefined ? [] : [code]), ...labelsIn(value, path)] });
    if (data !== undefined) said.push(...cellsOf(data, one, briefing));
  });
  return said;
}

const nobody = () => false;

/** In the description of a diagram: what its drawing shows, of which the description is another form. */
function labelsIn(value: string, path: Path): string[] {
  if (path.at(-1) !== 'dot' && path.at(-1) !== 'mermaid') return [];
  const found = [QUOTED, HELD].flatMap((pattern) => [...value.matchAll(pattern)].map(([, label = '']) => label));
  return found.flatMap((label) => label.split(/\\[nlr]|<br *\/?>|[{}|]/));
}

/** `"Two words"` in both languages; `[Two words]` and the like in Mermaid. */
const QUOTED = /"((?:[^"\\]|\\.)*)"/g;
const HELD = /[[({|]+([^\])}|[({\n]+)[\])}|]+/g;

/** A file of data, column by column; each is seen by whoever sees the table, and the column in it. */
function cellsOf({ columns, rows }: DataTable, reference: Said, briefing: Briefing): Said[] {
  const { path } = reference;
  const owner = path
    .slice(0, path.at(-1) === 'name' ? -2 : -1)
    .reduce<unknown>((at, key) => (at as Fields)[key], briefing);
  return columns.map((name) => ({
    ...reference,
    role: 'verbatim',
    texts: [...new Set([name, ...rows.map((row) => row[name] ?? '')])],
    sees: (viewer) =>
      reference.sees(viewer) && (columnsShown(owner as Fields, columns, viewer)?.includes(name) ?? true),
  }));
}

function placed(briefing: Briefing, path: Path): Pick<Said, 'place' | 'path' | 'span'> {
  return { place: placeOf(path), path, span: spanAlong(briefing, path) };
}

/** A chart has notes, too, for everyone to read. */
function placeOf(path: Path): Place {
  if (path.some((key, i) => key === 'notes' && path[i - 1] !== 'chart')) return 'notes';
  return path.includes('handout') ? 'handout' : 'slides';
}

function spanAlong(briefing: Briefing, path: Path): Span | null {
  let at: unknown = briefing;
  let span = spanOf(briefing);
  for (const key of path) {
    at = (at as Fields | undefined)?.[key];
    if (typeof at === 'object') span = spanOf(at) ?? span;
  }
  return span;
}

/** What an audience is called and set to concerns itself, and those that take it over. */
function aboutAudience(at: ReturnType<typeof placed>, role: Role, texts: readonly string[], isKey: boolean): Said {
  const [, name, setting] = at.path;
  const sees = ({ name: own, settings }: Viewer) =>
    isKey || setting === 'extends' ? own === name : (settings as Fields)[String(setting)] === texts[0];
  return { ...at, texts, role, sees };
}

function seenAlong(briefing: Briefing, path: Path): Said['sees'] {
  return (viewer) => {
    if (isOverruled(path, viewer)) return false;
    let at: unknown = briefing;
    for (let i = 0; i < path.length; i++) {
      if (isMap(at) && !(isFor(at, viewer) && isOnGrid(at, path.slice(i), viewer))) return false;
      const [key, name, field] = path.slice(i, i + 3);
      if (key === 'variants' && isMap(at) && isMap(at.variants)) {
        if (speakerOf(path.slice(0, i), at, String(field), viewer) !== name) return false;
        at = at.variants[String(name)];
        i++;
      } else {
        if (isMap(at) && speakerOf(path.slice(0, i), at, String(key), viewer) !== null) return false;
        at = (at as Fields)[key as string];
      }
    }
    return !isMap(at) || isFor(at, viewer);
  };
}

/** What an audience sets for itself stands over what the briefing says. */
function isOverruled([key]: Path, { settings }: Viewer): boolean {
  return (
    ['classification', 'mark', 'theme', 'brand', 'lang'].includes(String(key)) &&
    (settings as Fields)[String(key)] !== undefined
  );
}

function isFor(node: Fields, { lineage }: Viewer): boolean {
  const named = (list: unknown) => Array.isArray(list) && list.some((name) => lineage.includes(String(name)));
  return (!Array.isArray(node.for) || named(node.for)) && !named(node.except);
}

/** The variant that a field is taken from, itself or by a rival that drives it out; null for the node itself. */
function speakerOf(path: Path, node: Fields, field: string, { lineage }: Viewer): string | null {
  const { variants } = node;
  if (!isMap(variants)) return null;
  const schema = schemaAt(
    briefingSchema,
    path.filter((key, i) => key !== 'variants' && path[i - 1] !== 'variants'),
  );
  const oneOf = schema === null ? [] : (unwrap(schema).meaning.oneOf ?? []);
  const rivals = oneOf.includes(field) ? oneOf : [field];
  const speaks = (name: string) => {
    const variant = variants[name];
    return isMap(variant) && rivals.some((key) => variant[key] !== undefined);
  };
  return lineage.findLast(speaks) ?? null;
}

/** A cell is seen with its column; a number in a chart with its series. `path` leads on from the node. */
function isOnGrid(node: Fields, path: Path, viewer: Viewer): boolean {
  const [key, second, third, fourth] = path;
  if (key === 'rows' && third === 'cells' && Array.isArray(node.columns))
    return isSeen(node.columns[Number(fourth)], viewer);
  if (key !== 'data' || second !== 'rows') return true;
  const [first] = (node.data as { rows: object[] }).rows;
  const columns = columnsShown(node, Object.keys(first ?? {}), viewer);
  return columns === null || columns.includes(String(fourth));
}

/** The columns of its data that a table or a chart shows to someone; null for all. */
function columnsShown(node: Fields, all: readonly string[], viewer: Viewer): string[] | null {
  const first = all.find((name) => !/^\d+$/.test(name)) ?? all[0];
  const { columns, x = first, y, series, label, size, facet } = node;
  const seen = (list: unknown) => (Array.isArray(list) ? list.filter((item) => isSeen(item, viewer)) : []);
  if (Array.isArray(columns)) return seen(columns).map((column) => String(column.key ?? column.title));
  if (y === undefined && series === undefined) return null;
  return [x, label, size, facet, ...seen(y), ...seen(series).map((one) => (one as Fields).name)].map(String);
}

function isSeen(node: unknown, viewer: Viewer): boolean {
  return !isMap(node) || isFor(node, viewer);
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
