/** English, and what there is to be said in other languages. */
export const en = {
  contents: 'Contents',
  /** Behind a heading that stands once more. */
  continued: '(cont.)',
  lines: 'Your notes',
  minutes: 'min',
  estimated: 'estimated',
  /** Minutes in their place. */
  total: '… in all',
  figure: 'Figure',
  table: 'Table',
  handout: 'Handout',
  texts: 'About the slides',
  forSpeaker: 'For the speaker',
  summary: 'Summary',
  more: 'more in the full briefing',
};

export type PrintWords = typeof en;
