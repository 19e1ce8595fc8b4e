/**
 * `for` and `except` beside an `include` hold for all that it brings, together with what stands there: who is to see
 * a node must be let through by both. The result stands on the node, so that no later stage knows of includes.
 */
import type { Path } from '../schema/walk.ts';
import type { Origins, Place } from './composed.ts';
import type { Choice } from './include.ts';

type Fields = Record<string, unknown>;

export interface Restricted {
  path: Path;
  choice: Choice;
  /** Where the statement stands. */
  place: Place;
}

/** Changes the value, which is a copy made for this. */
export function restrict(root: unknown, restricted: readonly Restricted[], origins: Origins): void {
  const known = namesIn(root as Fields);
  for (const { path, choice, place } of restricted) {
    const node = path.reduce<unknown>((at, step) => (at as Fields)[step], root);
    if (!isFields(node)) continue;
    if (choice.except !== null) widen(node, choice.except, 'except');
    if (choice.for !== null) narrow(node, choice.for);

    function widen(fields: Fields, names: readonly string[], key: 'for' | 'except'): void {
      const own = textsOf(fields[key]);
      if (own === null) return;
      if (fields[key] === undefined) origins.set([...path, key], { ...place, path: [...place.path, key] });
      fields[key] = [...own, ...names];
    }

    function narrow(fields: Fields, names: readonly string[]): void {
      const own = textsOf(fields.for);
      if (fields.for === undefined) return widen(fields, names, 'for');
      // A name that does not exist is told by validation, and nothing is shown to anyone.
      if (own === null || [...own, ...names].some((name) => !known.includes(name))) return;
      const met = audiencesOf(root as Fields).filter((audience) => meets(audience, own));
      const both = met.filter((audience) => meets(audience, names));
      if (both.length === 0) fields.except = [...(textsOf(fields.except) ?? []), ...own];
      else if (both.length < met.length) fields.for = both;
    }
  }

  function meets(audience: string, names: readonly string[]): boolean {
    const standsFor = allNamesOf(root as Fields, audience);
    return names.some((name) => standsFor.has(name));
  }
}

/** The audience, those that it extends, and the groups that hold one of them. */
function allNamesOf(root: Fields, audience: string): Set<string> {
  const names = new Set([audience]);
  // A set goes on with what is added on the way, and adds nothing twice: circles end.
  for (const name of names) {
    const parent = ((root.audiences as Fields | undefined)?.[name] as Fields | undefined)?.extends;
    if (typeof parent === 'string') names.add(parent);
    for (const [group, members] of Object.entries((root.groups as Fields | undefined) ?? {}))
      if (textsOf(members)?.includes(name)) names.add(group);
  }
  return names;
}

function namesIn(root: Fields): string[] {
  return [...audiencesOf(root), ...(isFields(root.groups) ? Object.keys(root.groups) : [])];
}

function audiencesOf({ audiences }: Fields): string[] {
  return isFields(audiences) ? Object.keys(audiences) : [];
}

/** Null for what is no list of names. */
function textsOf(value: unknown): string[] | null {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.every((one) => typeof one === 'string') ? list : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
