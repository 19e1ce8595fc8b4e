import { codeFile, flag, node, text, verbatim } from '../schema/fields.ts';
import { codeCut } from './cut.ts';
import { defineBlock } from './define.ts';

export const codeBlock = defineBlock({
  about: 'Code, kept character for character.',
  aka: ['source', 'snippet', 'pre', 'listing'],
  schema: node(
    {
      code: verbatim('The code.').optional(),
      src: codeFile('Path of a file that holds it.').optional(),
      lines: verbatim('The lines of that file to show, as `10-24`.').optional(),
      lang: verbatim('The language, as `ts`. Default: what the name of the file says.').optional(),
      highlight: verbatim('Lines to set off, as `1,3-5`; `|` parts steps of several.').optional(),
      steps: flag('Lines are set off one after another.').optional(),
      numbers: flag('Whether lines are numbered. Default: from nine lines up, and parts of files.').optional(),
      caption: text('A line below it.').optional(),
    },
    { short: 'code' },
  ),
  layouts: [
    {
      name: 'small',
      about: 'As much as a slide can take.',
      when: 'more than 13 lines, or lines of more than 78 characters',
      suits: ({ code = '' }) => {
        const lines = code.split('\n');
        return lines.length > 13 || lines.some((line) => line.length > 78);
      },
    },
    { name: 'plain', about: 'In large type.', when: 'anything else', suits: () => true },
  ],
  lines: ({ code = '' }) => code.split('\n').length + 1,
  cut: codeCut,
});
