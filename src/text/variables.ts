/** `{{name}}` in texts: finding the marks, and putting values in their place. */
import { escapeMarkdown } from './escape.ts';

/** A value that text can take in. Dotted names reach into maps. */
export type Variable = string | { [name: string]: Variable };

const MARK = /\\\{\{|\{\{\s*([\p{L}\p{N}_][\p{L}\p{N}_.-]*)\s*\}\}/gu;

/** Whether `{{name}}` would ask for a variable. */
export function isVariableName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(name) && !/^\.|\.\.|\.$/.test(name);
}

/** The names that a text asks for, in order. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(MARK)].flatMap((found) => (found[1] === undefined ? [] : [found[1]]));
}

/** The value of a dotted name; null where there is none or where it is a map. */
export function lookUp(variables: { [name: string]: Variable }, name: string): string | null {
  let value: Variable | undefined = variables;
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || !Object.hasOwn(value, key)) return null;
    value = value[key];
  }
  return typeof value === 'string' ? value : null;
}

/** Every dotted name that has a value, for “did you mean”. */
export function namesOf(variables: { [name: string]: Variable }, prefix = ''): string[] {
  return Object.entries(variables).flatMap(([key, value]) => {
    if (typeof value === 'string') return [prefix + key];
    return typeof value === 'object' && !Array.isArray(value) ? namesOf(value, `${prefix}${key}.`) : [];
  });
}

/**
 * The text with each variable's value in place. A value is data, not Markdown: what would be read as that is escaped,
 * but for code spans, where an escape would show. `\{{` stands for the two braces themselves.
 */
export function substitute(text: string, value: (name: string) => string | null): string {
  const escaped = (name: string) => {
    const found = value(name);
    return found === null ? null : escapeMarkdown(found, text);
  };
  let result = '';
  let done = 0;
  for (const { start, length, end } of codeSpans(text)) {
    result +=
      withValues(text.slice(done, start), escaped) + asCode(text.slice(start + length, end), length, text, value);
    done = end + length;
  }
  return result + withValues(text.slice(done), escaped);
}

function withValues(text: string, escaped: (name: string) => string | null): string {
  return text.replace(MARK, (mark, name: string | undefined) =>
    name === undefined ? '\\{\\{' : (escaped(name) ?? mark),
  );
}

/**
 * A value with backticks would end the code and go on as Markdown: the marks around it become longer than any other,
 * so that they pair with each other alone.
 */
function asCode(code: string, length: number, text: string, value: (name: string) => string | null): string {
  const filled = substitutePlain(code, value);
  if (filled === code || !filled.includes('`')) return around(filled, '`'.repeat(length));
  const mark = '`'.repeat(longestRun(text + filled) + 1);
  return around(/^`|`$/.test(filled) ? ` ${filled} ` : filled, mark);
}

function longestRun(text: string): number {
  return Math.max(...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function around(text: string, mark: string): string {
  return mark + text + mark;
}

/** The same where the text is no Markdown and nothing needs to be escaped, as in names of files. */
export function substitutePlain(text: string, value: (name: string) => string | null): string {
  return text.replace(MARK, (mark, name: string | undefined) => (name === undefined ? '{{' : (value(name) ?? mark)));
}

/** The text for another time through `substitute`, which then leaves it as it is. */
export function asFilled(text: string): string {
  return text.replace(MARK, '\\$&');
}

interface CodeSpan {
  /** Where the opening run of backticks begins, and how long it and the closing one are. */
  start: number;
  length: number;
  /** Where the closing run begins. */
  end: number;
}

/** Code stands between two runs of as many backticks; a backslash before the first takes one of them away. */
function codeSpans(text: string): CodeSpan[] {
  const runs = [...text.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, start: index }));
  const closers = new Map<number, number[]>();
  for (const [i, { length }] of [...runs.entries()].reverse()) {
    const same = closers.get(length) ?? [];
    closers.set(length, same);
    same.push(i);
  }
  const spans: CodeSpan[] = [];
  for (let i = 0; i < runs.length; i++) {
    const { start, length: whole } = runs[i] ?? { start: 0, length: 0 };
    const escaped = isEscaped(text, start) ? 1 : 0;
    const length = whole - escaped;
    const same = closers.get(length) ?? [];
    while ((same.at(-1) ?? i + 1) <= i) same.pop();
    const close = same.at(-1);
    const end = close === undefined ? undefined : runs[close]?.start;
    if (close === undefined || end === undefined) continue;
    spans.push({ start: start + escaped, length, end });
    i = close;
  }
  return spans;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
