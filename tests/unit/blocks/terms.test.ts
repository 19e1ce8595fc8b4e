import { expect, test } from 'vitest';
import { withTerms } from '../../../src/blocks/terms.ts';
import { parseInline, plainText } from '../../../src/text/inline.ts';

const read = (...texts: string[]) =>
  withTerms(
    texts.map((text): { term?: ReturnType<typeof parseInline>; text: ReturnType<typeof parseInline> } => ({
      text: parseInline(text),
    })),
  ).map(({ term, text }) => (term === undefined ? plainText(text) : [plainText(term), plainText(text)]));

test.each([
  [['**Cloud:** for one', '**Rights:** for *two*']],
  [['**Cloud**: for one', '**Rights** : for two'], null],
  [['Cloud: for one', 'Rights: for *two*']],
])('%j are terms and texts', (texts, none?: null) => {
  expect(read(...texts)).toEqual(
    none === null
      ? texts.map((text) => text.replaceAll('*', ''))
      : [
          ['Cloud', 'for one'],
          ['Rights', 'for two'],
        ],
  );
});

test.each([
  [['Cloud: for one']],
  [['Cloud: for one', 'Rights']],
  [['at 10:30', 'at 11:30']],
  [['He said, and meant it: never', 'She said, and meant it: always']],
  [['https://example.com/a', 'https://example.com/b']],
  [['**Cloud:**', '**Rights:**']],
])('%j stay as they were written', (texts) => {
  expect(read(...texts)).toEqual(texts.map((text) => text.replaceAll('*', '')));
});
