/** What stands in documents on paper, whatever it looks like there. */
import { beforeAll, describe, expect, test } from 'vitest';
import { textsOfHtml } from '../../../../src/check/html-text.ts';
import type { Deck } from '../../../../src/deck/types.ts';
import { wordsIn, wordsOn } from '../../../../src/deck/words.ts';
import { missingWords } from '../../../../src/pdf/words.ts';
import { articleDocument, headingsOf } from '../../../../src/render/print/article.ts';
import type { Paper } from '../../../../src/render/print/document.ts';
import { handoutDocument } from '../../../../src/render/print/handout.ts';
import { loadTemplates } from '../../../../src/render/templates.ts';
import { loadTheme } from '../../../../src/theme/load.ts';
import { deckOf } from '../../../support/briefing.ts';
import { paperHtml, unmeasured } from '../../../support/paper.ts';
import { everything } from '../everything.ts';

let paper: Paper;
let deck: Deck;

beforeAll(async () => {
  [deck] = everything() as [Deck];
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  paper = { deck, theme, templates: await loadTemplates(), chart: () => '<svg></svg>' };
});

/** What a page shows of a document. */
function shown(html: string): string {
  return textsOfHtml(html.slice(html.indexOf('<body'))).join(' ');
}

const on = (roles: readonly string[]) => deck.slides.filter(({ role }) => roles.includes(role)).flatMap(wordsOn);
const handouts = () => wordsIn(deck.slides.map(({ handout }) => handout));
const notes = () => wordsIn(deck.slides.map((slide) => slide.notes));

describe('no word is lost', () => {
  test.each(['notes', '2up', '9up'] as const)('on a handout, %s', async (handout) => {
    const html = await paperHtml('handout', { ...paper, deck: { ...deck, print: { ...deck.print, handout } } });
    expect(missingWords(on(['cover', 'slide', 'takeaways', 'closing', 'sources']), shown(html))).toEqual([]);
    if (handout === 'notes') expect(missingWords(handouts(), shown(html))).toEqual([]);
  });

  test('in notes', async () => {
    const html = await paperHtml('notes', paper);
    expect(missingWords([...deck.slides.flatMap(wordsOn), ...notes()], shown(html))).toEqual([]);
  });

  test('in an article', async () => {
    const html = await articleDocument(paper, 'screen');
    const words = [...on(['cover', 'divider', 'slide', 'takeaways', 'closing', 'sources']), ...handouts()];
    expect(missingWords(words, shown(html))).toEqual([]);
  });

  test('in a summary that has room for it', async () => {
    const html = await paperHtml('summary', paper);
    expect(missingWords([...wordsIn(deck.summary), ...wordsIn(deck.sources)], shown(html))).toEqual([]);
  });
});

test('a summary of a briefing that has none says what its slides say', async () => {
  const slides =
    '[{title: The boat is late, blocks: [{text: Every day}]}, {title: A second would do, priority: could}]';
  const more = 'appendix: [{title: More, slides: [{title: All the figures}]}]';
  const silent = deckOf(`briefing: 1\ntitle: T\nsections: [{title: S, slides: ${slides}}]\n${more}\n`);
  const html = shown(await paperHtml('summary', { ...paper, deck: silent }));
  expect(missingWords(['The boat is late', 'A second would do'], html)).toEqual([]);
  expect(html).not.toMatch(/Every day|All the figures/);
});

