/** The rules of the house that matter, kept by a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { blockKeys } from '../src/blocks/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

/** The order of the rooms is the order of the imports. Those in one row do not know each other. */
const ROOMS = [
  ['package.ts', 'schema', 'diagnostics'],
  ['text'],
  ['blocks'],
  ['briefing'],
  ['audience'],
  ['recipients'],
  ['deck'],
  ['compile.ts', 'theme'],
  ['draw'],
  ['render'],
  ['browser', 'pdf'],
  ['check'],
  ['export'],
  ['produce.ts'],
  ['build.ts'],
  ['merge'],
  ['commands'],
  ['run.ts'],
  ['cli.ts', 'index.ts'],
];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(src, path), 'utf8') }));

const imports = new Map(files.map(({ path, text }) => [path, importsOf(path, text)]));

describe('imports', () => {
  test('every file is in a room', () => {
    expect(files.filter(({ path }) => rowOf(path) === -1).map(({ path }) => path)).toEqual([]);
  });

  test('go to the own room or an earlier one', () => {
    const wrong = [...imports].flatMap(([from, to]) =>
      to.filter((target) => !isAllowed(from, target)).map((target) => `${from} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('make no cycle', () => {
    expect(cycleIn(imports)).toBeNull();
  });
});

/** Where the outside world comes in: files, processes, environment, clock, console. */
const OUTSIDE =
  /\bnode:(fs|fs\/promises|child_process|os|net|http|https|process)'|\bprocess\.|\bconsole\.|Date\.now\(|new Date\(\)/;
const MEETS_THE_WORLD = [
  /\bload\.ts$/,
  /^package\.ts$/,
  /^cli\.ts$/,
  /^commands\//,
  /^export\/write\.ts$/,
  /^merge\/journal\.ts$/,
  /^browser\//,
  /^render\/(templates|reveal)\.ts$/,
];

test('the outside world comes in at few doors', () => {
  const others = files.filter(({ path }) => !MEETS_THE_WORLD.some((door) => door.test(path)));
  expect(others.filter(({ text }) => OUTSIDE.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
});

test('files are short enough to be read', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 250).map(({ path }) => path);
  expect(long).toEqual([]);
});

test('every kind of block and every role of a slide has its template, and no template is without one', () => {
  const roles = [...(files.find(({ path }) => path === 'deck/types.ts')?.text ?? '').matchAll(/^ {2}role: '(\w+)'/gm)];
  expect(roles.length).toBeGreaterThan(5);
  expect(templatesIn('blocks')).toEqual([...blockKeys].sort());
  expect(templatesIn('slides')).toEqual(roles.map(([, role]) => role).sort());
});

test('what the README and the docs name is there', () => {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name));
  const missing = ['README.md', ...docs].flatMap((doc) =>
    pathsIn(readFileSync(join(root, doc), 'utf8'))
      .filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, dirname(doc), path)))
      .map((path) => `${doc}: ${path}`),
  );
  expect(missing).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function templatesIn(folder: string): string[] {
  return readdirSync(join(root, 'templates', folder))
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => name.slice(0, -4))
    .sort();
}

function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g);
  return [...found].map(([, target]) => relative(src, resolve(src, dirname(path), target ?? '')).replaceAll('\\', '/'));
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function rowOf(path: string): number {
  return ROOMS.findIndex((row) => row.includes(roomOf(path)));
}

function isAllowed(from: string, to: string): boolean {
  return roomOf(from) === roomOf(to) || rowOf(to) < rowOf(from);
}

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): string | null => {
    if (way.includes(path)) return [...way, path].join(' → ');
    if (done.has(path)) return null;
    for (const next of graph.get(path) ?? []) {
      const cycle = walk(next, [...way, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const cycle = walk(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Links and code that look like a path of this repository. */
function pathsIn(text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, path]) => path ?? '');
  const code = [...text.matchAll(/`((?:src|tests|docs|templates|themes|briefings|scripts)\/[\w./-]*)`/g)].map(
    ([, path]) => path ?? '',
  );
  return [...links, ...code];
}
