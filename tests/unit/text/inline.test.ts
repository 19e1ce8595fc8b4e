import { expect, test } from 'vitest';
import { type Inline, parseInline, plainText } from '../../../src/text/inline.ts';
import { marked } from '../../golden/outline.ts';

const text = (value: string): Inline => ({ type: 'text', value });

test('marks become a tree', () => {
  expect(parseInline('a *b **c*** `d*` [e](#f "title") g[^h]')).toEqual([
    text('a '),
    { type: 'em', children: [text('b '), { type: 'strong', children: [text('c')] }] },
    text(' '),
    { type: 'code', value: 'd*' },
    text(' '),
    { type: 'link', href: '#f', children: [text('e')] },
    text(' g'),
    { type: 'cite', source: 'h', number: 0 },
  ]);
});

test.each([
  ['H~2~O and x^2^', 'H~2~O and x^2^'],
  ['about ~5 or ~6 and a ^ b', 'about ~5 or ~6 and a ^ b'],
  ['2 * 3 * 4, a_b_c, 5 > 4', '2 * 3 * 4, a_b_c, 5 > 4'],
  ['\\*not\\* \\[^cite]', '*not* [^cite]'],
  ['[^two words] [^] [^a:b]', '[^two words] [^] [^a:b]'],
  ['`[^code]` `~a~`', '`[^code]` `~a~`'],
  ['<b>&amp;</b> ![alt](src)', '<b>&amp;</b> !alt<src>'],
  ['http://example.com stays text', 'http://example.com stays text'],
  ['# no heading', '# no heading'],
  ['- no list', '- no list'],
  ['mit [*einem* Wort [dabei]]{lang=de}, [more](#b)', 'mit *einem* Wort [dabei]{de}, more<#b>'],
  ['[a [b]{lang=fr} c]{lang=pt-BR}', 'a b{fr} c{pt-BR}'],
  [
    '[x]{lang=} [x]{lang=1} [x]{lang=de" onclick} [x] {lang=de}',
    '[x]{lang=} [x]{lang=1} [x]{lang=de" onclick} [x] {lang=de}',
  ],
  ['', ''],
])('%s', (source, shown) => {
  expect(marked(parseInline(source))).toBe(shown);
});

test('a line break is a blank, but after a backslash or two blanks', () => {
  expect(marked(parseInline('a\nb'))).toBe('a b');
  expect(marked(parseInline('a\\\nb'))).toBe('a / b');
  expect(marked(parseInline('a  \nb'))).toBe('a / b');
});

test('plain text has the words and no marks', () => {
  expect(plainText(parseInline('*a* `b` [c](#d)[^e] f~g~\\\nh'))).toBe('a b c fg h');
});
