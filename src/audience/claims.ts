/** What a block claims: metrics, charts, quotations, and points that give a figure. THE TABLE is at the end. */
import { type ContentBlock, type ContentKind, kindOf } from '../blocks/index.ts';
import { hasFigure } from '../text/figures.ts';
import { marksIn, parseInline, plainText } from '../text/inline.ts';

export interface Claim {
  what: string;
  text: string;
  /** Where it stands. */
  node: object;
  /** The ids of the sources that it names. */
  sources: string[];
}

/** `around` is the title of the slide: what has no words of its own is called by it. */
export function claimsIn(block: ContentBlock, around: string): Claim[] {
  const kind = kindOf(block) as ContentKind;
  return CLAIMS[kind]?.(block[kind] as never, around) ?? [];
}

type Value<K extends ContentKind> = NonNullable<ContentBlock[K]>;

interface Naming {
  source?: string | undefined;
  sources?: readonly string[] | undefined;
}

function claim(what: string, node: Naming, shown: string, ...texts: (string | undefined)[]): Claim {
  const marked = [shown, ...texts].flatMap((text) => (text === undefined ? [] : marksIn(parseInline(text))));
  const sources = [...(node.source === undefined ? [] : [node.source]), ...(node.sources ?? []), ...marked];
  return { what, text: short(plainText(parseInline(shown))), node, sources };
}

const LONGEST = 60;

function short(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('').trimEnd()}…`;
}

function quoteClaim(quote: Value<'quote'>): Claim {
  return claim('the quotation', quote, quote.text, quote.by, quote.role);
}

interface Point extends Naming {
  term?: string | undefined;
  text?: string | undefined;
  points?: readonly Point[] | undefined;
}

/** What a point names as its source holds for the points below it. */
function pointClaims(points: readonly Point[]): Claim[] {
  return points.flatMap((point) => {
    const { term, text, points: below = [] } = point;
    const own = claim('the point', point, text ?? term ?? '', term);
    const figures = [term, text].some((words) => words !== undefined && hasFigure(words)) ? [own] : [];
    const others = pointClaims(below).map((one) => ({ ...one, sources: [...one.sources, ...own.sources] }));
    return [...figures, ...others];
  });
}

/** A mark in the title of the slide holds for all that is on it, and is read there. */
function chartClaim({ title, notes = [], ...chart }: Value<'chart'>, around: string): Claim {
  const named = claim('the chart', chart as Naming, title ?? '', ...notes);
  return title === undefined ? { ...named, what: 'the chart on', text: short(plainText(parseInline(around))) } : named;
}

const CLAIMS: { [K in ContentKind]?: (value: Value<K>, around: string) => Claim[] } = {
  metrics: (metrics) => metrics.map((metric) => claim('the metric', metric, metric.value, metric.label, metric.change)),
  chart: (chart, around) => [chartClaim(chart, around)],
  quote: (quote) => [quoteClaim(quote)],
  quotes: (quotes) => quotes.map(quoteClaim),
  points: pointClaims,
  steps: pointClaims,
  compare: ({ columns }) => columns.flatMap(({ points }) => pointClaims(points ?? [])),
};
