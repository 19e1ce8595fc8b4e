/** Handlebars is silent where `{{#if}}` or `{{#each}}` asks for a key that no view has: these tests are not. */
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { beforeAll, describe, expect, test } from 'vitest';
import { blockKinds, type ContentKind, layoutNames } from '../../../src/blocks/index.ts';
import type { Medium } from '../../../src/render/medium.ts';
import { loadTemplates, type Templates } from '../../../src/render/templates.ts';
import { drawSlide } from '../../../src/render/view/slide.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { everything } from './everything.ts';
import { drawPaper } from './print/draw.ts';

/** Drawings have tests of their own. */
const chart = () => '<svg></svg>';

let templates: Templates;
const drawn: { name: string; view: object }[] = [];

beforeAll(async () => {
  templates = await loadTemplates();
  const draw = (name: string, view: object) => {
    drawn.push({ name, view });
    return templates.draw(name, view);
  };
  const mediums: Medium[] = ['screen', 'speaker', 'print'];
  for (const deck of everything())
    for (const medium of mediums) for (const slide of deck.slides) drawSlide(slide, { deck, medium, draw, chart });
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  const paper = { theme, templates: { ...templates, draw }, chart };
  for (const deck of everything()) await drawPaper({ ...paper, deck });
});

const kinds = (Object.keys(blockKinds) as ContentKind[]).map((kind) => ({ kind, layouts: layoutNames(kind) }));

test('the deck of these tests has every layout of every kind', () => {
  const blocks = everything().flatMap(({ slides }) =>
    slides.flatMap((slide) => (slide.role === 'slide' ? slide.blocks : [])),
  );
  const found = new Set(blocks.map(({ kind, layout }) => `${kind}/${layout}`));
  const named = kinds.flatMap(({ kind, layouts }) => layouts.map((layout) => `${kind}/${layout}`));
  expect(named.filter((name) => !found.has(name))).toEqual([]);
});

test('every template asks only for what its view has, and everything it can show is shown once', () => {
  const names = templates.names.filter((name) => /^(blocks|paper|parts|prose|slides)\//.test(name));
  const faults = names.flatMap((name) => {
    const program = Handlebars.parse(readFileSync(new URL(`../../../templates/${name}.hbs`, import.meta.url), 'utf8'));
    const walk: Walk = { missing: new Set(), reached: new Set() };
    for (const one of drawn) if (one.name === name) walkProgram(program, [one.view], walk);
    const unreached = mustaches(program).filter((text) => !walk.reached.has(text));
    return [...walk.missing, ...unreached.map((text) => `${text} is never shown`)].map((fault) => `${name}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

describe('every layout looks like itself', () => {
  test.each(kinds)('$kind', ({ kind, layouts }) => {
    const css = cssOf(kind);
    const plain = layouts.filter((layout) => !css.includes(`"${layout}"`));
    expect(plain.length, `without a style of their own: ${plain.join(', ')}`).toBeLessThanOrEqual(1);
  });
});

function cssOf(kind: string): string {
  return readFileSync(new URL(`../../../templates/blocks/${kind}.css`, import.meta.url), 'utf8');
}

interface Walk {
  missing: Set<string>;
  reached: Set<string>;
}

/** The innermost context comes last. */
type Contexts = unknown[];

function walkProgram(program: hbs.AST.Program, contexts: Contexts, walk: Walk): void {
  for (const statement of program.body) {
    if (statement.type === 'MustacheStatement') walkMustache(statement as hbs.AST.MustacheStatement, contexts, walk);
    else if (statement.type === 'BlockStatement') walkBlock(statement as hbs.AST.BlockStatement, contexts, walk);
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement')
      walk.missing.add(`a ${statement.type}, which this test does not know`);
  }
}

function walkMustache({ path, params }: hbs.AST.MustacheStatement, contexts: Contexts, walk: Walk): void {
  const asked = params.length > 0 ? params : [path];
  for (const one of asked) {
    walk.reached.add((one as hbs.AST.PathExpression).original);
    look(one as hbs.AST.PathExpression, contexts, walk);
  }
}

function walkBlock({ path, params, program, inverse }: hbs.AST.BlockStatement, contexts: Contexts, walk: Walk): void {
  const value = look(params[0] as hbs.AST.PathExpression, contexts, walk);
  const name = (path as hbs.AST.PathExpression).original;
  const holds = Array.isArray(value) ? value.length > 0 : Boolean(value);
  if (!holds) {
    if (inverse) walkProgram(inverse, contexts, walk);
  } else if (name === 'each') {
    for (const item of value as unknown[]) walkProgram(program, [...contexts, item], walk);
  } else walkProgram(program, contexts, walk);
}

/** The value at a path; what is not there is noted. */
function look({ original, depth, parts }: hbs.AST.PathExpression, contexts: Contexts, walk: Walk): unknown {
  let value = contexts.at(-1 - depth);
  for (const part of parts) {
    const there = typeof value === 'object' && value !== null && Object.hasOwn(value, part);
    if (!there || (value as Record<string, unknown>)[part] === undefined)
      walk.missing.add(`{{${original}}} is not in the view`);
    value = there ? (value as Record<string, unknown>)[part] : undefined;
  }
  return value;
}

/** Every expression that puts something on the page. */
function mustaches(program: hbs.AST.Program | undefined): string[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type === 'BlockStatement') {
      const { program: inner, inverse } = statement as hbs.AST.BlockStatement;
      return [...mustaches(inner), ...mustaches(inverse)];
    }
    if (statement.type !== 'MustacheStatement') return [];
    const { path, params } = statement as hbs.AST.MustacheStatement;
    return [((params[0] ?? path) as hbs.AST.PathExpression).original];
  });
}
