import { imageFile, list, node, text } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock } from './define.ts';
import { linesOf, most } from './measure.ts';

const person = node(
  {
    name: text('Their name.'),
    role: text('What they do.').optional(),
    image: imageFile('Path of a portrait.').optional(),
    text: text('A sentence about them.').optional(),
  },
  { short: 'name' },
);

export const peopleBlock = defineBlock({
  about: 'People with name, role and portrait.',
  aka: ['person', 'team', 'speakers', 'contacts', 'members'],
  schema: list(person, 'The people.'),
  layouts: ['grid', 'row'],
  layout: (people) => (people.length <= 4 ? 'row' : 'grid'),
  lines: (people) => Math.ceil(people.length / 4) * (4 + most(people, (p) => linesOf(p.text, 26))),
  cut: itemCut,
});
