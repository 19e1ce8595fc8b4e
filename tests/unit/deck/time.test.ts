import { expect, test } from 'vitest';
import { deckOf } from '../../support/briefing.ts';

/** The seconds of the one slide of a briefing. */
function secondsOf(slide: string, settings = ''): number | undefined {
  const deck = deckOf(`briefing: 1\ntitle: Time\n${settings}\nsections:\n  - title: One\n    ${slide}\n`);
  return deck.slides.find(({ role }) => role === 'slide')?.seconds;
}

const WORDS = Array.from({ length: 270 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}`).join(' ');

test('minutes win over notes, and notes over words', () => {
  expect(secondsOf(`minutes: 1.5\n    notes: ${WORDS}`)).toBe(90);
  expect(secondsOf(`notes: ${WORDS}`)).toBe(120);
  // The title is a word, and half of 271 is said.
  expect(secondsOf(`blocks: [{text: ${WORDS}}]`)).toBe(60);
});

test('a slide is shown for twenty seconds at least', () => {
  expect(secondsOf('notes: Say how.')).toBe(20);
});

test('each language has its pace, and the briefing may set it for all or for one', () => {
  const notes = `notes: ${WORDS}`;
  expect(secondsOf(notes, 'lang: de-AT')).toBe(Math.round((270 / 105) * 60));
  expect(secondsOf(notes, 'pace: 90')).toBe(180);
  expect(secondsOf(notes, 'lang: de\npace: {default: 90, de: 60}')).toBe(270);
  expect(secondsOf(notes, 'lang: de-AT\npace: {de: 60, de-at: 90}')).toBe(180);
  expect(secondsOf(notes, 'pace: {de: 60}')).toBe(120);
});

test('Chinese and Japanese are counted in characters, and words among them as words', () => {
  expect(secondsOf(`notes: ${'字'.repeat(300)}`, 'lang: zh')).toBe(90);
  expect(secondsOf(`notes: ${'かな漢字カナ'.repeat(50)}`, 'lang: ja')).toBe(60);
  expect(secondsOf(`notes: ${'字'.repeat(300)}`, 'lang: zh-TW\npace: {zh: 300}')).toBe(60);
  expect(secondsOf(`notes: ${'字'.repeat(200)}${' OpenAI'.repeat(135)}`, 'lang: zh')).toBe(120);
});

test('Thai is not one long word', () => {
  expect(secondsOf(`notes: ${'ก'.repeat(1100)}`, 'lang: th\nrules: {no-words: off}')).toBe(120);
});

test('covers are passed quickly, sources are not read out', () => {
  const deck = deckOf('briefing: 1\ntitle: T\nsources: [{id: a, title: A}]\nsections: [{title: "One[^a]"}]\n');
  expect(deck.slides.map(({ role, seconds }) => [role, seconds])).toEqual([
    ['cover', 5],
    ['slide', 20],
    ['sources', 0],
  ]);
});
