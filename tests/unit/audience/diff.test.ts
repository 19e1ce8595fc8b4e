import { expect, test } from 'vitest';
import { differences } from '../../../src/audience/diff.ts';
import { viewerOf } from '../../../src/audience/lineage.ts';
import { originsIn } from '../../../src/audience/origin.ts';
import { tailor } from '../../../src/audience/tailor.ts';
import { compile } from '../../../src/compile.ts';
import type { Span } from '../../../src/diagnostics/diagnostic.ts';
import { positionOf } from '../../../src/diagnostics/position.ts';
import { sourceOf } from '../../support/briefing.ts';

const MAIN = `briefing: 1
title: The plan
subtitle: For all
classification: Internal
mark: "{{audience}} copy"
variants:
  outside: {subtitle: For the world}
groups: {outside: [press]}
audiences:
  include: people.yaml
  staff: {label: Staff}
sections:
  - title: Why
    slides:
      - title: Because
        variants:
          press:
            title: So
            handout: More
        blocks: [{text: Words.}]
  - {title: Theirs, for: staff, blocks: [{text: Words.}]}
  - title: Again
    slides:
      - {title: Because, variants: {press: {title: Thus}}, blocks: [{text: Words.}]}
`;
const PEOPLE = `agency:
  classification: Public
press: {extends: agency, label: The press, mark: For the press}
`;

test('the line of each side is where its value was written: variant, setting, included file', () => {
  const source = sourceOf(MAIN, { 'people.yaml': PEOPLE });
  const { tree } = source;
  const { origin, diagnostics } = compile(source);
  expect(diagnostics).toEqual([]);
  if (origin === null || tree === null) throw new Error('the briefing has errors');
  const { briefing } = origin;
  const side = (name: string) => {
    const viewer = viewerOf(briefing, name);
    const tailored = tailor(briefing, viewer, {}, () => undefined);
    if (tailored === null) throw new Error('nothing is left');
    return { tailored, origins: originsIn(briefing, viewer, {}, tree.spanAt) };
  };
  const [press, staff] = [side('press'), side('staff')];
  const found = differences(press.tailored, staff.tailored, [press.origins, staff.origins]);
  const line = (span: Span | null) => span && `${span.file}:${positionOf(span, tree.texts)?.line}`;
  const told = found.map((one) => [
    one.inside,
    one.what,
    ...(one.kind === 'only' ? [line(one.span)] : one.spans.map(line)),
  ]);
  expect(told).toEqual([
    [null, 'subtitle', 'briefing.yaml:7', 'briefing.yaml:3'],
    [null, 'classification', 'people.yaml:2', 'briefing.yaml:4'],
    [null, 'mark', 'people.yaml:3', 'briefing.yaml:5'],
    ['So', 'title', 'briefing.yaml:18', 'briefing.yaml:15'],
    ['So', 'handout', 'briefing.yaml:19'],
    [null, 'section', 'briefing.yaml:21'],
    ['Thus', 'title', 'briefing.yaml:24', 'briefing.yaml:24'],
  ]);
});
