/** The nodes of a value, each with its path, those in variants among them; what does not fit the schema is passed over. */
import { type Def, type Path, type Schema, unwrap } from './walk.ts';

export type { Path };

export interface Placed {
  node: { for?: string[]; except?: string[]; variants?: Record<string, object> };
  path: Path;
  /** The field of the node around it, or of its variant, that it stands in. */
  field: string;
  /** The node that it stands in; null for the outermost. */
  around: object | null;
  /** The nodes in it. */
  below: Placed[];
}

export function placedNodes(schema: Schema, value: unknown): Placed[] {
  return nodesAt(schema, value, { path: [], field: '', around: null });
}

type Place = Pick<Placed, 'path' | 'field' | 'around'>;

function nodesAt(schema: Schema, value: unknown, place: Place): Placed[] {
  const { core, meaning } = unwrap(schema);
  const def = core._zod.def as unknown as Def;
  if (Array.isArray(value))
    return def.type === 'array' ? value.flatMap((item, i) => nodesAt(def.element, item, step(place, i))) : [];
  if (typeof value !== 'object' || value === null) return [];
  if (meaning.node !== true) return childrenOf(def, value, place);
  const inside = { path: place.path, field: '', around: value };
  return [{ ...place, node: value, below: childrenOf(def, value, inside) }];
}

function childrenOf(def: Def, value: object, place: Place): Placed[] {
  return Object.entries(value).flatMap(([key, child]) => {
    const schema = def.type === 'record' ? def.valueType : fieldOf(def, key);
    if (schema === undefined || child === undefined) return [];
    return nodesAt(schema, child, { ...step(place, key), field: place.field === '' ? key : `${place.field} ${key}` });
  });
}

/** None for a key that the schema does not know, since a raw value is walked through, too. */
function fieldOf(def: Def, key: string): Schema | undefined {
  return def.type === 'object' && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
}

function step(place: Place, key: string | number): Place {
  return { ...place, path: [...place.path, key] };
}
