import type { Deck } from '../../deck/types.ts';
import type { Medium } from '../medium.ts';

/** What a view may ask besides the slide itself. */
export interface ViewContext {
  deck: Deck;
  medium: Medium;
  /** The text that a template makes of a view. */
  draw: (template: string, view: object) => string;
}
