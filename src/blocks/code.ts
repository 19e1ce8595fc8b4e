import { codeFile, flag, id, node, text, verbatim } from '../schema/fields.ts';
import { defineBlock } from './define.ts';

export const codeBlock = defineBlock({
  about: 'Code, kept character for character.',
  aka: ['source', 'snippet', 'pre', 'listing'],
  schema: node(
    {
      code: verbatim('The code.').optional(),
      src: codeFile('Path of a file that holds it.').optional(),
      lang: id('The language.').optional(),
      highlight: verbatim('Lines to set off, as `1,3-5`.').optional(),
      steps: flag('Highlighted lines appear one after another.').optional(),
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
});
