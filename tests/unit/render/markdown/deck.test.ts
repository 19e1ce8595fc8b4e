import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { textsOfHtml } from '../../../../src/check/html-text.ts';
import { wordsIn, wordsOn } from '../../../../src/deck/words.ts';
import { missingWords } from '../../../../src/pdf/words.ts';
import { deckMarkdown } from '../../../../src/render/markdown/deck.ts';
import { inlineMarkdown } from '../../../../src/render/markdown/inline.ts';
import { type Inline, parseInline } from '../../../../src/text/inline.ts';
import { deckOf } from '../../../support/briefing.ts';
import { everything } from '../everything.ts';

const reader = new MarkdownIt({ html: true });
const text = (value: string): Inline[] => [{ type: 'text', value }];

describe('what the author typed comes back, whatever it means in Markdown', () => {
  test.each([
    '*not emphasis*',
    '_nor this_',
    '`no code`',
    '[no](link)',
    '<b>no tag</b>',
    '# no heading',
    '- no list',
    '+ nor this',
    '1. nor this',
    '2) nor this',
    '> no quotation',
    '---',
    '===',
    'a | b',
    'AT&amp;T and &copy;',
    '\\* a backslash',
    '~~no~~ and ^no^',
    'line\nand line',
  ])('%s', (typed) => {
    const [html = ''] = [reader.render(inlineMarkdown(text(typed)))];
    expect(html.startsWith('<p>')).toBe(true);
    expect([...new Set(textsOfHtml(html))].join('').trim()).toBe(typed.replace('\n', ' '));
  });
});

test('marks are those of Markdown', () => {
  const tree = parseInline('*em* **strong** `a ` b` H~2~O x^2^ [link](https://example.com/a_(b))');
  expect(inlineMarkdown(tree)).toContain('*em* **strong**');
  expect(reader.renderInline(inlineMarkdown(tree))).toContain('<a href="https://example.com/a_(b)">link</a>');
  expect(reader.renderInline(inlineMarkdown(parseInline('``a ` b``')))).toBe('<code>a ` b</code>');
});

test('a chart in words has its values, and what its drawing says of them', () => {
  const chart = {
    type: 'column',
    data: [
      { y: 'Mai', a: '1', b: '2' },
      { y: 'Juni', a: '4', b: '3' },
    ],
    x: 'y',
    series: ['a', { name: 'b', label: 'Beta' }],
    reference: [{ value: '3', label: 'Lim*it' }, { value: '2' }],
    points: [{ x: 'Juni', series: 'Beta', text: 'Fell [back]' }],
    difference: { from: 'Mai', to: 'Juni', series: 'a', as: 'absolute' },
  };
  const deck = deckOf(JSON.stringify({ briefing: '1', title: 'T', sections: [{ title: 'S', blocks: [{ chart }] }] }));
  expect(deckMarkdown(deck)).toContain(
    [
      '| y | a | Beta |',
      '| --- | --- | --- |',
      '| Mai | 1 | 2 |',
      '| Juni | 4 | 3 |',
      '',
      '- Lim\\*it: 3',
      '- 2',
      '- Juni, Beta: Fell \\[back\\]',
      '- Mai → Juni: +3',
    ].join('\n'),
  );
});

describe('a deck as Markdown', () => {
  const [deck] = everything();
  if (deck === undefined) throw new Error('the deck of this test is missing');
  const markdown = deckMarkdown(deck);
  const shown = textsOfHtml(reader.render(markdown)).join(' ');

  test('loses no word of a slide, nor of what is printed beside it', () => {
    const slides = deck.slides.filter(({ role }) => role !== 'agenda' && role !== 'sources');
    const drawn = new Set(['chart', 'diagram', 'math']);
    for (const slide of slides) {
      const readable =
        slide.role === 'slide' ? { ...slide, blocks: slide.blocks.filter(({ kind }) => !drawn.has(kind)) } : slide;
      const words = slide.role === 'divider' ? slide.title : wordsOn(readable).join(' ');
      expect(missingWords([words, ...wordsIn(slide.handout)], shown)).toEqual([]);
    }
  });

  test('has no private words', () => {
    expect(markdown).not.toContain('Private words');
  });

  test('has footnotes for its sources, and places for its links', () => {
    expect(markdown).toContain('[^1]: A report, A publisher, <https://www.example.com/report/>');
    expect(markdown).toContain('See [the first](#first)');
    expect(markdown).toContain('<a id="first"></a>');
  });
});
