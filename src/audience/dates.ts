/** Days of the calendar, as authors write them. No clock and no time zone. */

export interface Day {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

/** `2025-06-30`; of `2025-06` and `2025` the last day, in doubt for the author. Null for what is no such date. */
export function lastDayOf(text: string): Day | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (found === null) return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const whole = { year: year ?? 0, month: month ?? 12, day: 1 };
  if (whole.month < 1 || whole.month > 12) return null;
  const length = lengthOf(whole);
  return day !== null && day !== undefined && (day < 1 || day > length) ? null : { ...whole, day: day ?? length };
}

/** The day so long before another; `span` is as `18 months`. Of a month without that day, the last. */
export function sooner(from: Day, span: string): Day {
  const [count = '0', unit = ''] = span.split(' ');
  if (/^(day|week)/.test(unit)) return dayOf(daysIn(from) - Number(count) * (unit.startsWith('week') ? 7 : 1));
  const months = from.year * 12 + from.month - 1 - Number(count) * (unit.startsWith('year') ? 12 : 1);
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 };
  return { ...target, day: Math.min(from.day, lengthOf(target)) };
}

/** Days since 1970, to compare. */
export function daysIn({ year, month, day }: Day): number {
  return Math.floor(new Date(Date.UTC(2000, month - 1, day)).setUTCFullYear(year, month - 1, day) / 86_400_000);
}

function dayOf(days: number): Day {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function lengthOf({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
