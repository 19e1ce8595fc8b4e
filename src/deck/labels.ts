/** How a language says it: words, dates, direction. */
import { en } from './labels/en.ts';
import { type Labels, labels } from './labels/index.ts';

export type { Labels } from './labels/index.ts';

/** English where the language has no words here. */
export function labelsFor(lang: string): Labels {
  return labels[lang.toLowerCase().split('-')[0] ?? 'en'] ?? en;
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  if (rest.includes('latn')) return 'ltr';
  return RIGHT_TO_LEFT.has(language) || rest.some((tag) => tag === 'arab' || tag === 'hebr') ? 'rtl' : 'ltr';
}

/** “30 June 2025” for an ISO date; anything else stays as written. */
export function dateInWords(date: string, lang: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) return date;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1) return date;
  const locale = lang === 'en' ? 'en-GB' : lang;
  const format = dateFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  dateFormats.set(locale, format);
  return format.format(time);
}

/** They take long to make. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
