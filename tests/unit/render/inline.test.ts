import { describe, expect, test } from 'vitest';
import { inlineHtml } from '../../../src/render/inline.ts';
import { type Inline, parseInline } from '../../../src/text/inline.ts';

describe('inline text as HTML', () => {
  test('a passage says its language and which way it is read', () => {
    expect(inlineHtml(parseInline('a [*b* & c]{lang=fr} [שלום]{lang=he}'))).toBe(
      'a <span lang="fr" dir="ltr"><em>b</em> &amp; c</span> <span lang="he" dir="rtl">שלום</span>',
    );
  });

  test.each([
    ['plain', 'plain'],
    ['*em* and **strong**', '<em>em</em> and <strong>strong</strong>'],
    ['H~2~O, x^2^', 'H<sub>2</sub>O, x<sup>2</sup>'],
    ['`a < b`', '<code>a &lt; b</code>'],
    ['[slide](#there)', '<a href="#there">slide</a>'],
    [
      '[mail](mailto:a@example.com)',
      '<a href="mailto:a@example.com" target="_blank" rel="noopener noreferrer">mail</a>',
    ],
    ['1 < 2 & "3" > \'0\'', '1 &lt; 2 &amp; &quot;3&quot; &gt; &#39;0&#39;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ])('%s', (text, html) => {
    expect(inlineHtml(parseInline(text))).toBe(html);
  });

  test.each([
    ['We ask for 4 million euros.', '4 million'],
    ['The next 12–18 months', '12–18'],
    ['by 2027-01-15 at the latest', '2027-01-15'],
    ['rose by 38 % in a year', '38 %'],
    ['kostet 3,5 Mrd. € im Jahr', '3,5 Mrd.'],
    ['for € 20 a month', '€ 20'],
    ['un coût de 148 000 € par an', '148 000 €'],
    ['près de 12 400 usagers', '12 400'],
    ['Une bibliothèque : ouvrir', 'bibliothèque :'],
    ['on dit « non » et rien', '« non »'],
    ['Est-ce « non » ?', '« non » ?'],
    ['en hausse de 12 % ; puis', '12 % ;'],
  ])('no line breaks within what belongs together: %s', (text, whole) => {
    expect(inlineHtml(parseInline(text))).toBe(text.replace(whole, `<span class="unbroken">${whole}</span>`));
  });

  test.each([
    '4 people',
    'GPT-4 models',
    'in 2019, 4 men',
    'B2B 2 billionaires',
    'sagte »nein« und ging',
    'in 2019 200 men',
    'a :smile',
  ])('lines may break: %s', (text) => {
    expect(inlineHtml(parseInline(text))).toBe(text);
  });

  test('a source is a raised number that leads to the list', () => {
    expect(inlineHtml([{ type: 'cite', source: 'report', number: 3 }])).toBe(
      '<sup class="cite"><a href="#sources">3</a></sup>',
    );
  });

  test('two sources in a row are two numbers', () => {
    const cite = (number: number): Inline => ({ type: 'cite', source: 'report', number });
    const text: Inline = { type: 'text', value: ' and ' };
    const names = [...inlineHtml([cite(6), cite(1), text, cite(2)]).matchAll(/class="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['cite', 'cite cite-next', 'cite']);
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//host/x',
    'x.html',
  ])('a link to %s is only its words', (href) => {
    const link: Inline = { type: 'link', href, children: [{ type: 'text', value: 'words' }] };
    expect(inlineHtml([link])).toBe('words');
  });

  test('an address cannot leave its attribute', () => {
    const link: Inline = { type: 'link', href: 'https://example.com/"onclick="x', children: [] };
    expect(inlineHtml([link])).toContain('href="https://example.com/&quot;onclick=&quot;x"');
  });
});

test('a long word is written as it was typed, so that it can be searched for', () => {
  expect(inlineHtml([{ type: 'text', value: 'Verantwortungsbewusstsein' }])).toBe('Verantwortungsbewusstsein');
});
