import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../src/briefing/picture.ts';

const svg = (inside: string, head = '') =>
  new TextEncoder().encode(`${head}<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6">${inside}</svg>`);

describe('an SVG', () => {
  test('keeps its drawing and loses what programs leave in it', () => {
    const { bytes, mime, width, height } = readPicture(
      svg('<!-- for the board --><metadata>a name</metadata><circle r="3"/>', '<?xml version="1.0"?>'),
    );
    expect([mime, width, height]).toEqual(['image/svg+xml', 8, 6]);
    expect(new TextDecoder().decode(bytes)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><circle r="3"/></svg>',
    );
  });

  test.each([
    ['<script>alert(1)</script>', 'a script'],
    ['<svg:script/>', 'a script'],
    ['<circle r="3" onload="x()"/>', 'an event handler'],
    ['<foreignObject/>', 'foreign content'],
    ['<image href="http://127.0.0.1/x.png"/>', 'something outside'],
    ["<use xlink:href='other.svg#a'/>", 'something outside'],
    ['<style>@import "x.css"</style>', 'something outside'],
    ['<rect style="fill: url(http://x/y)"/>', 'something outside'],
    ['<text>&nbsp;</text>', 'an entity'],
  ])('with %s is refused', (inside, what) => {
    expect(() => readPicture(svg(inside))).toThrow(what);
  });

  test('with entities of its own is refused', () => {
    expect(() => readPicture(svg('<circle r="3"/>', '<!DOCTYPE svg [<!ENTITY a "b">]>'))).toThrow('a DOCTYPE');
  });

  test.each([
    '<use href="#a"/>',
    '<image href="data:image/png;base64,AA"/>',
    '<rect fill="url(#g)"/>',
    '<text>a &amp; b</text>',
  ])('may refer to itself: %s', (inside) => {
    expect(readPicture(svg(inside)).width).toBe(8);
  });
});

test('what is cut short is refused', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  expect(readPicture(png)).toMatchObject({ mime: 'image/png', width: 1, height: 1 });
  expect(() => readPicture(png.subarray(0, 50))).toThrow('it is cut short');
});

test('what is no picture is told what would be one', () => {
  expect(() => readPicture(new TextEncoder().encode('briefing: 1'))).toThrow('PNG, JPEG');
});

/** The head of a JPEG of 40 × 30 px, as a camera that was held upright writes it. */
function jpegTurned(orientation: number): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const frame = [8, 0, 30, 0, 40, 1, 1, 0x11, 0];
  const part = (marker: number, bytes: number[]) => [0xff, marker, 0, bytes.length + 2, ...bytes];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...part(0xe1, exif),
    ...part(0xc0, frame),
    ...part(0xda, [1, 1, 0, 0, 63, 0]),
    0xff,
    0xd9,
  ]);
}

test.each([
  [1, 40, 30],
  [3, 40, 30],
  [6, 30, 40],
  [8, 30, 40],
])('a JPEG of orientation %i is %i × %i px', (orientation, width, height) => {
  expect(readPicture(jpegTurned(orientation))).toMatchObject({ mime: 'image/jpeg', width, height });
});
