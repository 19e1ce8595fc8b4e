/** Diagnostics for programs. THE TABLE of their formats is at the end. */
import type { Diagnostic, Severity } from './diagnostic.ts';
import { positionOf, type Texts } from './position.ts';
import { inOrder } from './print.ts';
import { type Code, table } from './table.ts';

/** One finding as `--json` prints it. */
export interface PlainDiagnostic {
  code: Code;
  severity: Severity;
  message: string;
  file: string | null;
  line: number | null;
  column: number | null;
  hint: string | null;
}

export function plainDiagnostics(diagnostics: readonly Diagnostic[], texts: Texts): PlainDiagnostic[] {
  return inOrder(diagnostics).map(({ code, severity, message, hint, span }) => {
    const at = span === null ? null : positionOf(span, texts);
    return {
      code,
      severity,
      message,
      file: span?.file ?? null,
      line: at?.line ?? null,
      column: at?.column ?? null,
      hint,
    };
  });
}

/** SARIF 2.1.0, for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
function sarif(found: readonly PlainDiagnostic[], version: string): string {
  const codes = [...new Set(found.map((one) => one.code))];
  const rules = codes.map((id) => ({ id, shortDescription: { text: table[id].about } }));
  const results = found.map(({ code, severity, message, hint, file, line, column }) => ({
    ruleId: code,
    level: severity === 'info' ? 'note' : severity,
    message: { text: hint === null ? message : `${message} (${hint})` },
    locations:
      file === null
        ? []
        : [{ physicalLocation: { artifactLocation: { uri: file.replace(/\\/g, '/') }, ...region(line, column) } }],
  }));
  const driver = { name: 'briefdeck', version, rules };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function region(line: number | null, column: number | null): object {
  return line === null ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
}

/** Workflow commands, which GitHub shows beside the lines of a change. */
function github(found: readonly PlainDiagnostic[]): string {
  return found
    .map(({ code, severity, message, hint, file, line, column }) => {
      const place = [
        file && `file=${property(file)}`,
        line && `line=${line}`,
        column && `col=${column}`,
        `title=${code}`,
      ];
      return `::${severity === 'info' ? 'notice' : severity} ${place.filter(Boolean).join(',')}::${data(hint === null ? message : `${message} (${hint})`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function json(found: readonly PlainDiagnostic[]): string {
  return `${JSON.stringify({ artifacts: [], diagnostics: found }, null, 2)}\n`;
}

/** `text`, the form for people, is `printDiagnostics`. */
export const diagnosticFormats = { json, sarif, github } as const;