test('marks between texts are those of the language', async () => {
  const texts = (lang: string) => articleDocument({ ...paper, deck: { ...deck, lang } }, 'screen').then(shown);
  const [english, chinese] = await Promise.all([texts('en'), texts('zh-CN')]);
  expect(english).toContain('Somebody, Writer');
  expect(chinese).toContain('Somebody，Writer');
  expect(chinese).not.toMatch(/ \(see /);
});

test('private notes are in nothing that is handed out', async () => {
  for (const html of [
    await paperHtml('handout', paper),
    await paperHtml('summary', paper),
    await articleDocument(paper, 'trial'),
  ])
    expect(html).not.toContain('Private words');
});

test('nothing leads to where nothing is, and no place is there twice', async () => {
  for (const html of [
    await paperHtml('handout', paper),
    await paperHtml('notes', paper),
    await paperHtml('summary', paper),
    await articleDocument(paper, 'screen'),
  ]) {
    const places = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const led = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(places.filter((id, i) => places.indexOf(id) !== i)).toEqual([]);
    expect(led.filter((id) => !places.includes(id))).toEqual([]);
  }
});

describe('a handout', () => {
  test('says on which page each part begins', async () => {
    const { html, places } = await handoutDocument(paper, unmeasured);
    const entries = [
      ...html.matchAll(/href="#([^"]+)"><span class="contents-title">[^<]*<\/span> <span class="contents-page">(\d+)/g),
    ];
    const pages = html.split('<section class="sheet').slice(1);
    expect(entries.length).toBeGreaterThan(3);
    for (const [, target = '', page] of entries) {
      const at = target === 'sources' ? pages.length : Number(places.get(target)) + 1;
      expect([target, Number(page)]).toEqual([target, target === 'sources' ? at + 1 : at]);
      if (target !== 'sources') expect(pages[at - 1]).toContain(`id="${target}"`);
    }
  });

  test.each([
    ['2up', 2],
    ['3up-lines', 3],
    ['6up', 6],
  ] as const)('%s has so many slides a page', async (handout, count) => {
    const html = await paperHtml('handout', { ...paper, deck: { ...deck, print: { ...deck.print, handout } } });
    const grids = html.split('<section class="sheet grid">').slice(1);
    const counts = grids.map((grid) => grid.split('<section class="slide"').length - 1);
    expect(new Set(counts.slice(0, -1))).toEqual(new Set([count]));
  });

  test('is printed on the paper that is asked for', async () => {
    const sizes = await Promise.all(
      (['a4', 'letter'] as const).map(async (size) => {
        const { html, sheet } = await handoutDocument(
          { ...paper, deck: { ...deck, print: { paper: size, handout: '4up' } } },
          unmeasured,
        );
        return [/@page\{size:([^;]+)/.exec(html)?.[1], sheet.points.map(Math.round)];
      }),
    );
    expect(sizes).toEqual([
      ['A4 landscape', [842, 595]],
      ['letter landscape', [792, 612]],
    ]);
  });
});

describe('an article', () => {
  test('has the messages of slides for headings, in the order of the deck', async () => {
    const html = await articleDocument(paper, 'screen');
    const found = [...html.matchAll(/<h([23])[^>]* id="([^"]+)"/g)].map(([, level, id]) => [Number(level) - 1, id]);
    const parts = headingsOf(deck).filter(({ id }) => id !== 'sources');
    expect(found.filter(([, id]) => id !== 'contents-label')).toEqual(parts.map(({ level, id }) => [level, id]));
  });

  test('leads from a mark to its source, and from there to each of the marks', async () => {
    const html = await articleDocument(paper, 'screen');
    const marks = [...html.matchAll(/href="#source-1" id="(cite-1-\d+)"/g)].map(([, id]) => id);
    const backs = [...html.matchAll(/<a href="#(cite-1-\d+)">/g)].map(([, id]) => id);
    expect(marks.length).toBeGreaterThan(2);
    expect(backs).toEqual(marks);
  });

  test('leaves out no level of its headings, where a slide is a section, too', async () => {
    const sides = '[{title: Before, points: [Slow]}, {title: After, points: [Fast]}]';
    const slide = `      - title: Two\n        blocks: [{compare: {columns: ${sides}}}]`;
    const own = deckOf(`briefing: 1
title: Levels
lang: en
sections:
  - title: One
    blocks: [{compare: {columns: ${sides}}}]
  - title: Part
    slides:
${slide}
${slide}
`);
    const html = await articleDocument({ ...paper, deck: own }, 'screen');
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels).toEqual(expect.arrayContaining([1, 2, 3, 4]));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  test('numbers figures and tables apart', async () => {
    const html = await articleDocument(paper, 'screen');
    const labels = [...html.matchAll(/<strong>((?:Figure|Table) \d+)<\/strong>/g)].map(([, label]) => label);
    expect(labels.filter((label) => label?.startsWith('Table'))).toEqual(['Table 1', 'Table 2']);
    expect(labels.filter((label) => label?.startsWith('Figure')).slice(0, 3)).toEqual([
      'Figure 1',
      'Figure 2',
      'Figure 3',
    ]);
  });
});

test('what is said in the margins cannot end its string, nor the style sheet', async () => {
  const title = 'A "quoted" \\ title </style><script>';
  const html = await paperHtml('handout', { ...paper, deck: { ...deck, title } });
  expect(html.match(/<\/style/g)).toHaveLength(1);
  expect(html).toContain('content:"A \\22 quoted\\22  \\5c  title \\3c /style>\\3c script>"');
});
