/**
 * A second reading of who sees what, from the signs of the file themselves: every `for`, `except`, `variants`, `extends`
 * and group in it has to be in the briefing as well, around the same words. It shares nothing with parsing and validation
 * but the cutting into signs, and is there to find their mistakes: were a choice lost on the way, everybody would see
 * what it stood beside.
 */
import { CST } from 'yaml';

type Fields = Record<string, unknown>;
type Token = CST.Token | null | undefined;

/** The keys whose choices the briefing lacks, in the order of the file; none where all are there. */
export function lostChoices(tokens: readonly CST.Token[], briefing: object): string[] {
  const kept = new Map<string, Choice[]>();
  for (const choice of choicesIn(briefing)) kept.set(signOf(choice), [...(kept.get(signOf(choice)) ?? []), choice]);
  const document = tokens.find(({ type }) => type === 'document') as CST.Document | undefined;
  return choicesIn(reader()(document?.value, document?.start)).flatMap((choice) => {
    // Reading adds to the words, as a number to “high”, and takes none away.
    const isKept = kept.get(signOf(choice))?.some(({ words }) => [...choice.words].every((word) => words.has(word)));
    return isKept === true ? [] : [choice.key];
  });
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
}

const KEYS = ['for', 'except', 'variants', 'extends', 'groups'];

function choicesIn(value: unknown): Choice[] {
  if (Array.isArray(value)) return value.flatMap(choicesIn);
  if (!isMap(value)) return [];
  const own = isInclude(value) ? [] : KEYS.filter((key) => value[key] !== undefined && !isInclude(value[key]));
  const words = new Set(own.length === 0 ? [] : wordsIn(value));
  return [
    ...own.map((key) => ({ key, names: namesIn(value[key]), words })),
    ...Object.values(value).flatMap(choicesIn),
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

/** All values as they are typed; numbers as what they have become. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (isInclude(value)) return [];
  if (isMap(value)) return Object.values(value).flatMap(wordsIn);
  const text = String(value ?? '');
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? [String(Number(text))] : [text];
}

/** What it stands for is in another file. */
function isInclude(value: unknown): boolean {
  return isMap(value) && 'include' in value;
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
