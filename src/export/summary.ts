/** One page of paper: the answer, what to remember, what is asked for, and what it rests on. */
import type { Deck } from '../deck/types.ts';
import { type LeftOut, summaryDocument } from '../render/print/summary.ts';
import type { Format, Press } from './define.ts';
import { printOnPaper } from './paper.ts';

export const summary: Format = {
  suffix: 'summary.pdf',
  about: 'one page: summary, takeaways, actions, sources',
  printed: true,
  prose: true,
  make: (deck, press) =>
    printOnPaper(deck, press, async (paper, measure) => {
      const printed = await summaryDocument(paper, measure);
      if (printed.leftOut !== null) tell(printed.leftOut, deck, press);
      return printed;
    }),
  shows: [],
  read: async (bytes) => (await import('../pdf/texts.ts')).textsOfPdf(bytes),
};

function tell({ millimetres, counts }: LeftOut, deck: Deck, { report }: Press): void {
  const { summary: paragraphs, ...others } = counts;
  const left = Object.entries({ ...others, 'paragraphs of the summary': paragraphs }).filter(([, count]) => count > 0);
  const parts = left.map(([part, count]) => `${count} ${count === 1 ? part.replace(/s(?=$| )/, '') : part}`);
  const place = deck.slides.find(({ role }) => role === 'takeaways') ?? deck.slides[0];
  report('long-summary', place?.span ?? null, { millimetres, parts, audience: deck.audience });
}
