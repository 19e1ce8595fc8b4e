/** Which pictures a file has, by the first page that shows them. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { parsePdf } from '../../../src/pdf/document.ts';
import { picturesIn } from '../../../src/pdf/weigh.ts';

function png(side: number): Uint8Array {
  const image = new PNG({ width: side, height: side });
  image.data.forEach((_, at) => {
    image.data[at] = (at * 7919) % 251;
  });
  return PNG.sync.write(image);
}

test('the largest first, each once', async () => {
  const file = await PDFDocument.create();
  const [small, large] = [await file.embedPng(png(8)), await file.embedPng(png(64))];
  const pages = [file.addPage(), file.addPage(), file.addPage()];
  pages[0]?.drawText('no picture');
  pages[1]?.drawImage(small);
  pages[2]?.drawImage(small);
  pages[2]?.drawImage(large);
  const pictures = picturesIn(await parsePdf(await file.save()));
  expect(pictures.map(({ page }) => page)).toEqual([3, 2]);
  expect(pictures[0]?.bytes).toBeGreaterThan(pictures[1]?.bytes ?? 0);
});
