import type { PlannedValue } from '../../../blocks/index.ts';
import { drawingOf } from '../../../deck/drawn.ts';
import { plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';

/** Type in a diagram is never set larger than this, in px. */
const LARGEST = 26;

/** As large as it may get; its box makes it smaller. */
export function diagramAddition(value: PlannedValue<'diagram'>, _layout: string, { deck, width }: BlockContext) {
  const drawing = drawingOf(value, width < 1000 ? 'narrow' : 'wide', deck.drawings);
  const words = value.alt === undefined ? '' : plainText(value.alt);
  const source = value.mermaid ?? value.dot ?? '';
  if (drawing === null) return { drawing: null, words, source };
  const scale = LARGEST / drawing.type;
  const size = { width: String(Math.round(drawing.width * scale)), height: String(Math.round(drawing.height * scale)) };
  return { drawing: { ...size, svg: drawing.svg, box: drawing.box }, words, source };
}
