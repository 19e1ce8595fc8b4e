/** What a cell of a table holds, from how it is written: a figure with its unit, or the name of a total. */

/** No figure is longer; what is takes long to look at. */
const LONGEST_FIGURE = 60;

/** `−1,234.5`, `€9.42m`, `14,8 Mio. €`, `25 months`, `(3.1)`, `3–5 %`, `n/a`, `n. d.`. */
export function isFigure(cell: string): boolean {
  const plain = plainOf(cell);
  return plain.length <= LONGEST_FIGURE && (FIGURE.test(plain) || ABSENT.test(plain));
}

/** What says that there is no figure, in the languages that we know it in. */
const ABSENT = /^(?:[-–—…]+|n\/[ad]|n\. ?[ad]\.|k\. ?a\.|s\. ?[od]\.|s\/d|b\. ?d\.|н\/д|暂无|無|なし|없음)$/iu;

/** “Total”, in one of the languages that we know it in. */
export function isTotal(cell: string): boolean {
  return TOTAL.test(plainOf(cell));
}

const SIGN = String.raw`[-+−–±~≈<>≤≥]?\s*`;
const MONEY = String.raw`(?:[$€£¥₹]|[A-Z]{2}\$|[A-Z]{3}(?=[\s\d]))?\s*`;
const NUMBER = String.raw`\d[\d\s.,'’]*(?:\s?[–-]\s?\d[\d\s.,'’]*)?`;
/** A word, and after it what is paid with or by when. */
const UNIT = String.raw`(?:\s*[^\s\d\p{Ps}\p{Pe}]{1,10}(?:\s[€$£¥₹%]|\s[A-Z]{3}|\/\p{L}{1,6})?)?`;
const FIGURE = new RegExp(`^(?:${SIGN}${MONEY}${SIGN}${NUMBER}${UNIT}|\\(${MONEY}${NUMBER}${UNIT}\\))$`, 'u');

const TOTAL =
  /^(?:(?:grand |sub-?)?total|total général|sum|summe|gesamt(?:summe)?|insgesamt|somme|totale|totaal|suma|razem|celkem|summa|i alt|итого|всего|合計|合计|总计|總計|합계|المجموع|סה"כ)$/iu;

/** Without strong type, which totals are often set in, and without what protects signs from being marks. */
function plainOf(cell: string): string {
  return cell
    .trim()
    .replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
