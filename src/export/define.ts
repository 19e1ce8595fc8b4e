/** What the table of formats holds for each. */
import type { Printer } from '../browser/printer.ts';
import type { Deck } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Templates } from '../render/templates.ts';
import type { Theme } from '../theme/theme.ts';

/** All that an export may use besides the deck. */
export interface Press {
  theme: Theme;
  templates: Templates;
  /** The browser of the run: started once, when first asked for. */
  printer: () => Promise<Printer>;
  /** Says that this file asks nothing more of the browser, which takes its time to end. */
  release: () => void;
  /** How large pictures are: dots a CSS px. */
  scale: number;
  /** The time to write into files, for reproducible builds; null for none. */
  date: Date | null;
  /** “briefdeck 1.2.3”. */
  generator: string;
  report: Report;
}

export interface Product {
  bytes: Uint8Array;
  /** Pages; null where the format has none. */
  pages: number | null;
  /** What a picture was taken of: it is searched in its place, since nobody can read words out of a picture. */
  drawnFrom?: Uint8Array;
  /** For one file of several: what stands for `NN` in the suffix. */
  part?: string;
  /** What `read` finds in these bytes, where they have been taken apart already. */
  texts?: () => string[];
}

export interface Format {
  /** What the name of the file ends with, after the dot. */
  suffix: string;
  about: string;
  /** It is printed by a browser. */
  printed: boolean;
  /** What is printed is the document that was measured, which is then on the page already. */
  asMeasured?: true;
  /** It is a text without slides: made of the deck as it was planned, whether its slides fit their pages or not. */
  prose?: true;
  /** Some slides alone can be made, where they are asked for. */
  picks?: true;
  /** The files; none where the result was wrong: why is reported. */
  make: (deck: Deck, press: Press) => Promise<readonly Product[]>;
  /** Besides what slides show, the words that belong into a file of this format. */
  shows: readonly ('notes' | 'handout')[];
  /** All texts that its bytes hold for anyone who looks into them, to prove that nothing leaks. */
  read: (bytes: Uint8Array) => Promise<string[]>;
}
