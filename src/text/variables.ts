/** `{{name}}` in texts: finding the marks, and putting values in their place. */

/** A value that text can take in. Dotted names reach into maps. */
export type Variable = string | { [name: string]: Variable };

const MARK = /\\\{\{|\{\{\s*([\p{L}\p{N}_][\p{L}\p{N}_.-]*)\s*\}\}/gu;
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

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
    return typeof value === 'object' ? namesOf(value, `${prefix}${key}.`) : [];
  });
}

/**
 * The text with each variable's value in place. A value is data, not Markdown: its punctuation is escaped,
 * but for code spans, where an escape would show. `\{{` stands for the two braces themselves.
 */
export function substitute(text: string, value: (name: string) => string | null): string {
  const isCode = codeSpans(text);
  return text.replace(MARK, (mark, name: string | undefined, at: number) => {
    if (name === undefined) return isCode(at) ? '{{' : '\\{\\{';
    const found = value(name);
    if (found === null) return mark;
    return isCode(at) ? found : found.replace(PUNCTUATION, '\\$&');
  });
}

function codeSpans(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g)].map(
    (m) => [m.index, m.index + m[0].length] as const,
  );
  return (at) => spans.some(([start, end]) => start < at && at < end);
}
