/** What stands in the way of somebody who cannot see the pages. */
export interface Barrier {
  /** The number of the condition that does not hold, as “13-004”. */
  condition: string;
  /** From 1; null where it is about the file. */
  page: number | null;
  message: string;
}
