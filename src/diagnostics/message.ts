/** How a message is made, and the turns of phrase that messages share. */

export const quoted = (word: string) => `“${word}”`;
export const some = (words: readonly string[]) =>
  words.length <= 40 ? words.join(', ') : `${words.slice(0, 40).join(', ')} and ${words.length - 40} more`;
export const listed = (words: readonly string[]) => some(words.slice(0, 41).map(quoted).concat(words.slice(41)));
export const meant = (nearest: string | null) => (nearest === null ? '' : `; did you mean ${quoted(nearest)}?`);
export const declared = (kind: string, known: readonly string[]) =>
  known.length === 0 ? `this briefing declares no ${kind}` : `declared: ${listed(known)}`;

/** What a briefing can set a rule to; `off` as a default is for rules that are asked for. */
export const LEVELS = ['error', 'warning', 'info', 'off'] as const;
export type Level = (typeof LEVELS)[number];

export interface Message<P> {
  severity: Level;
  /** What it is about, for the reference of codes. */
  about: string;
  message: (params: P) => string;
  hint?: (params: P) => string;
  /** The text at its place is not to be printed: the place alone is told. */
  withheld?: true;
}

export interface Named {
  name: string;
  nearest: string | null;
  known: readonly string[];
}

export const error = <P>(about: string, message: (p: P) => string, hint?: (p: P) => string): Message<P> => ({
  severity: 'error',
  about,
  message,
  ...(hint === undefined ? {} : { hint }),
});
export const warning = <P>(about: string, message: (p: P) => string, hint?: (p: P) => string): Message<P> => ({
  ...error(about, message, hint),
  severity: 'warning',
});
/** Something done that the author should know of; nothing is wrong, so `--strict` does not mind it. */
export const info = <P>(about: string, message: (p: P) => string, hint?: (p: P) => string): Message<P> => ({
  ...error(about, message, hint),
  severity: 'info',
});
/** A rule that a briefing has to switch on. */
export const onDemand = <P>(about: string, message: (p: P) => string, hint?: (p: P) => string): Message<P> => ({
  ...error(about, message, hint),
  severity: 'off',
});
