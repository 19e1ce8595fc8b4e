/** In doubt, nothing is shown: whatever cannot be told of an audience stops the build. */
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { choose } from '../../../src/audience/choose.ts';
import { type Briefing, briefingSchema } from '../../../src/briefing/schema.ts';
import { lostChoices } from '../../../src/briefing/second.ts';
import { listOption } from '../../../src/commands/options.ts';
import { type Placed, placedNodes } from '../../../src/schema/nodes.ts';
import { type Path, schemaAt, unwrap } from '../../../src/schema/walk.ts';
import { compiled, sourceOf } from '../../support/briefing.ts';
import { DOT, everything } from '../../support/everything.ts';

type Fields = Record<string, unknown>;

/** Each text is a word of its own. */
let count = 0;
const EVERYTHING = everything((path) => (path === 'date' ? '2025-06-30' : 'zqqz')).replaceAll(
  'zqqz',
  () => `zq${++count}qz`,
);
const made = (model: unknown, audience = 'all') =>
  compiled(stringify(model), { 'dot.svg': DOT }, { audiences: [audience] });
const errorsIn = (model: unknown) =>
  made(model)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

/** Every map of the briefing that says everything, with its path; nodes are those that can be chosen for. */
const nodes = flat(placedNodes(briefingSchema, valid(EVERYTHING).origin?.briefing as Briefing)).filter(
  ({ path }) => path.length > 0,
);
const kinds = new Map(nodes.map((node) => [kindOf(node.path), node.path]));
const others = new Map(
  [...mapsIn(parse(EVERYTHING), [])]
    .filter((path) => !nodes.some((node) => String(node.path) === String(path)))
    .map((path) => [kindOf(path), path]),
);

test('all kinds of nodes are here', () => {
  expect(kinds.size).toBeGreaterThan(30);
  expect([...kinds.keys()]).toEqual(
    expect.arrayContaining([
      'sections',
      'sections.slides',
      'takeaways',
      'sources',
      'closing',
      'authors',
      'sections.notes',
    ]),
  );
});

/** Of all that cannot name an audience, what is worth trying everywhere; the rest is tried in one place. */
const NOBODY = ['nobody-known', [], { few: true }];
const NOBODY_EITHER = ['', ' few', 'Few', 'all, few', '*', 'few\u200b', [['few']], [{ few: 1 }], 1, 'toString', null];

describe.each([...kinds])('%s', (_, path) => {
  test('for whom nobody knows', () => {
    for (const names of NOBODY) expect(errorsIn(changed(path, { for: names })), JSON.stringify(names)).not.toEqual([]);
  });

  test('for some is gone for the others, with every word in it', () => {
    const hidden = wordsIn(at(parse(EVERYTHING), path));
    expect(hidden.length).toBeGreaterThan(0);
    const { decks, diagnostics } = made(changed(path, { for: 'few' }));
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    expect(wordsIn(decks[0]).filter((word) => hidden.includes(word))).toEqual([]);
    expect(decks[0]?.slides.length).toBeGreaterThan(1);
  });

  test('a mistyped key, and a variant that would choose', () => {
    expect(errorsIn(changed(path, { For: 'few' }))).not.toEqual([]);
    expect(errorsIn(changed(path, { variants: { few: { for: 'few' } } }))).not.toEqual([]);
  });
});

test.each([...others])('%s takes no choice', (_, path) => {
  expect(errorsIn(changed(path, { for: 'few' }))).not.toEqual([]);
});

describe('a point', () => {
  const path = kinds.get('sections.blocks.points') ?? [];

  test.each(['for', 'except'])('%s whom nobody knows', (key) => {
    for (const names of [...NOBODY, ...NOBODY_EITHER])
      expect(errorsIn(changed(path, { [key]: names })), JSON.stringify(names)).not.toEqual([]);
  });

  test('except all, and both for and except', () => {
    const hidden = wordsIn(at(parse(EVERYTHING), path));
    for (const choice of [{ except: ['all', 'few'] }, { for: ['all', 'few'], except: 'all' }])
      expect(wordsIn(made(changed(path, choice)).decks[0]).filter((word) => hidden.includes(word))).toEqual([]);
  });

  test('mistyped keys, and variants that would choose or are for nobody', () => {
    for (const key of ['FOR', 'for ', 'excpet', '__proto__', 'fоr', '<<'])
      expect(errorsIn(changed(path, { [key]: 'few' })), key).not.toEqual([]);
    for (const key of ['for', 'except', 'variants'])
      expect(errorsIn(changed(path, { variants: { few: { [key]: 'few' } } })), key).toContain('unknown-key');
    for (const name of ['nobody-known', 'constructor', 'toString'])
      expect(errorsIn(changed(path, { variants: { [name]: {} } })), name).not.toEqual([]);
  });
});

