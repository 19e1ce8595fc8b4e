import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { differences } from '../../../src/audience/diff.ts';
import { viewerOf } from '../../../src/audience/lineage.ts';
import { type Origins, originsIn } from '../../../src/audience/origin.ts';
import { tailor } from '../../../src/audience/tailor.ts';
import { load } from '../../../src/briefing/load.ts';
import { compile } from '../../../src/compile.ts';
import { matrixOf } from '../../../src/deck/matrix.ts';
import { plainDiagnostics } from '../../../src/diagnostics/export.ts';
import { compiled, deckOf, sourceOf } from '../../support/briefing.ts';

const head = (rest: string) => `briefing: 1\ntitle: The plan\n${rest}`;
const SECTION = '{title: Shared, blocks: [{text: Words}]}\n';
const AUDIENCES = `audiences: {a: {}, b: {extends: a}, c: {}, d: {}}
groups: {ac: [a, c], cd: [c, d]}
`;

describe('who sees what an include brings: who is let through by it and by what stands there', () => {
  test.each([
    ['for: a', '', ['a', 'b']],
    ['for: a', 'for: b', ['b']],
    ['for: ac', 'for: cd', ['c']],
    ['for: [ac, d]', 'for: [b, d]', ['b', 'd']],
    ['for: a', 'for: d', []],
    ['except: a', 'except: d', ['c']],
    ['except: d', 'for: cd', ['c']],
    ['for: cd', 'except: c', ['d']],
  ])('%s around %s', (around, own, expected) => {
    const text = head(
      `${AUDIENCES}sections:\n  - {title: All, blocks: [{text: W}]}\n  - {include: s.yaml, ${around}}\n`,
    );
    const { decks } = compiled(text, { 's.yaml': `title: Shared\n${own}\nblocks: [{text: Words}]\n` });
    const seen = decks.filter(({ slides }) => slides.some(({ id }) => id === 'shared'));
    expect([decks.length, seen.map(({ audience }) => audience)]).toEqual([4, expected]);
  });

  test('through several files, and for what is written short', () => {
    const text = head(
      `${AUDIENCES}takeaways: {include: one.yaml, for: ac}\nsections: [{title: All, blocks: [{text: W}]}]\n`,
    );
    const files = { 'one.yaml': '- {include: two.yaml, except: b}\n- First\n', 'two.yaml': 'takeaways: Second\n' };
    const said = compiled(text, files).decks.map(({ audience, slides }) => [
      audience,
      slides.flatMap((slide) =>
        slide.role === 'takeaways' ? slide.takeaways.map(({ text: [t] }) => (t as { value: string }).value) : [],
      ),
    ]);
    expect(said).toEqual([
      ['a', ['Second', 'First']],
      ['b', ['First']],
      ['c', ['Second', 'First']],
      ['d', []],
    ]);
  });
});

test('paths in an included file start at its folder', () => {
  const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><circle cx="4" cy="3" r="3"/></svg>';
  const deck = deckOf(head('sections: {include: shared/s.yaml}\n'), {
    'shared/s.yaml': `title: One
blocks:
  - image: {src: ../pictures/dot.svg, alt: A dot}
  - image: {src: dot.svg, decorative: true}
  - table: {data: usage.csv, columns: [A]}
  - code: {src: ./x.c}
`,
    'pictures/dot.svg': dot,
    'shared/dot.svg': dot,
    'shared/usage.csv': 'A\n1\n',
    'shared/x.c': 'int x;\n',
  });
  expect(Object.keys(deck.pictures)).toEqual(['pictures/dot.svg', 'shared/dot.svg']);
});

test('a theme beside the file that names it, and the name of one of ours', () => {
  const text = head('audiences: {include: shared/a.yaml}\nsections: [{title: One, blocks: [{text: W}]}]\n');
  const shared = 'a: {theme: ./themes/x}\nb: {theme: ../themes/x}\nc: {theme: boardroom}\nd: {theme: ../x}\n';
  const { decks } = compiled(text, { 'shared/a.yaml': shared });
  expect(decks.map(({ theme }) => theme)).toEqual(['shared/themes/x', 'themes/x', 'boardroom', './x']);
});

