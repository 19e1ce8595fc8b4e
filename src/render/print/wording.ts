/** The few words that a document adds on paper, in the language of the deck; English where there are none. */

const english = {
  contents: 'Contents',
  continued: 'cont.',
  lines: 'Your notes',
  minutes: 'min',
  estimated: 'estimated',
  total: 'in all',
  figure: 'Figure',
  table: 'Table',
  handout: 'Handout',
  texts: 'About the slides',
  forSpeaker: 'For the speaker',
  summary: 'Summary',
  more: 'more in the full briefing',
};

export type PrintWords = typeof english;

const translations: Record<string, PrintWords> = {
  en: english,
  de: {
    contents: 'Inhalt',
    continued: 'Forts.',
    lines: 'Ihre Notizen',
    minutes: 'Min.',
    estimated: 'geschätzt',
    total: 'insgesamt',
    figure: 'Abbildung',
    table: 'Tabelle',
    handout: 'Handout',
    texts: 'Zu den Folien',
    forSpeaker: 'Für den Vortrag',
    summary: 'Zusammenfassung',
    more: 'weitere in der ganzen Fassung',
  },
  fr: {
    contents: 'Sommaire',
    continued: 'suite',
    lines: 'Vos notes',
    minutes: 'min',
    estimated: 'estimation',
    total: 'au total',
    figure: 'Figure',
    table: 'Tableau',
    handout: 'Document',
    texts: 'À propos des diapositives',
    forSpeaker: 'Pour l’orateur',
    summary: 'Résumé',
    more: 'de plus dans la version complète',
  },
  es: {
    contents: 'Contenido',
    continued: 'cont.',
    lines: 'Sus notas',
    minutes: 'min',
    estimated: 'estimado',
    total: 'en total',
    figure: 'Figura',
    table: 'Tabla',
    handout: 'Documento',
    texts: 'Sobre las diapositivas',
    forSpeaker: 'Para quien presenta',
    summary: 'Resumen',
    more: 'más en la versión completa',
  },
};

export function printWordsFor(lang: string): PrintWords {
  return translations[lang.toLowerCase().split('-')[0] ?? 'en'] ?? english;
}
