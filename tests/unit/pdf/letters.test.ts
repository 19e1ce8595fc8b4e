import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { nameLetters } from '../../../src/pdf/letters.ts';
import { streamBytes } from '../../../src/pdf/stream.ts';
import { objectBarriers } from '../../../src/pdf/ua-objects.ts';

const TABLE = `2 beginbfchar
<000A> <0000>
<0000> <0041>
endbfchar
1 beginbfrange
<0041> <0046> <0030>
endbfrange`;

test('parts of letters stand for no letter, instead of for nought; all others for what they stood for', async () => {
  const { context } = await PDFDocument.create();
  const table = context.register(context.stream(TABLE));
  context.register(context.obj({ Type: 'Font', Subtype: 'Type0', ToUnicode: table }));
  expect(objectBarriers(context).map(({ condition }) => condition)).toEqual(['31-028']);
  nameLetters(context);
  const stream = context.lookup(table);
  const written = stream instanceof PDFRawStream ? Buffer.from(streamBytes(stream)).toString('latin1') : null;
  expect(written).toBe(TABLE.replace('<000A> <0000>', '<000A> <FFFD>'));
  expect(objectBarriers(context)).toEqual([]);
});
