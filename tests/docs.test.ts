/** What the documents say is so. `UPDATE_DOCS=1` (npm run docs) writes the reference pages anew. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reference } from '../scripts/reference.ts';
import { themeReference } from '../scripts/theme-reference.ts';
import { folder, root, shipped, startBriefdeck, useBriefdeck } from './cli/support/briefdeck.ts';

const briefdeck = useBriefdeck();

describe('reference pages are those that the tables make', async () => {
  for (const [path, text] of Object.entries({ ...reference(), ...(await themeReference()) })) {
    test(path, () => {
      if (process.env.UPDATE_DOCS === '1') write(join(root, path), text);
      expect(readFileSync(join(root, path), 'utf8')).toBe(text);
    });
  }
});

const DOCS = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe.each(DOCS)('%s', (doc) => {
  const text = readFileSync(join(root, doc), 'utf8');
  // What people try first runs as they run it.
  const run = doc === 'README.md' ? startBriefdeck : briefdeck;

  test('its briefings have no mistakes', async () => {
    const found = blocksOf(text, 'yaml').filter((code) => code.startsWith('briefing: 1'));
    const cwd = folder({
      ...Object.fromEntries(found.map((code, i) => [`example-${i}.yaml`, code])),
      ...filesIn(text),
    });
    if (found.length === 0) return;
    const all = found.map((_, i) => `example-${i}.yaml`);
    const ran = await briefdeck(['build', ...all, '--format', 'html', '--strict'], { cwd });
    expect([mistakesIn(ran.err), ran.code]).toEqual([[], 0]);
  }, 60_000);

  test('its commands run', async () => {
    const cwd = shipped();
    for (const line of blocksOf(text, 'sh').flatMap((block) => block.split('\n'))) {
      const [, words] = /^(?:npx )?briefdeck (?!browser)(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
      if (words === undefined) continue;
      const ran = await run(
        words.split(' ').map((word) => word.replace(/^briefings\//, '')),
        { cwd },
      );
      expect([line, ran.code, ran.err]).toEqual([line, 0, expect.anything()]);
    }
  }, 150_000);

  test('its scripts exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** Code that names its file in a comment on its first line, and the logos that the documents speak of. */
function filesIn(text: string): Record<string, string> {
  const codes = [...text.matchAll(/^```\w+\n((?:# |\/\* |\{\{! )([\w./-]+\.\w+)[^\n]*\n[\s\S]*?)^```/gm)];
  const logos = [...text.matchAll(/^\s+(?:light|dark): ([\w.-]+\.svg)/gm)].map(([, name]) => [`house/${name}`, LOGO]);
  return Object.fromEntries([...codes.map(([, code, path]) => [path, code]), ...logos]);
}

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><path d="M0 0h80v20H0z"/></svg>';

/** What is told of a briefing may be a note, as where `fit` moves slides. */
function mistakesIn(told: string): string[] {
  return told.split('\n').filter((line) => line !== '' && !/^(info\[| {2}|\d+ notes?$|note: )/.test(line));
}

function blocksOf(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code ?? '');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
