import { expect, test } from 'vitest';
import { withBriefParagraphs } from '../../../../src/render/print/paragraphs.ts';

test('paragraphs of a few lines are marked, whatever markup is in them; long ones and others are not', () => {
  const link = `<a href="https://example.org/${'x'.repeat(300)}">here</a>`;
  expect(withBriefParagraphs(`<p>It is ${link}.</p>`)).toBe(`<p class="brief">It is ${link}.</p>`);
  const long = `<p>${'word '.repeat(60)}</p>`;
  expect(withBriefParagraphs(`${long}<p class="prose-by">Somebody</p>`)).toBe(
    `${long}<p class="prose-by">Somebody</p>`,
  );
  const han = `<p>${'字'.repeat(150)}</p>`;
  expect(withBriefParagraphs(han)).toBe(han);
});
