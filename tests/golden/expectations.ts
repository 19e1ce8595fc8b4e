/**
 * What a case of `diagnostics/` expects stands in its briefing, as comments:
 *
 *     for: [exectuive]  #! unknown-audience 11 "did you mean “executive”"
 *
 * `#!` begins an expectation: the code, the column (from 1), then parts of the message or hint. `#! warning …` and
 * `#! info …` are of lesser severity. `#!^` on a line of its own speaks of the line above, `#!-` of no line at all.
 */
import type { Code } from '../../src/diagnostics/table.ts';

export interface Expectation {
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** Null for a finding without a place. */
  line: number | null;
  column: number | null;
  parts: string[];
}

export function expectationsIn(text: string): Expectation[] {
  let subject = 0;
  return text.split(/\r?\n/).flatMap((row, index) => {
    const [before = '', ...marks] = row.split('#!');
    const above = marks.some((mark) => mark.startsWith('^'));
    if (!above && before.trim() !== '') subject = index + 1;
    return marks.map((mark) => readMark(mark, above ? subject : index + 1));
  });
}

const MARK = /^([-^]?) *(?:(warning|info) )?([a-z-]+)(?: (\d+))?((?: "[^"]*")*)\s*$/;

function readMark(mark: string, line: number): Expectation {
  const found = MARK.exec(mark);
  if (found === null) throw new Error(`not an expectation: #!${mark}`);
  const [, where, level, code = '', column, parts = ''] = found;
  const placed = where !== '-';
  if (placed === (column === undefined)) throw new Error(`a column is needed, but for #!-: #!${mark}`);
  return {
    code: code as Code,
    severity: (level as 'warning' | 'info' | undefined) ?? 'error',
    line: placed ? line : null,
    column: placed ? Number(column) : null,
    parts: [...parts.matchAll(/"([^"]*)"/g)].map((part) => part[1] ?? ''),
  };
}
