import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Deck } from '../../../src/deck/types.ts';
import { wholeDocument } from '../../../src/render/document.ts';
import type { Medium } from '../../../src/render/medium.ts';
import { loadTemplates, type Templates } from '../../../src/render/templates.ts';
import { deckOf } from '../../support/briefing.ts';

let templates: Templates;
let deck: Deck;

beforeAll(async () => {
  templates = await loadTemplates();
  deck = deckOf(`
briefing: 1
title: A </script> & a </title>
lang: de
sections:
  - {title: One, blocks: [{text: First.}], notes: for nobody else}
  - {title: Two, blocks: [{text: Second.}]}
`);
});

const draw = (medium: Medium, of: Deck = deck) =>
  wholeDocument(
    { deck: of, slides: '<section class="slide" id="one"></section>', css: 'p{}\r\nb{}', scheme: 'light', medium },
    templates,
  );

const MEDIA: Medium[] = ['screen', 'speaker', 'print'];

describe.each(MEDIA)('the %s document', (medium) => {
  test('allows the styles and scripts that it has, and no others', async () => {
    const html = await draw(medium);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const inline = [...html.matchAll(/<(script|style)( type="module")?>([\s\S]*?)<\/\1>/g)].map(
      ([, , , text]) => text ?? '',
    );
    const hashes = inline.map((text) => createHash('sha256').update(text).digest('base64'));
    expect([...policy.matchAll(/sha256-([\w+/=]+)/g)].map(([, hash]) => hash).sort()).toEqual(hashes.sort());
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('has the title, language and direction of the deck', async () => {
    const html = await draw(medium);
    expect(html).toContain('<html lang="de" dir="ltr">');
    expect(html).toContain('<title>A &lt;/script&gt; &amp; a &lt;/title&gt;</title>');
  });

  test('has one kind of line ends, whatever the style sheets have', async () => {
    expect(await draw(medium)).not.toContain('\r');
  });

  test('has no style in its markup: the policy would drop it', async () => {
    const markup = (await draw(medium)).replaceAll(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
    expect(markup).not.toMatch(/\sstyle=/);
  });

  test('is the same each time', async () => {
    expect(await draw(medium)).toBe(await draw(medium));
  });
});

test('on paper nothing runs', async () => {
  const html = await draw('print');
  expect(html).not.toContain('<script');
  expect(html).toContain("script-src 'none'");
});

test('only the speaker’s file knows of a speaker', async () => {
  const traces = ['deck-speaker', 'deck-data', 'Referentenansicht', 'postMessage({ speaker'];
  const found = async (medium: Medium) => {
    const html = await draw(medium);
    return traces.filter((trace) => html.includes(trace));
  };
  expect(await found('screen')).toEqual([]);
  expect(await found('speaker')).toEqual(traces);
});

test('the words for the one who speaks are in the language of the deck, or in English and marked as such', async () => {
  expect(await draw('screen')).toContain('<h2 id="deck-help-title">Tasten</h2>');
  const arabic = await draw('screen', { ...deck, lang: 'ar', dir: 'rtl' });
  expect(arabic).toContain('<html lang="ar" dir="rtl">');
  expect(arabic).toMatch(/<dialog class="deck-help"[^>]* lang="en" dir="ltr">/);
});

test('the shell is small enough to go with every deck', async () => {
  expect((await draw('speaker')).length).toBeLessThan(200_000);
});
