/**
 * What the files of a recipient are called: a template of the row's columns, made safe. A name cannot leave its folder,
 * hold a separator or a character that nobody sees, nor be longer than file systems take.
 */
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { lookUp, substitutePlain, variablesIn } from '../text/variables.ts';
import type { Recipients, Row } from './recipients.ts';
import { columnOf, variablesOf } from './variables.ts';

/** The part that names the recipient; or the column that it lacks, or that says nothing a name can hold. */
export type FileName = { name: string } | { lacks: string } | { unfit: string };

/** Throws a UsageError for a template that asks for something else than columns. */
export function namer(template: string | null, recipients: Recipients): (row: Row) => FileName {
  const pattern = template ?? `{{${usualColumn(recipients)}}}`;
  const asked = variablesIn(pattern);
  const unknown = asked.find((name) => columnOf(name, recipients) === null);
  if (unknown !== undefined) throw notAColumn(unknown, recipients);
  if (asked.length === 0) throw sameForAll(pattern);
  const columns = asked.map((name) => columnOf(name, recipients) ?? '');
  return (row) => {
    const lacks = columns.find((column) => !row.values.has(column));
    if (lacks !== undefined) return { lacks };
    const name = slug(substitutePlain(pattern, (one) => lookUp(variablesOf(row, recipients), one)));
    return name === '' ? { unfit: columns[0] ?? '' } : { name };
  };
}

/** `id` where there is one, else the first column that can be. */
function usualColumn({ columns, audience, file }: Recipients): string {
  const found = columns.includes('id') ? 'id' : columns.find((column) => column !== audience);
  if (found !== undefined) return found;
  throw new UsageError(`“${file}” has no column that files could be named after`, 'add a column “id”');
}

function notAColumn(name: string, { file, columns }: Recipients): UsageError {
  const near = nearest(name, columns);
  return new UsageError(
    `--file-name: “${file}” has no column “${name}”${near === null ? '' : `; did you mean “${near}”?`}`,
    `columns: ${columns.slice(0, 40).join(', ')}`,
  );
}

function sameForAll(pattern: string): UsageError {
  return new UsageError(
    `--file-name ${pattern}: every recipient would have the same name`,
    'name a column, as in --file-name "{{id}}"',
  );
}

/** In bytes: names may have 255, and the briefing, the audience and the format need theirs. */
const LONGEST = 100;

/** What Windows takes for a device, whatever follows the dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Letters, digits, “-” and “_”; dots part the name of a file, and belong to none of its parts. */
export function slug(text: string): string {
  const plain = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-');
  const short = cut(trimmed(plain));
  return RESERVED.test(short) ? `${short}_` : short;
}

function trimmed(text: string): string {
  return text.replace(/^[-\p{M}]+|-+$/gu, '').replace(/-{2,}/g, '-');
}

function cut(text: string): string {
  let kept = '';
  for (const char of text) {
    if (Buffer.byteLength(kept + char) > LONGEST) break;
    kept += char;
  }
  return trimmed(kept);
}
