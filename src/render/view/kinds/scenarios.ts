import type { PlannedValue } from '../../../blocks/index.ts';
import { percentText } from '../../../deck/chart/format.ts';
import type { BlockContext } from '../context.ts';
import { BODY_HEIGHT, bodySize, termSize } from '../size.ts';

type Scenario = PlannedValue<'scenarios'>[number];
type Level = NonNullable<Scenario['likelihood']>;

/** The field in px of its own drawing: three by three cells. */
const FIELD = { width: 420, height: 324, dot: 19 };

export function scenariosAddition(scenarios: PlannedValue<'scenarios'>, layout: string, context: BlockContext) {
  const { deck, width, alone, before } = context;
  const places = placesOf(scenarios);
  return {
    field: layout === 'field' ? { ...FIELD, xs: thirds(FIELD.width), ys: thirds(FIELD.height) } : null,
    body: alone
      ? bodySize(
          scenarios.map(({ text }) => text),
          boxOf(scenarios, layout),
          layout === 'field' ? 24 : 30,
        )
      : 'shared',
    count: String(scenarios.length),
    term: termSize(
      scenarios.map(({ name }) => name),
      layout === 'cards' ? width / scenarios.length - 68 : 266,
    ),
    value: scenarios.map(({ name, text, likelihood, impact, signals }, i) => ({
      key: letter(before + i),
      name,
      text: text ?? null,
      signals: signals ?? null,
      place: places[i] ?? null,
      levels: [
        ...(likelihood === undefined ? [] : [levelOf(deck.labels.likelihood, likelihood, deck)]),
        ...(impact === undefined ? [] : [levelOf(deck.labels.impact, impact, deck)]),
      ],
    })),
  };
}

/** What each text has to itself, in px. */
function boxOf(scenarios: PlannedValue<'scenarios'>, layout: string) {
  const count = scenarios.length;
  if (layout === 'field') return { width: 570, height: BODY_HEIGHT / count - 50 };
  if (layout === 'list') return { width: 540, height: BODY_HEIGHT / count - 14 };
  const signals = Math.max(0, ...scenarios.map((one) => one.signals?.length ?? 0));
  const levels = scenarios.some((one) => one.likelihood ?? one.impact) ? 90 : 0;
  return { width: 1136 / count - 70, height: BODY_HEIGHT - 100 - levels - signals * 50 - (signals > 0 ? 30 : 0) };
}

function thirds(length: number): number[] {
  return [length / 3, (length * 2) / 3];
}

function letter(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

/** Three steps to see at a glance, and the word that the author used; a number is a percentage. */
function levelOf(label: string, { word, percent }: Level, { labels, lang }: BlockContext['deck']) {
  const words: Record<string, string> = { low: labels.low, medium: labels.medium, high: labels.high };
  const level = percent < 34 ? 'low' : percent < 67 ? 'medium' : 'high';
  return { label, word: words[word] ?? percentText(word, lang), level };
}

/** Dots that would lie on each other stand beside each other. */
function placesOf(scenarios: PlannedValue<'scenarios'>): ({ x: number; y: number } | null)[] {
  const taken: { x: number; y: number }[] = [];
  return scenarios.map(({ likelihood, impact }) => {
    if (likelihood === undefined || impact === undefined) return null;
    const place = { x: along(likelihood, FIELD.width), y: FIELD.height - along(impact, FIELD.height) };
    while (taken.some((other) => Math.hypot(other.x - place.x, other.y - place.y) < FIELD.dot * 2))
      place.x += FIELD.dot * 2 + 4;
    taken.push(place);
    return place;
  });
}

/** Words stand in the middle of their third; numbers where they belong, but within the field. */
function along({ word, percent }: Level, length: number): number {
  const share: Record<string, number> = { low: 1 / 6, medium: 1 / 2, high: 5 / 6 };
  const at = (share[word] ?? percent / 100) * length;
  return Math.round(Math.min(length - FIELD.dot - 4, Math.max(FIELD.dot + 4, at)));
}
