/** Audiences and groups of them: how they may be called, and that none is made of itself. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Tree } from './parse.ts';

type Fields = Record<string, unknown>;

export function checkAudiences(root: Fields, tree: Tree, report: Report): void {
  const audiences = mapOf(root.audiences);
  const groups = mapOf(root.groups);
  for (const [where, kind, names] of [
    ['audiences', 'audience', audiences],
    ['groups', 'group', groups],
  ] as const)
    for (const name of Object.keys(names))
      if (!NAME.test(name)) report('audience-name', tree.keySpanAt([where, name]), { name, kind });
  for (const name of Object.keys(groups))
    if (Object.hasOwn(audiences, name)) report('group-name', tree.keySpanAt(['groups', name]), { name });

  const own = Object.fromEntries(Object.entries(groups).filter(([name]) => !Object.hasOwn(audiences, name)));
  for (const path of circlesIn(audiences, (audience) => textsOf((audience as Fields | undefined)?.extends)))
    report('cyclic-extends', tree.spanAt(['audiences', path[0] ?? '', 'extends']), { path });
  for (const path of circlesIn(own, textsOf)) {
    const [name = '', next = ''] = path;
    report('cyclic-groups', tree.spanAt(['groups', name, textsOf(groups[name]).indexOf(next)]), { path });
  }
}

/** The names that a `for` can hold, as far as there is nothing wrong with them. */
export function soundNames({ audiences, groups }: Fields): string[] {
  const known = mapOf(groups);
  const circles = circlesIn(known, textsOf).flat();
  const own = Object.keys(known).filter((name) => textsOf(known[name]).some((one) => one !== ''));
  const all = [...Object.keys(mapOf(audiences)), ...own.filter((name) => !circles.includes(name))];
  return [...new Set(all)].filter((name) => NAME.test(name));
}

/** They stand in file names and, with commas between them, on the command line. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/** The ways that lead back to where they began. Each circle is told once, from the first of its names. */
function circlesIn(map: Fields, next: (value: unknown) => readonly string[]): string[][] {
  return Object.keys(map).flatMap((name) => wayBack(name, [name], new Set()) ?? []);

  function wayBack(start: string, path: readonly string[], tried: Set<string>): [string[]] | null {
    for (const step of next(map[path.at(-1) ?? start])) {
      if (step === start) return [[...path, step]];
      if (step < start || tried.has(step) || !Object.hasOwn(map, step)) continue;
      tried.add(step);
      const found = wayBack(start, [...path, step], tried);
      if (found !== null) return found;
    }
    return null;
  }
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

function mapOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
