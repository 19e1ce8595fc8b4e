/** A document to try a browser with. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package.ts';

/** Characters that decks may use and that our own fonts lack. */
export const SAMPLES = [
  { id: 'emoji', name: 'emoji', text: '😀' },
  { id: 'chinese', name: 'Chinese', text: '中' },
  { id: 'arabic', name: 'Arabic', text: 'ش' },
  { id: 'symbols', name: 'symbols', text: '⚑' },
];

/** One slide a sample, one for a character that nobody has, and a picture to be fetched from an address. */
export async function sampleDocument(address: string): Promise<string> {
  const font = await readFile(join(packageRoot, 'themes/fonts/source-sans-regular.ttf'), 'base64');
  const slides = [...SAMPLES, { id: 'none', text: '\u{10fffe}' }].map(
    ({ id, text }) => `<section class="slide" id="${id}">${text}</section>`,
  );
  return `<!doctype html><html lang="en"><title>Sample</title><style>
@font-face { font-family: "Sample Face"; src: url("data:font/ttf;base64,${font}"); }
body { font: 40px "Sample Face", sans-serif; }
</style><p>Sample</p>${slides.join('')}<img src="${address}" alt="">`;
}
