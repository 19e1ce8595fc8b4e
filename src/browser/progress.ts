/** How far something slow has come, for a bar where a terminal is. */
export interface Progress {
  step: 'unpack' | 'download';
  /** In bytes of what is read. */
  done: number;
  total: number;
}

export type OnProgress = (progress: Progress) => void;
