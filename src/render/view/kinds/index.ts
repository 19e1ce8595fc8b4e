/** What the views of some kinds hold besides the value itself. Most kinds need nothing. */
import type { ContentKind } from '../../../blocks/index.ts';
import type { DeckValue } from '../../../deck/types.ts';
import type { BlockContext } from '../context.ts';
import { calloutAddition } from './callout.ts';
import { chartAddition } from './chart.ts';
import { codeAddition } from './code.ts';
import { compareAddition } from './compare.ts';
import { diagramAddition } from './diagram.ts';
import { imageAddition } from './image.ts';
import { mathAddition } from './math.ts';
import { metricsAddition } from './metrics.ts';
import { peopleAddition } from './people.ts';
import { pointsAddition, stepsAddition } from './points.ts';
import { qrAddition } from './qr.ts';
import { quoteAddition, quotesAddition } from './quote.ts';
import { scenariosAddition } from './scenarios.ts';
import { tableAddition } from './table.ts';
import { textAddition } from './text.ts';
import { timelineAddition } from './timeline.ts';

type Addition<K extends ContentKind> = (value: DeckValue<K>, layout: string, context: BlockContext) => object;

export const additions: { [K in ContentKind]?: Addition<K> } = {
  actions: (actions) => ({ rows: String(actions.length) }),
  callout: calloutAddition,
  chart: chartAddition,
  code: codeAddition,
  compare: compareAddition,
  diagram: diagramAddition,
  image: imageAddition,
  math: mathAddition,
  metrics: metricsAddition,
  people: peopleAddition,
  points: pointsAddition,
  qr: qrAddition,
  quote: quoteAddition,
  quotes: quotesAddition,
  scenarios: scenariosAddition,
  steps: stepsAddition,
  table: tableAddition,
  text: textAddition,
  timeline: timelineAddition,
};
