/** “30 June 2025” for an ISO date; anything else stays as written. */
export function dateInWords(date: string, lang: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) return date;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1) return date;
  const locale = lang === 'en' ? 'en-GB' : lang;
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format.format(time);
}

/** They take long to make. */
const formats = new Map<string, Intl.DateTimeFormat>();
