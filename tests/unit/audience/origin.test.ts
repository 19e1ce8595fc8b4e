import { expect, test } from 'vitest';
import { viewerOf } from '../../../src/audience/lineage.ts';
import { tailor } from '../../../src/audience/tailor.ts';
import { withIncludes } from '../../../src/briefing/include.ts';
import { parse } from '../../../src/briefing/parse.ts';
import { compile } from '../../../src/compile.ts';
import { explain } from '../../../src/deck/explained.ts';
import { explainedYaml, plainExplained } from '../../../src/export/explained.ts';
import { sourceOf } from '../../support/briefing.ts';

const MAIN = `briefing: 1
title: Costs {{cost}}, {{year}}, {{by}}
vars: {cost: 1, year: 2025, by: nobody}
audiences:
  executive: {classification: Secret, minutes: 12, label: Top}
  board: {extends: executive, vars: {cost: 2}, theme: boardroom}
  staff: {}
groups: {deciding: [board]}
sections:
  - include: part.yaml
  - title: Second
    variants: {deciding: {title: For those who decide}}
    blocks:
      - text: Seen by all, [for more](#more) and [less](#less).
        variants: {board: {points: [For the board]}}
      - text: Not theirs.
        for: staff
      - text: See [more](#more) or [less](#less)[^a].
  - {id: less, title: Less, for: staff, blocks: [{text: Words.}]}
sources:
  - {id: a, title: A source, for: staff}
`;
const PART = `title: Included
id: more
blocks:
  - callout: Words.
`;

async function explained(name: string) {
  const report = () => undefined;
  const main = parse('main.yaml', MAIN, report);
  const tree = main && (await withIncludes(main, async (file) => parse(file, PART, report, true), report));
  const set = { by: 'us' };
  const { origin } = compile({ ...sourceOf(MAIN), tree, texts: tree?.texts ?? new Map() }, { set });
  if (origin === null || tree === null) throw new Error('the briefing has errors');
  const viewer = viewerOf(origin.briefing, name);
  const tailored = tailor(origin.briefing, viewer, set, report);
  if (tailored === null) throw new Error('nothing is left');
  const value = explain(tailored, { ...origin, viewer, set, tree });
  return { yaml: explainedYaml(value, tree.texts), values: plainExplained(value, tree.texts) };
}

test('each value with its place and what put it there', async () => {
  const { values } = await explained('board');
  const told = values.map(({ path, value, file, line, via }) => [path.join('.'), value, `${file}:${line}`, ...via]);
  expect(told).toEqual([
    ['briefing', '1', 'main.yaml:1'],
    [
      'title',
      'Costs 2, 2025, us',
      'main.yaml:2',
      '{{cost}} from audience board',
      '{{year}} from vars',
      '{{by}} from --set',
    ],
    ['classification', 'Secret', 'main.yaml:5', 'inherited from executive'],
    ['theme', 'boardroom', 'main.yaml:6', 'audience board'],
    ['audiences.board.minutes', '12', 'main.yaml:5', 'inherited from executive'],
    ['sections.0.id', 'more', 'part.yaml:2'],
    ['sections.0.title', 'Included', 'part.yaml:1'],
    ['sections.0.blocks.0.callout', 'Words.', 'part.yaml:4'],
    ['sections.1.title', 'For those who decide', 'main.yaml:12', 'group deciding'],
    ['sections.1.blocks.0.points.0', 'For the board', 'main.yaml:15', 'variant board'],
    ['sections.1.blocks.1.text.0', 'See [more](#more) or less.', 'main.yaml:18'],
  ]);
});

test('as YAML, the file is named where it changes, and nothing is said twice', async () => {
  const { yaml } = await explained('board');
  expect(yaml).toContain(`sections:
  - id: more # part.yaml:2
    title: Included # :1
    blocks:
      - callout: Words. # :4
  - title: For those who decide # main.yaml:12, group deciding
`);
  expect(yaml).not.toMatch(/staff|Not theirs|A source|#less/);
});
