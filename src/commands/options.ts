/** Reading what stands on the command line. Throws a UsageError for what cannot be meant. */

import type { Variables } from '../audience/lineage.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { Variable } from '../text/variables.ts';

type Options = Readonly<Record<string, unknown>>;

/** `--format html,pdf --format json` is a list of three. */
export function listOption(options: Options, name: string): string[] {
  const value = options[name];
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  // An empty value is a script's variable that was not set: it must not come to mean “all”.
  if (values.some((one) => String(one).trim() === ''))
    throw new UsageError(`--${name} is empty`, `name one, or leave --${name} out`);
  return values
    .flatMap((one) => String(one).split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberOption(options: Options, name: string, bounds: { min: number; max: number }): number | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= bounds.min && value <= bounds.max) return value;
  throw new UsageError(
    `--${name} ${text}: not a whole number from ${bounds.min} to ${bounds.max}`,
    `as in --${name} ${bounds.min}`,
  );
}

/** A value that must be one of the known ones. */
export function oneOf<T extends string>(value: string, known: readonly T[], what: string): T {
  if ((known as readonly string[]).includes(value)) return value as T;
  const near = nearest(value, known);
  throw new UsageError(
    `“${value}” is not a ${what}${near === null ? '' : `; did you mean “${near}”?`}`,
    `expected one of: ${known.join(', ')}`,
  );
}

/** One of a few words, in any case: A4 is a4; `name` as commander spells it: `handoutLayout` for `--handout-layout`. */
export function choiceOption<T extends string>(options: Options, name: string, known: readonly T[]): T | undefined {
  const text = textOption(options, name);
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return text === undefined ? undefined : oneOf(inCaseOf(text, known), known, `value of --${flag}`);
}

/** Written as the one that it is, but for its case. */
function inCaseOf(text: string, known: readonly string[]): string {
  return known.find((one) => one.toLowerCase() === text.toLowerCase()) ?? text;
}

/** `--set deal.name=Alpha` as nested maps. */
export function setOption(values: readonly string[]): Variables {
  const variables: Variables = {};
  for (const pair of values) {
    const found = /^([\p{L}\p{N}_][\p{L}\p{N}_.-]*)=(.*)$/su.exec(pair);
    if (found === null) throw new UsageError(`--set ${pair}: not a name and a value`, 'as in --set client=Example');
    put(variables, (found[1] ?? '').split('.'), found[2] ?? '');
  }
  return variables;
}

function put(into: { [name: string]: Variable }, [key = '', ...rest]: readonly string[], value: string): void {
  if (key === '__proto__') throw new UsageError(`--set: “${key}” cannot name a variable`, 'choose another name');
  if (rest.length === 0) into[key] = value;
  else {
    const inner = Object.hasOwn(into, key) ? into[key] : undefined;
    const map = typeof inner === 'object' ? inner : {};
    into[key] = map;
    put(map, rest, value);
  }
}

/**
 * `build --audience board q3.yaml`: options that take several values swallow the file behind them. What looks like a
 * file, which no audience and no pair can, goes back to the files.
 */
export function separateFiles(
  files: readonly string[],
  options: Options,
  greedy: Record<string, (value: string) => boolean>,
) {
  const rescued: string[] = [];
  const kept: Record<string, string[]> = {};
  for (const [name, isMine] of Object.entries(greedy)) {
    const values = Array.isArray(options[name]) ? (options[name] as string[]) : [];
    kept[name] = values.filter(isMine);
    rescued.push(...values.filter((value) => !isMine(value)));
  }
  return { files: [...rescued, ...files], kept };
}
