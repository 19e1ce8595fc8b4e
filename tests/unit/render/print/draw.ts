/** Draws all documents on paper, in all of their forms. */
import { HANDOUT_LAYOUTS } from '../../../../src/briefing/print.ts';
import { articleDocument } from '../../../../src/render/print/article.ts';
import type { Paper } from '../../../../src/render/print/document.ts';
import { handoutDocument } from '../../../../src/render/print/handout.ts';
import { notesDocument } from '../../../../src/render/print/notes.ts';
import { summaryDocument } from '../../../../src/render/print/summary.ts';
import type { Measure } from '../../../../src/render/print/texts.ts';
import { unmeasured } from '../../../support/paper.ts';

export async function drawPaper(paper: Paper): Promise<void> {
  for (const handout of HANDOUT_LAYOUTS) {
    const print = { ...paper.deck.print, handout };
    for (const measure of [unmeasured, endless])
      await handoutDocument({ ...paper, deck: { ...paper.deck, print } }, measure);
  }
  for (const measure of [unmeasured, endless]) {
    await notesDocument(paper, measure);
    await summaryDocument(paper, measure);
  }
  for (const pages of ['screen', 'trial', new Map([['sources', 3]])] as const) await articleDocument(paper, pages);
}

/** Every text is longer than two pages, and so is whatever else is measured while there is something in it. */
const endless: Measure = async (html) => {
  const names = (attribute: string) =>
    [...html.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].map(([, name]) => name ?? '');
  const lines = [0, 1, 2, 3, 4].map((i) => ({ start: i * 3, top: i * 500, bottom: i * 500 + 500 }));
  return {
    texts: Object.fromEntries(names('data-flow').map((name) => [name, [lines]])),
    heights: Object.fromEntries(names('data-height').map((name) => [name, name.startsWith('above-') ? 50 : 2500])),
  };
};
