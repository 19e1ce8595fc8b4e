/** What a cell says: one line of text, or a reason why it cannot be shown. */

/** Breaks within a cell are blanks, since a value is no paragraphs. */
export function tidy(text: string): string {
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}

/** Characters that have no look, or that would turn around the text behind them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNFIT = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202d\u202e\ufffe\uffff]|\p{Cs}/u;

/** Null where the text can be shown. */
export function faultIn(text: string): string | null {
  const found = UNFIT.exec(text)?.[0];
  if (found === undefined) return null;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `it holds the character U+${code}, which cannot be shown`;
}
