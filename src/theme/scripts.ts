/** THE TABLE of scripts that the faces of our themes lack, with the family that has them. Packages are optional. */
export interface Script {
  name: string;
  /** Of one character. */
  has: RegExp;
  /** The name of the package with its fonts, in the npm scope `@fontsource-variable`. */
  family: string;
  /** Only for text in one of these languages; of several rows that fit, the first counts. */
  languages?: RegExp;
}

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

const SCRIPTS: readonly Script[] = [
  { name: 'Arabic', has: /\p{Script_Extensions=Arabic}/u, family: 'noto-sans-arabic' },
  { name: 'Hebrew', has: /\p{Script=Hebrew}/u, family: 'noto-sans-hebrew' },
  { name: 'Korean', has: /\p{Script=Hangul}/u, family: 'noto-sans-kr' },
  { name: 'Korean', has: HAN, family: 'noto-sans-kr', languages: /^ko\b/i },
  { name: 'Japanese', has: /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, family: 'noto-sans-jp' },
  { name: 'Japanese', has: HAN, family: 'noto-sans-jp', languages: /^ja\b/i },
  { name: 'traditional Chinese', has: HAN, family: 'noto-sans-tc', languages: /^zh-(hant|tw|hk|mo)\b/i },
  { name: 'Chinese', has: HAN, family: 'noto-sans-sc' },
  { name: 'Devanagari', has: /\p{Script_Extensions=Devanagari}/u, family: 'noto-sans-devanagari' },
  { name: 'Bengali', has: /\p{Script_Extensions=Bengali}/u, family: 'noto-sans-bengali' },
  { name: 'Tamil', has: /\p{Script_Extensions=Tamil}/u, family: 'noto-sans-tamil' },
  { name: 'Thai', has: /\p{Script=Thai}/u, family: 'noto-sans-thai' },
  { name: 'Georgian', has: /\p{Script_Extensions=Georgian}/u, family: 'noto-sans-georgian' },
  { name: 'Armenian', has: /\p{Script=Armenian}/u, family: 'noto-sans-armenian' },
  { name: 'Ethiopic', has: /\p{Script=Ethiopic}/u, family: 'noto-sans-ethiopic' },
  { name: 'Greek', has: /\p{Script=Greek}/u, family: 'noto-sans' },
  { name: 'Cyrillic', has: /\p{Script=Cyrillic}/u, family: 'noto-sans' },
  {
    name: 'mathematical',
    has: /[\u2190-\u22ff\u27c0-\u27ff\u2900-\u2aff]|[\u{1d400}-\u{1d7ff}]/u,
    family: 'noto-sans-math',
  },
  { name: 'symbols', has: /[\u2300-\u27bf\u2b00-\u2bff]/u, family: 'noto-sans-symbols-2' },
];

/** The script that a character is of, as a text in this language means it; null where the table has none. */
export function scriptOf(character: string, lang: string): Script | null {
  return SCRIPTS.find(({ has, languages }) => has.test(character) && (languages?.test(lang) ?? true)) ?? null;
}
