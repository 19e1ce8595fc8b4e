import { expect, test } from 'vitest';
import { phrasesHtml } from '../../../src/render/phrases.ts';
import { parseInline } from '../../../src/text/inline.ts';

const phrased = (...phrases: string[]) => phrases.map((phrase) => `<span class="phrase">${phrase}</span>`).join('');
/** Without the places between words. */
const whole = (html: string) => html.replaceAll('<wbr>', '');
const cite = { type: 'cite', source: 'a', number: 1 } as const;

test.each([
  ['老旧小区供热改造：第一阶段成效', ['老旧小区供热改造：', '第一阶段成效']],
  ['能耗下降了23%，投诉减少', ['能耗下降了23%，', '投诉减少']],
  ['他说：“好。”大家同意', ['他说：', '“好。”', '大家同意']],
])('%s is divided after its punctuation', (text, phrases) => {
  expect(whole(phrasesHtml(parseInline(text)))).toBe(phrased(...phrases));
});

test.each([
  ['one phrase', '六类改造措施中换热站自控最好'],
  ['a long phrase', '若在六月底前批准，第二阶段可赶在十一月十五日供暖之前完成首批十五个小区'],
  ['Japanese, which the browser divides', '費用は下がり，利用者は増えた'],
  ['Korean', '비용，이용자'],
  ['Latin', 'Yes，no'],
])('%s is left as it is', (_, text) => {
  expect(whole(phrasesHtml(parseInline(text)))).toBe(text);
});

test('a source stays with the phrase before it', () => {
  expect(whole(phrasesHtml([{ type: 'text', value: '投诉减少，室温升高' }, cite]))).toBe(
    '<span class="phrase">投诉减少，</span><span class="phrase">室温升高<sup class="cite"><a href="#sources">1</a></sup></span>',
  );
});

test('text with emphasis is left in one piece', () => {
  expect(whole(phrasesHtml(parseInline('投诉*减少*，室温升高')))).toBe('投诉<em>减少</em>，室温升高');
});
