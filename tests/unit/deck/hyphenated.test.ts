import { expect, test } from 'vitest';
import { hyphenated } from '../../../src/deck/hyphenated.ts';
import { deckOf } from '../../support/briefing.ts';

const YAML = `
briefing: 1
title: Datenschutzfolgenabschätzung
lang: de
sections:
  - title: Verantwortungsteilung
    blocks:
      - text: Die Verantwortungsteilung wird festgelegt.
      - code: {code: Verantwortungsteilung}
      - chart: {type: bar, data: [{was: Verantwortungsteilung, wert: 1}], x: was, y: wert}
`;

test('running text can be divided; headlines, code and charts stay as they are', () => {
  const deck = deckOf(YAML);
  const before = JSON.stringify(deck);
  const after = hyphenated(deck);
  const found = [...JSON.stringify(after).matchAll(/"[^"]*\u00ad[^"]*"/g)].map(([text]) =>
    text.replaceAll('\u00ad', '·'),
  );
  expect(found).toEqual(['"Die Ver·ant·wor·tungs·tei·lung wird fest·ge·legt."']);
  expect(JSON.stringify(deck)).toBe(before);
  expect(after.slides.map((slide, i) => slide === deck.slides[i])).toContain(true);
});

test('a deck in a language without patterns is the same', () => {
  const deck = deckOf(YAML.replace('lang: de', 'lang: ja'));
  expect(hyphenated(deck)).toBe(deck);
});

test('a passage in another language is divided as that language does', () => {
  const yaml = YAML.replace('lang: de', 'lang: en').replace(
    'wird festgelegt',
    '[wird festgelegt]{lang=de} finally [最終決定]{lang=ja}',
  );
  const text = JSON.stringify(hyphenated(deckOf(yaml))).replaceAll('\u00ad', '·');
  expect(text).toContain('"wird fest·ge·legt"');
  expect(text).toContain('最終決定');
});
