/** A row as variables: each column by its name, and all of them under `recipient`. Dotted names reach into maps. */
import type { Variables } from '../audience/lineage.ts';
import { OWN } from './columns.ts';
import type { Recipients, Row } from './recipients.ts';

export function variablesOf({ values }: Row, { columns }: Recipients): Variables {
  const own: Variables = {};
  for (const column of columns) {
    const value = values.get(column);
    if (value !== undefined) put(own, column.split('.'), value);
  }
  return { ...own, [OWN]: own };
}

/** Every name under which a text can ask for a column. */
export function namesOfColumns({ columns }: Recipients): string[] {
  return columns.flatMap((column) => [column, `${OWN}.${column}`]);
}

/** The column that a variable stands for; null for one that comes from elsewhere. */
export function columnOf(name: string, { columns }: Recipients): string | null {
  const own = name.startsWith(`${OWN}.`) ? name.slice(OWN.length + 1) : name;
  return columns.includes(own) ? own : null;
}

function put(into: Variables, [key = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = Object.hasOwn(into, key) ? into[key] : undefined;
  const map = typeof inner === 'object' ? inner : {};
  into[key] = map;
  put(map, rest, value);
}
