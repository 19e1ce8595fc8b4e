import { expect, test } from 'vitest';
import { viewerOf } from '../../../src/audience/lineage.ts';
import { tailor } from '../../../src/audience/tailor.ts';
import { compile } from '../../../src/compile.ts';
import { explain } from '../../../src/deck/explained.ts';
import { explainedYaml } from '../../../src/export/explained.ts';
import { deckOf, sourceOf } from '../../support/briefing.ts';

const TEXT = `briefing: 1
title: In code \`{{name}} and \\{{name}}\`, and \\{{name}}
lang: en
vars: {name: "a {{name}}"}
audiences: {board: {lang: de}, staff: {}}
sections:
  - title: Numbers
    blocks:
      - chart:
          type: line
          data: [{m: Jan, a: '1.5', b: '777'}, {m: Feb, a: '2.5', b: '888'}]
          x: m
          series: [a, {name: b, for: staff}]
          highlight: [b, a]
      - compare: [{title: One}, {title: Other, for: staff}]
      - text: Plain.
`;

function explainedFor(name: string): string {
  const source = sourceOf(TEXT);
  const { origin, diagnostics } = compile(source);
  if (origin === null || source.tree === null) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const viewer = viewerOf(origin.briefing, name);
  const tailored = tailor(origin.briefing, viewer, {}, () => undefined);
  if (tailored === null) throw new Error('nothing is left');
  return explainedYaml(explain(tailored, { ...origin, viewer, set: {}, tree: source.tree }), source.texts);
}

const bare = (value: unknown) => JSON.parse(JSON.stringify(value, (key, one) => (key === 'span' ? null : one)));

test('figures of a hidden series are gone, and so is what names it', () => {
  const yaml = explainedFor('board');
  expect(yaml).not.toMatch(/777|888|\bb\b|Other/);
  expect(explainedFor('staff')).toMatch(/b: 777/);
});

test.each(['board', 'staff'])('braces, languages and lone sides are read again as they were: %s', (name) => {
  const choices = { audiences: [name] };
  expect(bare(deckOf(explainedFor(name), {}, choices))).toEqual(bare(compile(sourceOf(TEXT), choices).decks[0]));
});
