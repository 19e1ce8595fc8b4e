import { expect, test } from 'vitest';
import { wordsInDrawings } from '../../../src/deck/drawn.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { drawAll } from '../../../src/draw/all.ts';
import type { PaintJob } from '../../../src/draw/means.ts';
import { compiled, sourceOf } from '../../support/briefing.ts';

const briefing = (diagram: object) =>
  JSON.stringify({
    briefing: '1',
    title: 'T',
    sections: [{ title: 'S', blocks: [{ diagram: { alt: 'x', ...diagram } }] }],
  });

async function drawn(diagram: object, options = {}): Promise<Deck> {
  const text = briefing(diagram);
  const { decks, diagnostics } = await drawAll(sourceOf(text), compiled(text), options);
  expect(diagnostics).toEqual([]);
  return decks[0] as Deck;
}

async function svgOf(dot: string): Promise<string> {
  const { drawings } = await drawn({ dot });
  return Object.values(drawings.diagrams)[0]?.svg ?? '';
}

test('a graph wears the colours of the theme, and only those that its author names are its own', async () => {
  const svg = await svgOf('digraph { a [fillcolor=accent]; b [fillcolor="#ffe08a"]; c [fillcolor=navy]; a -> b -> c }');
  const [a = '', b = '', c = ''] = svg.match(/<g class="node.*?<\/g>/g) ?? [];
  expect(a).toMatch(/<polygon fill="var\(--accent\)".*<text[^>]* fill="var\(--on-accent\)"/);
  expect(b).toMatch(/<polygon fill="#ffe08a".*<text[^>]* fill="#111111"/);
  expect(c).toMatch(/<polygon fill="navy".*<text[^>]* fill="#ffffff"/);
  expect(svg).not.toMatch(/#0b0d|font-family|<title|style=/);
});

test('links, scripts and names that clash stay out of the page', async () => {
  const svg = await svgOf(
    'digraph { a [URL="javascript:alert(1)" tooltip="<script>"]; b [fillcolor="red:blue"]; a -> b }',
  );
  expect(svg).not.toMatch(/<a |javascript|script|id="(?:node|edge|graph)/);
  const [, name] = /linearGradient id="([^"]+)"/.exec(svg) ?? [];
  expect(svg).toContain(`url(#${name})`);
});

test('a chain runs across a wide page; what its author says of its way holds', async () => {
  const wide = await drawn({ dot: 'digraph { a -> b -> c -> d -> e }' });
  const tall = await drawn({ dot: 'digraph { rankdir=TB; a -> b -> c -> d -> e }' });
  const [across] = Object.values(wide.drawings.diagrams);
  const [down] = Object.values(tall.drawings.diagrams);
  expect((across?.width ?? 0) / (across?.height ?? 1)).toBeGreaterThan(2);
  expect((down?.width ?? 0) / (down?.height ?? 1)).toBeLessThan(1);
});

test('the words of a drawing are words that the page must show', async () => {
  const deck = await drawn({ dot: 'digraph { a [label="Größe & mehr\\nzweite Zeile"]; a -> b [label="dann"] }' });
  const words = deck.slides.flatMap((slide) => wordsInDrawings(slide, deck));
  expect(words.sort()).toEqual(['Größe & mehr', 'b', 'dann', 'zweite Zeile']);
});

test('Mermaid is handed to the browser with the program that is installed, and cleaned', async () => {
  const jobs: PaintJob[] = [];
  const paint = async (job: PaintJob) => {
    jobs.push(job);
    return { svg: '<svg viewBox="0 0 20 10"><a href="https://example.org"><text>Words</text></a></svg>' };
  };
  const deck = await drawn({ mermaid: 'graph TD; a --> b %% one' }, { paint, mermaid: async () => 'the program' });
  expect(jobs.map(({ source, program }) => [source, program])).toEqual([['graph TD; a --> b %% one', 'the program']]);
  expect(Object.values(deck.drawings.diagrams)[0]).toMatchObject({ width: 20, height: 10, svg: '<text>Words</text>' });
});

test('what a program draws that no picture may hold is refused', async () => {
  const text = briefing({ mermaid: 'graph TD; a --> b %% two' });
  const paint = async () => ({ svg: '<svg viewBox="0 0 9 9"><foreignObject>x</foreignObject></svg>' });
  const result = await drawAll(sourceOf(text), compiled(text), { paint, mermaid: async () => '' });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['bad-diagram']);
  expect(result.decks).toEqual([]);
});
