/** Numbers in the words of a language: “1,234.5”, “1.234,5”, “1,2 Mio.”, “12 %”. */

/** How the numbers of a chart are written, the same for all of them. */
export interface NumberStyle {
  locale: string;
  compact: boolean;
  /** Digits behind the point, in all of them. */
  decimals: number;
  percent: boolean;
}

export function formatNumber(value: number, style: NumberStyle, more: Intl.NumberFormatOptions = {}): string {
  const { locale, compact, decimals, percent } = style;
  const digits = compact
    ? { notation: 'compact' as const, maximumSignificantDigits: 3 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const unit = percent ? { style: 'unit' as const, unit: 'percent' } : {};
  return withMinus(formatter(locale, { useGrouping: true, ...digits, ...unit, ...more }).format(value));
}

/** With every digit that it has. */
export function exactNumber(value: number, { locale, percent }: NumberStyle): string {
  return formatNumber(value, { locale, percent, compact: false, decimals: 0 }, { maximumFractionDigits: 12 });
}

export function signed(value: number, style: NumberStyle): string {
  return formatNumber(value, style, { signDisplay: 'exceptZero' });
}

/** A number that is kept as it was typed, with the sign for percent where the language sets it: “10 %”, “%10”. */
export function percentText(typed: string, lang: string): string {
  const parts = formatter(lang, { style: 'percent', numberingSystem: 'latn' }).formatToParts(0);
  const text = parts.map(({ type, value }) => (type === 'integer' ? typed : value)).join('');
  return text.replace(/\p{Cf}/gu, '');
}

export interface StyleWishes {
  lang: string;
  format?: 'full' | 'compact' | undefined;
  decimals?: number | undefined;
  percent: boolean;
}

/** As many digits as the values have, but no more than can be told apart at a glance. */
export function styleFor(values: readonly number[], { lang, format, decimals, percent }: StyleWishes): NumberStyle {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const compact = format === undefined ? largest >= MILLION && decimals === undefined : format === 'compact';
  const most = largest >= 100 ? 1 : 2;
  const own = values.reduce((digits, value) => Math.max(digits, decimalsOf(value)), 0);
  return { locale: localeFor(lang), compact, percent, decimals: decimals ?? Math.min(own, most) };
}

const MILLION = 1e6;

/** British English where the language is English and nothing more, as for dates. */
export function localeFor(lang: string): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  return Intl.NumberFormat.supportedLocalesOf([locale])[0] ?? 'en-GB';
}

function decimalsOf(value: number): number {
  const [, digits = ''] = /\.(\d+)$/.exec(String(value)) ?? [];
  return digits.length;
}

/** Making one takes longer than a hundred uses of it. */
const made = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = made.get(key) ?? new Intl.NumberFormat(locale, options);
  made.set(key, known);
  return known;
}

/** A minus as wide as a plus, in place of the hyphen that many languages have. */
function withMinus(text: string): string {
  return text.replace(/-/g, '−');
}
