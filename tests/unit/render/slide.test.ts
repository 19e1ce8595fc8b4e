/** What the shell, the printer and the tags of the PDF rely on in the markup of slides. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Deck, Slide } from '../../../src/deck/types.ts';
import type { Medium } from '../../../src/render/medium.ts';
import { loadTemplates, type Templates } from '../../../src/render/templates.ts';
import { drawSlide } from '../../../src/render/view/slide.ts';
import { deckOf } from '../../support/briefing.ts';
import { everything } from './everything.ts';

let templates: Templates;
let deck: Deck;

beforeAll(async () => {
  templates = await loadTemplates();
  deck = everything()[0] as Deck;
});

function markup(medium: Medium, of: Deck = deck): string {
  return of.slides.map((slide) => drawSlide(slide, { deck: of, medium, draw: templates.draw })).join('\n');
}

function slideWith(blocks: object[]): string {
  const text = JSON.stringify({ briefing: '1', title: 'T', sections: [{ title: 'S', blocks }] });
  const of = deckOf(text);
  const slide = of.slides.find(({ role }) => role === 'slide') as Slide;
  return drawSlide(slide, { deck: of, medium: 'screen', draw: templates.draw });
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
      const text = drawSlide(slide, { deck, medium: 'print', draw: templates.draw });
      const levels = [...text.matchAll(/<h([12])\b/g)].map(([, level]) => level);
      expect(levels, slide.id).toEqual([slide.role === 'cover' ? '1' : '2']);
    }
  });

  test('says how it is classified, and all but the cover which page it is', () => {
    for (const slide of deck.slides) {
      const text = drawSlide(slide, { deck, medium: 'print', draw: templates.draw });
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
