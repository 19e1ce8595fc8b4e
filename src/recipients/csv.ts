/**
 * The text of a CSV file to its lines, each cell with its place in the text. Commas, semicolons and tabs are told apart
 * by the first line. A line with a quotation mark too many or too few is one bad line: reading goes on behind it.
 */

/** A value as it was typed, without the quotation marks around it; from `start` to `end` in the text of the file. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

export interface Line {
  cells: Cell[];
  start: number;
  end: number;
  /** What is wrong with its quotation marks, and where; null where nothing is. */
  fault: { problem: string; at: number } | null;
}

/** Longer cells are no data of a person: most of the time it is a quotation mark that is never closed. */
const LONGEST_CELL = 20_000;

/** Lines without anything in them are left out. */
export function* readCsv(text: string): Generator<Line, undefined> {
  const { separator, start } = beginning(text);
  for (let at = start; at < text.length; ) {
    const { line, next } = readLine(text, at, separator);
    if (line.fault !== null || line.cells.some((cell) => cell.text.trim() !== '')) yield line;
    at = next;
  }
  return undefined;
}

const SEPARATORS = [',', ';', '\t'];

/** Excel writes `sep=;` above the headings where it was told which separator to take. */
function beginning(text: string): { separator: string; start: number } {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const told = /^sep=([,;\t])\r?\n/i.exec(text.slice(start, start + 10));
  if (told !== null) return { separator: told[1] ?? ',', start: start + told[0].length };
  const heading = (/[^\r\n]+/.exec(text.slice(start, start + LONGEST_CELL))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => heading.split(separator).length);
  return { separator: SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',', start };
}

function readLine(text: string, start: number, separator: string): { line: Line; next: number } {
  const cells: Cell[] = [];
  for (let at = start; ; ) {
    const quote = quoteAt(text, at, separator);
    const cell = quote === null ? bareCell(text, at, separator) : quotedCell(text, quote, separator);
    if ('problem' in cell) {
      const end = lineEnd(text, quote ?? at);
      return { line: { cells, start, end, fault: cell }, next: afterBreak(text, end) };
    }
    cells.push(cell);
    const after = cell.next;
    if (text[after] !== separator) {
      return { line: { cells, start, end: after, fault: null }, next: afterBreak(text, after) };
    }
    at = after + 1;
  }
}

/** Where a quotation mark opens the cell, blanks before it passed over. */
function quoteAt(text: string, at: number, separator: string): number | null {
  let quote = at;
  while (isBlank(text[quote], separator)) quote++;
  return text[quote] === '"' ? quote : null;
}

type Read = (Cell & { next: number }) | { problem: string; at: number };

/** Quotation marks inside it are characters like others: 5" pipe. */
function bareCell(text: string, start: number, separator: string): Read {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  if (end - start > LONGEST_CELL) return { problem: TOO_LONG, at: start };
  return { text: text.slice(start, end), start, end, next: end };
}

function quotedCell(text: string, quote: number, separator: string): Read {
  let close = text.indexOf('"', quote + 1);
  while (close !== -1 && text[close + 1] === '"' && close - quote < LONGEST_CELL) close = text.indexOf('"', close + 2);
  if (close === -1 || close - quote > LONGEST_CELL)
    return { problem: `${NOT_CLOSED}${close === -1 ? '' : ` within ${LONGEST_CELL} characters`}`, at: quote };
  let next = close + 1;
  while (isBlank(text[next], separator)) next++;
  if (next >= text.length || text[next] === separator || text[next] === '\n' || text[next] === '\r')
    return { text: text.slice(quote + 1, close).replaceAll('""', '"'), start: quote, end: close + 1, next };
  // What looks like the end, some lines further on, is where another cell begins.
  if (/[\r\n]/.test(text.slice(quote, close))) return { problem: NOT_CLOSED, at: quote };
  return { problem: 'text follows the quotation mark that closes this cell', at: close };
}

const NOT_CLOSED = 'a quotation mark is opened here and not closed';
const TOO_LONG = `this cell is longer than ${LONGEST_CELL} characters`;

function isBlank(char: string | undefined, separator: string): boolean {
  return char !== separator && (char === ' ' || char === '\t');
}

function lineEnd(text: string, at: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

function afterBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}
