/** Small documents as the printer gets them: slides in one file, with a face of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package.ts';

const face = readFileSync(join(packageRoot, 'themes/fonts/source-sans-regular.ttf'), 'base64');

const FACE = `@font-face { font-family: "Test Face"; src: url("data:font/ttf;base64,${face}"); }`;

export const SIZE = { width: 1280, height: 720 };

/** A whole document of slides: id → what is on it. */
export function slides(contents: Record<string, string>, css = ''): string {
  const sections = Object.entries(contents).map(
    ([id, content]) => `<section class="slide" id="${id}"><div class="page" data-box>${content}</div></section>`,
  );
  return page(sections.join('\n'), css);
}

export function page(body: string, css = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Working title</title><style>
${FACE}
* { margin: 0; }
body { font: 24px/1.4 "Test Face"; }
.slide { width: 1280px; height: 720px; position: relative; break-after: page; }
.slide:last-of-type { break-after: auto; }
.page { position: absolute; inset: 0; }
${css}
</style></head><body>${body}</body></html>`;
}

/** Three slides with what a deck has: headings, a table, a picture, links within and out. */
export const DECK = slides({
  cover: '<h1>The plan</h1><p>Efficient offices first</p>',
  costs: `<h2>Costs fall</h2><table><thead><tr><th scope="col">Item</th><th scope="col">Cost</th></tr></thead>
    <tbody><tr><th scope="row">Rent</th><td>10</td></tr><tr><th scope="row">Power</th><td>7</td></tr></tbody></table>
    <p><a href="#ask">See the ask</a> <a href="https://example.com/report">The report</a></p>`,
  ask: `<h2>The ask</h2><p>Ten minutes</p><img alt="A square" width="40" height="40" src="data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
  )}">`,
});

export const ABOUT = {
  title: 'The plan – “2026”',
  authors: ['Ada Example', 'Bo Example'],
  lang: 'en-GB',
  date: new Date('2026-01-02T00:00:00Z'),
  generator: 'briefdeck 0.0.0',
  outline: [
    { title: 'The plan', page: 0, children: [] },
    { title: 'Why', page: 1, children: [{ title: 'Costs fall', page: 1, children: [] }] },
    { title: 'The ask', page: 2, children: [] },
  ],
  pageLabels: ['1', '2', 'A-1'],
};

export const EXPECTED = {
  pages: 3,
  size: [960, 540] as const,
  words: [
    ['The plan', 'Efficient offices first'],
    ['Costs fall', 'Item', 'Rent', '10', 'See the ask'],
    ['The ask', 'Ten minutes'],
  ],
  outline: ABOUT.outline,
  title: ABOUT.title,
  lang: ABOUT.lang,
  links: ['https://example.com/report'],
};