test('a file that is included twice is two parts, each with what surrounds it', () => {
  const text = head(
    'audiences: {a: {}, b: {}}\nsections:\n  - {include: s.yaml, for: a}\n  - {title: Mine, blocks: [{text: W}]}\n  - {include: s.yaml, for: b}\n',
  );
  const source = sourceOf(text, { 's.yaml': SECTION });
  const { tree } = source;
  const { origin, decks, diagnostics } = compile(source);
  expect(diagnostics).toEqual([]);
  if (origin === null || tree === null) throw new Error('a briefing without errors');
  const { briefing } = origin;
  const { rows } = matrixOf(origin.briefing, decks);
  expect(rows.map(({ title, cells }) => [title, ...cells])).toEqual([
    ['Shared', 'seen', 'hidden'],
    ['Mine', 'seen', 'seen'],
    ['Shared', 'hidden', 'seen'],
  ]);
  const viewers = [viewerOf(briefing, 'a'), viewerOf(briefing, 'b')] as const;
  const [one, other] = viewers.map((viewer) => tailor(briefing, viewer, {}, () => undefined));
  if (!one || !other) throw new Error('both see slides');
  const origins = viewers.map((viewer) => originsIn(briefing, viewer, {}, tree.spanAt)) as [Origins, Origins];
  const found = differences(one, other, origins).map((each) => each.kind === 'only' && [each.side, each.span?.file]);
  expect(found).toEqual([
    [0, 's.yaml'],
    [1, 's.yaml'],
  ]);
});

describe('bounds hold for the sum of all files', () => {
  const many = (count: number) => `[${Array.from({ length: count }, () => '{include: s.yaml}').join(', ')}]`;
  const codes = (text: string, files: Record<string, string>) =>
    compiled(text, files).diagnostics.map(({ code, message }) => `${code}: ${message}`);

  test('how many', () => {
    expect(codes(head(`sections: ${many(501)}\n`), { 's.yaml': SECTION })).toEqual([
      'too-large: the briefing includes too many files: more than 500',
    ]);
  });
  test('how deep', () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.yaml`, `- include: ${i + 1}.yaml\n`]));
    expect(codes(head('sections: [{include: 0.yaml}]\n'), files)).toEqual([
      'too-large: the briefing includes too many files: more than 20, one in the other',
    ]);
  });
  test('how much', () => {
    const large = `title: Shared\nblocks: [{text: ${'x'.repeat(600_000)}}]\n`;
    expect(codes(head(`sections: ${many(9)}\n`), { 's.yaml': large })).toEqual([
      expect.stringContaining('too-large: s.yaml: more than 5000000 characters'),
    ]);
    const doubling = Object.fromEntries(
      Array.from({ length: 18 }, (_, i) => [`${i}.yaml`, `- include: [${i + 1}.yaml, ${i + 1}.yaml]\n`]),
    );
    expect(codes(head('sections: [{include: 0.yaml}]\n'), { ...doubling, '18.yaml': SECTION })[0]).toContain(
      'too many files: more than 500',
    );
  });
});

test('symbolic links: to a file in the folder; a link out of it, a folder and a pipe are refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-includes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('secret.yaml', SECTION);
  write('b/shared/real.yaml', SECTION);
  symlinkSync('real.yaml', join(folder, 'b/shared/link.yaml'));
  symlinkSync('../../secret.yaml', join(folder, 'b/shared/out.yaml'));
  execFileSync('mkfifo', [join(folder, 'b/shared/pipe.yaml')]);
  const names = ['link', 'out', 'pipe'].map((name) => `  - include: shared/${name}.yaml\n`);
  write('b/briefing.yaml', head(`sections:\n${names.join('')}  - include: shared\n`));
  const source = await load(join(folder, 'b/briefing.yaml'));
  const found = plainDiagnostics(compile(source).diagnostics, source.texts);
  expect(found.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'outside-file 5',
    'unreadable-file 6',
    'unreadable-file 7',
  ]);
  expect([...source.texts.keys()].map((file) => file.slice(folder.length + 1))).toEqual([
    join('b', 'briefing.yaml'),
    join('b', 'shared', 'link.yaml'),
  ]);
});

test('a name is an audience, a group or a variable, but for the word itself with a path', () => {
  const text = head('audiences: {include: {minutes: 5}}\nsections: [{title: One, blocks: [{text: W}]}]\n');
  expect(compiled(text).decks.map(({ audience }) => audience)).toEqual(['include']);
  expect(sourceOf(head('sections: [{title: "To include: all"}]\n')).tree?.value).toMatchObject({
    sections: [{ title: 'To include: all' }],
  });
});
