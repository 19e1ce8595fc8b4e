/** Paths in an included file start at its own folder: here they come to start at that of the briefing, as all others. */
import { posix } from 'node:path';
import type { Role } from '../schema/fields.ts';
import { type Path, visit } from '../schema/walk.ts';
import type { Tree } from './parse.ts';
import { briefingSchema } from './schema.ts';

type Fields = Record<string | number, unknown>;

/** Changes the value, which is a copy made for this. `folders` has the folder of each included file. */
export function relocate(tree: Tree, folders: ReadonlyMap<string, string>): void {
  const names = Object.keys(((tree.value as Fields).data as object | undefined) ?? {});
  const changes: { path: Path; value: string }[] = [];
  visit(briefingSchema, tree.value, ({ role, value, path }) => {
    const folder = folders.get(tree.spanAt(path).file) ?? '.';
    if (folder !== '.' && isPath(role, value, names)) changes.push({ path, value: moved(role, folder, value) });
  });
  for (const { path, value } of changes) put(tree.value as Fields, path, value);
}

/** A path from the folder of the briefing, for one from a folder in it. What is no relative path stays as it is. */
export function inFolder(folder: string, path: string): string {
  return /^[/\\]|^[A-Za-z]:|\\/.test(path) || isAddress(path) ? path : posix.join(folder, path);
}

/** `https://…` names no file. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(path);
}

function isPath(role: Role, value: string, names: readonly string[]): boolean {
  if (role === 'data') return !names.includes(value) && /\.(csv|json)$/i.test(value);
  if (role === 'theme') return /^\.|[\\/]/.test(value);
  return role === 'image' || role === 'codefile' || role === 'datafile' || role === 'brand';
}

/** A theme whose path does not begin with a dot or hold a slash is one of ours. */
function moved(role: Role, folder: string, value: string): string {
  const path = inFolder(folder, value);
  return role === 'theme' && !/[\\/]/.test(path) ? `./${path}` : path;
}

function put(root: Fields, path: Path, value: string): void {
  let at = root;
  // What stands without its dash has no place 0 of its own.
  const steps = path.filter((step, i) => step !== 0 || Array.isArray(valueAt(root, path.slice(0, i))));
  for (const step of steps.slice(0, -1)) at = at[step] as Fields;
  at[steps.at(-1) ?? ''] = value;
}

function valueAt(root: Fields, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (step === 0 && !Array.isArray(at) ? at : (at as Fields)[step]), root);
}
