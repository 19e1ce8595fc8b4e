/** “30 June 2025” for an ISO date, “June 2025” for a month; anything else stays as written. */
export function dateInWords(date: string, lang: string): string {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (found === null) return date;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1) return date;
  return formatFor(lang === 'en' ? 'en-GB' : lang, found[3] === undefined ? 'month' : 'day').format(time);
}

const PRECISION = {
  day: { dateStyle: 'long' },
  month: { year: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function formatFor(locale: string, precision: keyof typeof PRECISION): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...PRECISION[precision], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** They take long to make. */
const formats = new Map<string, Intl.DateTimeFormat>();
