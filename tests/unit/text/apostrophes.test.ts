import { describe, expect, test } from 'vitest';
import { withApostrophes, withApostrophesIn } from '../../../src/text/apostrophes.ts';
import { parseInline, plainText } from '../../../src/text/inline.ts';

describe('a mark that can be nothing else', () => {
  test.each([
    ["don't", 'don’t'],
    ["l'entreprise, aujourd'hui", 'l’entreprise, aujourd’hui'],
    ["l'été d'Émile", 'l’été d’Émile'],
    ["O'Brien's", 'O’Brien’s'],
    ["the partners' share", 'the partners’ share'],
    ["Klaus' Boot, und ihr's", 'Klaus’ Boot, und ihr’s'],
    ["(don't)", '(don’t)'],
  ])('%s', (typed, drawn) => {
    expect(withApostrophes(typed)).toBe(drawn);
  });
});

describe('what might be something else stays', () => {
  test.each([
    "he said 'yes' and left",
    "the 'partners' of old",
    "the '90s",
    "1'000 and 5'10\"",
    "https://example.com/o'brien",
    "o'brien@example.com",
    "C:\\it's",
    "name='it's'",
    "rock 'n' roll",
    'a "word"',
    "п'ять",
    'it’s',
  ])('%s', (typed) => {
    expect(withApostrophes(typed)).toBe(typed);
  });
});

describe('in a tree', () => {
  const drawn = (text: string) => withApostrophesIn(parseInline(text));

  test('letters may stand in emphasis, in a link, before a mark', () => {
    const text = "l'*entreprise* et d'**eux**, [it's](https://example.com/it's)[^a] O'Brien's";
    expect(plainText(drawn(text))).toBe('l’entreprise et d’eux, it’s O’Brien’s');
    expect(JSON.stringify(drawn(text))).toContain("https://example.com/it's");
  });

  test('code stays, and what stands behind it is text', () => {
    expect(plainText(drawn("`it's` and `main`'s"))).toBe("it's and main’s");
  });

  test('without any it is the same tree', () => {
    const tree = parseInline("it is *so* '90s");
    expect(withApostrophesIn(tree)).toBe(tree);
  });
});
