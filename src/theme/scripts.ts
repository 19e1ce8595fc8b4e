/** THE TABLE of scripts that the faces of our themes lack, with the package that has them. Packages are optional. */
export interface Script {
  name: string;
  /** Of one character. */
  has: RegExp;
  /** On npm, of the Fontsource project. https://fontsource.org */
  package: string;
  /** Only for text in one of these languages; of several rows that fit, the first counts. */
  languages?: RegExp;
}

/** With the signs that are in use in East Asia alone: ㎡, ㈜. */
const HAN = /[\p{Script=Han}\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u;

/** Signs that their fonts have as wide as their letters: ℃, ①, ■, ※. */
const SIGNS = /[\u2000-\u27bf]/u;

const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/i;

const SCRIPTS: readonly Script[] = [
  row('Arabic', /\p{Script_Extensions=Arabic}/u),
  row('Hebrew', /\p{Script=Hebrew}/u),
  row('Korean', /\p{Script=Hangul}/u, 'kr'),
  row('Korean', HAN, 'kr', /^ko\b/i),
  row('Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, 'jp'),
  row('Japanese', HAN, 'jp', /^ja\b/i),
  row('traditional Chinese', HAN, 'tc', TRADITIONAL),
  row('Chinese', HAN, 'sc'),
  row('Korean', SIGNS, 'kr', /^ko\b/i),
  row('Japanese', SIGNS, 'jp', /^ja\b/i),
  row('traditional Chinese', SIGNS, 'tc', TRADITIONAL),
  row('Chinese', SIGNS, 'sc', /^zh\b/i),
  row('Devanagari', /\p{Script_Extensions=Devanagari}/u),
  row('Bengali', /\p{Script_Extensions=Bengali}/u),
  row('Tamil', /\p{Script_Extensions=Tamil}/u),
  row('Telugu', /\p{Script_Extensions=Telugu}/u),
  row('Kannada', /\p{Script_Extensions=Kannada}/u),
  row('Malayalam', /\p{Script_Extensions=Malayalam}/u),
  row('Gujarati', /\p{Script_Extensions=Gujarati}/u),
  row('Gurmukhi', /\p{Script_Extensions=Gurmukhi}/u),
  row('Sinhala', /\p{Script_Extensions=Sinhala}/u),
  row('Thai', /\p{Script=Thai}/u),
  row('Lao', /\p{Script=Lao}/u),
  row('Khmer', /\p{Script=Khmer}/u),
  row('Myanmar', /\p{Script_Extensions=Myanmar}/u),
  row('Georgian', /\p{Script_Extensions=Georgian}/u),
  row('Armenian', /\p{Script=Armenian}/u),
  row('Ethiopic', /\p{Script=Ethiopic}/u),
  { name: 'Greek', has: /\p{Script=Greek}/u, package: '@fontsource-variable/noto-sans' },
  { name: 'Cyrillic', has: /\p{Script=Cyrillic}/u, package: '@fontsource-variable/noto-sans' },
  { name: 'Latin', has: /[\p{Script=Latin}\u2000-\u20cf]/u, package: '@fontsource-variable/noto-sans' },
  {
    name: 'emoji',
    has: /[\p{Emoji_Presentation}\u{1f000}-\u{1faff}]/u,
    package: '@fontsource-variable/noto-emoji',
  },
  {
    name: 'mathematical',
    has: /[\u2190-\u2300\u27c0-\u27ff\u2900-\u2aff\u{1d400}-\u{1d7ff}]/u,
    package: '@fontsource/noto-sans-math',
  },
  { name: 'symbols', has: /[\u2300-\u27bf\u2b00-\u2bff]/u, package: '@fontsource/noto-sans-symbols-2' },
];

/** The script that a character is of, as a text in this language means it; null where the table has none. */
export function scriptOf(character: string, lang: string): Script | null {
  return scriptsOf(character, lang)[0] ?? null;
}

/** All that may have it, the likeliest first. */
export function scriptsOf(character: string, lang: string): Script[] {
  return SCRIPTS.filter(({ has, languages }) => has.test(character) && (languages?.test(lang) ?? true));
}

function row(name: string, has: RegExp, family = name.toLowerCase(), languages?: RegExp): Script {
  const script = { name, has, package: `@fontsource-variable/noto-sans-${family}` };
  return languages === undefined ? script : { ...script, languages };
}
