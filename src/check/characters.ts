/** Characters that a deck shows and no face has that is at hand: each is told before it is printed as an empty box. */
import type { Deck, Slide } from '../deck/types.ts';
import { wordsOn } from '../deck/words.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { lackedBy, othersFor } from '../theme/others.ts';
import { scriptOf } from '../theme/scripts.ts';
import type { Theme } from '../theme/theme.ts';

/** One finding a slide and script: who sees the first character knows the others. */
export async function reportCharacters(deck: Deck, theme: Theme, report: Report): Promise<void> {
  const lacked = lackedBy(theme, deck.slides.map(textOf).join(''));
  if (lacked.length === 0) return;
  const { missing } = await othersFor(theme, lacked, deck.lang);
  for (const slide of deck.slides) {
    const found = missing.filter((character) => textOf(slide).includes(character));
    for (const [family, characters] of byFamily(found, deck.lang))
      report('no-glyph', slide.span, {
        slide: slide.id,
        characters,
        script: scriptOf(characters[0] ?? '', deck.lang)?.name ?? null,
        family,
      });
  }
}

function textOf(slide: Slide): string {
  return [slide.title, slide.section?.title ?? '', ...wordsOn(slide)].join(' ');
}

function byFamily(characters: readonly string[], lang: string): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const character of characters) {
    const family = scriptOf(character, lang)?.family ?? null;
    groups.set(family, [...(groups.get(family) ?? []), character]);
  }
  return groups;
}
