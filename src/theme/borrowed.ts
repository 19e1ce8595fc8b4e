/** Faces without the letters of a language that has no serifs in ours: what is set in them is a sans, but for its figures. */
import { charactersIn, holds } from './cmap.ts';
import type { Face, Theme } from './theme.ts';

/** The roles in which letters of that language come from another family. None in languages of other regions. */
export function borrowedRoles({ faces }: Theme, lang: string): Face['role'][] {
  const letter = LETTERS[lang.slice(0, 2).toLowerCase()];
  if (letter === undefined) return [];
  return [...new Set(faces.map(({ role }) => role))].filter((role) =>
    faces.every((face) => face.role !== role || face.files.every((file) => !has(file, letter))),
  );
}

/** One that every font of the language has. */
const LETTERS: Record<string, string> = { zh: '中', ja: 'の', ko: '이' };

function has(file: Uint8Array, letter: string): boolean {
  return holds(charactersIn(file), letter.codePointAt(0) ?? 0);
}
