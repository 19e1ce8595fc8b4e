/** A theme: tokens first (colour roles, faces, type, spacing, rules), and a little CSS for what tokens cannot say. */
import * as z from 'zod';

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written as #rrggbb');
const px = z.number().positive();

/** What each colour is for. `stage` is the ground of cover, dividers and the last page. */
const colors = z.strictObject({
  paper: color,
  ink: color,
  text: color,
  quiet: color,
  rule: color,
  wash: color,
  tint: color,
  accent: color,
  second: color,
  onAccent: color,
  onInk: color,
  risk: color,
  positive: color,
  negative: color,
  stage: color,
  stageInk: color,
  stageText: color,
  stageRule: color,
  stageAccent: color,
  chartHighlight: color,
  chartMuted: color,
});

/** `display` for headlines, `figure` for what is set very large, `heading` for terms, `text` and `code`. */
const face = z.strictObject({
  role: z.enum(['display', 'figure', 'heading', 'text', 'code']),
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
export type ColorRole = keyof Tokens['colors'];
type FaceTokens = Tokens['faces'][number];

export interface Theme {
  name: string;
  /** What it is like, in a few words. */
  about: string;
  tokens: Tokens;
  /** What the tokens cannot say; empty for most. */
  css: string;
  faces: Face[];
}

/** A face with its files read. */
export type Face = Omit<FaceTokens, 'files'> & { files: Uint8Array[] };
