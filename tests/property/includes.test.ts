import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compile } from '../../src/compile.ts';
import { sourceOf } from '../support/briefing.ts';
import { briefings } from './support/generate.ts';
import { standsFor } from './support/oracle.ts';
import { runs } from './support/runs.ts';
import { tear } from './support/split.ts';

const numRuns = runs(1 / 10);
const choices = fc.infiniteStream(fc.nat({ max: 1000 }));

test('a briefing in several files makes the same decks, and the same is wrong with it', () => {
  fc.assert(
    fc.property(briefings, choices, ({ model, yaml, files }, chosen) => {
      const torn = tear(model, drawingFrom(chosen), false);
      const whole = compile(sourceOf(yaml, files));
      const parts = compile(sourceOf(torn.yaml, { ...files, ...torn.files }));
      expect(told(parts)).toEqual(told(whole));
      expect(withoutSpans(parts.decks)).toEqual(withoutSpans(whole.decks));
    }),
    { numRuns },
  );
});

test('`for` beside an include leaves out what is not for an audience, and nothing else', () => {
  fc.assert(
    fc.property(briefings, choices, ({ model, files }, chosen) => {
      fc.pre(model.audiences !== undefined);
      const torn = tear(model, drawingFrom(chosen), true);
      const source = sourceOf(torn.yaml, { ...files, ...torn.files });
      for (const audience of Object.keys(model.audiences as object)) {
        const expected = compileFor(stringify(torn.whole(standsFor(model, audience)), { lineWidth: 0 }), audience);
        const { decks, diagnostics } = compile(source, { audiences: [audience] });
        expect(diagnostics.filter(({ code }) => code.includes('include'))).toEqual([]);
        if (expected.decks.length > 0) expect(withoutSpans(decks)).toEqual(withoutSpans(expected.decks));
      }

      function compileFor(text: string, audience: string) {
        return compile(sourceOf(text, files), { audiences: [audience] });
      }
    }),
    { numRuns: numRuns / 2 },
  );
});

function drawingFrom(chosen: { next: () => { value: number } }): (below: number) => number {
  return (below) => (below <= 0 ? 0 : chosen.next().value % below);
}

function told({ diagnostics }: ReturnType<typeof compile>): string[] {
  return diagnostics.map(({ severity, code, message, hint }) => `${severity} ${code} ${message} ${hint}`).sort();
}

function withoutSpans(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, child) => (key === 'span' ? undefined : child)));
}
