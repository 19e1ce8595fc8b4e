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
      'npm install @fontsource-variable/noto-sans-georgian',
    ],
  ]);
  expect(await told('so \u{1f600}')).toEqual([
    ['no font has “😀 (U+1F600)” on slide “one”', 'replace them, or use a theme whose faces have them'],
  ]);
});
