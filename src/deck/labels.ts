/** The few words that briefdeck adds to a deck, in the language of the deck. */

const english = {
  agenda: 'Agenda',
  summary: 'In short',
  takeaways: 'What to remember',
  takeawaysSection: 'Takeaways',
  sources: 'Sources',
  closing: 'Next steps',
  appendix: 'Appendix',
  see: 'see',
  page: 'Page',
  what: 'What',
  who: 'Who',
  by: 'By when',
  likelihood: 'Likelihood',
  impact: 'Impact',
  signals: 'Signals',
  low: 'low',
  medium: 'medium',
  high: 'high',
  up: 'up',
  down: 'down',
  flat: 'unchanged',
  info: 'Note',
  risk: 'Risk',
  decision: 'Decision',
  question: 'Question',
  minutes: 'minutes',
  chart: 'Chart',
  diagram: 'Diagram',
  qr: 'Scan',
};

export type Labels = typeof english;

const translations: Record<string, Labels> = {
  en: english,
  de: {
    agenda: 'Agenda',
    summary: 'In Kürze',
    takeaways: 'Was bleibt',
    takeawaysSection: 'Kernaussagen',
    sources: 'Quellen',
    closing: 'Nächste Schritte',
    appendix: 'Anhang',
    see: 'siehe',
    page: 'Seite',
    what: 'Was',
    who: 'Wer',
    by: 'Bis wann',
    likelihood: 'Wahrscheinlichkeit',
    impact: 'Wirkung',
    signals: 'Anzeichen',
    low: 'gering',
    medium: 'mittel',
    high: 'hoch',
    up: 'steigend',
    down: 'fallend',
    flat: 'unverändert',
    info: 'Hinweis',
    risk: 'Risiko',
    decision: 'Entscheidung',
    question: 'Frage',
    minutes: 'Minuten',
    chart: 'Diagramm',
    diagram: 'Schaubild',
    qr: 'Scannen',
  },
  fr: {
    agenda: 'Ordre du jour',
    summary: 'En bref',
    takeaways: 'À retenir',
    takeawaysSection: 'Conclusions',
    sources: 'Sources',
    closing: 'Prochaines étapes',
    appendix: 'Annexe',
    see: 'voir',
    page: 'Page',
    what: 'Quoi',
    who: 'Qui',
    by: 'Échéance',
    likelihood: 'Probabilité',
    impact: 'Impact',
    signals: 'Signaux',
    low: 'faible',
    medium: 'moyen',
    high: 'élevé',
    up: 'en hausse',
    down: 'en baisse',
    flat: 'stable',
    info: 'Note',
    risk: 'Risque',
    decision: 'Décision',
    question: 'Question',
    minutes: 'minutes',
    chart: 'Graphique',
    diagram: 'Schéma',
    qr: 'À scanner',
  },
  es: {
    agenda: 'Agenda',
    summary: 'En breve',
    takeaways: 'Lo esencial',
    takeawaysSection: 'Conclusiones',
    sources: 'Fuentes',
    closing: 'Próximos pasos',
    appendix: 'Anexo',
    see: 'véase',
    page: 'Página',
    what: 'Qué',
    who: 'Quién',
    by: 'Plazo',
    likelihood: 'Probabilidad',
    impact: 'Impacto',
    signals: 'Señales',
    low: 'baja',
    medium: 'media',
    high: 'alta',
    up: 'al alza',
    down: 'a la baja',
    flat: 'sin cambios',
    info: 'Nota',
    risk: 'Riesgo',
    decision: 'Decisión',
    question: 'Pregunta',
    minutes: 'minutos',
    chart: 'Gráfico',
    diagram: 'Diagrama',
    qr: 'Para escanear',
  },
};

/** English where the language has no words here. */
export function labelsFor(lang: string): Labels {
  return translations[lang.toLowerCase().split('-')[0] ?? 'en'] ?? english;
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
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
