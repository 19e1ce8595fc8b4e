import { expect, test } from 'vitest';
import { wordsHtml } from '../../../src/render/words.ts';

test.each([
  ['第一阶段成效与第二阶段建议', '第一阶段|成效|与|第二阶段|建议'],
  ['六月底前批准首批十五个小区', '六月底前|批准|首批|十五个|小区'],
  ['投资实现了节约，15天完成', '投资|实现了|节约，15天|完成'],
  ['關於城市更新的通知', '關於|城市|更新的|通知'],
])('a line may end between the words of %s', (text, words) => {
  expect(wordsHtml(text)).toBe(words.replaceAll('|', '<wbr>'));
});

test.each(['費用は下がり、利用者は増えた', '비용 韓國', 'Plain words', '2024年9月'])('%s is left as it is', (text) => {
  expect(wordsHtml(text)).toBe(text);
});

test.each([
  ['+8% בחמש שנים', '<span class="signed">+8%</span> בחמש שנים'],
  ['בין −3 ל-5', 'בין <span class="signed">−3</span> ל-5'],
  ['−23%', '<span class="signed">−23%</span>'],
  ['+8% in five years', '+8% in five years'],
  ['10–12', '10–12'],
  ['+٣', '+٣'],
])('%s: a sign stays before its figure', (text, html) => {
  expect(wordsHtml(text)).toBe(html);
});

test('a word that is wider than most columns may break anywhere', () => {
  const word = 'Rindfleischetikettierungsüberwachungsgesetz';
  expect(wordsHtml(`Das ${word} gilt`)).toBe(`Das <span class="long">${word}</span> gilt`);
  expect(wordsHtml('Landeswirtschaftsministerium')).toBe('Landeswirtschaftsministerium');
});

test('markup is escaped there as elsewhere', () => {
  expect(wordsHtml('投资<b>回报</b>')).toBe('投资&lt;b&gt;回报&lt;/b&gt;');
});
