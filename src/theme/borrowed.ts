/**
 * Chinese, Japanese and Korean have no serifs in our faces: their letters come from a sans of another family. Figures and
 * names in Latin letters that stand among them are then set in the sans of the theme, whatever the role of the text.
 */
import { charactersIn, holds } from './cmap.ts';
import type { Face, Theme } from './theme.ts';

/** The theme as texts of this language are set in it; itself for those of other regions. */
export function setFor(theme: Theme, lang: string): Theme {
  const language = lang.slice(0, 2).toLowerCase();
  if (LETTERS[language] === undefined) return theme;
  const known = sets.get(theme) ?? new Map<string, Theme>();
  sets.set(theme, known);
  const set = known.get(language) ?? withText(theme, borrowedRoles(theme, lang), language);
  known.set(language, set);
  return set;
}

/** What is measured with a theme is kept with it, so each has to stay the same. */
const sets = new WeakMap<Theme, Map<string, Theme>>();

/** The roles in which letters of that language come from another family. None in languages of other regions. */
export function borrowedRoles({ faces }: Pick<Theme, 'faces'>, lang: string): Face['role'][] {
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

function withText(theme: Theme, roles: readonly Face['role'][], language: string): Theme {
  const { faces, tokens } = theme;
  const inText = <F extends Pick<Face, 'role' | 'weight' | 'style'>>(all: readonly F[]) => {
    const texts = all.filter(({ role }) => role === 'text').sort((a, b) => a.weight - b.weight);
    return all.map((face) => (roles.includes(face.role) && face.role !== 'code' ? like(face, texts) : face));
  };
  return {
    ...theme,
    key: `${theme.key} ${language}`,
    faces: inText(faces),
    tokens: { ...tokens, faces: inText(tokens.faces) },
  };
}

/** The text face that is as heavy, or the next heavier one. */
function like<F extends Pick<Face, 'role' | 'weight' | 'style'>>(face: F, texts: readonly F[]): F {
  const same = texts.filter(({ style }) => style === face.style);
  const found = same.find(({ weight }) => weight >= face.weight) ?? same.at(-1) ?? face;
  return { ...found, role: face.role };
}
