import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, startBriefdeck, useBriefdeck } from './support/briefdeck.ts';

const briefdeck = useBriefdeck();

const PLAN = `briefing: 1
title: The plan
audiences:
  board: {minutes: 5, order: [after]}
  owners: {extends: board}
  staff: {}
groups: {top: [board]}
sections:
  - id: before
    title: Before
    slides:
      - {title: One & all, minutes: 2, blocks: [{text: Words.}]}
      - title: For the top
        for: top
        minutes: 1.5
        blocks:
          - points:
              - A
              - {text: B, variants: {owners: {text: C}}}
  - {id: after, title: After, except: board, variants: {staff: {title: Later}}, blocks: [{text: Words.}]}
  - {title: Third, blocks: [{text: Words.}]}
appendix:
  - {title: More, for: [staff, owners], blocks: [{text: Words.}]}
`;

describe('audiences', () => {
  test('a table: sections and slides by audience, with totals', async () => {
    const { code, out, err } = await briefdeck(['audiences', 'plan.yaml'], { cwd: folder({ 'plan.yaml': PLAN }) });
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/ +/g, ' ').split('\n')).toEqual([
      'The plan',
      '',
      ' board owners staff',
      'Before ● ● ●',
      ' One & all ● ● ●',
      ' For the top ● ◐ ·',
      'After · · ◐',
      'Third ● ● ●',
      'Appendix',
      'More · A A',
      '',
      'Slides 3 3 3',
      'Minutes that are set 3.5 3.5 2',
      expect.stringMatching(/^Speaking time, in minutes( [\d.]+){3}$/),
      'Minutes there are 5 5 –',
      '',
      '● seen ◐ seen in words of its own A in the appendix · hidden',
      '',
    ]);
  });

  test('fits 80 columns, however many audiences there are, and has a mark for each of them', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `an-audience-with-a-long-name-${i}`);
    const many = `briefing: 1\ntitle: ${'T'.repeat(200)}\naudiences:\n${names.map((name) => `  ${name}: {}\n`).join('')}sections:\n  - {title: ${'Words of a title '.repeat(20)}, blocks: [{text: W.}]}\n`;
    const { out } = await briefdeck(['audiences', 'many.yaml'], { cwd: folder({ 'many.yaml': many }) });
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(out.split('Words of a title').length).toBeGreaterThan(2);
    expect([...out.matchAll(/●/g)]).toHaveLength(names.length + 1);
  });

  test('colour is for terminals', async () => {
    const cwd = folder({ 'plan.yaml': PLAN });
    expect((await startBriefdeck(['audiences', 'plan.yaml'], { cwd, env: { NO_COLOR: '' } })).out).not.toContain(
      '\u001b',
    );
    const forced = { NO_COLOR: '', FORCE_COLOR: '1' };
    expect((await startBriefdeck(['audiences', 'plan.yaml'], { cwd, env: forced })).out).toContain('\u001b[32m●');
  });

  test('the same as JSON', async () => {
    const { out } = await briefdeck(['audiences', 'plan.yaml', '--json'], { cwd: folder({ 'plan.yaml': PLAN }) });
    const { audiences, rows, diagnostics } = JSON.parse(out);
    expect(diagnostics).toEqual([]);
    expect(audiences[1]).toMatchObject({ audience: 'owners', slides: 3, minutes: 3.5, allowed: 5 });
    expect(rows[2]).toEqual({
      kind: 'slide',
      title: 'For the top',
      appendix: false,
      file: 'plan.yaml',
      line: 13,
      audiences: { board: 'seen', owners: 'varied', staff: 'hidden' },
    });
  });

  test('a page that is complete in itself and asks for nothing', async () => {
    const cwd = folder({ 'plan.yaml': PLAN });
    const ran = await briefdeck(['audiences', 'plan.yaml', '--html', 'who.html'], { cwd });
    expect(ran).toMatchObject({ code: 0, out: 'who.html\n', err: '' });
    const html = readFileSync(join(cwd, 'who.html'), 'utf8');
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; script-src 'none'; style-src 'sha256-${hash}'`);
    expect(html).not.toMatch(/<script|<link|https?:|\sstyle=/);
    expect(html.match(/<th scope="col">[^<]*/g)).toEqual(
      ['Section or slide', 'board', 'owners', 'staff'].map((name) => `<th scope="col">${name}`),
    );
    expect(html).toContain('<th scope="row"><bdi>One &amp; all</bdi></th>');
    expect(style).toContain('prefers-color-scheme: dark');
  });

  test('errors are told, and no table is made', async () => {
    const cwd = folder({ 'bad.yaml': PLAN.replace('for: top', 'for: tops') });
    const { code, out, err } = await briefdeck(['audiences', 'bad.yaml', '--html', 'who.html'], { cwd });
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('did you mean “top”?')]);
  });
});

describe('diff', () => {
  test('in the order of the briefing, what one sees and what is said in other words', async () => {
    const cwd = folder({ 'plan.yaml': PLAN });
    const { code, out, err } = await briefdeck(['diff', 'plan.yaml', 'owners', 'staff'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`- only owners
+ only staff

Before
- slide  plan.yaml:13
    For the top

The briefing
+ section  plan.yaml:20
    Later
`);
  });

  test('each headline once, and the line of each side where they are on two', async () => {
    const plan = `briefing: 1
title: The plan
subtitle: For all
audiences: {a: {}, b: {}}
variants: {b: {subtitle: For b}}
sections:
  - {title: One, variants: {b: {title: First}}, blocks: [{text: Words.}]}
  - {title: Two, for: b, blocks: [{text: Words.}]}
`;
    const { out } = await briefdeck(['diff', 'plan.yaml', 'a', 'b'], { cwd: folder({ 'plan.yaml': plan }) });
    expect(out).toBe(`- only a
+ only b

The briefing
~ subtitle
    - For all  plan.yaml:3
    + For b  plan.yaml:5
+ section  plan.yaml:8
    Two

One
~ title  plan.yaml:7
    - One
    + First
`);
  });

  test('wording, as JSON', async () => {
    const cwd = folder({ 'plan.yaml': PLAN });
    const { out } = await briefdeck(['diff', 'plan.yaml', 'board', 'owners', '--json'], { cwd });
    expect(JSON.parse(out)).toEqual({
      audiences: ['board', 'owners'],
      differences: [
        {
          kind: 'wording',
          what: 'points',
          inside: 'For the top',
          file: 'plan.yaml',
          line: 19,
          places: { board: { file: 'plan.yaml', line: 19 }, owners: { file: 'plan.yaml', line: 19 } },
          texts: { board: 'B', owners: 'C' },
        },
        {
          kind: 'only',
          what: 'section',
          inside: null,
          file: 'plan.yaml',
          line: 23,
          audience: 'owners',
          text: 'More',
        },
      ],
      diagnostics: [],
    });
  });

  test('says so where there is no difference', async () => {
    const cwd = folder({ 'plan.yaml': PLAN });
    const { code, out } = await briefdeck(['diff', 'plan.yaml', 'staff', 'staff'], { cwd });
    expect([code, out]).toEqual([0, 'staff and staff see the same\n']);
  });

  test.each([
    [['plan.yaml', 'owners'], 'no second audience is named'],
    [['plan.yaml', 'owners', 'stuff'], 'did you mean “staff”?'],
    [['plan.yaml', 'owners', 'top'], '“top” is a group'],
    [['plan.yaml', 'owners', 'staff', 'board'], 'too many arguments'],
  ])('%j is wrong usage', async (args, told) => {
    const { code, err } = await briefdeck(['diff', ...args], { cwd: folder({ 'plan.yaml': PLAN }) });
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });
});

test('--audience takes a group for its members', async () => {
  const cwd = folder({ 'plan.yaml': PLAN.replace('top: [board]', 'top: [board, staff]') });
  const { out } = await briefdeck(['build', 'plan.yaml', '--audience', 'top', '--format', 'json', '--out', 'o'], {
    cwd,
  });
  // Files are told as they are done.
  expect(out.match(/^\S+/gm)?.sort()).toEqual([join('o', 'plan.board.json'), join('o', 'plan.staff.json')]);
});

test('files are told in the order of decks and formats, whichever is done first', async () => {
  const cwd = folder({ 'plan.yaml': PLAN });
  const { out } = await briefdeck(['build', 'plan.yaml', '--format', 'html,json', '--out', 'o'], { cwd });
  const told = out.match(/^\S+/gm) ?? [];
  expect(told).toEqual(told.toSorted());
  expect(told.length).toBeGreaterThan(3);
});
