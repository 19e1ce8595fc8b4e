/** What is wrong with a theme: said to whoever makes it, at a line of one of its files. */

export interface Fault {
  /** From the folder of the theme: `theme.yaml`, `templates/blocks/points.hbs`. */
  file: string;
  line: number | null;
  message: string;
  hint: string | null;
}

/** `theme.yaml:12: “acent” is not a colour (did you mean “accent”?)` */
export function faultLine({ file, line, message, hint }: Fault): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}${hint === null ? '' : ` (${hint})`}`;
}
