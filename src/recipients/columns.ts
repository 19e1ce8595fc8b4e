/** Headings as names of variables: which ones can be, and that none stands for two things. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { isVariableName } from '../text/variables.ts';
import type { Cell } from './csv.ts';

/** What the values of a row are called, besides by their own names. */
export const OWN = 'recipient';

const MOST_COLUMNS = 500;

/** The headings that can be used as variables; the others are reported. */
export function checkColumns(file: string, headings: readonly Cell[], report: Report): string[] {
  const seen = new Map<string, number>();
  const usable: string[] = [];
  for (const [i, { text: name, start, end }] of headings.entries()) {
    if (name === '') continue;
    const span = { file, start, end };
    const problem = i >= MOST_COLUMNS ? `it is one of more than ${MOST_COLUMNS}` : faultOf(name, seen);
    if (problem !== null) report('recipients-column', span, { name, problem });
    else if (isVariableName(name)) usable.push(name);
    else reportUnusable(name, span, report);
    seen.set(name, i + 1);
  }
  if (seen.size === 0)
    report('recipients-file', { file, start: 0, end: 1 }, { file, problem: 'it has no headings', hint: HEADINGS });
  return usable;
}

const HEADINGS = 'the first line names the columns, as in “id,name,company”';

function faultOf(name: string, seen: ReadonlyMap<string, number>): string | null {
  const twin = [...seen.keys()].find((other) => other === name || isAudience(other, name));
  if (twin !== undefined) return `column ${seen.get(twin)} is called so, too`;
  if (name === OWN || name.startsWith(`${OWN}.`)) return `all columns stand under “${OWN}” of themselves`;
  if (name.split('.').includes('__proto__')) return '“__proto__” cannot name a variable';
  const other = [...seen.keys()].find((one) => one.startsWith(`${name}.`) || name.startsWith(`${one}.`));
  return other === undefined ? null : `“${other}” makes a map of what is a value here, or the other way round`;
}

function isAudience(one: string, other: string): boolean {
  return /^audience$/i.test(one) && /^audience$/i.test(other);
}

function reportUnusable(name: string, span: Span, report: Report): void {
  const better = name
    .replace(/[^\p{L}\p{N}_.-]+/gu, '_')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\.{2,}/g, '.');
  report('unusable-column', span, { name, better: isVariableName(better) ? better : null });
}
