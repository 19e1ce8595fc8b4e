import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTheme } from '../check/theme.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { writeAtomic } from '../export/write.ts';
import { shippedThemes } from '../package.ts';
import { faultLine } from '../theme/fault.ts';
import { folderOf, isPath } from '../theme/folder-load.ts';
import { type Command, type ExitCode, type Io, JSON_OPTION } from './define.ts';
import { nth } from './opened.ts';
import { oneOf } from './options.ts';

/** What can be done with a theme. */
const deeds = { check, new: begin };

export const themeCommand: Command = {
  name: 'theme',
  arguments: '<what> <theme>',
  about: '“check” finds everything that can be wrong with a theme; “new” begins one in a folder',
  options: [JSON_OPTION],
  run: async (args, options, io) => {
    const what = oneOf(nth(args, 0, 'deed'), Object.keys(deeds) as (keyof typeof deeds)[], 'thing to do with a theme');
    return deeds[what](nth(args, 1, 'theme'), options.json === true, io);
  },
};

/** A name is one of ours; all else is a folder, with or without a dot before it. */
async function check(wanted: string, json: boolean, io: Io): Promise<ExitCode> {
  const called = shippedThemes.includes(wanted) || isPath(wanted) || !(await exists(wanted)) ? wanted : `./${wanted}`;
  const { faults, looked } = await checkTheme(folderOf(called, '.'), called);
  const { pairs, faces, templates } = looked;
  if (json) io.out(`${JSON.stringify({ theme: wanted, faults }, null, 2)}\n`);
  else if (faults.length > 0) io.err(`${faults.map(faultLine).join('\n')}\n`);
  else
    io.out(`${wanted}: nothing wrong; ${pairs} pairs of colours, ${faces} faces, ${templates} templates of its own\n`);
  return faults.length > 0 ? 1 : 0;
}

const BEGINNING = `# A theme for briefdeck. What is not said here is as in the theme that it extends; what there is to say:
# docs/reference/tokens.md. Check it with: briefdeck theme check <this folder>
about: Our house style.
extends: plain

colors:
  ink: '#10243e'
  accent: '#0b6e4f'
`;

async function begin(folder: string, _: boolean, io: Io): Promise<ExitCode> {
  const path = join(folder, 'theme.yaml');
  if (await exists(path))
    throw new UsageError(`“${path}” is there already`, 'choose another folder; nothing was changed');
  await writeAtomic(path, new TextEncoder().encode(BEGINNING));
  io.out(`${path}\n`);
  io.err(`Next: briefdeck theme check ./${folder.replace(/^\.[\\/]/, '')}\n`);
  return 0;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
