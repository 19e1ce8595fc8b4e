/** A theme: tokens first (colour roles, faces, type, spacing, rules), and a little CSS for what tokens cannot say. */
import * as z from 'zod';
import { COLOR_ROLES, type ColorRole, FACE_ROLES } from '../schema/tokens.ts';
import type { Family } from './family-load.ts';

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written as #rrggbb');
const px = z.number().positive();

/** What each colour is for, for authors of themes; the reference page is made from it. */
export const COLOR_MEANINGS: Record<ColorRole, string> = {
  paper: 'the ground of a page',
  ink: 'headlines, terms, figures, strong rules',
  text: 'running text',
  quiet: 'furniture, captions, notes',
  rule: 'thin rules',
  wash: 'panels, cards',
  tint: 'what is marked within a panel',
  accent: 'the one colour that calls: numbers, marks, the heading bar',
  second: 'a second voice: changes, remarks',
  onAccent: 'text on `accent`',
  onInk: 'text on `ink`',
  risk: 'a risk, in words and marks',
  positive: 'a change for the better',
  negative: 'a change for the worse',
  stage: 'the ground of cover, dividers and the last page',
  stageInk: 'headlines on `stage`',
  stageText: 'text on `stage`',
  stageRule: 'thin rules on `stage`',
  stageAccent: 'numbers and bars on `stage`',
  chartHighlight: 'the bar or line that a chart is about',
  chartMuted: 'the bars or lines that it is not about',
};

const colors = z.strictObject(
  Object.fromEntries(COLOR_ROLES.map((role) => [role, color.describe(COLOR_MEANINGS[role])])) as {
    [R in ColorRole]: typeof color;
  },
);

const face = z.strictObject({
  role: z.enum(FACE_ROLES),
  weight: z.number().int().min(100).max(900),
  style: z.enum(['normal', 'italic']),
  files: z.array(z.string().min(1)).min(1).describe('Font files, from the folder of the theme; later ones fill gaps.'),
});

export const themeSchema = z.strictObject({
  about: z.string().min(1),
  scheme: z.enum(['light', 'dark']),
  colors,
  chart: z.array(color).min(6).max(8),
  faces: z.array(face).min(1),
  type: z.strictObject({
    cover: px,
    headline: px,
    statement: px,
    lead: px,
    body: px.min(18),
    small: px.min(16),
    furniture: px.min(14),
    leading: z.number().min(1).max(2),
    tracking: z.number().min(-0.1).max(0.1),
  }),
  space: z.strictObject({ margin: px, gutter: px }),
  rules: z.strictObject({ hair: px, strong: px, bar: px }),
});

export type Tokens = z.output<typeof themeSchema>;
export type { ColorRole };

type FaceTokens = Tokens['faces'][number];

export interface Theme {
  name: string;
  /** Unlike that of any other theme of a run, brands included. */
  key: string;
  /** What it is like, in a few words. */
  about: string;
  tokens: Tokens;
  /** What the tokens cannot say; empty for most. */
  css: string;
  faces: Face[];
  /** Templates of its own, in the place of ours: `blocks/points.hbs` → text; none for most. */
  templates: ReadonlyMap<string, string>;
  /** A family of fonts for other scripts, by the name of its package; null where it is not installed. */
  family: (name: string) => Promise<Family | null>;
}

/** A face with its files read. */
export type Face = Omit<FaceTokens, 'files'> & { files: Uint8Array[] };
