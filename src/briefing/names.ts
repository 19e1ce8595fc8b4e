/** Names that must refer to something: audiences, sources, slides, variables, links; and ids that must not clash. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isSamePlace, placeFrom, wayTo } from '../diagnostics/position.ts';
import { shippedThemes } from '../package.ts';
import type { Role } from '../schema/fields.ts';
import { type Found, type Path, visit } from '../schema/walk.ts';
import { type Inline, parseInline } from '../text/inline.ts';
import { namesOf, type Variable, variablesIn } from '../text/variables.ts';
import { checkAudiences, soundNames } from './audiences.ts';
import { ADDED_PAGES, idFromTitle, isLinkable } from './ids.ts';
import type { Tree } from './parse.ts';
import { briefingSchema } from './schema.ts';

type Fields = Record<string, unknown>;

/** `set` names the variables that the command line gives. */
export function checkNames(tree: Tree, set: readonly string[], report: Report): void {
  const root = tree.value as Fields;
  const given = new Set([...set, ...variablesOf(root)]);
  const variables = [...new Set([...given, ...builtInOf(root)])];
  // What is wrong with these is told where they are declared.
  const lists = Object.entries(isMap(root.vars) ? root.vars : {}).flatMap(([name, one]) =>
    Array.isArray(one) ? [name] : [],
  );
  const known: Partial<Record<Role, readonly string[]>> = {
    audience: [...keysOf(root.audiences), ...keysOf(root.groups)],
    parent: keysOf(root.audiences),
    section: itemsOf(root.sections).flatMap(idOf),
    source: itemsOf(root.sources).flatMap((source) => textOf(source.id)),
    target: targetsOf(root),
  };
  const sound = soundNames(root);
  visit(briefingSchema, root, (found) => {
    if (found.role === 'audience') lookUp('unknown-audience', found, known.audience ?? [], sound);
    else if (found.role === 'parent') lookUp('unknown-audience', found, known.parent ?? []);
    else if (found.role === 'section') lookUp('unknown-section', found, known.section ?? []);
    else if (found.role === 'source') lookUp('unknown-source', found, known.source ?? []);
    else if (found.role === 'target') lookUp('unknown-target', found, known.target ?? []);
    else if (found.role === 'theme') checkTheme(found);
    else if (found.role === 'text') checkText(found);
    else if (found.role === 'link' && found.value !== '' && !isLinkable(found.value))
      report('bad-link', tree.spanAt(found.path), { href: found.value });
  });
  for (const { name, span } of tree.mentions) checkMark(name, known.audience ?? [], 'unknown-audience', span, sound);
  checkIds(root, tree, report);
  checkAudiences(root, tree, report);

  function lookUp(
    code: 'unknown-audience' | 'unknown-section' | 'unknown-source' | 'unknown-target' | 'unknown-theme',
    found: Found,
    names: readonly string[],
    offered = names,
  ) {
    const { value, path, isKey } = found;
    if (names.includes(value)) return;
    if (value === '') return report('empty-value', tree.keySpanAt(path), { name: String(path.findLast(isText)) });
    const span = isKey ? tree.keySpanAt(path) : tree.spanAt(path);
    report(code, span, { name: value, nearest: nearest(value, offered), known: offered });
  }

  /** A path is for the theme itself to answer. */
  function checkTheme(found: Found) {
    if (found.value !== '' && !/^\.|[\\/]/.test(found.value)) lookUp('unknown-theme', found, shippedThemes);
  }

  function checkText({ value, path }: Found) {
    for (const name of variablesIn(value)) {
      const circle = given.has(name) ? null : circleOf(path, name);
      if ((variables.includes(name) && circle === null) || lists.includes(name)) continue;
      const known = variables.filter((one) => one !== name);
      const found = { name, nearest: nearest(name, known), known, audience: null, circle };
      report('unknown-variable', within(path, `{{${name}}}`), found);
    }
    // Marks and links begin with it, and most texts have none.
    if (!value.includes('[')) return;
    for (const node of flatten(parseInline(value))) {
      if (node.type === 'cite')
        checkMark(node.source, known.source ?? [], 'unknown-source', within(path, `[^${node.source}]`));
      else if (node.type === 'link' && node.href.startsWith('#'))
        checkMark(node.href.slice(1), known.target ?? [], 'unknown-target', within(path, node.href));
      else if (node.type === 'link' && !isLinkable(node.href))
        report('bad-link', within(path, node.href), { href: node.href });
    }
  }

  function checkMark(
    name: string,
    names: readonly string[],
    code: 'unknown-audience' | 'unknown-source' | 'unknown-target',
    span: Span,
    offered = names,
  ) {
    if (!names.includes(name)) report(code, span, { name, nearest: nearest(name, offered), known: offered });
  }

  /** The place of a mark in the text at a path; the whole text where escapes hide it. */
  function within(path: Path, mark: string) {
    const span = tree.spanAt(path);
    const at = (tree.texts.get(span.file) ?? '').indexOf(mark, span.start);
    return at === -1 || at >= span.end ? span : { ...span, start: at, end: at + mark.length };
  }
}

