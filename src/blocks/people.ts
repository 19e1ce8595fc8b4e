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
  layouts: [
    {
      name: 'row',
      about: 'Portraits side by side; without portraits, a list of names.',
      when: 'up to 4 people',
      suits: (people) => people.length <= 4,
      needs: { what: 'six people at most', has: (people) => people.length <= 6 },
    },
    {
      name: 'grid',
      about: 'Several rows, small portraits beside the words.',
      when: 'anything else',
      suits: () => true,
    },
  ],
  lines: (people) => Math.ceil(people.length / 4) * (4 + most(people, (p) => linesOf(p.text, 26))),
  cut: itemCut,
});
