/** A briefing in several files is the briefing that it would be in one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { withIncludes } from '../../src/briefing/include.ts';
import { parse } from '../../src/briefing/parse.ts';
import { compile } from '../../src/compile.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { sourceOf } from '../support/briefing.ts';
import { briefings, type Fields } from './support/generate.ts';

test('decks and findings are the same, and each place is in one of the files', async () => {
  await fc.assert(
    fc.asyncProperty(briefings, async ({ model, yaml, files }) => {
      const whole = sourceOf(yaml, files);
      const parts = new Map<string, string>();
      const tree = await assemble(divided(model, parts), parts);
      const inParts = compile({ ...whole, tree, texts: tree?.texts ?? new Map() });
      const inOne = compile(whole);
      expect(withoutPlaces(inParts.decks)).toEqual(withoutPlaces(inOne.decks));
      expect(inParts.diagnostics.map(words).sort()).toEqual(inOne.diagnostics.map(words).sort());
      for (const { span } of inParts.diagnostics)
        if (span !== null) expect(span.end).toBeLessThanOrEqual(tree?.texts.get(span.file)?.length ?? -1);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) / 5 },
  );
});

/** The model with every section, slide and source, and all audiences, in files of their own. */
function divided(model: Fields, parts: Map<string, string>): Fields {
  const file = (content: unknown) => {
    const name = `part-${parts.size}.yaml`;
    parts.set(name, stringify(content));
    return { include: name };
  };
  const section = (one: Fields) =>
    file({ ...one, ...(Array.isArray(one.slides) ? { slides: one.slides.map(file) } : {}) });
  const lists = { sections: section, appendix: section, sources: file, takeaways: file };
  const listed = Object.entries(lists).flatMap(([key, put]) => {
    const list = model[key];
    return Array.isArray(list) ? [[key, list.map((item) => (isMap(item) ? put(item) : item))]] : [];
  });
  const maps = ['audiences', 'groups'].flatMap((key) => (isMap(model[key]) ? [[key, file(model[key])]] : []));
  return { ...model, ...Object.fromEntries([...listed, ...maps]) };
}

async function assemble(model: Fields, parts: ReadonlyMap<string, string>) {
  const found: Diagnostic[] = [];
  const report = collector(found);
  const main = parse('briefing.yaml', stringify(model), report);
  const open = async (name: string) => parse(name, parts.get(name) ?? '', report, true);
  const tree = main && (await withIncludes(main, open, report));
  expect(found).toEqual([]);
  return tree;
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutPlaces(decks: unknown): unknown {
  return JSON.parse(JSON.stringify(decks, (key, value) => (key === 'span' ? null : value)));
}

/** Some messages name a line, which is another in another file. */
function words({ code, message }: Diagnostic): string {
  return `${code} ${message.replace(/line \d+/, 'line')}`;
}
