/** How long it takes to say a slide: what the author says, else an estimate from its notes, else from its words. */
import type { Briefing } from '../briefing/schema.ts';
import { plainText } from '../text/inline.ts';
import type { Slide } from './types.ts';
import { wordsOn } from './words.ts';

/** Words or, for Chinese and Japanese, characters a minute: for all languages by `default`, or by language. */
export type Pace = NonNullable<Briefing['pace']>;

/**
 * Words a minute. Reading aloud was measured for 17 languages by Trauzettel-Klosinski and Dietz, “Standardized
 * Assessment of Reading Performance: The New International Reading Speed Texts IReST” (IOVS 53:9, 2012); who speaks to
 * a room and lets it look at slides takes longer, so these are six tenths of that, rounded to five.
 */
const WORDS: Record<string, number> = {
  ar: 85,
  de: 105,
  en: 135,
  es: 130,
  fi: 95,
  fr: 115,
  he: 110,
  it: 115,
  nl: 120,
  pl: 100,
  pt: 110,
  ru: 110,
  sl: 110,
  sv: 120,
  tr: 100,
};

/** The mean of all of them. */
const OTHER_WORDS = 110;

/** Characters a minute, as speakers are advised: news in Japanese is read at 300, Chinese is presented at about 200. */
const CHARACTERS: Record<string, number> = { ja: 300, zh: 200 };

/** Of what stands on a slide without notes, about half is said. */
const SAID = 0.5;

/** Seconds that a page is shown at least. Sources are not read out. */
const LEAST: Record<Slide['role'], number> = {
  cover: 5,
  agenda: 5,
  divider: 5,
  slide: 20,
  takeaways: 20,
  closing: 20,
  sources: 0,
};

/** Whole seconds. */
export function secondsOf(slide: Slide, lang: string, pace: Pace = {}): number {
  if (slide.minutes !== null) return Math.round(slide.minutes * 60);
  if (slide.role === 'sources') return 0;
  const notes = slide.notes.map(plainText).join(' ');
  const minutes =
    notes === '' ? SAID * minutesFor(wordsOn(slide).join(' '), lang, pace) : minutesFor(notes, lang, pace);
  return Math.max(LEAST[slide.role], Math.round(minutes * 60));
}

/** Latin words within a Chinese text count as words, at the pace for words. */
function minutesFor(text: string, lang: string, pace: Pace): number {
  const characters = text.match(IDEOGRAPHIC)?.length ?? 0;
  return characters / charactersAMinute(lang, pace) + wordsIn(text) / wordsAMinute(lang, pace);
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Thai, Lao, Khmer and Burmese put no space between words, which have about five letters. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const LETTERS_A_WORD = 5;

function wordsIn(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(IDEOGRAPHIC, ' ').replace(UNSPACED, ' ');
  return unspaced / LETTERS_A_WORD + (spaced.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0);
}

function wordsAMinute(lang: string, pace: Pace): number {
  const language = languageOf(lang);
  if (language in CHARACTERS) return WORDS.en ?? OTHER_WORDS;
  return setFor(lang, pace) ?? WORDS[language] ?? OTHER_WORDS;
}

function charactersAMinute(lang: string, pace: Pace): number {
  const language = languageOf(lang);
  const isSet = language in CHARACTERS ? setFor(lang, pace) : undefined;
  return isSet ?? CHARACTERS[language] ?? CHARACTERS.zh ?? OTHER_WORDS;
}

/** `de-AT` wins over `de`, and that over `default`. */
function setFor(lang: string, pace: Pace): number | undefined {
  const names = Object.fromEntries(Object.entries(pace).map(([name, speed]) => [name.toLowerCase(), speed]));
  return names[lang.toLowerCase()] ?? names[languageOf(lang)] ?? names.default;
}

function languageOf(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? lang;
}
