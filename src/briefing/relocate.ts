/** Paths in an included file are written from its own folder; the briefing reads all from its own. */
import { posix } from 'node:path';
import type { Role } from '../schema/fields.ts';
import { type Found, type Path, visit } from '../schema/walk.ts';
import { briefingSchema } from './schema.ts';

/** Changes the paths in place; `folderOf` gives the folder of the file that a value is in, `.` for the briefing’s. */
export function relocate(value: unknown, folderOf: (path: Path) => string): unknown {
  visit(briefingSchema, value, (found) => {
    const isPath = PATHS[found.role];
    if (isPath === undefined || found.isKey || !isPath(found.value)) return;
    const folder = folderOf(found.path);
    if (folder !== '.') put(value, found, posix.join(folder, found.value));
  });
  return value;
}

const always = () => true;

/** Which strings are paths, by what they stand for: data may be a name, and so may a theme. */
const PATHS: Partial<Record<Role, (value: string) => boolean>> = {
  image: always,
  codefile: always,
  datafile: always,
  data: (value) => /\.(csv|json)$/i.test(value),
  theme: (value) => /^\.|[\\/]/.test(value),
};

function put(root: unknown, { path, role }: Found, value: string): void {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], root);
  const key = path.at(-1);
  // A theme that is no name is told from one by its first dot.
  if (key !== undefined) (holder as Record<string | number, unknown>)[key] = role === 'theme' ? `./${value}` : value;
}
