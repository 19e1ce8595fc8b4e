/** What an included file gives for the place that asks for it: a list, one item, or a map of names. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Path } from '../schema/walk.ts';
import { reportFile } from './files.ts';
import { kindOfValue, type Tree } from './parse.ts';
import type { NamedFile } from './source.ts';

export interface Content {
  value: unknown;
  /** Where it stands in the file. */
  path: Path;
}

/** A file can hold several parts under their keys; each place takes its own. */
const PARTS = ['sections', 'slides', 'blocks', 'takeaways', 'sources', 'appendix', 'audiences', 'groups', 'vars'];
const MAPS = ['audiences', 'groups', 'vars'];

/** Null where the file cannot be read. */
export function textOfFile(file: NamedFile, path: string, span: Span, report: Report): string | null {
  if (!file.ok) return reportFile(file, path, span, report);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    return reportFile({ ok: false, problem: 'unreadable', why: 'it is no text in UTF-8' }, path, span, report);
  }
}

/** Null where it holds something else than what is wanted. */
export function contentOf(tree: Tree, path: string, wanted: string, span: Span, report: Report): Content | null {
  const { value } = tree;
  const wrong = (found: string) => {
    report('include-shape', span, { path, found, wanted });
    return null;
  };
  if (typeof value !== 'object' || value === null) return wrong(kindOfValue(value));
  if (isEmpty(value)) return wrong('nothing');
  if (Array.isArray(value)) return MAPS.includes(wanted) ? wrong('a list') : { value, path: [] };
  const keys = Object.keys(value);
  if (keys.includes('briefing')) return wrong('a whole briefing');
  const own = [wanted, ...(wanted === 'appendix' ? ['sections'] : [])].find((key) => keys.includes(key));
  if (own !== undefined) return partOf(tree, own, report) ?? wrong('nothing');
  const isOfParts = keys.length > 0 && keys.every((key) => PARTS.includes(key));
  return isOfParts ? wrong(`“${keys.join('”, “')}”`) : { value, path: [] };
}

function partOf(tree: Tree, key: string, report: Report): Content | null {
  const fields = tree.value as Record<string, unknown>;
  for (const name of Object.keys(fields))
    if (!PARTS.includes(name)) {
      const known = { nearest: nearest(name, PARTS), known: PARTS, isTail: fields[name] === '' };
      report('unknown-key', tree.keySpanAt([name]), { name, where: 'an included file', ...known });
    }
  const value = fields[key];
  const isUsable = MAPS.includes(key)
    ? typeof value === 'object' && !Array.isArray(value)
    : value !== '' && !isEmpty(value);
  return isUsable ? { value, path: [key] } : null;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
