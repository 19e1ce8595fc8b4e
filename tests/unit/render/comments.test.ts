/** What style sheets say to those who read them reaches no one who gets a deck. */
import { expect, test } from 'vitest';
import { withoutComments } from '../../../src/render/comments.ts';
import { loadTemplates } from '../../../src/render/templates.ts';

test.each([
  ['a{b:c}/* d */e{}', 'a{b:c} e{}'],
  ['/* it’s * one /* */a{}', ' a{}'],
  ['a::before{content:"/* no */"}', 'a::before{content:"/* no */"}'],
  ["a{content:'\\'/*'}/**/", "a{content:'\\'/*'} "],
  ['a{}\n\n/* x\n y */\n\nb{}', 'a{}\nb{}'],
])('%j', (css, left) => {
  expect(withoutComments(css)).toBe(left);
});

test('no sheet of ours has any left', async () => {
  const { css, sheets, paper } = await loadTemplates();
  for (const sheet of [css, sheets, paper('paper.css'), paper('article.css')]) expect(sheet).not.toContain('/*');
  expect(sheets).toContain(paper('summary.css'));
});
