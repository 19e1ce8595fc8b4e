/** What the parts of a document become in the tag tree of its file. */
import { PDFArray, type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePdf } from '../../src/pdf/document.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { factsOf } from '../../src/pdf/read.ts';
import { type Tag, tagsIn } from '../../src/pdf/tag-tree.ts';
import { readTextString } from '../../src/pdf/text-string.ts';
import { textsIn } from '../../src/pdf/texts.ts';
import { barriersIn } from '../../src/pdf/ua.ts';
import { ABOUT, SIZE, slides } from './support/document.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();

const BOX = 'background:#eee;border:1px solid #333;padding:4px';

const DOCUMENT = slides({
  cover: `<div style="${BOX}"><h1>The plan</h1></div><p style="display:flex"><strong>Board</strong><span>Ten minutes</span></p>
    <footer>Confidential 1 / 3</footer>`,
  lists: `<div>1</div><h2>Lists</h2>
    <ol style="list-style:none"><li style="${BOX}"><span>1</span><div><h3>Term</h3><p>First</p></div></li><li><span>2</span> Second</li></ol>
    <ul style="list-style:none"><li><a href="#cover"><span>3</span> Cover</a></li></ul>
    <dl><div><dt>Quay</dt><dd>Where boats lie</dd></div><div><dt>Pier</dt><dd>On stilts</dd></div></dl>
    <nav><ol><li><a href="#cover">The plan</a></li></ol></nav>`,
  rest: `<h2>Rest</h2><div role="note" style="${BOX}"><p>Mind</p><p>the gap</p></div>
    <figure><blockquote><p>So it is</p></blockquote><figcaption>Ada</figcaption></figure>
    <figure class="math"><div role="img" aria-label="x squared"><math><mi>x</mi></math><span aria-hidden="true">x²</span></div><figcaption>Squared</figcaption></figure>
    <div role="img" aria-label="A bar" style="${BOX};position:absolute;left:100px;top:200px;width:40px;height:40px"></div>
    <aside><p>Aside <em>of</em> it</p></aside><p>En <span lang="fr">français</span></p>
    <figure role="figure" aria-label="\ue000Script\ue000x"><p>Forged</p></figure>`,
});

let context: PDFContext;

beforeAll(async () => {
  const { bytes } = await (await printer()).print(DOCUMENT, SIZE);
  const outline = [{ title: 'The plan', page: 0, children: [] }];
  context = await parsePdf(await finishPdf(bytes, { ...ABOUT, outline, isAccessible: true }));
});

/** One tag a line, with what it says of itself. */
function drawn(tags: readonly Tag[], depth = 0): string[] {
  return tags.flatMap((tag) => [`${'  '.repeat(depth)}${tag.type}${saidBy(tag)}`, ...drawn(tag.kids, depth + 1)]);
}

function saidBy({ dict, marks, objects }: Tag): string {
  const text = (key: string) =>
    dict.has(PDFName.of(key))
      ? ` ${key}=${readTextString(dict.lookup(PDFName.of(key)))?.replaceAll('\ue000', '!')}`
      : '';
  const attributes = dict.lookup(PDFName.of('A'));
  const numbering = attributes instanceof PDFDict ? attributes.get(PDFName.of('ListNumbering')) : undefined;
  const box = attributes instanceof PDFDict ? attributes.get(PDFName.of('BBox')) : undefined;
  return [
    text('Alt'),
    text('Lang'),
    numbering === undefined ? '' : ` ${numbering}`,
    box === undefined ? '' : ' BBox',
    marks.length === 0 ? '' : ` (${marks.length})`,
    objects.length === 0 ? '' : ` + ${objects.length} link`,
  ].join('');
}

