/** Everything that can be wrong with a theme: tokens and fonts, contrast, style, templates. Each with file and line. */

import { loadTemplates, templateFaults } from '../render/templates.ts';
import { contrast, PAIRS, unreadable } from '../theme/contrast.ts';
import { propertyNames } from '../theme/css.ts';
import type { Fault } from '../theme/fault.ts';
import { examine, type Placeless } from '../theme/load.ts';
import { meant } from '../theme/tokens.ts';

export interface CheckedTheme {
  faults: Fault[];
  /** What was looked at, counted. */
  looked: { pairs: number; faces: number; templates: number };
}

type LineOf = (path: readonly PropertyKey[]) => number | null;

/** `wanted` is what the user calls it. Throws a UsageError where there is no theme. */
export async function checkTheme(folder: string, wanted: string): Promise<CheckedTheme> {
  const { theme, faults, css, lineOf } = await examine(folder, wanted);
  if (theme === null) return { faults, looked: { pairs: 0, faces: 0, templates: 0 } };
  const looked = { pairs: PAIRS.length, faces: theme.faces.length, templates: theme.templates.size };
  const found = [
    ...faults,
    ...contrastFaults(theme, lineOf),
    ...chartFaults(theme, lineOf),
    ...(await styleFaults(theme, css)),
    ...(await templateFaults(theme)),
  ];
  return { faults: found, looked };
}

function contrastFaults({ tokens: { colors } }: Placeless, lineOf: LineOf): Fault[] {
  return unreadable(colors).map(({ ink, ground, needs, ratio }) => ({
    file: 'theme.yaml',
    line: lineOf(['colors', ink]),
    message: `“${ink}” ${colors[ink]} on “${ground}” ${colors[ground]}: contrast ${ratio.toFixed(1)} : 1`,
    hint: `text needs ${needs} : 1`,
  }));
}

/** Of drawings, against the page: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const SEEN = 3;

function chartFaults({ tokens: { chart, colors } }: Placeless, lineOf: LineOf): Fault[] {
  return chart.flatMap((color, i) => {
    const ratio = contrast(color, colors.paper);
    const message = `chart colour ${i + 1}, ${color}, on “paper”: contrast ${ratio.toFixed(1)} : 1`;
    const line = lineOf(['chart', i]);
    return ratio >= SEEN ? [] : [{ file: 'theme.yaml', line, message, hint: `drawings need ${SEEN} : 1` }];
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
  return sheets.flatMap(([file, text]) =>
    [...text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].flatMap(({ 1: name = '', index }) =>
      given.has(name)
        ? []
        : [
            {
              file,
              line: text.slice(0, index).split('\n').length,
              message: `no token gives ${name}`,
              hint: meant(name, [...given].sort()),
            },
          ],
    ),
  );
}
