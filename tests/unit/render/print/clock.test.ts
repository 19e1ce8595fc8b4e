import { describe, expect, test } from 'vitest';
import { clockOf, clockText, minutesText } from '../../../../src/render/print/clock.ts';
import { prompterText } from '../../../../src/render/print/prompter.ts';
import { deckOf } from '../../../support/briefing.ts';

test.each([
  [0, '0:00'],
  [65, '1:05'],
  [3600, '1:00:00'],
  [3725, '1:02:05'],
])('%i seconds are %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

test.each([
  [120, '2 min'],
  [75, '1:15 min'],
  [6, '0:06 min'],
])('%i seconds last %s', (seconds, text) => {
  expect(minutesText(seconds, 'min')).toBe(text);
});

const deck = (minutes: string) =>
  deckOf(`briefing: 1
title: The ferry
audiences: {board: {label: The *board*${minutes}}}
sections:
  - {title: Late, minutes: 2, notes: ["Say this.", "Then _that_."]}
appendix: [{title: More, notes: For questions}]
`);

describe('the clock', () => {
  test('follows the minutes of the audience, and stops before the appendix', () => {
    const { turns, total, isEstimated } = clockOf(deck(', minutes: 3'));
    expect([total, isEstimated]).toEqual([180, false]);
    expect(turns).toEqual([{ from: 0, to: 60 }, { from: 60, to: 180 }, null]);
  });

  test('is estimated where nobody has set minutes', () => {
    const free = deckOf('briefing: 1\ntitle: T\nsections: [{title: S, notes: Say this}]\n');
    const { turns, isEstimated } = clockOf(free);
    expect(isEstimated).toBe(true);
    expect(turns.at(-1)?.from).toBe(turns[0]?.to);
  });
});

test('the text of the prompter has each slide, when it begins, and what is to be said', () => {
  expect(prompterText(deck(', minutes: 3'))).toBe(`# The ferry

The *board* · 3 min in all

## 1 · The ferry [0:00]

## 2 · Late [1:00]

Say this.

Then *that*.

## A-1 · More

For questions
`);
});
