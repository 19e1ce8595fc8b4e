/** What stands outside the structure of a page is marked so, and told apart from its text. */
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from '../../../src/pdf/finish.ts';
import { readPdf } from '../../../src/pdf/read.ts';

const INFO = { title: 'T', authors: [], lang: 'en', date: null, generator: 'g', outline: [] };
/** A font of the tests says nothing of its letters: the words stand beside the glyphs. */
const say = (words: string) =>
  `/Span <</ActualText <${Buffer.from(words, 'latin1').toString('hex')}>>> BDC\n<61> Tj\nEMC`;
const text = (words: string) => `BT\n/F 12 Tf\n1 0 0 1 50 400 Tm\n${say(words)}\nET`;
const shape = `q\n1 0 0 1 %d 0 cm\n0 0 m\n${Array.from({ length: 200 }, (_, i) => `${i} ${i % 7} l`).join('\n')}\nf\nQ`;

async function finished(pages: readonly string[]) {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const commands of pages) {
    const page = document.addPage([960, 540]);
    page.node.setFontDictionary(PDFName.of('F'), font.ref);
    page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(commands)));
  }
  const bytes = await finishPdf(await document.save(), INFO);
  return { bytes, facts: await readPdf(bytes) };
}

const tagged = (commands: string) => `/P <</MCID 0 >>BDC\n${commands}\nEMC`;

test('text outside all marks is an artifact; clipping is none; what has its place in the structure stays as it is', async () => {
  const clip = 'q\n0 0 960 540 re\nW n';
  const { facts } = await finished([[clip, tagged(text('The plan')), text('A. Client'), 'Q'].join('\n')]);
  expect(facts.pages[0]).toMatchObject({ text: 'The plan', aside: 'A. Client', ink: 0 });
});

test('a page without such is left as it is', async () => {
  const { facts } = await finished([tagged(`${text('The plan')}\n0 0 9 9 re\nf`)]);
  expect(facts.pages[0]).toMatchObject({ text: 'The plan', aside: '', ink: 1 });
});

test('a shape that is drawn a hundred times on ten pages is kept once', async () => {
  const many = Array.from({ length: 100 }, (_, i) => shape.replace('%d', String(i))).join('\n');
  const [one, ten] = [await finished([many]), await finished(Array.from({ length: 10 }, () => many))];
  expect(ten.bytes.length).toBeLessThan(one.bytes.length + 9 * 900);
  expect(ten.facts.pages.map(({ ink }) => ink)).toEqual(Array.from({ length: 10 }, () => 0));
});
