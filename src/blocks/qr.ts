import { link, node, text } from '../schema/fields.ts';
import { defineBlock, only } from './define.ts';
import { linesOf } from './measure.ts';

export const qrBlock = defineBlock({
  about: 'An address to take along: a QR code, with the address below it.',
  aka: ['qrcode', 'qr-code', 'barcode', 'link'],
  schema: node(
    {
      url: link('The address, https or mailto.'),
      title: text('Where it leads, in a few words.').optional(),
      text: text('Why one should go there.').optional(),
    },
    { short: 'url' },
  ),
  layouts: only('code', 'The code, with its address beside it.'),
  lines: ({ title, text }, share) => Math.max(6, linesOf(title, 40) + linesOf(text, 60 / share) + 2),
});
