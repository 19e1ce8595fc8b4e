import { aboutBlock, blockKeys } from '../blocks/index.ts';
import { allLayouts } from '../blocks/layouts.ts';
import { formatNames, formats } from '../export/index.ts';
import { shippedThemes } from '../package.ts';
import { loadTheme } from '../theme/load.ts';
import { type Command, JSON_OPTION } from './define.ts';
import { oneOf } from './options.ts';

interface Row {
  name: string;
  about: string;
  /** For layouts: the content that they are chosen for. */
  when?: string;
}

/** What can be listed, and how. */
const lists: Record<string, () => Promise<Row[]>> = {
  blocks: async () => blockKeys.map((name) => ({ name, about: aboutBlock(name) })),
  themes: async () => {
    return Promise.all(shippedThemes.map(async (name) => ({ name, about: (await loadTheme(name, '.')).about })));
  },
  formats: async () => formatNames.map((name) => ({ name, about: `.${formats[name].suffix}: ${formats[name].about}` })),
  layouts: async () => allLayouts().map(({ of, name, about, when }) => ({ name: `${of}/${name}`, about, when })),
};

export const listCommand: Command = {
  name: 'list',
  arguments: '<what>',
  about: `what there is: ${Object.keys(lists).join(', ')}`,
  options: [JSON_OPTION],
  run: async ([what = ''], options, io) => {
    const rows = (await lists[oneOf(what, Object.keys(lists), 'list')]?.()) ?? [];
    if (options.json === true) io.out(`${JSON.stringify(rows, null, 2)}\n`);
    else {
      const width = Math.max(...rows.map(({ name }) => name.length));
      for (const { name, about, when } of rows)
        io.out(`${io.outColor.bold(name.padEnd(width))}  ${about}${when === undefined ? '' : ` For: ${when}.`}\n`);
    }
    return 0;
  },
};
