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
