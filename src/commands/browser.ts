import { installBrowser } from '../browser/install.ts';
import { thisMachine } from '../browser/machine.ts';
import type { Command } from './define.ts';
import { oneOf } from './options.ts';
import { progressLine } from './world.ts';

export const browserCommand: Command = {
  name: 'browser',
  arguments: '<what>',
  about: '“browser install” fetches a browser for PDF, where none is installed',
  options: [],
  run: async ([what = ''], _options, io) => {
    oneOf(what, ['install'], 'thing to do with a browser');
    const { path, version } = await installBrowser(thisMachine(), (progress) => io.progress(progressLine(progress)));
    io.progress(null);
    io.out(`${path}\n`);
    io.err(`Chrome headless shell ${version} is there; PDF works now.\n`);
    return 0;
  },
};
