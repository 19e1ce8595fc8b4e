/** Slides into a document that is there already: put in, measured, and taken out again. */
import type { Page } from 'puppeteer-core';
import type { Facts } from './facts.ts';
import { gather } from './gather.ts';

/** What measures is sent to the page once, and gets faster as it is used. */
export async function putterIn(page: Page): Promise<(slides: string) => Promise<Facts>> {
  const program = await page.evaluateHandle(`({ inPlace: ${inPlace}, gather: ${gather} })`);
  return (slides) => page.evaluate(measureBy, program as never, slides);
}

interface Program {
  inPlace: typeof inPlace;
  gather: typeof gather;
}

function measureBy({ inPlace, gather }: Program, slides: string): Promise<Facts> {
  return inPlace(slides, gather);
}

/**
 * Runs inside the page and is sent there as text: everything that it uses is within it. In one go, so that the browser
 * paints nothing of what is only measured.
 */
async function inPlace(slides: string, measure: () => Facts): Promise<Facts> {
  const holder = document.querySelector<HTMLElement>('.slides');
  if (holder === null) throw new Error('the document has no place for slides');
  holder.innerHTML = slides;
  // One that is broken has no size, here as in a document that is taken in as a whole.
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  // Faces begin to load when something is laid out in them.
  holder.getBoundingClientRect();
  await document.fonts.ready;
  const facts = measure();
  holder.replaceChildren();
  return facts;
}
