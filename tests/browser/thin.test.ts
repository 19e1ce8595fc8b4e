/** Pictures in a PDF have the pixels that are seen, twice over, and no more. */
import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { parsePdf } from '../../src/pdf/document.ts';
import { softMasksIn } from '../../src/pdf/soft-masks.ts';
import { streamBytes } from '../../src/pdf/stream.ts';
import { textsOfPdf } from '../../src/pdf/texts.ts';
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

/** Clear on all sides. */
const seeThrough = (() => {
  const png = new PNG({ width: 20, height: 20 });
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`;
})();

async function printed(images: string) {
  const { print } = await printer();
  const { bytes } = await print(page(`<section class="slide" id="a">${images}</section>`), SIZE);
  // Whatever it holds can be searched for leaks.
  expect(await textsOfPdf(bytes)).not.toEqual([]);
  return parsePdf(bytes);
}

/** The colour at the first corner of each picture. */
async function cornersOf(images: string): Promise<number[][]> {
  const objects = (await printed(images)).enumerateIndirectObjects();
  return objects.flatMap(([, object]) => {
    const isImage = object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
    return isImage ? [[...streamBytes(object).slice(0, 3)]] : [];
  });
}

async function sizesOf(images: string): Promise<string[]> {
  return (await picturesOf(images)).map(({ size }) => size);
}

async function picturesOf(images: string): Promise<{ size: string; filter: string }[]> {
  const objects = (await printed(images)).enumerateIndirectObjects();
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

test('the same picture is in the file once, as large as it is shown the largest', async () => {
  const source = picture(800, 600);
  const two = image(source, 'width:100px;height:75px') + image(source, 'width:200px;height:150px');
  expect(await sizesOf(two)).toEqual(['400×300']);
});

describe('what can be seen through', () => {
  const clear = image(picture(800, 600, true), 'width:200px;height:150px');
  const masksOf = async (images: string) => softMasksIn(await printed(images));

  test('is laid on the ground that it stands on', async () => {
    const ground = '<div style="background:rgb(0,128,0)"><div>';
    expect(await masksOf(`${ground}${clear}</div></div>`)).toEqual([]);
    expect(await masksOf(clear)).toEqual([]);
    const [corner] = await cornersOf(`${ground}${image(seeThrough, 'width:40px;height:40px')}</div></div>`);
    expect(corner).toEqual([0, 128, 0]);
  });

  test.each([
    ['a gradient', `<div style="background:linear-gradient(red,blue)">${clear}</div>`],
    ['something half clear', `<div style="background:rgb(0 0 0 / .5)">${clear}</div>`],
    [
      'another picture',
      `<div style="position:relative">${image(drawing(300, 300), 'position:absolute;inset:0')}${clear}</div>`,
    ],
  ])('stays so on %s, and is found', async (_, images) => {
    expect(await masksOf(images)).toEqual([1]);
  });

  test('is found in drawings', async () => {
    const gradient =
      '<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="red" stop-opacity="0"/></linearGradient>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${gradient}<path d="M0 0h9v9H0z" fill="url(#g)"/></svg>`;
    expect(await masksOf(image(`data:image/svg+xml,${encodeURIComponent(svg)}`, 'width:200px;height:150px'))).toEqual([
      1,
    ]);
  });
});

test('photos are kept as photos, drawings as drawings', async () => {
  const style = 'width:200px;height:150px';
  const filters = async (source: string) => (await picturesOf(image(source, style))).map(({ filter }) => filter);
  expect(await filters(picture(800, 600))).toEqual(['/DCTDecode']);
  expect(await filters(drawing(800, 600))).toEqual(['/FlateDecode']);
});
