/** What drawing may use besides the deck. */
import type { Diagram } from '../deck/drawings.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Theme } from '../theme/theme.ts';

export interface Means {
  /** Read where something is drawn in its type or its colours. */
  theme: () => Promise<Theme>;
  /** The text of each file that the briefing is written in, to point into. */
  texts: ReadonlyMap<string, string>;
  report: Report;
  /** Draws in the browser of the run; throws a UserError where this machine cannot. */
  paint: Paint;
  /** The program of Mermaid; null where it is not installed. */
  mermaid: () => Promise<string | null>;
}

/** SVG of a description; `problem` where it is none. */
export type Paint = (job: PaintJob) => Promise<{ svg: string } | { problem: string; line: number | null }>;

export interface PaintJob {
  source: string;
  /** The program, as text. */
  program: string;
  /** Its settings, as data. */
  settings: object;
  /** Faces to measure words with. */
  css: string;
}

/** `line`, from 1, of the description; null where the program does not say. */
export type Drawn = { diagram: Diagram } | { problem: string; line: number | null } | { lacks: 'mermaid' };
