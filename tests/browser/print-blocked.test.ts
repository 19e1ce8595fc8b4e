/** What a document may not do while it is printed, and what happens when something does not work. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page, SIZE, slides } from './support/document.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();

/** A server that takes every connection and never answers. */
let server: Server;
let connections = 0;
let origin: string;

beforeAll(async () => {
  server = createServer((socket) => {
    connections++;
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  // The server would have noticed.
  const noticed = once(server, 'connection');
  connect((server.address() as AddressInfo).port, '127.0.0.1').end();
  await noticed;
  expect(connections).toBe(1);
  server.close();
});

const ASKING: Record<string, () => string> = {
  'a picture': () => `<img src="${origin}/a.png" alt="">`,
  'a picture by name': () => `<img src="${origin.replace('127.0.0.1', 'localhost')}/a.png" alt="">`,
  'a style sheet': () => `<link rel="stylesheet" href="${origin}/a.css">`,
  'an import': () => `<style>@import url("${origin}/a.css");</style>`,
  'a background': () => `<div style="width:9px;height:9px;background:url(${origin}/a.png)"></div>`,
  'a frame': () => `<iframe src="${origin}/a.html"></iframe>`,
  'a picture in an SVG': () => `<svg><image href="${origin}/a.png" width="9" height="9"/></svg>`,
  'an object': () => `<object data="${origin}/a.svg"></object>`,
  'a film': () => `<video src="${origin}/a.mp4" poster="${origin}/a.png" autoplay></video>`,
  'a preload': () => `<link rel="preload" as="image" href="${origin}/a.png"><link rel="prefetch" href="${origin}/b">`,
  'a connection ahead of time': () =>
    `<link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="${origin}">`,
  'another document': () => `<meta http-equiv="refresh" content="0;url=${origin}/">`,
  'a frame that asks': () => `<iframe srcdoc='<img src="${origin}/a.png">'></iframe>`,
};

describe('a document gets nothing from the network that asks for', () => {
  test.each(Object.keys(ASKING))('%s', async (what) => {
    const { facts } = await (await printer()).print(slides({ a: `<p>Here</p>${ASKING[what]?.()}` }), SIZE);
    expect(facts.slides[0]?.texts[0]?.text).toBe('Here');
    expect(connections).toBe(0);
  });
});

test('slides that are put into a document get nothing from the network either', async () => {
  const frame = { key: 'one', html: async () => page('<main class="slides"></main>') };
  const asking = Object.values(ASKING).map((ask) => `<p>Here</p>${ask()}`);
  const { slides: measured } = await (await printer()).measureIn(
    frame,
    asking.map((content, at) => `<section class="slide" id="s${at}">${content}</section>`).join(''),
  );
  expect(measured.map(({ texts }) => texts[0]?.text)).toEqual(asking.map(() => 'Here'));
  expect(connections).toBe(0);
});

test('a document gets no file of this machine', async () => {
  const asking = '<iframe src="file:///etc/hostname"></iframe><object data="file:///etc/hostname"></object>';
  const style = '@import url("file:///etc/hostname");';
  const press = await printer();
  const { facts } = await press.print(
    slides({ a: `<p>Here</p><img src="file:///etc/hostname" alt="">${asking}` }, style),
    SIZE,
  );
  const without = await press.print(slides({ a: `<p>Here</p><img src="file:///nowhere" alt="">${asking}` }), SIZE);
  expect(facts).toEqual(without.facts);
});

test('scripts of a document do not run', async () => {
  const html = slides({
    a: '<p id="p">One</p><script>document.querySelector("#a").id = "script"</script><img src="x" onerror="document.body.remove()" alt="">',
  });
  const { facts } = await (await printer()).print(html, SIZE);
  expect(facts.slides.map(({ id }) => id)).toEqual(['a']);
});

describe('fonts', () => {
  const face = (name: string, source: string) => `@font-face { font-family: "${name}"; src: url("${source}"); }`;

  test('one that cannot be had is an error with its name', async () => {
    const css = `${face('Far Face', `${origin}/face.woff2`)} p { font-family: "Far Face"; }`;
    await expect((await printer()).print(slides({ a: '<p>Words</p>' }, css), SIZE)).rejects.toMatchObject({
      name: 'UserError',
      code: 'font-missing',
      message: expect.stringContaining('“Far Face”'),
    });
    expect(connections).toBe(0);
  });

  test('one that is broken is an error with its name', async () => {
    const css = `${face('Broken Face', 'data:font/woff2;base64,AAAA')} p { font-family: "Broken Face"; font-weight: 700; }`;
    await expect((await printer()).measure(slides({ a: '<p>Words</p>' }, css))).rejects.toMatchObject({
      code: 'font-missing',
      message: expect.stringContaining('“Broken Face”'),
    });
  });

  test('one that nothing is set in is not asked for', async () => {
    const { fonts } = await (await printer()).measure(
      slides({ a: '<p>Words</p>' }, face('Idle Face', `${origin}/face.woff2`)),
    );
    expect(fonts).toEqual([{ family: 'Test Face', weight: 'normal', style: 'normal', status: 'loaded' }]);
  });

  test('the printer works on after such an error', async () => {
    const css = `${face('Far Face', `${origin}/face.woff2`)} p { font-family: "Far Face"; }`;
    const press = await printer();
    await press.measure(slides({ a: '<p>Words</p>' }, css)).catch(() => {});
    const { slides: measured } = await press.measure(page('<section class="slide" id="b">Words</section>'));
    expect(measured.map(({ id }) => id)).toEqual(['b']);
  });
});
