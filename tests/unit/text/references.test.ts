import { expect, test } from 'vitest';
import { withoutReferences, withReferences } from '../../../src/text/references.ts';

const references = {
  hasSource: (id: string) => id === 'seen',
  target: (name: string) => (name === 'here' ? 'page' : null),
};

test.each([
  ['*words*[^seen] and `code`', '*words*[^seen] and `code`'],
  ['*words*[^gone] and `code`', '*words* and `code`'],
  [
    '[one](#here), [**two**](#away), [three](https://example.com)',
    '[one](#page), **two**, [three](https://example.com)',
  ],
  ['[a link](#away "its title") and *[^gone]*.', 'a link and .'],
  ['`[^gone]` stays in code, and goes[^gone] here', '`[^gone]` stays in code, and goes here'],
  ['One[^gone].\n\nTwo `[^gone]`[^seen][^gone].', 'One.\n\nTwo `[^gone]`[^seen].'],
])('%s', (text, left) => {
  expect(withReferences(text, references)).toBe(left);
});

test('without any, addresses go as well', () => {
  expect(withoutReferences('[Our *plan*](https://example.com)[^seen] [here](#here)')).toBe('Our *plan* here');
});
