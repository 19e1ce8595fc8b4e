import type { DeckChart } from '../../deck/chart/types.ts';
import type { Deck } from '../../deck/types.ts';
import type { Display } from '../../theme/measure.ts';
import type { Medium } from '../medium.ts';

/** What a view may ask besides the slide itself. */
export interface ViewContext {
  deck: Deck;
  medium: Medium;
  /** The text that a template makes of a view. */
  draw: (template: string, view: object) => string;
  /** The face of covers; by estimate where it is not known. */
  display?: Display;
  /** A chart as markup, for a box of so many px. */
  chart: (chart: DeckChart, size: { width: number; height: number }) => string;
}

/** And what the view of a block may ask. */
export interface BlockContext extends PlaceContext {
  /** How many of its items stand on the pages before. */
  before: number;
}

/** Where a block stands. */
export interface PlaceContext extends ViewContext {
  /** How many px the block has from side to side. */
  width: number;
  /** How many px it has from top to bottom, by estimate where other blocks share them. */
  height: number;
  /** Nothing else is in its group or column. */
  single: boolean;
  /** Nothing else is on the slide. */
  alone: boolean;
  /** The slide holds one part of what one slide was to hold. */
  divided: boolean;
  /** Three blocks or more share its room. */
  crowded: boolean;
}
