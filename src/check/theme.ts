/** Everything that can be wrong with a theme: tokens and fonts, contrast, style, templates. Each with file and line. */

import { loadTemplates, templateFaults } from '../render/templates.ts';
import { contrast, PAIRS, unreadable } from '../theme/contrast.ts';
import { propertyNames } from '../theme/css.ts';
import { type Fault, placeIn } from '../theme/fault.ts';
import { examine, type Placeless } from '../theme/load.ts';
import { meant, type PlaceOf } from '../theme/tokens.ts';

export interface CheckedTheme {
  faults: Fault[];
  /** What was looked at, counted. */
  looked: { pairs: number; faces: number; templates: number };
}

/** `wanted` is what the user calls it. Throws a UsageError where there is no theme. */
export async function checkTheme(folder: string, wanted: string): Promise<CheckedTheme> {
  const { theme, faults, css, placeOf } = await examine(folder, wanted);
  if (theme === null) return { faults, looked: { pairs: 0, faces: 0, templates: 0 } };
  const looked = { pairs: PAIRS.length, faces: theme.faces.length, templates: theme.templates.size };
  const found = [
    ...faults,
    ...contrastFaults(theme, placeOf),
    ...chartFaults(theme, placeOf),
    ...(await styleFaults(theme, css)),
    ...(await templateFaults(theme)),
  ];
  return { faults: found, looked };
}

function contrastFaults({ tokens: { colors } }: Placeless, placeOf: PlaceOf): Fault[] {
  return unreadable(colors).map(({ ink, ground, needs, ratio }) => ({
    file: 'theme.yaml',
    ...placeOf(['colors', ink]),
    message: `“${ink}” ${colors[ink]} on “${ground}” ${colors[ground]}: contrast ${ratio.toFixed(1)} : 1`,
    hint: `text needs ${needs} : 1`,
  }));
}

/** Of drawings, against the page: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const SEEN = 3;

function chartFaults({ tokens: { chart, colors } }: Placeless, placeOf: PlaceOf): Fault[] {
  return chart.flatMap((color, i) => {
    const ratio = contrast(color, colors.paper);
    const message = `chart colour ${i + 1}, ${color}, on “paper”: contrast ${ratio.toFixed(1)} : 1`;
    const place = placeOf(['chart', i]);
    return ratio >= SEEN ? [] : [{ file: 'theme.yaml', ...place, message, hint: `drawings need ${SEEN} : 1` }];
  });
}

/** Properties that no token and no style sheet gives: CSS passes over them in silence. */
async function styleFaults(theme: Placeless, ownCss: string): Promise<Fault[]> {
  const { css } = await loadTemplates();
  const own = [...theme.templates].filter(([path]) => path.endsWith('.css'));
  const sheets = [['theme.css', ownCss] as const, ...own.map(([path, text]) => [`templates/${path}`, text] as const)];
  const all = [css, theme.css, ...sheets.map(([, text]) => text)].join('\n');
  const given = new Set([
    ...propertyNames(theme),
    ...[...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name ?? ''),
  ]);
  return sheets.flatMap(([file, text]) => [...outsideFaults(file, text), ...propertyFaults(file, text, given)]);
}

/** The page takes nothing from elsewhere: its policy forbids it, and the browser would not say so. */
function outsideFaults(file: string, text: string): Fault[] {
  return [...withoutNotes(text).matchAll(/@import\b[^;]*|\burl\(\s*["']?(?!["']?(?:#|data:))([^"')]*)/gi)].map(
    ({ 0: whole, 1: target, index }) => ({
      file,
      ...placeIn(text, index),
      message:
        target === undefined ? `“${whole.trim().slice(0, 60)}” imports` : `“${target.slice(0, 60)}” lies outside`,
      hint:
        target === undefined
          ? 'a theme is one sheet; faces belong into theme.yaml'
          : 'a page asks for no file: write the picture into the sheet as data:, a face into theme.yaml',
    }),
  );
}

function propertyFaults(file: string, text: string, given: ReadonlySet<string>): Fault[] {
  return [...withoutNotes(text).matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].flatMap(({ 1: name = '', index }) => {
    const place = placeIn(text, index + 'var('.length);
    const hint = meant(name, [...given].sort());
    return given.has(name) ? [] : [{ file, ...place, message: `no token gives ${name}`, hint }];
  });
}

/** Blank where comments were, so that all else keeps its place. */
function withoutNotes(text: string): string {
  return text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (note) => note.replace(/[^\n]/g, ' '));
}
