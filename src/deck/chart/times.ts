/** Times on an axis: years, quarters, months and days, read from what data holds and written in the deck’s language. */
import { localeFor } from './format.ts';
import type { ChartPlace, TimeStep } from './types.ts';

interface Moment {
  step: TimeStep;
  year: number;
  /** From 0. */
  month: number;
  day: number;
}

type Times = { step: TimeStep; places: Omit<ChartPlace, 'emphasis' | 'color'>[] };

/** Null where one of them is no time, or where they are of several kinds. */
export function readTimes(cells: readonly string[], lang: string): Times | null {
  const moments = cells.map(readMoment);
  const step = moments[0]?.step;
  if (step === undefined || moments.some((moment) => moment?.step !== step)) return null;
  const write = WRITE[step];
  return { step, places: moments.flatMap((one) => (one === null ? [] : [{ ...write(one, lang), at: daysOf(one) }])) };
}

const FORMS: readonly [RegExp, (parts: string[]) => Moment | null][] = [
  [/^(1[5-9]\d\d|2[01]\d\d)$/, ([year]) => moment('year', year, 1, 1)],
  [/^(\d{4})[-\s]?[QT]([1-4])$/i, ([year, quarter]) => moment('quarter', year, Number(quarter) * 3 - 2, 1)],
  [/^[QT]([1-4])[-\s/]?(\d{4})$/i, ([quarter, year]) => moment('quarter', year, Number(quarter) * 3 - 2, 1)],
  [/^(\d{4})-(\d\d)$/, ([year, month]) => moment('month', year, Number(month), 1)],
  [/^(\d{4})-(\d\d)-(\d\d)(?:T[\d:.]+Z?)?$/, ([year, month, day]) => moment('day', year, Number(month), Number(day))],
];

function readMoment(cell: string): Moment | null {
  for (const [form, read] of FORMS) {
    const found = form.exec(cell.trim());
    if (found !== null) return read(found.slice(1));
  }
  return null;
}

function moment(step: TimeStep, year: string | undefined, month: number, day: number): Moment | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { step, year: Number(year), month: month - 1, day } : null;
}

const DAY = 86_400_000;

function dateOf({ year, month, day }: Moment): Date {
  return new Date(Date.UTC(year, month, day));
}

/** Quarters and months count as equally long: nobody wants to see that February is short. */
function daysOf(moment: Moment): number {
  if (moment.step === 'day') return dateOf(moment).getTime() / DAY;
  return (moment.year * 12 + moment.month) * 30.4375;
}

type Written = Pick<ChartPlace, 'label' | 'tick' | 'group'>;

const WRITE: Record<TimeStep, (moment: Moment, lang: string) => Written> = {
  year: ({ year }) => ({ label: String(year), tick: String(year), group: null }),
  quarter: ({ year, month }, lang) => {
    const tick = `${/^(fr|es|it|pt)/.test(lang) ? 'T' : 'Q'}${month / 3 + 1}`;
    return { label: `${tick} ${year}`, tick, group: String(year) };
  },
  month: (one, lang) => ({
    label: inWords(one, lang, { month: 'long', year: 'numeric' }),
    tick: inWords(one, lang, { month: 'short' }),
    group: String(one.year),
  }),
  day: (one, lang) => ({
    label: inWords(one, lang, { day: 'numeric', month: 'long', year: 'numeric' }),
    tick: inWords(one, lang, { day: 'numeric', month: 'short' }),
    group: String(one.year),
  }),
};

function inWords(moment: Moment, lang: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeFor(lang), { ...parts, timeZone: 'UTC' }).format(dateOf(moment));
}
