/** What the shell, the printer and the tags of the PDF rely on in the markup of slides. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Deck, Slide } from '../../../src/deck/types.ts';
import type { Medium } from '../../../src/render/medium.ts';
import { loadTemplates, type Templates } from '../../../src/render/templates.ts';
import { drawSlide } from '../../../src/render/view/slide.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { markCss } from '../../../src/theme/mark.ts';
import { deckOf } from '../../support/briefing.ts';
import { everything } from './everything.ts';

/** Drawings have tests of their own. */
const chart = () => '<svg></svg>';

let templates: Templates;
let deck: Deck;

beforeAll(async () => {
  templates = await loadTemplates();
  deck = everything()[0] as Deck;
});

function markup(medium: Medium, of: Deck = deck): string {
  return of.slides.map((slide) => drawSlide(slide, { deck: of, medium, draw: templates.draw, chart })).join('\n');
}

function slideWith(blocks: object[]): string {
  const text = JSON.stringify({ briefing: '1', title: 'T', sections: [{ title: 'S', blocks }] });
  const of = deckOf(text);
  const slide = of.slides.find(({ role }) => role === 'slide') as Slide;
  return drawSlide(slide, { deck: of, medium: 'screen', draw: templates.draw, chart });
}

describe('every slide', () => {
  test('is one section with its id, its role and one page', () => {
    const sections = markup('print').match(/<section [^>]*>\s*<div class="page" data-box>/g) ?? [];
    expect(sections).toHaveLength(deck.slides.length);
    for (const [i, { id, role }] of deck.slides.entries()) {
      expect(sections[i]).toContain(`id="${id}"`);
      expect(sections[i]).toContain(`data-role="${role}"`);
    }
  });

  test('has one headline: the first level on the cover, the second elsewhere', () => {
    for (const slide of deck.slides) {
      const text = drawSlide(slide, { deck, medium: 'print', draw: templates.draw, chart });
      const levels = [...text.matchAll(/<h([12])\b/g)].map(([, level]) => level);
      expect(levels, slide.id).toEqual([slide.role === 'cover' ? '1' : '2']);
    }
  });

  test('says how it is classified, and all but the cover which page it is', () => {
    for (const slide of deck.slides) {
      const text = drawSlide(slide, { deck, medium: 'print', draw: templates.draw, chart });
      expect(text).toContain('Internal');
      expect(text).toContain(`<span class="foot-number">${slide.number}</span>`);
    }
  });

  test('has no style attribute, script or event handler, which the policy of the page forbids', () => {
    expect(markup('speaker')).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
  });

  test('leads only to pages that there are', () => {
    const text = markup('screen');
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    const ids = deck.slides.map(({ id }) => id);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.includes(target as string))).toEqual([]);
  });
});

