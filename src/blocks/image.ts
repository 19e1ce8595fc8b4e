import { choice, flag, imageFile, node, text } from '../schema/fields.ts';
import { defineBlock } from './define.ts';

export const imageBlock = defineBlock({
  about: 'A picture from a file.',
  aka: ['img', 'picture', 'photo', 'figure', 'pic'],
  schema: node(
    {
      src: imageFile('Path of the file, from the folder of the briefing.'),
      alt: text('The picture in words, for those who cannot see it.').optional(),
      decorative: flag('It says nothing that the text does not.').optional(),
      caption: text('A line below it.').optional(),
      fit: choice(['contain', 'cover'], 'Show all of it, or fill its box.').optional(),
    },
    { short: 'src' },
  ),
  layouts: ['contain', 'cover'],
  layout: (image) => image.fit ?? 'contain',
  lines: () => 9,
});
