import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import { compile } from '../../src/compile.ts';
import { outlineText } from './outline.ts';

const ROOT = join(import.meta.dirname, 'decks');

/** `UPDATE_GOLDEN=1 npx vitest run tests/golden` writes the outlines anew. Read every line of the difference. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';

test.each(readdirSync(ROOT))('the decks of “%s” are as outlined beside it', async (name) => {
  const { decks, diagnostics } = compile(await load(join(ROOT, name, 'briefing.yaml')));
  const findings = diagnostics.map(({ severity, message }) => `${severity}: ${message}\n`);
  const outline = [...decks.map(outlineText), ...findings].join('\n');
  const path = join(ROOT, name, 'outline.txt');
  if (UPDATE) writeFileSync(path, outline);
  expect(existsSync(path), 'a case has an outline.txt').toBe(true);
  expect(outline).toBe(readFileSync(path, 'utf8'));
});
