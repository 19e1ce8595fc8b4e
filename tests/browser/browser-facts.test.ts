/** What is measured, held against layouts whose numbers are plain from their CSS. */
import { expect, test } from 'vitest';
import type { SlideFacts } from '../../src/browser/facts.ts';
import { slides } from './support/document.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();

/** The facts of one slide with this content. */
async function factsOf(content: string, css = ''): Promise<SlideFacts> {
  const { slides: measured } = await (await printer()).measure(slides({ one: content }, css));
  const [slide] = measured;
  if (slide === undefined) throw new Error('nothing was measured');
  return slide;
}

async function pageOf(content: string, css = '') {
  const { boxes } = await factsOf(content, css);
  return boxes.find(({ label }) => label === 'div.page');
}

const block = (style: string, text = '') => `<div style="position:absolute;background:red;${style}">${text}</div>`;

test('slides come in order, with their sizes', async () => {
  const { slides: measured } = await (await printer()).measure(slides({ b: '<p>x</p>', a: '<p>x</p>', c: '' }));
  expect(measured.map(({ id, width, height }) => [id, width, height])).toEqual([
    ['b', 1280, 720],
    ['a', 1280, 720],
    ['c', 1280, 720],
  ]);
});

test('content is where it is drawn, from the corner of its own slide', async () => {
  const { slides: measured } = await (await printer()).measure(
    slides({ first: '', second: block('left:100px;top:50px;width:200px;height:80px') }),
  );
  expect(measured[1]?.boxes[0]).toMatchObject({
    area: { left: 0, top: 0, right: 1280, bottom: 720 },
    content: { left: 100, top: 50, right: 300, bottom: 130 },
  });
});

test('an empty box has no content', async () => {
  expect(await pageOf('<p></p>')).toMatchObject({ content: null, lowest: null, widest: null });
});

test('content that is clipped is measured whole, and named', async () => {
  const css = '.page { overflow: hidden } .tall { position: absolute; width: 10px; height: 800px; background: red }';
  expect(await pageOf('<div class="tall one two">x</div>', css)).toMatchObject({
    scrollHeight: 800,
    clientHeight: 720,
    content: { bottom: 800 },
    lowest: 'div.tall.one',
  });
});

test('lines of text reach as far as they are set', async () => {
  const box = await pageOf(
    '<p style="width:300px;white-space:nowrap">A line that is a good deal longer than its paragraph</p>',
  );
  expect(box?.content?.right).toBeGreaterThan(400);
  expect(box?.widest).toBe('p');
});

test('a tight line is as high as it is set, not as its font would like', async () => {
  const box = await pageOf('<p style="font-size:100px;line-height:100px">Word</p>');
  // The browser sets letters on whole pixels.
  expect(Math.abs(box?.content?.top ?? 9)).toBeLessThanOrEqual(0.5);
  expect(Math.abs((box?.content?.bottom ?? 0) - 100)).toBeLessThanOrEqual(0.5);
});

test('what a paragraph cuts off above and below its letters is no part of its lines', async () => {
  const heightOf = async (css: string, words = '36') => {
    const { texts } = await factsOf(`<p style="font-size:100px;line-height:100px;${css}">${words}</p>`);
    return Math.round((texts[0]?.lines[0]?.bottom ?? 0) - (texts[0]?.lines[0]?.top ?? 0));
  };
  const trimmed = 'text-box:trim-both cap alphabetic';
  expect([await heightOf(''), await heightOf(trimmed)]).toEqual([100, 75]);
  expect(await heightOf(trimmed, '<span>36</span>')).toBe(75);
});

test('signs of a formula are no texts that could lie on each other', async () => {
  const { texts } = await factsOf('<p>Read</p><div class="katex"><span>x</span></div>');
  expect(texts.map(({ text }) => text.trim())).toEqual(['Read']);
});

test('a box within may clip on its own', async () => {
  const { boxes } = await factsOf(
    '<pre class="code" style="overflow:hidden;width:100px;height:30px">A long line of code\nand another\nand another</pre>',
  );
  const code = boxes.find(({ label }) => label === 'pre.code');
  expect(code).toMatchObject({ clientHeight: 30, clientWidth: 100 });
  expect(code?.scrollWidth).toBeGreaterThan(110);
  expect(code?.scrollHeight).toBeGreaterThan(60);
});

test.each([
  ['not displayed', 'display:none'],
  ['invisible', 'visibility:hidden'],
  ['transparent', 'opacity:0'],
  ['clipped by its path', 'clip-path:inset(50%)'],
  ['for screen readers', 'width:1px;height:1px;overflow:hidden'],
  ['for screen readers, the old way', 'clip:rect(1px,1px,1px,1px);overflow:hidden;width:1px;height:1px'],
])('what is %s counts for nothing', async (_, style) => {
  const { boxes, texts } = await factsOf(
    `<p>Seen</p><div style="position:absolute;top:900px;font-size:5px;${style}">Not seen <i>at all</i></div>`,
  );
  expect(boxes[0]?.content?.bottom).toBeLessThan(40);
  expect(texts).toMatchObject([{ pixels: 24, text: 'Seen' }]);
});

test('a visible part of something invisible counts', async () => {
  const box = await pageOf(
    `<div style="visibility:hidden">${block('visibility:visible;top:90px;width:5px;height:10px')}</div>`,
  );
  expect(box?.content).toMatchObject({ top: 90, bottom: 100 });
});

test('text has the size of its smallest part, superscripts not counted', async () => {
  const { texts } = await factsOf(
    '<p>Large</p><p class="note" style="font-size:13px">Small<sup style="font-size:6px">1</sup></p>',
  );
  expect(texts.map(({ pixels, text, label }) => [pixels, text, label])).toEqual([
    [24, 'Large', 'p'],
    [13, 'Small', 'p.note'],
  ]);
});

test('text in a drawing is as large as it is drawn', async () => {
  const svg =
    '<svg viewBox="0 0 100 100" width="200" height="200"><title>Unseen</title><text y="50" font-size="5">Axis</text></svg>';
  expect((await factsOf(`<p>Words</p>${svg}`)).texts[1]).toMatchObject({ pixels: 10, text: 'Axis', label: 'text' });
});

test.each([
  ['one', '<h2>Short</h2>', 1],
  ['one, of several pieces', '<h2>Short <b>and</b> <sup>up</sup> <small>low</small></h2>', 1],
  ['three', '<h1>One<br>two<br><em>three</em></h1>', 3],
  ['none', '<p>No headline</p>', null],
])('lines of a headline: %s', async (_, content, lines) => {
  expect((await factsOf(content)).headlineLines).toBe(lines);
});

test('the words of the last line are told, of more than one', async () => {
  const narrow = (text: string) => `<p style="width:200px;font-size:24px;text-wrap:wrap">${text}</p>`;
  const { texts } = await factsOf(
    `${narrow('Some words<br>take two lines')}${narrow('One line')}${narrow('A <b>bold</b> end<sup>1</sup><br><i>alone</i>')}`,
  );
  expect(texts.map(({ endsIn }) => endsIn)).toEqual(['take two lines', null, 'alone']);
});

test('a picture out of its proportions is told', async () => {
  const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const picture = (style: string) => `<img src="${dot}" alt="" style="width:80px;height:40px;${style}">`;
  const { stretched } = await factsOf(`${picture('')}${picture('object-fit:contain')}${picture('width:40px')}`);
  expect(stretched).toEqual([{ label: 'img', ratio: 2 }]);
});
