/** Slides on paper with what is written for their readers, or several on a page with room to write. */
import { handoutDocument } from '../render/print/handout.ts';
import type { Format } from './define.ts';
import { printOnPaper } from './paper.ts';

export const handout: Format = {
  suffix: 'handout.pdf',
  about: 'slides with handout text on paper, or several on a page',
  printed: true,
  picks: true,
  make: (deck, press) => printOnPaper(deck, press, handoutDocument),
  shows: ['handout'],
  read: async (bytes) => (await import('../pdf/texts.ts')).textsOfPdf(bytes),
};
