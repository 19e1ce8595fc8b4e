/** How long a step may take, in milliseconds, before it counts as failed. Nothing here waits without a bound. */
export const TIMES = {
  /** From starting the program to its first answer. */
  launch: 30_000,
  /** Opening a page, or emptying one. */
  page: 15_000,
  /** Taking in the HTML, with the images and fonts that are inside it. */
  load: 30_000,
  fonts: 15_000,
  /** Measuring all slides. */
  measure: 30_000,
  print: 120_000,
  /** A download that has not moved for so long is given up. */
  stalled: 60_000,
};

export type Times = typeof TIMES;
