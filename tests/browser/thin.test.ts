/** Pictures in a PDF have the pixels that are seen, twice over, and no more. */
import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { parsePdf } from '../../src/pdf/document.ts';
import { page, SIZE } from './support/document.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();

/** Of noise, which a smaller picture has less of; `clear`: with a corner that can be seen through. */
function picture(width: number, height: number, clear = false): string {
  const png = new PNG({ width, height });
  let seed = 7;
  for (let at = 0; at < png.data.length; at++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    png.data[at] = at % 4 === 3 ? (clear && at < 4000 ? 0 : 255) : seed >> 16;
  }
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`;
}

/** One colour, and another in its middle. */
function drawing(width: number, height: number): string {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at++) png.data[at] = at % 4 === 3 || at % (width * 4) < width * 2 ? 255 : 40;
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`;
}

async function sizesOf(images: string): Promise<string[]> {
  return (await picturesOf(images)).map(({ size }) => size);
}

async function picturesOf(images: string): Promise<{ size: string; filter: string }[]> {
  const { print } = await printer();
  const { bytes } = await print(page(`<section class="slide" id="a">${images}</section>`), SIZE);
  const objects = (await parsePdf(bytes)).enumerateIndirectObjects();
  return objects.flatMap(([, object]) => {
    const isImage = object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
    const entry = (name: string) => (isImage ? String(object.dict.get(PDFName.of(name))) : '');
    return isImage ? [{ size: `${entry('Width')}×${entry('Height')}`, filter: entry('Filter') }] : [];
  });
}

const image = (source: string, style: string) => `<img alt="" src="${source}" style="display:block;${style}">`;

test.each([
  ['as large as it is', 'width:800px;height:600px', '800×600'],
  ['with few pixels to spare', 'width:350px;height:262.5px', '800×600'],
  ['shown at a quarter', 'width:200px;height:150px', '400×300'],
  ['cut to its frame', 'width:100px;height:150px;object-fit:cover', '400×300'],
  ['within its frame', 'width:200px;height:600px;object-fit:contain', '400×300'],
])('%s', async (_, style, size) => {
  expect(await sizesOf(image(picture(800, 600), style))).toEqual([size]);
});

test('what can be seen through can be seen through when it is smaller', async () => {
  const sizes = await sizesOf(image(picture(800, 600, true), 'width:200px;height:150px'));
  expect(sizes).toEqual(['400×300', '400×300']);
});

test('photos are kept as photos, drawings as drawings', async () => {
  const style = 'width:200px;height:150px';
  const filters = async (source: string) => (await picturesOf(image(source, style))).map(({ filter }) => filter);
  expect(await filters(picture(800, 600))).toEqual(['/DCTDecode']);
  expect(await filters(drawing(800, 600))).toEqual(['/FlateDecode']);
});
