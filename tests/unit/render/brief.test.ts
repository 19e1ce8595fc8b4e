import { expect, test } from 'vitest';
import { briefness } from '../../../src/render/brief.ts';
import { parseInline } from '../../../src/text/inline.ts';

const BRIEF = ' class="brief"';

test.each([
  ['a few lines, whatever markup is in them', `It is *[here](https://example.org/${'x'.repeat(300)})*.`, BRIEF],
  ['more than that', 'word '.repeat(60), ''],
  ['letters that are twice as wide', '字'.repeat(150), ''],
  ['few of these', '字'.repeat(100), BRIEF],
])('%s', (_, text, marked) => {
  expect(briefness(parseInline(text))).toBe(marked);
});
