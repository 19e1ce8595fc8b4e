/** The names that themes and brands share: what a colour is for, and what a face is for. */

/**
 * `stage` is the ground of cover, dividers and the last page; `chartHighlight` the one bar or line that a chart is
 * about, `chartMuted` those that it is not.
 */
export const COLOR_ROLES = [
  'paper',
  'ink',
  'text',
  'quiet',
  'rule',
  'wash',
  'tint',
  'accent',
  'second',
  'onAccent',
  'onInk',
  'risk',
  'positive',
  'negative',
  'stage',
  'stageInk',
  'stageText',
  'stageRule',
  'stageAccent',
  'chartHighlight',
  'chartMuted',
] as const;

export type ColorRole = (typeof COLOR_ROLES)[number];

/** `display` is for headlines, `figure` for what is set very large, `heading` for terms, `reading` for text on paper. */
export const FACE_ROLES = ['display', 'figure', 'heading', 'text', 'code', 'reading'] as const;

export type FaceRole = (typeof FACE_ROLES)[number];
