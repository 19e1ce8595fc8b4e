/** Judgement over what the browser measured: which slides hold more than fits. Pure. */
import type { Facts } from '../browser/facts.ts';
import type { Deck } from '../deck/types.ts';
import type { Span } from '../diagnostics/diagnostic.ts';

export interface Overflow {
  slide: string;
  audience: string | null;
  pixels: number;
  axis: 'high' | 'wide';
  span: Span | null;
}
