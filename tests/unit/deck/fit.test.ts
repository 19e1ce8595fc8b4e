import { expect, test } from 'vitest';
import { slidesToDrop } from '../../../src/deck/fit.ts';
import { compiled, deckOf } from '../../support/briefing.ts';

/** Slides in one section, each `priority minutes`; named a, b, c … */
function deckWith(...slides: string[]) {
  const list = slides.map((slide, i) => {
    const [priority, minutes] = slide.split(' ');
    return `      - {id: ${String.fromCharCode(97 + i)}, title: T, priority: ${priority}, minutes: ${minutes}}`;
  });
  return deckOf(`briefing: 1\ntitle: T\nsections:\n  - title: One\n    slides:\n${list.join('\n')}\n`);
}

function dropped(excess: number, ...slides: string[]): string[] {
  return slidesToDrop(deckWith(...slides), excess).map(({ id }) => id);
}

test('could goes before should, and the last first', () => {
  expect(dropped(60, 'must 1', 'should 1', 'could 1', 'could 1', 'should 1')).toEqual(['d']);
  expect(dropped(180, 'must 1', 'should 1', 'could 1', 'could 1', 'should 1')).toEqual(['d', 'c', 'e']);
});

test('what need not go stays, the most important first', () => {
  expect(dropped(120, 'must 1', 'could 2', 'could 1')).toEqual(['b']);
  expect(dropped(180, 'must 1', 'must 1', 'should 3', 'could 1')).toEqual(['c']);
});

test('all that may go is named where it is not enough, and one slide always stays', () => {
  expect(dropped(999, 'must 1', 'should 1', 'could 1', 'must 1')).toEqual(['c', 'b']);
  expect(dropped(999, 'could 1', 'should 1', 'could 1')).toEqual(['c', 'a']);
});

test('a divider that goes with its slides counts', () => {
  // Two minutes and the five seconds of the divider.
  expect(dropped(125, 'must 1', 'could 1', 'could 1', 'could 1')).toEqual(['d', 'c', 'b']);
  expect(dropped(125, 'must 1', 'could 1', 'could 1')).toEqual(['c', 'b']);
});

test('without minutes, or with none at all, nothing is said about time', () => {
  const text = (minutes: string) =>
    `briefing: 1\ntitle: T\naudiences: {a: {${minutes}}}\nsections: [{title: One, minutes: 9}]\n`;
  expect(compiled(text('')).diagnostics).toEqual([]);
  expect(compiled(text('minutes: 0')).diagnostics).toEqual([]);
  expect(compiled(text('minutes: 3')).diagnostics.map(({ hint }) => hint)).toEqual([
    'shorten it, or mark slides that may go with “priority: could” or “should”',
  ]);
});
