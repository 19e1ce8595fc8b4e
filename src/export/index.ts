/** THE TABLE of formats. File names, help and messages are derived from it. */

import { article, articleHtml } from './article.ts';
import type { Format } from './define.ts';
import { handout } from './handout.ts';
import { html, speaker } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { notes, prompter } from './notes.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { summary } from './summary.ts';

export const formats = {
  html,
  speaker,
  pdf,
  handout,
  notes,
  prompter,
  article,
  'article-html': articleHtml,
  summary,
  markdown,
  png,
  json,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** What `build` makes where nothing is asked for. */
export const USUAL_FORMATS: readonly FormatName[] = ['html', 'pdf'];
