/** What is found wrong: the plain data, and the way to report it. */
import type { Level } from './message.ts';
import { type Code, type Params, table } from './table.ts';

export type Severity = Exclude<Level, 'off'>;

/** What a briefing sets its rules to. */
export type Rules = { readonly [C in Code]?: Level | undefined };

/** A stretch of a file, in UTF-16 code units from its start; the end is not part of it. */
export interface Span {
  file: string;
  start: number;
  end: number;
  /** Where the file is included; of the briefing itself nothing. */
  via?: Span;
}

export interface Diagnostic {
  code: Code;
  severity: Severity;
  message: string;
  hint: string | null;
  /** Where; null where no place in a file is to blame. */
  span: Span | null;
}

/** Reports one finding. Every stage that can find something wrong takes this as its last parameter. */
export type Report = <C extends Code>(code: C, span: Span | null, params: Params<C>) => void;

/**
 * A report that collects into a list, and the one place where rules become severities. The same finding at the same
 * place is kept once.
 */
export function collector(into: Diagnostic[], rules: Rules = {}): Report {
  const seen = new Set(into.map(identity));
  return (code, span, params) => {
    const { message, hint } = table[code];
    const severity = levelOf(code, rules);
    if (severity === 'off') return;
    const found: Diagnostic = {
      code,
      severity,
      message: message(params as never),
      hint: hint === undefined ? null : hint(params as never),
      span,
    };
    if (seen.has(identity(found))) return;
    seen.add(identity(found));
    into.push(found);
  };
}

/** Errors are what the format promises to refuse: no briefing can talk its way out of them. */
function levelOf(code: Code, rules: Rules): Level {
  const { severity } = table[code];
  return severity === 'error' ? severity : (rules[code] ?? severity);
}

/** Whether nothing may be written: errors, and with `strict` warnings. */
export function isStopped(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.some((found) => found.severity === 'warning'));
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((found) => found.severity === 'error');
}

function identity({ code, message, span }: Diagnostic): string {
  return JSON.stringify([code, message, span?.file, span?.start]);
}

/** The same report, which also remembers whether an error went through it. */
export function watch(report: Report): { report: Report; failed: () => boolean } {
  let failed = false;
  return {
    report: (code, span, params) => {
      failed ||= table[code].severity === 'error';
      report(code, span, params);
    },
    failed: () => failed,
  };
}

/** The same report for what is looked at only because something else is wrong: its warnings can wait. */
export function errorsOnly(report: Report): Report {
  return (code, span, params) => {
    if (table[code].severity === 'error') report(code, span, params);
  };
}
