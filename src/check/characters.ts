/** Characters that a deck shows and no face has that is at hand: each is told before it is printed as an empty box. */
import type { Deck, Slide } from '../deck/types.ts';
import { wordsIn, wordsOn } from '../deck/words.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { lackedBy, othersFor } from '../theme/others.ts';
import { scriptOf, scriptsOf } from '../theme/scripts.ts';
import type { Theme } from '../theme/theme.ts';
import { whereOn } from './where.ts';

/** One finding a slide and script: who sees the first character knows the others. */
export async function reportCharacters(deck: Deck, theme: Theme, report: Report): Promise<void> {
  const lacked = lackedBy(theme, deck.slides.map(textOf).join(''));
  if (lacked.length === 0) return;
  const { missing } = await othersFor(theme, lacked, deck.lang);
  for (const slide of deck.slides) {
    const text = textOf(slide);
    const found = missing.filter((character) => text.includes(character));
    for (const [source, characters] of await bySource(found, theme, deck.lang))
      report('no-glyph', whereOn(slide, has(characters)), {
        slide: slide.id,
        characters,
        script: scriptOf(characters[0] ?? '', deck.lang)?.name ?? null,
        source,
      });
  }
}

/** What is written for paper is printed as well. */
function textOf(slide: Slide): string {
  return [slide.title, slide.section?.title ?? '', ...wordsOn(slide), ...wordsIn(slide.handout)].join(' ');
}

function has(characters: readonly string[]): (words: string) => boolean {
  return (words) => characters.some((character) => words.includes(character));
}

async function bySource(
  characters: readonly string[],
  theme: Theme,
  lang: string,
): Promise<Map<string | null, string[]>> {
  const groups = new Map<string | null, string[]>();
  for (const character of characters) {
    const source = await sourceFor(character, theme, lang);
    groups.set(source, [...(groups.get(source) ?? []), character]);
  }
  return groups;
}

/** The first package that may have it and is not there yet; null where none is left. */
async function sourceFor(character: string, theme: Theme, lang: string): Promise<string | null> {
  for (const script of scriptsOf(character, lang))
    if ((await theme.family(script.package)) === null) return script.package;
  return null;
}