function checkIds(root: Fields, tree: Tree, report: Report): void {
  const seen = new Map<string, Claim[]>();
  const claim = (id: unknown, path: Path, reserved: readonly string[], by: Pick<Claim, 'part' | 'variant'>) => {
    if (typeof id !== 'string' || id === '') return;
    const span = tree.spanAt(path);
    const claims = seen.get(id) ?? [];
    const taken = claims.find((other) => clash(other, by));
    if (reserved.includes(id)) report('reserved-id', span, { id });
    else if (taken !== undefined) tellTaken(id, span, taken.span, tree, report);
    else seen.set(id, [...claims, { ...by, span }]);
  };
  for (const { section, path } of sectionsOf(root)) {
    const part = path.join(' ');
    claim(section.id, [...path, 'id'], ADDED_PAGES, { part, variant: null });
    for (const { slide, at, variant } of slidesOf(section))
      claim(slide.id, [...path, ...at, 'id'], ADDED_PAGES, { part, variant });
  }
  itemsOf(root.sources).forEach((source, i) => claim(source.id, ['sources', i, 'id'], [], SOURCE));
}

/** Where one file has brought both, what stands in it is the same: the two includes are told. */
function tellTaken(id: string, span: Span, taken: Span, tree: Tree, report: Report): void {
  const [way, other] = [wayTo(span), wayTo(taken)];
  const at = isSamePlace(span, taken) ? way.findIndex((step, i) => !isSamePlace(step, other[i])) : 0;
  const [here = span, there = taken] = [way[at], other[at]];
  const file = at < 1 ? null : (way[at - 1]?.file ?? null);
  report('duplicate-id', here, { id, place: placeFrom(here, there, tree.texts), file });
}

/** Who has an id: which section, and in which of its variants; the section itself is in all of them. */
interface Claim {
  part: string;
  variant: string | null;
  span: Span;
}

const SOURCE = { part: 'source', variant: null };

/** A source and a slide may have the same id, and so may slides that take each other's place. */
function clash(a: Pick<Claim, 'part' | 'variant'>, b: Pick<Claim, 'part' | 'variant'>): boolean {
  if ((a.part === SOURCE.part) !== (b.part === SOURCE.part)) return false;
  return a.part !== b.part || a.variant === null || b.variant === null || a.variant === b.variant;
}

/** Every name that has a value for at least one audience. */
function variablesOf(root: Fields): string[] {
  const audiences = isMap(root.audiences) ? Object.values(root.audiences).filter(isMap) : [];
  const maps = [root, ...audiences].map((one) => one.vars).filter(isMap);
  return [...new Set(maps.flatMap((vars) => namesOf(vars as { [name: string]: Variable })))];
}

/** Those that every briefing has of itself, as far as there is something to take them from. */
function builtInOf({ title, date, audiences }: Fields): string[] {
  const known = { title: typeof title === 'string', date: typeof date === 'string', audience: isMap(audiences) };
  return Object.entries(known).flatMap(([name, has]) => (has ? [name] : []));
}

/** Each of the built-in variables may ask for those before it. */
const BUILT_IN: readonly unknown[] = ['date', 'audience', 'title'];

/** What a built-in variable would be made of, and in turn, were its own text to ask for it; null where it does not. */
function circleOf(path: Path, name: string): string[] | null {
  const isLabel = path.length === 3 && path[0] === 'audiences' && path[2] === 'label';
  const isOwn = path.length === 1 || (path.length === 3 && path[0] === 'variants');
  const filled = isLabel ? 'audience' : isOwn ? String(path.at(-1)) : '';
  const [from, to] = [BUILT_IN.indexOf(filled), BUILT_IN.indexOf(name)];
  if (from === -1 || to < from) return null;
  return filled === name ? [name, name] : [filled, name, filled];
}

/** What links may point to: every id given, and those made from titles where none is. */
function targetsOf(root: Fields): string[] {
  return sectionsOf(root).flatMap(({ section }) => [
    ...idOf(section),
    ...slidesOf(section).flatMap(({ slide }) => idOf(slide)),
  ]);
}

function idOf(node: Fields): string[] {
  if (typeof node.id === 'string') return [node.id];
  return typeof node.title === 'string' ? [idFromTitle(node.title)] : [];
}

function sectionsOf(root: Fields): { section: Fields; path: Path }[] {
  return ['sections', 'appendix'].flatMap((part) =>
    itemsOf(root[part]).map((section, i) => ({ section, path: [part, i] })),
  );
}

/** The slides of a section, and those that take their place for some audience, with the path from the section. */
function slidesOf(section: Fields): { slide: Fields; at: Path; variant: string }[] {
  const variants = Object.entries(isMap(section.variants) ? section.variants : {});
  return [['', section] as const, ...variants].flatMap(([variant, fields]) =>
    itemsOf(isMap(fields) ? fields.slides : undefined).map((slide, i) => {
      const at = variant === '' ? ['slides', i] : ['variants', variant, 'slides', i];
      return { slide, at, variant };
    }),
  );
}

function flatten(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...flatten(node.children)] : [node]));
}

function itemsOf(value: unknown): Fields[] {
  return (Array.isArray(value) ? value : [value]).filter(isMap);
}

function keysOf(value: unknown): string[] {
  return isMap(value) ? Object.keys(value) : [];
}

function isText(step: string | number): boolean {
  return typeof step === 'string';
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
