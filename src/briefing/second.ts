/**
 * A second reading of who sees what, from the signs of the file themselves: every `for`, `except`, `variants`, `extends`
 * and group in it has to be in the briefing as well, around the same words. It shares nothing with parsing and validation
 * but the cutting into signs, and is there to find their mistakes: were a choice lost on the way, everybody would see
 * what it stood beside.
 */
import { posix } from 'node:path';
import { CST } from 'yaml';
import type { Path } from '../schema/walk.ts';

type Fields = Record<string, unknown>;
type Token = CST.Token | null | undefined;

/** The signs of a file, and the path of what the briefing has of it. */
export interface Signs {
  tokens: readonly CST.Token[];
  path: Path;
}

/** The keys whose choices the briefing lacks, in the order of its files; none where all are there. */
export function lostChoices([main, ...included]: readonly Signs[], briefing: object): string[] {
  const all = choicesIn(briefing);
  const kept = grouped(all, signOf);
  const byKey = grouped(all, ({ key }) => key);
  return [
    // Reading adds to the words, as a number to “high”, and takes none away.
    ...lostOf(main, (choice) => kept.get(signOf(choice))?.some(({ words }) => hasAll(words, choice.words)) === true),
    ...included.flatMap((signs) => lostOf(signs, (choice) => byKey.get(choice.key)?.some(isAsStrict(choice)) === true)),
  ];
}

function grouped(choices: readonly Choice[], by: (choice: Choice) => string): Map<string, Choice[]> {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const group = groups.get(by(choice)) ?? [];
    groups.set(by(choice), group);
    group.push(choice);
  }
  return groups;
}

function lostOf(signs: Signs | undefined, isKept: (choice: Choice) => boolean): string[] {
  const document = signs?.tokens.find(({ type }) => type === 'document') as CST.Document | undefined;
  const value = signs?.path.reduce<unknown>(
    (at, key) => (at as Fields)[key],
    reader()(document?.value, document?.start),
  );
  return choicesIn(value).flatMap((choice) => (isKept(choice) ? [] : [choice.key]));
}

/** What stands beside an `include` takes away from whom a node is for, and adds to those who are excepted. */
function isAsStrict(choice: Choice): (kept: Choice) => boolean {
  const { key, names, words, isOfAll } = choice;
  const isNarrower = (kept: Choice) => key === 'for' || (key === 'except' && hasAll(new Set(kept.names), names));
  return (kept) =>
    (signOf(kept) === signOf(choice) || (isOfAll && isNarrower(kept))) &&
    [...words].every((word) => kept.words.has(word) || [...kept.words].some((one) => isMoved(word, one)));
}

/** A path that has come to start at the folder of the briefing. */
function isMoved(word: string, kept: string): boolean {
  const end = posix.normalize(word).replace(/^(\.\.\/)+/, '');
  return /[./]/.test(word) && kept.endsWith(end);
}

function hasAll(set: ReadonlySet<string>, words: Iterable<string>): boolean {
  return [...words].every((word) => set.has(word));
}

/** Values of tokens; `before` are the signs in front of one, where an anchor may stand. */
function reader(): (token: Token, before?: readonly CST.SourceToken[]) => unknown {
  const anchors = new Map<string, unknown>();
  const read = (token: Token, before: readonly CST.SourceToken[] = []): unknown => {
    if (token?.type === 'alias') return anchors.get(token.source.slice(1));
    const value = contentOf(token);
    for (const { type, source } of before) if (type === 'anchor') anchors.set(source.slice(1), value);
    return value;
  };
  const contentOf = (token: Token): unknown => {
    if (!token) return '';
    if (!('items' in token)) return CST.resolveAsScalar(token as CST.FlowScalar | CST.BlockScalar)?.value ?? '';
    const pairs = token.items.map((item) => ({ ...item, before: item.start as readonly CST.SourceToken[] }));
    const isList = token.type === 'block-seq' || (token.type === 'flow-collection' && token.start.source === '[');
    if (!isList) return mapOf(pairs);
    return pairs
      .filter(({ key, value, before }) => key || value || before.some(({ type }) => type === 'seq-item-ind'))
      .map((pair) => (pair.key ? mapOf([pair]) : read(pair.value, pair.before)));
  };
  const mapOf = (pairs: readonly { key?: Token; sep?: CST.SourceToken[]; value?: Token }[]) =>
    Object.fromEntries(
      pairs.filter(({ key }) => key).map(({ key, sep, value }) => [String(read(key)), read(value, sep)]),
    );
  return read;
}

interface Choice {
  key: string;
  /** Whom it names. */
  names: readonly string[];
  /** What it stands beside. */
  words: ReadonlySet<string>;
  /** It stands on what a file brings, not within. */
  isOfAll: boolean;
}

const KEYS = ['for', 'except', 'variants', 'extends', 'groups'];

function choicesIn(value: unknown, isOfAll = true): Choice[] {
  if (Array.isArray(value)) return value.flatMap((item) => choicesIn(item, isOfAll));
  if (!isMap(value)) return [];
  const own = isInclude(value) ? [] : KEYS.filter((key) => value[key] !== undefined && !isInclude(value[key]));
  // Whom it names is compared by itself: beside an `include` there may be more of that.
  const { for: _, except: __, ...said } = value;
  const words = own.length === 0 ? NONE : wordsIn(said);
  return [
    ...own.map((key) => ({ key, names: namesIn(value[key]), words, isOfAll })),
    ...Object.values(value).flatMap((child) => choicesIn(child, false)),
  ];
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String).sort();
  if (!isMap(value)) return [String(value)];
  // The members of a group are what it names; what a variant says are words.
  return Object.entries(value)
    .map(([name, of]) => (isMap(of) ? name : `${name}: ${namesIn(of)}`))
    .sort();
}

function signOf({ key, names }: Choice): string {
  return JSON.stringify([key, names]);
}

const NONE: ReadonlySet<string> = new Set();

/** All values as they are typed; numbers as what they have become. */
function wordsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) wordsIn(item, found);
  else if (isInclude(value)) return found;
  else if (isMap(value)) for (const child of Object.values(value)) wordsIn(child, found);
  else found.add(asTyped(value));
  return found;
}

function asTyped(value: unknown): string {
  const text = String(value ?? '');
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
}

/** What it stands for is in another file. */
function isInclude(value: unknown): boolean {
  return isMap(value) && 'include' in value;
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
