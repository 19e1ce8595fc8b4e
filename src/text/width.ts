/** How wide a text is, in Latin characters: one of East Asia takes two, in a terminal as in type. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{M}|\p{Cf}/u;

export function widthOf(text: string): number {
  return [...text].reduce((width, char) => width + (NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);
}

/** The text in so many columns: cut with “…” where it is longer, filled with blanks where it is shorter. */
export function fitWidth(text: string, width: number): string {
  const cut = cutWidth(text, width);
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}

/** As much of a text as has room in so many columns, in whole words. */
export function cutWords(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${cutWidth(text, width)
    .slice(0, -1)
    .replace(/[\s,;:–-]+\S*$/, '')}…`;
}

export function cutWidth(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (widthOf(kept + char) > width - 1) break;
    kept += char;
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`;
}
