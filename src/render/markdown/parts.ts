/** Lists and tables of Markdown, and words that mean nothing there. */
import type { Inline } from '../../text/inline.ts';
import { inlineMarkdown as inline } from './inline.ts';

/** Items that are Markdown already. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function table(head: readonly Inline[][], rows: readonly Inline[][][]): string {
  const width = Math.max(head.length, ...rows.map((cells) => cells.length));
  const row = (cells: readonly Inline[][]) =>
    `| ${Array.from({ length: width }, (_, i) => cell(cells[i] ?? [])).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(width)}`, ...rows.map(row)].join('\n');
}

export function plain(value: string): Inline[] {
  return [{ type: 'text', value }];
}

/** A cell is one line, whatever is in it. */
function cell(text: Inline[]): string {
  return inline(text).replace(/\\?\n/g, ' ');
}
