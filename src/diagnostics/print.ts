/** Diagnostics for people: message, place, the lines of the file with a caret, and what would be right. */
import type { Colors } from 'picocolors/types.js';
import type { Diagnostic, Span } from './diagnostic.ts';
import { positionOf, type Texts } from './position.ts';
import { table } from './table.ts';

/** Every finding, in the order of the file, and a line that counts them. Empty where there is none. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], texts: Texts, color: Colors): string {
  if (diagnostics.length === 0) return '';
  return [...inOrder(diagnostics).map((found) => printOne(found, texts, color)), count(diagnostics, color), ''].join(
    '\n',
  );
}

export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const start = (found: Diagnostic) => found.span?.start ?? -1;
  const file = (found: Diagnostic) => found.span?.file ?? '';
  return [...diagnostics].sort((a, b) => (file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : start(a) - start(b)));
}

function printOne(found: Diagnostic, texts: Texts, color: Colors): string {
  const paint = color[PAINT[found.severity]];
  const head = `${paint(color.bold(`${found.severity}[${found.code}]`))} ${color.bold(visible(found.message))}`;
  const hint = found.hint === null ? [] : [`  ${color.cyan('→')} ${visible(found.hint)}`];
  return [
    head,
    ...(isWithheld(found) ? place(found.span, texts, color) : frame(found.span, texts, color, paint)),
    ...hint,
    '',
  ].join('\n');
}

function isWithheld({ code }: Diagnostic): boolean {
  return 'withheld' in table[code];
}

function place(span: Span | null, texts: Texts, color: Colors): string[] {
  if (span === null) return [];
  const at = positionOf(span, texts);
  return [`  ${color.dim(at === null ? span.file : `${span.file}:${at.line}:${at.column}`)}`];
}

const PAINT = { error: 'red', warning: 'yellow', info: 'blue' } as const;

function frame(span: Span | null, texts: Texts, color: Colors, paint: (text: string) => string): string[] {
  if (span === null) return [];
  const at = positionOf(span, texts);
  if (at === null) return [`  ${span.file}`];
  const lines = (texts.get(span.file) ?? '').split(/\r?\n/);
  const gutter = String(at.line).length;
  const from = at.column > WIDTH - 40 ? at.column - 60 : 0;
  const row = (line: number) =>
    `  ${color.dim(`${String(line).padStart(gutter)} │`)} ${shorten(lines[line - 1] ?? '', from)}`;
  const before = at.line > 1 && (lines[at.line - 2] ?? '').trim() !== '' ? [row(at.line - 1)] : [];
  const caret = `  ${color.dim(`${' '.repeat(gutter)} │`)} ${indentOf(lines[at.line - 1] ?? '', at.column, from)}${paint(underline(span, texts))}`;
  return [`  ${color.dim(`${span.file}:${at.line}:${at.column}`)}`, ...before, row(at.line), caret];
}

const WIDTH = 160;

/** The part of a long line that begins at `from`. */
function shorten(line: string, from: number): string {
  // A line can have millions of characters, each of one unit or two.
  const rest = [...line.slice(0, 2 * (from + WIDTH + 1))].slice(from).join('');
  return `${from > 0 ? '…' : ''}${visible(rest.length > WIDTH ? `${rest.slice(0, WIDTH)}…` : rest)}`;
}

/** What would move the cursor, change colours or turn the text around is shown as a sign instead. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** Blanks as wide as what stands before the column; tabs stay tabs. */
function indentOf(line: string, column: number, from: number): string {
  const blanks = [...line.slice(0, 2 * column)].slice(from, column - 1).map((char) => (char === '\t' ? '\t' : ' '));
  return `${from > 0 ? ' ' : ''}${blanks.join('')}`;
}

/** Carets below the span, on its first line only. */
function underline(span: Span, texts: Texts): string {
  const first = (texts.get(span.file) ?? '').slice(span.start, span.end).split(/\r?\n/)[0] ?? '';
  return '^'.repeat(Math.min(Math.max(1, [...first].length), WIDTH));
}

function count(diagnostics: readonly Diagnostic[], color: Colors): string {
  const number = (severity: string) => diagnostics.filter((found) => found.severity === severity).length;
  const parts = [
    [number('error'), 'error', color[PAINT.error]] as const,
    [number('warning'), 'warning', color[PAINT.warning]] as const,
    [number('info'), 'note', color[PAINT.info]] as const,
  ].flatMap(([n, word, paint]) => (n === 0 ? [] : [paint(`${n} ${word}${n === 1 ? '' : 's'}`)]));
  return parts.join(', ');
}
