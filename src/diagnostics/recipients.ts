/** The part of THE TABLE that speaks of recipients: their file, its columns, its rows. */
import { error, quoted, warning } from './message.ts';

export const aboutRecipients = {
  'recipients-file': error<{ file: string; problem: string; hint: string }>(
    'A file of recipients that cannot be used.',
    (p) => `${quoted(p.file)} cannot be used: ${p.problem}`,
    (p) => p.hint,
  ),
  'recipients-column': error<{ name: string; problem: string }>(
    'A heading in a file of recipients that cannot name a variable without doubt.',
    (p) => `the column ${quoted(p.name)} cannot be used: ${p.problem}`,
    () => 'give it another name, or remove it',
  ),
  'unusable-column': warning<{ name: string; better: string | null }>(
    'A heading in a file of recipients that no text can ask for.',
    (p) => `no text can ask for the column ${quoted(p.name)}`,
    (p) => (p.better === null ? 'use letters, digits, “-” and “_”' : `call it ${quoted(p.better)}`),
  ),
  'malformed-row': error<{ problem: string }>(
    'A row of recipients that cannot be read.',
    (p) => p.problem,
    () => 'put text that holds a quotation mark or a separator into quotation marks, and double those within',
  ),
  'ragged-row': error<{ cells: number; columns: number }>(
    'A row of recipients with more cells than there are headings, or fewer.',
    (p) => `this row has ${p.cells} cell${p.cells === 1 ? '' : 's'}, but there are ${p.columns} columns`,
    () => 'put text that holds a separator in quotation marks; an empty cell keeps its separator',
  ),
  'bad-cell': error<{ column: string; problem: string }>(
    'A cell of recipients that cannot be shown.',
    (p) => `the cell under ${quoted(p.column)} cannot be used: ${p.problem}`,
    () => 'type it anew',
  ),
  'missing-cell': error<{ column: string; use: 'text' | 'audience' | 'file name' }>(
    'A recipient without a value that the briefing uses.',
    (p) => `this row has nothing under ${quoted(p.column)}${USES[p.use]}`,
    () => 'fill it in',
  ),
  'same-file-name': error<{ name: string; row: number; line: number }>(
    'Two recipients whose files would have the same name.',
    (p) => `this row and row ${p.row} (line ${p.line}) would both be written to ${quoted(p.name)}`,
    () => 'name files after columns that differ, as in --file-name "{{company}}-{{id}}"',
  ),
} as const;

const USES = {
  text: ', which the briefing uses',
  audience: ', so nobody knows what it may see',
  'file name': ', which its files are named after',
};
