/** The statement `{include: path, for: …, except: …}`: what it says, and that it says nothing else. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Path } from '../schema/walk.ts';
import type { Place } from './composed.ts';
import { kindOfValue, type Tree } from './parse.ts';

type Fields = Record<string, unknown>;

/** Who sees what a file brings, of those who may see it anyway. */
export interface Choice {
  for: readonly string[] | null;
  except: readonly string[] | null;
}

export interface Statement {
  files: { written: string; span: Span }[];
  /** Null for everyone. */
  choice: Choice | null;
  mentions: { name: string; span: Span }[];
  place: Place;
}

const KEYS = ['include', 'for', 'except'];

export function isStatement(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'include');
}

/** Null where it cannot be followed. */
export function readStatement(tree: Tree, path: Path, fields: Fields, report: Report): Statement | null {
  for (const name of Object.keys(fields))
    if (!KEYS.includes(name)) {
      const isTail = fields[name] === '';
      const known = { nearest: nearest(name, KEYS), known: KEYS, isTail };
      report('unknown-key', tree.keySpanAt([...path, name]), { name, where: 'an include', ...known });
    }
  const files = read('include', 'the path of a file, or a list of paths');
  const choice = { for: read('for', WHOM), except: read('except', WHOM) };
  if (files === null) return null;
  const isForAll = choice.for === null && choice.except === null;
  const mentions = (['for', 'except'] as const).flatMap((key) =>
    (choice[key] ?? []).map((name, i) => ({ name, span: tree.spanAt([...path, key, i]) })),
  );
  return {
    files: files.map((written, i) => ({ written, span: tree.spanAt([...path, 'include', i]) })),
    choice: isForAll ? null : choice,
    mentions,
    place: { tree, path },
  };

  /** One text or a list of them; null where there is none, or something else. */
  function read(name: string, expected: string): string[] | null {
    const value = fields[name];
    if (value === undefined) return null;
    const texts = Array.isArray(value) ? value : [value];
    const wrong = texts.find((text) => typeof text !== 'string');
    if (texts.length === 0 || texts.includes('')) report('empty-value', tree.keySpanAt([...path, name]), { name });
    else if (wrong !== undefined)
      report('wrong-type', tree.spanAt([...path, name]), { name, found: kindOfValue(wrong), expected });
    else return texts;
    return null;
  }
}

const WHOM = 'names of audiences';
