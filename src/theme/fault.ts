/** What is wrong with a theme: said to whoever makes it, at a place in one of its files. */

/** Both from 1; null where no place is to blame. */
export interface Place {
  line: number | null;
  column: number | null;
}

export interface Fault extends Place {
  /** From the folder of the theme: `theme.yaml`, `templates/blocks/points.hbs`. */
  file: string;
  message: string;
  hint: string | null;
}

export const NOWHERE: Place = { line: null, column: null };

/** Where an index of a text is. */
export function placeIn(text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** `theme.yaml:12:3: “acent” is not a colour (did you mean “accent”?)` */
export function faultLine({ file, line, column, message, hint }: Fault): string {
  const place = line === null ? '' : `:${line}:${column ?? 1}`;
  return `${file}${place}: ${message}${hint === null ? '' : ` (${hint})`}`;
}
