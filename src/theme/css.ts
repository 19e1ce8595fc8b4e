/** Tokens to CSS custom properties: the only way from a theme to a template. */
import { codeColors } from './code.ts';
import type { Theme, Tokens } from './theme.ts';

export function tokensCss({ tokens }: Theme): string {
  const properties = Object.entries(propertiesOf(tokens)).map(([name, value]) => `--${name}:${value}`);
  return `:root{color-scheme:${tokens.scheme};${properties.join(';')}}`;
}

/** What templates can ask for by `var(…)`. */
export function propertyNames({ tokens }: Pick<Theme, 'tokens'>): string[] {
  return Object.keys(propertiesOf(tokens)).map((name) => `--${name}`);
}

function propertiesOf(tokens: Tokens): Record<string, string> {
  const { colors, chart, faces, type, space, rules } = tokens;
  const { leading, tracking, ...sizes } = type;
  return {
    ...mapped(colors, (role) => dashed(role), String),
    ...mapped(codeColors(tokens), (role) => `code-${role}`, String),
    ...Object.fromEntries(chart.map((color, i) => [`chart-${i + 1}`, color])),
    ...mapped(
      sizes,
      (name) => `size-${name}`,
      (size) => `${size}px`,
    ),
    leading: String(leading),
    tracking: `${tracking}em`,
    ...mapped(
      space,
      (name) => name,
      (size) => `${size}px`,
    ),
    ...mapped(
      rules,
      (name) => `rule-${name}`,
      (size) => `${size}px`,
    ),
    ...Object.fromEntries(ROLES.map((role) => [`weight-${role}`, String(weightOf(faces, role))])),
  };
}

const ROLES = ['display', 'figure', 'heading'] as const;

function weightOf(faces: Tokens['faces'], role: (typeof ROLES)[number]): number {
  return faces.find((face) => face.role === role)?.weight ?? 400;
}

function mapped<T>(table: Record<string, T>, name: (key: string) => string, value: (value: T) => string) {
  return Object.fromEntries(Object.entries(table).map(([key, one]) => [name(key), value(one)]));
}

/** `stageInk` is `--stage-ink`. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