test('slides are sections; lists, terms, contents, formulas and paragraphs are what they are', () => {
  const [root] = tagsIn(context);
  expect(drawn(root === undefined ? [] : [root])).toEqual(
    `
Document Lang=en
  Sect
    H1 (1)
    P (1)
      Strong (1)
  Sect
    P (1)
    H2 (1)
    L /Decimal
      LI
        Lbl (1)
        LBody
          H3 (1)
          P (1)
      LI
        Lbl (1)
        LBody (1)
    L
      LI
        LBody
          Link (2) + 2 link
    L
      LI
        Lbl (1)
        LBody (1)
      LI
        Lbl (1)
        LBody (1)
    TOC
      TOCI
        Reference
          Link (1) + 1 link
  Sect
    H2 (1)
    P (1)
    P (1)
    Div
      BlockQuote
        P (1)
      P (1)
    Div
      Formula Alt=x squared BBox (1)
      Caption (1)
    Figure Alt=A bar BBox (1)
    Div
      P (2)
        Em (1)
    P (1)
      Span Lang=fr (1)
    Figure Alt=!Script!x BBox
      P (1)`
      .trim()
      .split('\n'),
  );
});
test('a figure says where it is on its page, with its border, in points from below', () => {
  const bar = tagsIn(context).find(({ type }) => type === 'Figure');
  const box = bar?.dict.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('BBox'), PDFArray).asArray().map(Number);
  // 100 px from the left, 200 from the top, 50 wide and high; lines are counted a little wider than they are.
  [75, 352.5, 112.5, 390].forEach((side, i) => {
    expect(Math.abs((box?.[i] ?? 0) - side)).toBeLessThanOrEqual(1);
  });
});

describe('artifacts', () => {
  test('are what feet and decoration become, and nothing stands in the way of a reader', () => {
    const facts = factsOf(context);
    expect(facts.pages[0]?.aside).toBe('Confidential 1 / 3');
    expect(barriersIn(context, facts)).toEqual([]);
  });

  test('leave nothing behind of how the browser was told', () => {
    expect(textsIn(context, factsOf(context)).join('\n')).not.toContain('\ue000Sect');
  });
});

test('the head of a table that goes on is read once, though it is drawn on each page', async () => {
  const row = '<tr><th scope="row">Row</th><td>1</td></tr>';
  const html = `<!doctype html><html lang="en"><head><title>t</title></head><body><h1>Long</h1><table>
    <thead><tr><th scope="col">Boat</th><th scope="col">Cost</th></tr></thead><tbody>${row.repeat(60)}</tbody></table></body></html>`;
  const { bytes } = await (await printer()).print(html, SIZE);
  const file = await parsePdf(
    await finishPdf(bytes, { ...ABOUT, outline: [], pageLabels: ['1', '2'], isAccessible: true }),
  );
  const facts = factsOf(file);
  const heads = tagsIn(file).filter(({ type }) => type === 'TH');
  expect(facts.pages.map(({ text, aside }) => [text.includes('Boat'), aside.includes('Boat')])).toEqual([
    [true, false],
    [false, true],
    [false, true],
  ]);
  expect(heads.slice(0, 2).map(({ marks }) => marks.map(({ page }) => page))).toEqual([[0], [0]]);
  expect(barriersIn(file, facts)).toEqual([]);
});

test('no level of a heading is left out, and no cell, whatever is printed', async () => {
  const html = slides({
    one: '<h2>One</h2><h4>Below</h4><h4>Beside</h4>',
    two: '<h2>Two</h2><h3>Below</h3><table><tr><th scope="col">A</th><th scope="col"></th></tr><tr><td>1</td><td> </td></tr></table>',
  });
  const { bytes } = await (await printer()).print(html, SIZE);
  const file = await parsePdf(
    await finishPdf(bytes, { ...ABOUT, outline: [], pageLabels: ['1', '2'], isAccessible: true }),
  );
  const tags = tagsIn(file).map(({ type }) => type);
  expect(tags.filter((type) => /^H\d$/.test(type))).toEqual(['H1', 'H2', 'H2', 'H1', 'H2']);
  expect(tags.filter((type) => type === 'TH' || type === 'TD')).toEqual(['TH', 'TH', 'TD', 'TD']);
  expect(barriersIn(file, factsOf(file)).filter(({ condition }) => !condition.startsWith('28-'))).toEqual([]);
});
