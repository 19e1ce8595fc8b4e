/**
 * Texts as words, and an index of the shingles of some texts: every run of a few words. Looking one up costs the
 * same however many there are, so a file is searched for thousands of texts in one pass. Pure.
 */

/** So many words in a row are a shingle; a shorter text is one as a whole. */
const LENGTH = 4;

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const LETTER = `(?![${CJK}])[\\p{L}\\p{N}\\p{Sc}%]`;
const WORD = new RegExp(`[${CJK}]|(?:${LETTER})+(?:(?<=\\p{N})[.,:](?=\\p{N})(?:${LETTER})+)*`, 'gu');
const PLAIN_WORD = /[A-Z0-9$%]+(?:(?<=[0-9])[.,:](?=[0-9])[A-Z0-9$%]+)*/g;

/**
 * The words of a text without case, accents, ligatures, apostrophes and characters that nobody sees: what printing
 * and addresses do to words. A figure keeps its separators and signs. Scripts without spaces have words of a letter.
 */
export function wordsOf(text: string): string[] {
  if (/^[\t-~]*$/.test(text)) return text.toUpperCase().replace(/'/g, '').match(PLAIN_WORD) ?? [];
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toUpperCase();
  return folded.match(WORD) ?? [];
}

/** A shingle: its words, and the same as one string. */
export interface Run {
  key: string;
  words: readonly string[];
}

/** The shingles of a text that tell something. */
export function runsOf(words: readonly string[]): Run[] {
  if (words.length === 0) return [];
  const runs = words.length <= LENGTH ? [words] : words.slice(LENGTH - 1).map((_, at) => words.slice(at, at + LENGTH));
  return runs.filter(isTelling).map((run) => ({ key: run.join(' '), words: run }));
}

/** Shingles of texts, each with where it is from. */
export interface Shingles<Origin> {
  add: (runs: readonly Run[], origin: Origin) => void;
  /** Takes out what these words hold: it tells nothing. */
  allow: (words: readonly string[]) => void;
  /** Calls `on` for each shingle that these words hold. */
  find: (words: readonly string[], on: (shingle: readonly string[], origin: Origin) => void) => void;
}

export function shingles<Origin>(): Shingles<Origin> {
  const index = new Map<string, Origin>();
  // Most words begin no shingle: this one question is all that most of a file costs.
  const first = new Set<string>();

  const add = (runs: readonly Run[], origin: Origin) => {
    for (const { key, words } of runs) {
      if (index.has(key)) continue;
      index.set(key, origin);
      first.add(words[0] ?? '');
    }
  };
  const each = (words: readonly string[], on: (key: string, run: readonly string[]) => void) => {
    for (let at = 0; at < words.length; at++) {
      if (!first.has(words[at] ?? '')) continue;
      for (let length = 1; length <= LENGTH && at + length <= words.length; length++) {
        const run = words.slice(at, at + length);
        on(run.join(' '), run);
      }
    }
  };
  return {
    add,
    allow: (words) => each(words, (key) => index.delete(key)),
    find: (words, on) =>
      each(words, (key, run) => {
        const origin = index.get(key);
        if (origin !== undefined) on(run, origin);
      }),
  };
}

/** Whether some words stand in one of the texts, in a row. Costs little to make, however long the texts are. */
export function stretches(texts: readonly (readonly string[])[]): { hold: (run: readonly string[]) => boolean } {
  const places = new Map<string, { text: readonly string[]; at: number }[]>();
  for (const text of texts)
    for (const [at, word] of text.entries()) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [{ text, at }]);
      else known.push({ text, at });
    }
  return {
    hold: (run) =>
      (places.get(run[0] ?? '') ?? []).some(({ text, at }) => run.every((word, i) => text[at + i] === word)),
  };
}

/** A letter or a small number could be anything: a mark, a page, a place on an axis. */
function isTelling(run: readonly string[]): boolean {
  const text = run.join('');
  if (/^[A-Z]{2}/.test(text)) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.replace(/\P{N}|0+(?=\P{N}*$)/gu, '').length;
  if (letters >= 2) return true;
  if (letters === 1 || /\p{Sc}/u.test(text)) return digits >= 2;
  return digits >= (text.includes('%') ? 3 : 4);
}

/** Whether a shingle can have come about where texts that may be seen stand side by side. */
interface Neighbours {
  explain: (shingle: readonly string[]) => boolean;
}

export function neighbours(texts: readonly (readonly string[])[]): Neighbours {
  const wholes = new Set<string>();
  const heads = new Set<string>();
  const tails = new Set<string>();
  const isWhole = (words: readonly string[]) => wholes.has(words.join(' ')) || /^\p{N}{1,3}%?$/u.test(words.join(' '));

  /** The rest begins where a text begins. */
  const goesOn = (rest: readonly string[]): boolean => {
    if (isWhole(rest) || heads.has(rest.join(' '))) return true;
    return rest.some((_, cut) => cut > 0 && isWhole(rest.slice(0, cut)) && goesOn(rest.slice(cut)));
  };
  for (const words of texts) {
    wholes.add(words.slice(0, LENGTH + 1).join(' '));
    for (let length = 1; length < Math.min(LENGTH, words.length + 1); length++) {
      heads.add(words.slice(0, length).join(' '));
      tails.add(words.slice(-length).join(' '));
    }
  }
  return {
    explain: (shingle) =>
      shingle.some((_, cut) => {
        const before = shingle.slice(0, cut);
        return cut > 0 && (tails.has(before.join(' ')) || isWhole(before)) && goesOn(shingle.slice(cut));
      }),
  };
}
