/** Recipients for tests: from a text in memory. */
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { positionOf } from '../../src/diagnostics/position.ts';
import { type Recipients, readRecipients } from '../../src/recipients/recipients.ts';

export function read(content: string | Uint8Array, file = 'clients.csv') {
  const diagnostics: Diagnostic[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const recipients = readRecipients(file, bytes, collector(diagnostics));
  return { recipients, diagnostics };
}

/** The recipients of a file with nothing wrong with it as a whole. */
export function recipientsOf(content: string | Uint8Array, file?: string): Recipients {
  const { recipients, diagnostics } = read(content, file);
  if (recipients === null) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return recipients;
}

/** The values of each row. */
export function valuesIn({ rows }: Recipients): Record<string, string>[] {
  return rows.map(({ values }) => Object.fromEntries(values));
}

/** “row code line:column” of what is wrong with rows. */
export function faultsIn({ rows, text, file }: Recipients): string[] {
  const texts = new Map([[file, text]]);
  return rows.flatMap(({ number, faults }) =>
    faults.map(({ code, span }) => {
      const at = positionOf(span, texts);
      return `${number} ${code} ${at?.line}:${at?.column}`;
    }),
  );
}