describe('the footer', () => {
  const long = 'A title that goes on and on about what the board has to know before it can decide on the plan';
  const footOf = (head: object) => {
    const of = deckOf(JSON.stringify({ briefing: '1', title: long, ...head, sections: [{ title: 'S' }] }));
    return drawSlide(of.slides[1] as Slide, { deck: of, medium: 'print', draw: templates.draw, chart });
  };

  test('shortens a long title at a word, more so beside a long classification', () => {
    const titles = [{}, { classification: 'Strictly confidential, for members of the board and their deputies' }]
      .map(footOf)
      .map((text) => /foot-title">([^<]*)…</.exec(text)?.[1] ?? '');
    for (const title of titles) expect(long.startsWith(`${title} `)).toBe(true);
    expect(titles[0]?.length).toBeGreaterThan(titles[1]?.length ?? 0);
  });

  test('always has all of the classification', () => {
    const classification = 'Strictly confidential, for members of the board and their deputies alone, until published';
    expect(footOf({ classification })).toContain(`<span class="foot-class">${classification}</span>`);
  });
});

describe('the watermark', () => {
  const MARK = 'A. <Client> & "Co"';
  const pages = (mark: string | null) => {
    const marked = { ...deck, mark };
    return marked.slides.map((slide) =>
      drawSlide(slide, { deck: marked, medium: 'print', draw: templates.draw, chart: () => '' }),
    );
  };

  test('is on every page, whatever its role, hidden from those who are read to, and is no text', () => {
    for (const page of pages(MARK)) {
      expect(page).toContain('<div class="mark" aria-hidden="true">');
      expect(page).toContain('data-mark="A. &lt;Client&gt; &amp; &quot;Co&quot;"');
      expect(page.replace(/<[^>]*>/g, '')).not.toContain('Client');
    }
  });

  test('is on none where there is none', () => {
    for (const page of pages(null)) expect(page).not.toContain('mark"');
  });

  test('lies over the page as shapes, with no letter of it', async () => {
    const theme = await loadTheme('boardroom', '.');
    const pictures = (css: string) =>
      [...css.matchAll(/base64,([^"]+)/g)].map(([, data]) => Buffer.from(data ?? '', 'base64').toString());
    const [onPage = '', onPictures = ''] = pictures(await markCss('A. Client', theme, ['pattern', 'picture']));
    expect(onPage).toMatch(/fill="#808080" fill-opacity="0\.0\d".*<use href="#m"/);
    expect(onPage.match(/<use/g)?.length).toBeGreaterThan(15);
    expect(onPage + onPictures).not.toMatch(/Client|<text/);
    // No face of the theme has these.
    expect(pictures(await markCss('王伟 <b>', theme, ['paper']))[0]).toContain('王伟 &#60;b&#62;</text>');
  });
});

test('whatever holds content in a place of its own is measured', () => {
  const cells = {
    points: ['point', [{ text: 'A' }]],
    steps: ['step', ['A', 'B']],
    metrics: ['metric', [{ value: '1', label: 'A' }]],
    compare: [
      'compare-cell',
      [
        { title: 'A', points: ['a'] },
        { title: 'B', points: ['b'] },
      ],
    ],
    timeline: ['event', [{ when: '1', what: 'A' }]],
    people: ['person', [{ name: 'A' }]],
    scenarios: ['scenario', [{ name: 'A' }]],
    quotes: ['quote', ['A', 'B']],
    columns: ['column', [[{ text: 'A' }], [{ text: 'B' }]]],
    table: ['table-frame', { columns: ['A'], rows: [['a']] }],
  };
  for (const [kind, [name, value]] of Object.entries(cells))
    expect(slideWith([{ [kind]: value }]), kind).toMatch(new RegExp(`class="${name as string} ?"[^>]* data-box`));
});

test('sides of a comparison have the same number of cells', () => {
  const text = slideWith([
    {
      compare: [
        { title: 'A', points: ['1', '2', '3'] },
        { title: 'B', text: 'x' },
      ],
    },
  ]);
  const [first = '', second = ''] = text.split('class="compare-side"').slice(1);
  const cells = (side: string) => side.match(/compare-(cell|gap)/g)?.length;
  expect([cells(first), cells(second)]).toEqual([3, 3]);
});

test('figures of many columns are set smaller rather than broken', () => {
  const columns = Array.from({ length: 12 }, (_, i) => `Quarter ${i + 1}`);
  const sizeOf = (count: number) =>
    Number(
      /data-fit="(\d+)"/.exec(
        slideWith([{ table: { columns: columns.slice(0, count), rows: [Array(count).fill('1,234,567')] } }]),
      )?.[1],
    );
  expect(sizeOf(12)).toBeLessThan(sizeOf(8));
  expect(sizeOf(12)).toBeGreaterThanOrEqual(14);
  expect(sizeOf(3)).toBe(28);
});

describe('words for the speaker', () => {
  test.each<Medium>(['screen', 'print'])('are not in the %s', (medium) => {
    expect(markup(medium)).not.toMatch(/Private words|class="notes"/);
  });

  test('stand beside each page for the speaker', () => {
    expect(markup('speaker').match(/<aside class="notes"><p>Private words \d+<\/p><\/aside>/g)?.length).toBeGreaterThan(
      40,
    );
  });

  test.each<Medium>(['screen', 'speaker', 'print'])('of the handout are not in the %s', (medium) => {
    expect(markup(medium)).not.toContain('Words on paper');
  });
});

describe('items that appear one by one', () => {
  const blocks: object[] = [{ points: ['A', 'B'] }, { metrics: [{ value: '1', label: 'One' }] }, { actions: ['Do'] }];
  test.each(blocks)('are fragments where that is asked for: %o', (block) => {
    expect(slideWith([{ ...block, reveal: 'true' }])).toMatch(/class="[a-z]* ?fragment"/);
    expect(slideWith([block])).not.toContain('fragment');
  });
});

test('pictures are in the page', () => {
  const sources = [...markup('screen').matchAll(/<img src="([^"]{0,22})/g)].map(([, src]) => src);
  expect(sources.length).toBeGreaterThan(2);
  expect(new Set(sources)).toEqual(new Set(['data:image/png;base64,']));
});

test('marks of code do not become markup', () => {
  const text = slideWith([{ code: { code: '<b>&"\'</b>' } }]);
  expect(text).toContain('&lt;b&gt;&amp;&quot;&#x27;&lt;/b&gt;');
});

describe('what stands beside something else makes room', () => {
  const numbers = (count: number) => ({
    metrics: Array.from({ length: count }, () => ({ value: '4.2m', label: 'L' })),
  });
  const points = { points: ['One', 'Two'] };

  test.each([
    [2, 'row'],
    [3, 'stacked'],
  ])('%i numbers beside a list are a %s', (count, shape) => {
    expect(slideWith([points, numbers(count)])).toContain(`class="metrics" data-pieces data-shape="${shape}"`);
  });
});

describe('a callout says once what it is', () => {
  test.each([
    ['Rates', true],
    ['Risk', false],
    ['Open risks', false],
  ])('%s', (title, isNamed) => {
    const text = slideWith([{ callout: { tone: 'risk', title, text: 'It rises.' } }]);
    expect(text.includes('class="callout-name"')).toBe(isNamed);
  });
});

test('how a number moved is one text beside its arrow, whatever is set off in it', () => {
  const change = '+**6** after *two* years';
  const drawn = slideWith([{ metrics: [{ value: '4', label: 'Boats', change, trend: 'up' }] }]);
  const [, beside = ''] = /class="metric-change"><span class="trend"[^>]*><\/span>(.*?)<\/p>/.exec(drawn) ?? [];
  expect(beside).toBe('<span>+<strong>6</strong> after <em>two</em> years</span>');
});

test('a long section is named on one line above headlines, if its divider has it whole', () => {
  const title = 'What the services of the northern lines cost, and what they could cost. '.repeat(3).trim();
  const slides = ['One', 'Two'].map((one) => ({ title: one, blocks: [{ text: 'x' }] }));
  const kickers = (count: number) => {
    const of = deckOf(
      JSON.stringify({ briefing: '1', title: 'T', sections: [{ title, slides: slides.slice(0, count) }] }),
    );
    return [...markup('print', of).matchAll(/<p class="kicker">.*? <span>(.*?)<\/span><\/p>/g)].map(
      ([, words]) => words,
    );
  };
  expect(kickers(2)).toEqual(Array(2).fill(expect.stringMatching(/^What the services.{80,110}\w…$/)));
  expect(kickers(1)).toEqual([title]);
});
