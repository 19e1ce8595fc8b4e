import { expect, test } from 'vitest';
import { reportCharacters } from '../../../src/check/characters.ts';
import { collector, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { deckOf } from '../../support/briefing.ts';

async function told(text: string): Promise<[string, string | null][]> {
  const found: Diagnostic[] = [];
  const deck = deckOf(`briefing: 1\ntitle: T\nsections:\n  - {id: one, title: One, blocks: [{text: "${text}"}]}\n`);
  await reportCharacters(deck, await loadTheme('boardroom', '.'), collector(found));
  return found.map(({ message, hint }) => [message, hint]);
}

test('characters that some face has are not mentioned', async () => {
  expect(await told('Zażółć – 5 € · Ελλάδα · Привет · עברית')).toEqual([]);
});

test('what no face has is told with its script and the package that has it', async () => {
  expect(await told('გამარჯობა')).toEqual([
    [
      'no font has “ა (U+10D0)”, “ბ (U+10D1)”, “გ (U+10D2)”, “მ (U+10DB)”, “ო (U+10DD)” and 2 more on slide “one” (Georgian)',
      'npm install @fontsource-variable/noto-sans-georgian beside the briefing, or replace them',
    ],
  ]);
});

test.each([
  ['so \u{1f600}', 'emoji', '@fontsource-variable/noto-emoji'],
  ['a ∈ B', 'mathematical', '@fontsource/noto-sans-math'],
  ['➜ there', 'symbols', '@fontsource/noto-sans-symbols-2'],
  ['2 ₿', 'Latin', '@fontsource-variable/noto-sans'],
])('%s is %s', async (text, script, source) => {
  const [[message, hint] = []] = await told(text);
  expect(message).toContain(`on slide “one” (${script})`);
  expect(hint).toBe(`npm install ${source} beside the briefing, or replace them`);
});

test('for what is in no table, no package is named', async () => {
  expect(await told('𓂀')).toEqual([
    ['no font has “𓂀 (U+13080)” on slide “one”', 'replace them, or use a theme whose faces have them'],
  ]);
});

/** Each line that ends in a letter of its own stands where the finding about that letter does. */
const PLACES = `briefing: 1
title: T
authors:
  - Ann
  - {name: Bo, org: ა}
sources:
  - {id: a, title: Plain}
  - {id: b, title: Of B, publisher: ბ}
takeaways:
  - {text: Nothing}
  - {text: Something გ}
sections:
  - title: One
    slides:
      - id: one
        title: The message დ
        blocks:
          - text: Plain[^a]
      - title: Two
        handout: On paper ე
        blocks:
          - text: Plain[^b]
      - title: Three
        blocks:
          - text: Plain
          - quotes:
              - {text: Yes, by: Ann}
              - text: No
                by: ვ
      - title: Four
        blocks:
          - table:
              columns: [A, B]
              rows:
                - [a, b]
                - [c, ზ]
      - title: Five
        blocks:
          - columns:
              - [{text: Plain}]
              - [{points: [{term: Plain, text: Plain}, {term: თ, text: Plain}]}]
      - title: Six
        blocks:
          - text: Plain
          - chart: {type: bar, data: [{k: one, v: 1}, {k: ი, v: 2}]}
`;

test('stands as near to them as is known', async () => {
  const found: Diagnostic[] = [];
  await reportCharacters(deckOf(PLACES), await loadTheme('boardroom', '.'), collector(found));
  const lineOf = (at: number) => PLACES.slice(0, at).split('\n').length;
  const places = found.map(({ message, span }) => [/“(.)/.exec(message)?.[1] ?? '', lineOf(span?.start ?? 0)]);
  // A divider lists the message of a slide as well.
  expect(places).toEqual(
    expect.arrayContaining([...'აბგდევზთი'].map((letter) => [letter, lineOf(PLACES.indexOf(letter))])),
  );
});
