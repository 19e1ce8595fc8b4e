/** Cells of data as numbers: what people and programs write, and nothing that has to be guessed. */

export type Read = { kind: 'number'; value: number; unit: string } | { kind: 'missing' } | { kind: 'wrong' };

export type Decimal = 'point' | 'comma';

/** What stands for a value that there is none of. */
const MISSING = /^(|[-–—.…]|\.\.|n\/?a|n\.\s?[ad]\.|k\.\s?a\.|s\.\s?d\.|null|nan|none)$/i;

const CURRENCY = '[$€£¥]|CHF|EUR|USD|GBP';
const NUMBER = new RegExp(
  `^(\\()?\\s*([-+−–])?\\s*(${CURRENCY})?\\s*([-+−–])?(\\d[\\d.,'’\\s]*|[.,]\\d+)\\s*(%|${CURRENCY})?\\s*(\\))?$`,
);

/** No figure is longer. */
const LONGEST = 40;

export function readNumber(cell: string, decimal: Decimal): Read {
  const text = cell.trim();
  if (MISSING.test(text)) return { kind: 'missing' };
  if (/^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(text)) return finite(Number(text), '');
  const found = text.length > LONGEST ? null : NUMBER.exec(text);
  if (found === null) return { kind: 'wrong' };
  const [, open, sign = '', before = '', inner = '', digits = '', after = '', close] = found;
  const plain = plainDigits(digits.trim(), decimal);
  if (plain === null || (open === undefined) !== (close === undefined)) return { kind: 'wrong' };
  // Accountants set what is taken away in brackets.
  const isNegative = open !== undefined || /[-−–]/.test(sign + inner);
  return finite((isNegative ? -1 : 1) * Number(plain), before + after);
}

function finite(value: number, unit: string): Read {
  return Number.isFinite(value) ? { kind: 'number', value: value === 0 ? 0 : value, unit } : { kind: 'wrong' };
}

/** The digits with a point before the decimals and nothing between the others; null where groups are not of three. */
function plainDigits(digits: string, decimal: Decimal): string | null {
  const mark = decimal === 'comma' ? ',' : '.';
  const [whole = '', rest, ...more] = digits.split(mark);
  if (more.length > 0 || (rest !== undefined && !/^\d*$/.test(rest))) return null;
  const isGrouped = /^\d{1,3}([.,'’\s]\d{3})+$/.test(whole) && new Set(whole.replace(/\d/g, '')).size === 1;
  if (!isGrouped && !/^\d*$/.test(whole)) return null;
  return `${whole.replace(/\D/g, '')}${rest === undefined ? '' : `.${rest}`}`;
}

/** Which mark the cells set before decimals; null where none of them tells. */
export function decimalIn(cells: readonly string[]): Decimal | null {
  for (const cell of cells) {
    const told = tells(cell);
    if (told !== null) return told;
  }
  return null;
}

function tells(cell: string): Decimal | null {
  const digits = (cell.length > LONGEST ? '' : cell).replace(/[^\d.,]/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return null;
  const mark = digits[last] === ',' ? 'comma' : 'point';
  const other = mark === 'comma' ? 'point' : 'comma';
  const count = digits.split(digits[last] ?? '').length - 1;
  if (count > 1) return /^\d{1,3}([.,]\d{3})+$/.test(digits) ? other : null;
  const isBoth = /[.,]/.test(digits.slice(0, last));
  return isBoth || !/^[1-9]\d{0,2}$/.test(digits.slice(0, last)) || digits.length - last !== 4 ? mark : null;
}

/** Whether a number has two readings: `1.234` may be a little over one, or over a thousand. */
export function isAmbiguous(cell: string): boolean {
  return /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/.test(cell);
}
