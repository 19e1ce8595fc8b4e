import { access, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { jsonSchema } from '../briefing/json-schema.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { writeAtomic } from '../export/write.ts';
import { packageRoot } from '../package.ts';
import type { Command } from './define.ts';

export const newCommand: Command = {
  name: 'new',
  arguments: '<name>',
  about: 'a first briefing that builds',
  options: [],
  run: async ([name = ''], _options, io) => {
    const stem = basename(name).replace(/\.ya?ml$/i, '');
    if (stem === '' || !/^[\p{L}\p{N}]/u.test(stem))
      throw new UsageError(`“${name}” cannot name a briefing`, 'as in briefdeck new quarterly-review');
    const path = /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
    if (await exists(path))
      throw new UsageError(`“${path}” is there already`, 'choose another name; nothing was changed');
    const schema = join(path, '..', 'briefing.schema.json');
    await writeAtomic(path, await readFile(join(packageRoot, 'templates', 'new.yaml')));
    if (!(await exists(schema))) await writeAtomic(schema, new TextEncoder().encode(jsonSchema()));
    io.out(`${path}\n`);
    io.err(`Next: briefdeck build ${path}\n`);
    return 0;
  },
};

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
