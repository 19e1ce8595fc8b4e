/** A picture of each slide, as the PDF shows it. The same deck and browser make the same bytes. */
import { textsOfHtml } from '../check/html-text.ts';
import { overflowIn } from '../check/overflow.ts';
import type { Deck } from '../deck/types.ts';
import { withoutDeadLinks } from '../render/print/document.ts';
import { render } from '../render/render.ts';
import type { Format, Press, Product } from './define.ts';

export const png: Format = {
  suffix: 'NN.png',
  about: 'one picture a slide, 1280 × 720 or larger',
  printed: true,
  asMeasured: true,
  picks: true,
  make,
  shows: [],
  read: async (bytes) => textsOfHtml(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
};

async function make(deck: Deck, press: Press): Promise<Product[]> {
  const html = withoutDeadLinks(await render(deck, press.theme, press.templates, 'print'));
  const { pictures, facts } = await (await press.printer()).shoot(html, press.scale);
  press.release();
  for (const finding of overflowIn(facts, deck)) press.report('overflow', finding.span, finding);
  const drawnFrom = new TextEncoder().encode(html);
  const width = Math.max(2, String(deck.total).length);
  return deck.slides.flatMap(({ number }, i) => {
    const bytes = pictures[i];
    return bytes === undefined ? [] : [{ bytes, pages: 1, drawnFrom, part: String(number).padStart(width, '0') }];
  });
}
