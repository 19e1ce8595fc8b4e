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
    ['<g><circle r="3" onload="x()"/></g>', 'an event handler (“onload”)'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hello</p></foreignObject>', 'foreign content'],
    ['<image href="http://127.0.0.1/x.png"/>', 'a reference to “http://127.0.0.1/x.png”'],
    ["<use xlink:href='other.svg#a'/>", 'a reference to “other.svg#a”'],
    ['<use href="data:image/svg+xml;base64,AA#a"/>', 'a reference to “data:image/svg+xml;base64,AA#a”'],
    ['<image href=" data:image/svg+xml,%3Csvg/%3E"/>', 'a reference to “data:image/svg+xml,%3Csvg/%3E”'],
    ['<image href="java&#10;script:x"/>', 'a reference to “java\nscript:x”'],
    ['<rect><animate attributeName="href" to="http://127.0.0.1"/></rect>', 'an animation'],
    ['<use href="#a"><set attributeName="href" to="http://127.0.0.1"/></use>', 'an animation'],
    ['<style>@import "http://127.0.0.1/x.css"; rect {fill: red}</style>', 'a style from outside'],
    ['<style><![CDATA[@import url(http://127.0.0.1/x.css?a;b);]]></style>', 'a style from outside'],
    ['<style>rect {fill: u\\72l(http://127.0.0.1)}</style>', 'a style from outside'],
    ['<style>rect {fill: u/**/rl(a) image-set("http://127.0.0.1" 1x)}</style>', 'a style from outside'],
    ['<rect style="fill: url(http://127.0.0.1/y)"/>', 'a style from outside'],
    ['<rect fill="url( \'http://127.0.0.1/y\' )"/>', 'a style from outside'],
    ['<iframe src="http://127.0.0.1"/>', '“iframe”'],
    ['<constructor/>', '“constructor”'],
  ])('is shown without what only %s does', (inside, what) => {
    const { lost, bytes } = readPicture(svg(`<g>\n${inside}</g><circle r="9"/>`));
    expect(lost).toEqual([{ what, line: 2 }]);
    expect(textOf(bytes)).toContain('<circle r="9"/>');
    expect(textOf(bytes)).not.toMatch(/127\.0\.0\.1|alert|onload|script|svg\+xml|Hello|iframe/);
  });

  test('keeps the rules of a style that loses one', () => {
    const { bytes } = readPicture(svg('<style>@import url("//x;y"); rect {fill: url(a.svg); stroke: red}</style>'));
    expect(textOf(bytes)).toContain('<style> rect {fill: none; stroke: red}</style>');
  });

  test('keeps what stands in for foreign content', () => {
    const { bytes, lost } = readPicture(svg('<switch><foreignObject/><text>Plan</text></switch>'));
    expect([textOf(bytes), lost]).toEqual([textOf(svg('<switch><text>Plan</text></switch>')), []]);
  });

  test('goes without links, and without what drawing programs keep in it', () => {
    const { bytes, lost } = readPicture(
      svg(
        '<a xmlns:ink="&ink;" href="http://x/"><path d="M0 0" ink:label="cut"/><ink:view zoom="2"><ink:x/></ink:view></a>',
        '<!DOCTYPE svg [<!ENTITY ink "http://ink.example">]>',
      ),
    );
    expect([textOf(bytes), lost]).toEqual([textOf(svg('<path d="M0 0"/>')), []]);
  });

  test.each([
    '<use href="#a"/>',
    '<image href="data:image/png;base64,AA"/>',
    '<rect fill="url(#g)"/>',
    '<rect style="fill: url(&quot;#g&quot;)"/>',
    '<style>@font-face {src: url(data:font/woff2;base64,AA)}</style>',
    '<text xml:lang="de">a &amp; b &lt; c</text>',
  ])('may refer to itself: %s', (inside) => {
    expect(readPicture(svg(inside))).toMatchObject({ bytes: svg(inside), lost: [] });
  });

  test.each([
    ['<g><circle/>', 'line 1, column'],
    ['<text>&nbsp;</text>', 'undefined entity'],
    ['<x:y/>', 'unbound namespace prefix'],
  ])('that browsers cannot read is refused: %s', (inside, problem) => {
    expect(() => readPicture(svg(inside))).toThrow(problem);
  });

  test('does not grow by entities within entities', () => {
    const head = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(textOf(readPicture(svg('<text>&a;</text>', head)).bytes)).toContain('<text>aaaa</text>');
    expect(() => readPicture(svg('<text>&b;</text>', head))).toThrow('undefined entity');
  });
});

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

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
