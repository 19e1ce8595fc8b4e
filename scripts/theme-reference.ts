/** The reference pages of themes, made from the schema, the themes that ship and the templates. */
import { shippedThemes } from '../src/package.ts';
import { loadTemplates } from '../src/render/templates.ts';
import { COLOR_ROLES } from '../src/schema/tokens.ts';
import { contrast, PAIRS } from '../src/theme/contrast.ts';
import { loadTheme } from '../src/theme/load.ts';
import { COLOR_MEANINGS, type Theme } from '../src/theme/theme.ts';
import { everything } from '../tests/unit/render/everything.ts';
import { viewsOf, viewsPage } from './views.ts';

/** Path from the top of the repository → text. */
export async function themeReference(): Promise<Record<string, string>> {
  const themes = await Promise.all(shippedThemes.map((name) => loadTheme(name, '.')));
  const views = viewsOf(everything(), await loadTemplates());
  return {
    'docs/reference/tokens.md': `# Tokens\n\n${MADE}\n\n${TOKENS}\n\n${tokensPage(themes)}\n`,
    'docs/reference/templates.md': `# Templates\n\n${MADE}\n\n${TEMPLATES}\n\n${viewsPage(views)}\n`,
    'templates/views.json': `${JSON.stringify(views)}\n`,
  };
}

const MADE = '<!-- Made by npm run docs. -->';

const TOKENS = `What a theme sets in \`theme.yaml\`, what it is for, the CSS property that templates read it from, and what the
themes that ship say. How to write one: [themes](../themes.md).`;

const TEMPLATES = `What each template can ask for. \`[]\` marks a list; what stands behind it is asked inside \`{{#each}}\`. Texts are
written with \`{{inline …}}\`; \`labels\` are the words of the product in the language of the deck. How to write one: [themes](../themes.md).`;

function tokensPage(themes: readonly Theme[]): string {
  const names = themes.map(({ name }) => `\`${name}\``);
  return [
    '## Colours',
    'A colour is written `#rrggbb`. `scheme` says whether the theme is `light` or `dark`.',
    table(['Role', 'What it is for', 'Property', ...names], colorRows(themes)),
    '## Charts',
    '`chart` holds six to eight colours in the order of their use.',
    table(['Property', ...names], chartRows(themes)),
    '## Type, space and rules',
    'Sizes are px on a page of 1280 × 720; `leading` is a line height, `tracking` is em.',
    table(['Token', 'Property', ...names], numberRows(themes)),
    '## Faces',
    'Roles: `display` for headlines, `figure` for what is set very large, `heading` for terms, `text`, `code`.',
    table(['Face', ...names], faceRows(themes)),
    '## Contrast',
    'Every pair of colours that carries text, with its ratio. Text needs 4.5 : 1 (WCAG 2, AA).',
    table(['Text', 'Ground', ...names], contrastRows(themes)),
  ].join('\n\n');
}

function colorRows(themes: readonly Theme[]): string[][] {
  return COLOR_ROLES.map((role) => [
    `\`${role}\``,
    COLOR_MEANINGS[role],
    `\`--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}\``,
    ...themes.map(({ tokens }) => `\`${tokens.colors[role]}\``),
  ]);
}

function chartRows(themes: readonly Theme[]): string[][] {
  const most = Math.max(...themes.map(({ tokens }) => tokens.chart.length));
  return Array.from({ length: most }, (_, i) => [
    `\`--chart-${i + 1}\``,
    ...themes.map(({ tokens }) => (tokens.chart[i] === undefined ? '' : `\`${tokens.chart[i]}\``)),
  ]);
}

function numberRows(themes: readonly Theme[]): string[][] {
  const groups = { type: 'size-', space: '', rules: 'rule-' } as const;
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) =>
    Object.keys(themes[0]?.tokens[group] ?? {}).map((key) => {
      const property = key === 'leading' || key === 'tracking' ? key : `${groups[group]}${key}`;
      const values = themes.map(({ tokens }) => String((tokens[group] as Record<string, number>)[key]));
      return [`\`${group}.${key}\``, `\`--${property}\``, ...values];
    }),
  );
}

function faceRows(themes: readonly Theme[]): string[][] {
  const kinds = [...new Set(themes.flatMap(({ tokens }) => tokens.faces.map(({ role, style }) => `${role} ${style}`)))];
  return kinds.map((kind) => [
    kind,
    ...themes.map(({ tokens }) =>
      tokens.faces
        .filter(({ role, style }) => `${role} ${style}` === kind)
        .map(({ files, weight }) => `${(files[0] ?? '').replace(/.*[\\/]|\.ttf$/g, '')} (${weight})`)
        .join(', '),
    ),
  ]);
}

function contrastRows(themes: readonly Theme[]): string[][] {
  return PAIRS.map(({ ink, ground }) => [
    `\`${ink}\``,
    `\`${ground}\``,
    ...themes.map(({ tokens: { colors } }) => contrast(colors[ink], colors[ground]).toFixed(1)),
  ]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
