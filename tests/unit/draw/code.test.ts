import { expect, test } from 'vitest';
import { drawAll } from '../../../src/draw/all.ts';
import { codeSize, rowsOf } from '../../../src/render/view/kinds/code-size.ts';
import { linesIn } from '../../../src/text/lines.ts';
import { compiled, sourceOf } from '../../support/briefing.ts';

async function tokensOf(code: object) {
  const text = JSON.stringify({ briefing: '1', title: 'T', sections: [{ title: 'S', blocks: [{ code }] }] });
  const { decks } = await drawAll(sourceOf(text), compiled(text));
  return Object.values(decks[0]?.drawings.code ?? {})[0];
}

test('code keeps every character, and each piece says what it is', async () => {
  const code = 'const a = `x`; // “so”\n\n\treturn 10;';
  const lines = await tokensOf({ code, lang: 'ts' });
  expect(lines?.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(code);
  const roles = new Map(lines?.flat().map(({ role, text }) => [text.trim(), role]));
  expect([roles.get('const'), roles.get('// “so”'), roles.get('10')]).toEqual(['keyword', 'comment', 'constant']);
});

test('a name of a language may be an alias, in any case', async () => {
  expect(await tokensOf({ code: 'let a', lang: 'JS' })).toEqual(await tokensOf({ code: 'let a', lang: 'javascript' }));
  expect(await tokensOf({ code: 'let a', lang: 'text' })).toBeUndefined();
});

test('lines are read as people write them', () => {
  expect(linesIn('1, 3-5')).toEqual([[{ first: 1, last: 1 }], [{ first: 3, last: 5 }]]);
  expect(linesIn('1,3|5')).toEqual([
    [
      { first: 1, last: 1 },
      { first: 3, last: 3 },
    ],
    [{ first: 5, last: 5 }],
  ]);
  expect(['0', '5-3', 'a', '', '1,,2'].map(linesIn)).toEqual([null, null, null, null, null]);
});

test('a long line goes on below rather than getting too small', () => {
  const room = { width: 1136, height: 436, gutter: 0, limit: 36 };
  expect(codeSize(['short'], room)).toBe(36);
  expect(codeSize(['x'.repeat(89)], room)).toBe(20);
  expect(codeSize(['x'.repeat(300)], room)).toBe(22);
  const many = (length: number) =>
    codeSize(
      Array.from({ length }, () => 'x'),
      room,
    );
  expect([many(16), many(21), many(40)]).toEqual([16, 14, 14]);
  expect([rowsOf('x'.repeat(80), 80), rowsOf('x'.repeat(81), 80), rowsOf(`\t${'x'.repeat(80)}`, 80)]).toEqual([
    1, 2, 2,
  ]);
});
