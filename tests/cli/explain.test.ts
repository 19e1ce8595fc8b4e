import { describe, expect, test } from 'vitest';
import { folder, useBriefdeck } from './support/briefdeck.ts';

const briefdeck = useBriefdeck();

const PLAN = `briefing: 1
title: The plan for {{year}}
vars: {year: 2025}
audiences:
  board: {minutes: 5}
  staff: {}
sections:
  - title: Before
    blocks:
      - text: Words.
        variants: {board: {text: Their words.}}
      - text: Only here.
        for: staff
`;

describe('explain', () => {
  test('the briefing of one audience, which makes its deck by itself', async () => {
    const cwd = folder({ 'plan.yaml': PLAN });
    const given = ['explain', '--set', 'year=2026', 'plan.yaml', '--audience', 'board'];
    const { code, out, err } = await briefdeck(given, { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`briefing: 1 # plan.yaml:1
title: The plan for 2026 # :2, {{year}} from --set
audiences:
  board:
    minutes: 5 # :5, audience board
sections:
  - title: Before # plan.yaml:8
    blocks:
      - text:
          - Their words. # :11, variant board
`);
  });

  test('as JSON, with the place of each value', async () => {
    const given = ['explain', 'plan.yaml', '--audience', 'board', '--json'];
    const { out } = await briefdeck(given, { cwd: folder({ 'plan.yaml': PLAN }) });
    const { audience, values, diagnostics } = JSON.parse(out);
    expect([audience, diagnostics]).toEqual(['board', []]);
    expect(values.at(-1)).toEqual({
      path: ['sections', 0, 'blocks', 0, 'text', 0],
      value: 'Their words.',
      file: 'plan.yaml',
      line: 11,
      column: 34,
      via: ['variant board'],
    });
  });

  test('whose briefing it is must be said where there are several', async () => {
    const cwd = folder({
      'plan.yaml': PLAN,
      'one.yaml': 'briefing: 1\ntitle: One\nsections: [{title: All}]\n',
      'own.yaml': 'briefing: 1\ntitle: Own\naudiences: {us: {}}\nsections: [{title: All}]\n',
    });
    const { code, err } = await briefdeck(['explain', 'plan.yaml'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('--audience: board, staff')]);
    expect((await briefdeck(['explain', 'own.yaml'], { cwd })).out).toContain('\n  us: {}\n');
    expect((await briefdeck(['explain', 'one.yaml'], { cwd })).out).toBe(
      'briefing: 1 # one.yaml:1\ntitle: One # :2\nsections:\n  - title: All # one.yaml:3\n',
    );
  });
});
