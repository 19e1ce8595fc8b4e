/** A briefing torn into files: some items of its lists, and some of its audiences, stand in files of their own. */
import { posix } from 'node:path';
import { stringify } from 'yaml';
import type { Fields } from './slots.ts';
import { AUDIENCES, GROUPS } from './words.ts';

const LISTS = ['sections', 'slides', 'blocks', 'takeaways', 'sources', 'appendix'];
const MAPS = ['audiences', 'groups', 'vars'];
const NAMES = [...AUDIENCES, ...GROUPS];

export interface Torn {
  /** The same for one audience, with no file but this: what others may see of the included parts is left out. */
  whole: (standsFor: readonly string[]) => Fields;
  yaml: string;
  files: Record<string, string>;
}

/** `choose` gives a number below another; `restricting`: some files are for some audiences only. */
export function tear(model: Fields, choose: (below: number) => number, restricting: boolean): Torn {
  const files: Record<string, string> = {};
  const hidden = new Map<unknown, (standsFor: readonly string[]) => boolean>();
  const yaml = stringify(inFiles(model, '.'), { lineWidth: 0 });
  return { whole: (names) => without(model, names) as Fields, yaml, files };

  function inFiles(value: unknown, folder: string): unknown {
    if (Array.isArray(value)) return value.map((item) => inFiles(item, folder));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, field(key, child, folder)]));
  }

  function field(key: string, value: unknown, folder: string): unknown {
    const isListOfItems =
      LISTS.includes(key) && Array.isArray(value) && value.every((item) => typeof item === 'object');
    if (isListOfItems || (key === 'takeaways' && Array.isArray(value))) return items(key, value as unknown[], folder);
    if (MAPS.includes(key) && choose(3) === 0) return { include: write(key, value, folder) };
    // A picture or a table of data is found from the file that names it.
    const isPath = typeof value === 'string' && (key === 'src' || (key === 'data' && value.endsWith('.csv')));
    if (isPath) return posix.relative(folder, value);
    return inFiles(value, folder);
  }

  function items(key: string, list: readonly unknown[], folder: string): unknown[] {
    if (choose(3) > 0) return list.map((item) => inFiles(item, folder));
    const from = choose(list.length);
    const torn = list.slice(from, from + 1 + choose(list.length - from));
    const whom = restricting && choose(2) === 0 ? whomOf() : {};
    for (const item of torn) {
      const around = hidden.get(item);
      hidden.set(item, (names) => around?.(names) === true || !isFor(whom, names));
    }
    const statement = { include: write(key, torn, folder), ...whom };
    const rest = (part: readonly unknown[]) => part.map((item) => inFiles(item, folder));
    return [...rest(list.slice(0, from)), statement, ...rest(list.slice(from + torn.length))];
  }

  function whomOf(): { for?: string[]; except?: string[] } {
    const names = [NAMES[choose(NAMES.length)] ?? '', NAMES[choose(NAMES.length)] ?? ''];
    return choose(3) === 0 ? { except: names.slice(0, 1) } : { for: names };
  }

  /** As a map with its key, as a list, or as the one item. */
  function write(key: string, value: unknown, folder: string): string {
    const inner = posix.join(folder, ['.', 'shared', '..'][folder === '.' ? choose(2) : choose(3)] ?? '.');
    const path = posix.join(inner, `part-${Object.keys(files).length}.yaml`);
    files[path] = '';
    const content = field(key, value, inner);
    const only =
      Array.isArray(content) && content.length === 1 && typeof content[0] === 'object' ? content[0] : content;
    files[path] = stringify([{ [key]: content }, content, only][choose(3)], { lineWidth: 0 });
    return posix.relative(folder, path);
  }

  function without(value: unknown, names: readonly string[]): unknown {
    if (Array.isArray(value))
      return value.filter((item) => hidden.get(item)?.(names) !== true).map((item) => without(item, names));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, without(child, names)]));
  }
}

function isFor(whom: { for?: string[]; except?: string[] }, names: readonly string[]): boolean {
  const meets = (list: readonly string[]) => list.some((name) => names.includes(name));
  return (whom.for === undefined || meets(whom.for)) && !(whom.except !== undefined && meets(whom.except));
}
