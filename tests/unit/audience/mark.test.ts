/** Built-in variables, and the watermark that is made of them. */
import { expect, test } from 'vitest';
import { deckOf, findings } from '../../support/briefing.ts';

const briefing = (more: string, marks = 'mark: "{{recipient.name}} · {{date}}"') => `briefing: 1
title: Closing *{{what}}*
date: 2025-06-30
vars: {what: the site}
${marks}
${more}
sections:
  - {title: "{{title}}, for {{audience}}, on {{date}}"}
`;
const CLIENT = { set: { recipient: { name: 'A. *Client*' } } };
const AUDIENCES = 'audiences: {board: {label: The board}, staff: {lang: de}}';
const markOf = (text: string, audience: string, set = CLIENT.set) =>
  deckOf(text, {}, { set, audiences: [audience] }).mark;
const titleOf = (text: string, audience: string, set = CLIENT.set) =>
  deckOf(text, {}, { set, audiences: [audience] }).slides.find(({ role }) => role === 'slide')?.title;

test('title, date and audience are variables, in the words and the language of the audience', () => {
  expect(titleOf(briefing(AUDIENCES), 'board')).toBe('Closing the site, for The board, on 30 June 2025');
  expect(titleOf(briefing(AUDIENCES), 'staff')).toBe('Closing the site, for staff, on 30. Juni 2025');
});

test('what a briefing, an audience or the command line calls the same wins', () => {
  const own = AUDIENCES.replace('lang: de', 'vars: {date: today}');
  expect(titleOf(briefing(own), 'staff')).toBe('Closing the site, for staff, on today');
  expect(titleOf(briefing(own), 'staff', { ...CLIENT.set, title: 'X' } as never)).toBe('X, for staff, on today');
});

test('a variant of the title and the date counts for whom it is', () => {
  const varied = `${AUDIENCES}\nvariants: {staff: {title: Staying, date: 2026-01-02}}`;
  expect(titleOf(briefing(varied), 'staff')).toBe('Staying, for staff, on 2. Januar 2026');
  expect(titleOf(briefing(varied), 'board')).toBe('Closing the site, for The board, on 30 June 2025');
});

test('a title that asks for itself has no value, and neither has a date that is not given', () => {
  const simple = (about: string, asked: string) => `briefing: 1\n${about}\nsections: [{title: "${asked}"}]`;
  expect(findings(simple('title: "All of {{title}}"', 'x'))).toEqual(['unknown-variable 2:16']);
  expect(findings(simple('title: T', '{{date}}'))).toEqual(['unknown-variable 3:21']);
  expect(findings(simple('title: T', '{{audience}}'))).toEqual(['unknown-variable 3:21']);
});

test('a mark is one line of plain words, with values as they are', () => {
  expect(markOf(briefing(AUDIENCES), 'board')).toBe('A. *Client* · 30 June 2025');
  expect(markOf(briefing(AUDIENCES, 'mark: "**For** [{{audience}}](https://example.com)\\n only"'), 'board')).toBe(
    'For The board only',
  );
  expect(markOf(briefing(AUDIENCES), 'board', { recipient: { name: 'a\u202Eb\tc' } })).toBe('ab c · 30 June 2025');
});

test('an audience has its own mark, takes over that of whom it extends, or has that of the briefing', () => {
  const own = 'audiences: {board: {mark: Board only}, few: {extends: board}, staff: {}}';
  expect(
    ['board', 'few', 'staff'].map((name) =>
      markOf(briefing(own, 'mark: Ours').replace('for {{audience}}, ', ''), name),
    ),
  ).toEqual(['Board only', 'Board only', 'Ours']);
});

test('without the values of its mark no deck is made', () => {
  expect(findings(briefing(AUDIENCES))).toEqual(['unknown-variable 5:8']);
  const some = AUDIENCES.replace('lang: de', 'vars: {recipient: {name: B}}');
  expect(findings(briefing(some))).toEqual(['unknown-variable 1:1']);
  expect(findings(briefing(some), {}, { audiences: ['staff'] })).toEqual([]);
});
