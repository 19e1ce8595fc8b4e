/** A chart in a sentence, where the author gave none: what it is, and its values or the ends of them. */
import { type Inline, plainText } from '../../text/inline.ts';
import type { ChartAxis, ChartPanel, ChartPoint, ChartSeries, DeckChart } from './types.ts';
import { chartWords, fill } from './wording.ts';

type Said = Pick<DeckChart, 'type' | 'title' | 'unit' | 'axis' | 'panels'> & {
  /** Its only series has a name that is told nowhere else. */
  named: boolean;
};

export function altOf({ type, title, unit, axis, panels, named }: Said, lang: string): string {
  const heading = [title, unit].flatMap((text) => (text === null ? [] : [plainText(text as Inline[])]));
  const { types } = chartWords(lang);
  const head = heading.length === 0 ? types[type] : `${types[type]}: ${heading.join(', ')}`;
  const isNamed = named || panels.length > 1 || (panels[0]?.series.length ?? 0) > 1;
  const lines = panels.flatMap((panel) => panel.series.map((one) => line(panel, one, axis, isNamed, lang)));
  return [head, ...lines.slice(0, MOST_LINES)].map(ended).join(' ');
}

const MOST_LINES = 8;
const MOST_VALUES = 8;

function line(panel: ChartPanel, series: ChartSeries, axis: ChartAxis, isNamed: boolean, lang: string): string {
  const known = series.points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return series.label;
  const say = (point: ChartPoint) => `${nameOf(point, axis)}: ${withShare(point)}`;
  const words = chartWords(lang);
  const name = panel.title === null || panel.title === series.label ? series.label : `${panel.title}, ${series.label}`;
  const values = () => {
    if (known.length <= MOST_VALUES) return known.map(say).join('; ');
    const ranked = [...known].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    // Points of a cloud do not go from one to the other.
    if (axis.kind === 'category' || known.some(({ place }, i) => i > 0 && isBefore(axis, place, known[i - 1])))
      return fill(words.most, say(ranked[0] ?? first), say(ranked.at(-1) ?? last));
    return fill(words.from, `${first.exact} (${nameOf(first, axis)})`, `${last.exact} (${nameOf(last, axis)})`);
  };
  return isNamed ? `${name} – ${values()}` : capital(values());
}

function isBefore({ places }: ChartAxis, place: number, other: ChartPoint | undefined): boolean {
  return (places[place]?.at ?? 0) < (places[other?.place ?? 0]?.at ?? 0);
}

function nameOf({ name, place }: ChartPoint, axis: ChartAxis): string {
  return name ?? axis.places[place]?.label ?? '';
}

function withShare({ exact, share }: ChartPoint): string {
  return share === null ? exact : `${exact} (${share.text})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