describe('audiences', () => {
  const briefing = (head: string, point = '{text: SECRET, for: b}') =>
    compiled(`briefing: 1\ntitle: T\n${head}\nsections: [{title: S, blocks: [{points: [x, ${point}]}]}]`, {}, {});
  const shown = ({ decks }: ReturnType<typeof briefing>) =>
    decks.filter((deck) => JSON.stringify(deck).includes('SECRET')).map(({ audience }) => audience);

  test.each([
    ['no audiences', ''],
    ['an empty map of them', 'audiences: {}'],
    ['a list of them', 'audiences: [a, b]'],
    ['an audience without settings', 'audiences: {a: , b: {}}'],
    ['one that extends a group', 'audiences: {a: {}, b: {extends: g}}\ngroups: {g: [a]}'],
    ['one that extends nothing', 'audiences: {a: {}, b: {extends: }}'],
    ['one that extends several', 'audiences: {a: {}, c: {}, b: {extends: [a, c]}}'],
    ['one that extends whom nobody declared', 'audiences: {a: {}, b: {extends: c}}'],
    ['one that extends itself', 'audiences: {a: {}, b: {extends: b}}'],
    ['one with the name of what every object has', 'audiences: {a: {}, b: {}, __proto__: {}}'],
    ['an empty group', 'audiences: {a: {}, b: {}}\ngroups: {g: []}'],
    ['a group of nobody', 'audiences: {a: {}, b: {}}\ngroups: {g: }'],
    ['a group of whom nobody declared', 'audiences: {a: {}, b: {}}\ngroups: {g: [c]}'],
    ['a group called as an audience', 'audiences: {a: {}, b: {}}\ngroups: {b: [a]}'],
    ['keys that are merged in', 'audiences: {a: &a {}, b: {<<: *a}}'],
    ['the same key twice', 'audiences: {a: {}, b: {}}\naudiences: {b: {}}'],
    ['a variable that only another has', 'audiences: {a: {}, b: {vars: {x: y}}}\nsubtitle: "{{x}}"'],
  ])('%s', (_, head) => {
    const result = briefing(head);
    expect(result.decks).toEqual([]);
    expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test.each([
    ['one node for some, used twice', '&n {text: SECRET, for: b}, *n'],
    ['names that stand elsewhere', '{text: y, for: &w [b]}, {text: SECRET, for: *w}'],
    ['a variant for whom it is not for', '{text: x, for: b, variants: {a: {text: SECRET}, b: {text: SECRET}}}'],
    ['both for and except', '{text: SECRET, for: [a, b], except: a}'],
    ['a name with a tag', '{text: SECRET, for: !!str b}'],
    ['a variable that names another', '{text: "{{secret}}", for: b}'],
  ])('%s', (_, point) => {
    expect(
      shown(briefing('audiences: {a: {}, b: {}}\nvars: {secret: SECRET, x: "{{secret}}"}\nsubtitle: "{{x}}"', point)),
    ).toEqual(['b']);
  });

  test('a name that every object has is a name as any other', () => {
    expect(shown(briefing('audiences: {a: {}, constructor: {}}', '{text: SECRET, for: constructor}'))).toEqual([
      'constructor',
    ]);
  });

  test('what the command line names must be declared, and be there', () => {
    const { origin } = briefing('audiences: {a: {}, b: {}}');
    if (origin === null) return expect.unreachable();
    for (const name of ['', 'A', 'bb', '*', 'toString', '__proto__', 'a,b'])
      expect(() => choose(origin.briefing, [name]), name).toThrow('no audience is called');
    expect(() => listOption({ audience: [''] }, 'audience')).toThrow('--audience is empty');
    expect(() => listOption({ audience: ['a', ' '] }, 'audience')).toThrow('--audience is empty');
  });
});

describe('a choice that reading loses is found by reading twice', () => {
  const TEXT = `briefing: 1
title: T
audiences: {a: {}, b: {extends: a}, c: {}}
groups: {g: [a, c]}
sections:
  - title: S
    except: g
    blocks:
      - points:
          - {text: x, for: [a, c]}
          - &p
            text: y
            for: b
          - *p
          - text: z
            variants: {b: {text: zz}}
`;
  const { tree } = sourceOf(TEXT);
  const lost = (change: (text: string) => string) =>
    lostChoices(tree?.tokens ?? [], compiled(change(TEXT)).origin?.briefing ?? {});

  test('nothing is lost where nothing was', () => {
    expect(lost((text) => text)).toEqual([]);
  });

  test.each([
    ['for', 'a list', (text: string) => text.replace(', for: [a, c]', '')],
    ['for', 'one of a list', (text: string) => text.replace('for: [a, c]', 'for: [a]')],
    ['for', 'a line', (text: string) => text.replace('\n            for: b', '')],
    ['except', 'an except', (text: string) => text.replace('    except: g\n', '')],
    ['variants', 'a variant', (text: string) => text.replace('\n            variants: {b: {text: zz}}', '')],
    ['extends', 'an extends', (text: string) => text.replace('extends: a', '')],
    ['groups', 'a member', (text: string) => text.replace('g: [a, c]', 'g: [a]')],
    ['for', 'words, which went elsewhere', (text: string) => text.replace('text: x', 'text: q')],
  ])('%s: %s', (key, _, change) => {
    expect(change(TEXT)).not.toBe(TEXT);
    expect(lost(change)).toContain(key);
  });
});

function valid(text: string) {
  const result = compiled(text, { 'dot.svg': DOT });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result;
}

function flat(placed: readonly Placed[]): Placed[] {
  return placed.flatMap((one) => [one, ...flat(one.below)]);
}

function kindOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** The briefing with more in one of its maps; a text that stands for a map becomes one. */
function changed(path: Path, more: Fields): unknown {
  const model = parse(EVERYTHING);
  const holder = at(model, path.slice(0, -1)) as Fields;
  const key = path.at(-1) as string;
  const value = holder[key];
  const short = unwrap(schemaAt(briefingSchema, path) ?? briefingSchema).meaning.short ?? 'text';
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  holder[key] = Object.assign(Object.create(null), isMap ? value : { [short]: value });
  for (const [name, extra] of Object.entries(more))
    Object.defineProperty(holder[key], name, { value: extra, enumerable: true });
  return model;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, step) => (found as Fields)[step as string], value);
}

function* mapsIn(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  // Names of audiences stand there, of which “for” may be one.
  if (!Array.isArray(value) && path.length > 0 && String(path) !== 'audiences') yield path;
  for (const [key, child] of Object.entries(value))
    yield* mapsIn(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

function wordsIn(value: unknown): string[] {
  return JSON.stringify(value).match(/zq\d+qz/g) ?? [];
}
