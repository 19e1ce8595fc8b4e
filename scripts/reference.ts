/** The reference pages and the schema, made from the tables: `npm run docs` writes them, a test keeps them current. */
import { existsSync } from 'node:fs';
import { aboutBlock, blockKeys, layoutNames } from '../src/blocks/index.ts';
import { allLayouts } from '../src/blocks/layouts.ts';
import { jsonSchema } from '../src/briefing/json-schema.ts';
import { commands } from '../src/commands/index.ts';
import { table as messages } from '../src/diagnostics/table.ts';
import { formatNames, formats } from '../src/export/index.ts';
import { fieldTables } from './fields.ts';

/** Path from the top of the repository → text. */
export function reference(): Record<string, string> {
  return {
    'briefing.schema.json': jsonSchema(),
    'docs/reference/blocks.md': page(
      'Blocks',
      'What can stand in `blocks`. “Layouts” are what it looks like, chosen from its shape and amount.',
      blocks(),
    ),
    'docs/reference/briefing.md': page(
      'The briefing, field by field',
      'Fields within a map or a list stand behind it: `sections[].title` is the title of each section, `audiences.*.label` the label of each audience. What is marked ● can have `for`, `except` and `variants`; “text, or map” may be a text alone, or a map with that text and more. A list of one item may stand without its dash.',
      fields(),
    ),
    'docs/reference/commands.md': page(
      'Commands',
      'What `briefdeck` can be told to do. Exit codes: 0 done, 1 something in the briefing is wrong, 2 wrong usage, 3 the machine lacks something, 70 a bug.',
      commandList(),
    ),
    'docs/reference/diagnostics.md': page(
      'Diagnostics',
      'Everything that can be found wrong with a briefing. Errors stop a build; warnings do with `--strict`. What is no error can be set in the briefing, as `rules: {over-time: off}`; what is off is switched on that way.',
      diagnostics(),
    ),
    'docs/reference/layouts.md': page(
      'Layouts',
      'What slides and blocks look like. The content chooses: of the rows of a kind, the first that its shape and amount suit. `layout: name` on a block or a slide chooses another. Where two rows suit equally well, slides that follow each other take turns.',
      layouts(),
    ),
    'docs/reference/formats.md': page('Formats', 'What `build --format` can make.', formatList()),
  };
}

function page(title: string, about: string, body: string): string {
  return `# ${title}\n\n<!-- Made by npm run docs. -->\n\n${about}\n\n${body}\n`;
}

function blocks(): string {
  const rows = blockKeys.map((key) => [`\`${key}\``, aboutBlock(key), layoutNames(key).join(', ')]);
  return table(['Key', 'What it is', 'Layouts'], rows);
}

function fields(): string {
  return fieldTables()
    .map(({ name, rows }) => `## ${name}\n\n${table(['Field', 'Holds', 'What it is'], rows)}`)
    .join('\n\n');
}

/** Rows of a kind in the order in which they are asked; the pictures are those of the pixel tests. */
function layouts(): string {
  const all = allLayouts();
  const kinds = [...new Set(all.map(({ of }) => of))];
  return kinds
    .map((kind) => {
      const rows = all
        .filter(({ of }) => of === kind)
        .map(({ name, about, when }) => [`\`${name}\``, about, when, pictureOf(`${kind}-${name}`)]);
      return `## ${kind}\n\n${table(['Layout', 'What it looks like', 'When', ''], rows)}`;
    })
    .join('\n\n');
}

/** Layouts that are seen on the slide of another. */
export const SHOWN_BY: Record<string, string> = { 'slide-full': 'image-contain', 'text-statement': 'slide-statement' };

function pictureOf(layout: string): string {
  const name = SHOWN_BY[layout] ?? layout;
  const path = `docs/pictures/layouts/${name}.png`;
  return existsSync(new URL(`../${path}`, import.meta.url)) ? `![](../pictures/layouts/${name}.png)` : '';
}

function commandList(): string {
  return commands
    .map(({ name, arguments: args, about, options }) => {
      const flags = options.map((option) => [`\`${option.flags}\``, option.about]);
      const usage = ['briefdeck', name, args, options.length > 0 ? '[options]' : '']
        .filter((part) => part !== '')
        .join(' ');
      return [
        `## ${name}`,
        `${capital(about)}.`,
        `    ${usage}`,
        ...(flags.length > 0 ? [table(['Option', 'What it does'], flags)] : []),
      ].join('\n\n');
    })
    .join('\n\n');
}

function diagnostics(): string {
  return table(
    ['Code', 'Severity', 'What it means'],
    Object.entries(messages).map(([code, { severity, about }]) => [`\`${code}\``, severity, about]),
  );
}

function formatList(): string {
  return table(
    ['Name', 'Ends with', 'What it is'],
    formatNames.map((name) => [`\`${name}\``, `\`.${formats[name].suffix}\``, formats[name].about]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
