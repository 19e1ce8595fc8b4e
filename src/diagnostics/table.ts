/**
 * THE TABLE of messages: the whole voice of the tool in one place. A message says what is wrong in the
 * author's words, with the value; its hint says what would be right.
 */

import { aboutAudiences } from './audiences.ts';
import { charts } from './charts.ts';
import { drawn } from './drawn.ts';
import { aboutFiles } from './files.ts';
import { judgements } from './judgements.ts';
import { declared, error, listed, type Message, meant, type Named, quoted, some, warning } from './message.ts';
import { products } from './products.ts';
import { aboutRecipients } from './recipients.ts';

export const table = {
  // The file
  'yaml-syntax': error<{ problem: string; hint: string | null }>(
    'The file is not valid YAML.',
    (p) => p.problem,
    (p) => p.hint ?? 'check indentation and quotation marks on this line and the one above',
  ),
  'not-a-briefing': error<{ found: string }>(
    'The file holds something other than a map of keys.',
    (p) => `a briefing is a map of keys, but this file holds ${p.found}`,
    () => 'begin with “briefing: 1” and “title: …”, each on a line of its own',
  ),
  'too-large': error<{ what: string; limit: string }>(
    'The file is larger, deeper or more aliased than a briefing can be.',
    (p) => `${p.what}: more than ${p.limit}`,
    () => 'split the briefing, or remove what repeats',
  ),
  'cut-text': error<{ cut: string }>(
    'YAML takes “ #” for the start of a comment, and the rest of the text is gone.',
    (p) => `the text ends here: YAML takes ${quoted(p.cut)} for a comment`,
    () => 'put the text in quotation marks; for a real comment, put a space after the #',
  ),

  // Keys and values
  'unknown-key': error<Named & { where: string; isTail: boolean }>(
    'A key that has no meaning at this place.',
    (p) => `${quoted(p.name)} is not a key of ${p.where}${meant(p.nearest)}`,
    (p) =>
      p.isTail
        ? 'if it is the rest of a text, put the whole text in quotation marks: it holds a comma'
        : /\s/.test(p.name)
          ? 'if it is text, put it in quotation marks: it holds a “: ”'
          : `expected one of: ${some(p.known)}`,
  ),
  'unknown-block': error<Named>(
    'A block key that does not exist.',
    (p) => `${quoted(p.name)} is not a block${meant(p.nearest)}`,
    (p) => `expected one of: ${some(p.known)}`,
  ),
  'one-block': error<{ found: readonly string[] }>(
    'A block with no block key, or with more than one.',
    (p) =>
      p.found.length === 0
        ? 'this block has no block key'
        : `this block has ${p.found.length} block keys: ${listed(p.found)}`,
    (p) => (p.found.length === 0 ? 'add one, as in “- points: […]”' : 'begin a new block with a dash for each'),
  ),
  'slides-and-blocks': error<object>(
    'A section with both slides and blocks.',
    () => 'a section has either slides or blocks, not both',
    () => 'move the blocks into a slide of their own',
  ),
  'missing-key': error<{ name: string; where: string }>(
    'A key that must be there is not.',
    (p) => `${p.where} has no ${quoted(p.name)}`,
    (p) => `add “${p.name}: …”`,
  ),
  'wrong-type': error<{ name: string; found: string; expected: string }>(
    'A value of the wrong kind.',
    (p) => `${quoted(p.name)} is ${p.found}`,
    (p) => `expected ${p.expected}`,
  ),
  'empty-value': error<{ name: string }>(
    'A key without a value.',
    (p) => `${quoted(p.name)} is empty`,
    () => 'fill it in, or remove the key',
  ),
  'wrong-size': error<{ name: string; count: string; expected: string }>(
    'A list or number outside its bounds.',
    (p) => `${quoted(p.name)} has ${p.count}`,
    (p) => `expected ${p.expected}`,
  ),
  'unknown-value': error<{ value: string; name: string; nearest: string | null; known: readonly string[] }>(
    'A value that is not among the choices.',
    (p) => `${quoted(p.value)} is no ${p.name}${meant(p.nearest)}`,
    (p) => `expected one of: ${some(p.known)}`,
  ),
  'bad-id': error<{ value: string }>(
    'An id with characters that links cannot use.',
    (p) => `${quoted(p.value)} cannot be an id`,
    () => 'use letters, digits, “-” and “_”, beginning with a letter or digit',
  ),
  'bad-language': error<{ value: string }>(
    'A language that is not a BCP 47 tag.',
    (p) => `${quoted(p.value)} is not a language tag`,
    () => 'write it as “en”, “de”, “pt-BR”',
  ),
  'unknown-version': error<{ value: string }>(
    'A version of the format that this briefdeck does not know.',
    (p) => `format version ${quoted(p.value)} is not known to this briefdeck`,
    () => 'write “briefing: 1”',
  ),

  // Names
  ...aboutAudiences,
  'unknown-source': error<Named>(
    'A source that the briefing does not define.',
    (p) => `no source is called ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => declared('sources', p.known),
  ),
  'unknown-target': error<Named>(
    'A link or a `because` to a slide or section that does not exist.',
    (p) => `no slide or section has the id ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => (p.known.length === 0 ? 'give the slide an “id”' : `ids: ${some(p.known)}`),
  ),
  'unknown-theme': error<Named>(
    'A theme that does not ship with briefdeck.',
    (p) => `no theme is called ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => `known: ${p.known.join(', ')}; or the path of a folder, as “./${p.name}”`,
  ),
  'unknown-layout': error<Named & { kind: string }>(
    'A layout that the block does not have.',
    (p) => `${quoted(p.kind)} has no layout ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => `expected one of: ${some(p.known)}`,
  ),
  'unknown-variable': error<Named & { audience: string | null; circle?: readonly string[] | null }>(
    'A variable without a value, or one that is made of itself.',
    (p) =>
      p.circle
        ? `{{${p.name}}} goes in a circle here: ${p.circle.join(' → ')}`
        : partsOf(p).length > 0
          ? `{{${p.name}}} is a map, and no text`
          : `{{${p.name}}} has no value${p.audience === null ? '' : ` for ${quoted(p.audience)}`}${meant(p.nearest)}`,
    (p) =>
      p.circle
        ? `“date” goes before “audience”, and both before “title”: each may ask for those before it; or set ${quoted(p.name)} under “vars”`
        : partsOf(p).length > 0
          ? `name one of its values: ${some(partsOf(p).map((name) => `{{${name}}}`))}`
          : p.name.startsWith('recipient.')
            ? p.known.some((name) => name.startsWith('recipient.'))
              ? `columns of the recipients: ${some(p.known)}`
              : 'build with the rows that have it: --recipients clients.csv'
            : `add it under “vars”, or write \\{{ for the braces themselves; ${declared('variables', p.known)}`,
  ),
  'unknown-data': error<Named>(
    'Data that the briefing does not name, and that is no file.',
    (p) => `no data is called ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => declared('data', p.known),
  ),
  'unknown-rule': error<Named & { fixed: boolean }>(
    'A rule that does not exist, or one that cannot be set.',
    (p) =>
      p.fixed ? `${quoted(p.name)} is always an error` : `no rule is called ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => (p.fixed ? 'remove the line and mend what it reports' : `expected one of: ${some(p.known)}`),
  ),
  'duplicate-id': error<{ id: string; place: string; file: string | null }>(
    'Two things with the same id, or one that is included twice.',
    (p) =>
      p.file === null
        ? `the id ${quoted(p.id)} is taken already, ${p.place}`
        : `${quoted(p.file)} is included a second time, and its id ${quoted(p.id)} is taken since the first, ${p.place}`,
    (p) =>
      p.file === null
        ? 'give one of them another id'
        : 'include it once: no id can be given twice; slides and sections may go without',
  ),
  'reserved-id': error<{ id: string }>(
    'An id that a page of the deck itself has.',
    (p) => `the id ${quoted(p.id)} belongs to a page that briefdeck adds`,
    () => 'choose another id',
  ),

  // Links and files
  'bad-link': error<{ href: string }>(
    'A link to something other than a web page, a mail address or a slide.',
    (p) => `${quoted(p.href)} cannot be linked to`,
    () => 'links are http, https, mailto or #slide-id',
  ),
  ...aboutFiles,
  'missing-column': error<Named>(
    'A column that the data does not have.',
    (p) => `the data has no column ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => `columns: ${some(p.known)}`,
  ),
  'missing-alt': warning<{ path: string }>(
    'A picture without words for those who cannot see it.',
    (p) => `${quoted(p.path)} has no “alt”`,
    () => 'say in a sentence what it shows, or write “decorative: true”',
  ),
  'table-shape': error<{ cells: number; columns: number }>(
    'A row with more cells than the table has columns, or fewer.',
    (p) => `this row has ${p.cells} cells, but the table has ${p.columns} columns`,
    () => 'give each row one cell a column; an empty one is written ""',
  ),

  ...charts,

  ...drawn,

  // What an audience sees
  'hidden-target': warning<{ target: string; audience: string }>(
    'A link or a `because` to a slide that the audience does not see.',
    (p) => `${quoted(p.target)} is not shown to ${quoted(p.audience)}: the link is left out`,
    () => 'show the slide to this audience, or link to another',
  ),
  'hidden-source': warning<{ source: string; audience: string }>(
    'A source mark whose source the audience does not see.',
    (p) => `the source ${quoted(p.source)} is not shown to ${quoted(p.audience)}: its mark is left out`,
    () => 'show the source to this audience, or cite another',
  ),
  'empty-deck': error<{ audience: string | null }>(
    'An audience that sees no slide.',
    (p) => (p.audience === null ? 'no slide is left to show' : `${quoted(p.audience)} sees no slide`),
    () => 'show it at least one section',
  ),

  'unfit-mark': error<{ problem: string }>(
    'A watermark that says nothing, lacks a value, or is too long.',
    (p) => `“mark” ${p.problem}`,
    () => 'no file is made without its mark: give it a value for every variable, and at most 100 characters',
  ),

  ...judgements,

  ...aboutRecipients,

  ...products,
} as const;

/** The values of a map that stands for a text. */
function partsOf({ name, known }: Named): string[] {
  return known.filter((one) => one.startsWith(`${name}.`));
}

export type Code = keyof typeof table;

/** What a briefing can set: all that is not an error in itself. */
export const settable = (Object.keys(table) as Code[]).filter((code) => table[code].severity !== 'error');

export type Params<C extends Code> = (typeof table)[C] extends Message<infer P> ? P : never;
