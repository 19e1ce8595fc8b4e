/** A deck of text is a small file, and a sound one: asked of programs that share no code with us, where they are there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formats } from '../../src/export/index.ts';
import { parsePdf } from '../../src/pdf/document.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { deckOf } from '../support/briefing.ts';
import { usePrinter } from './support/printer.ts';

const WORDS = 'the pier lies far out at low water and boats wait for people who change trains there in winter'.split(
  ' ',
);

/** Words that differ from slide to slide. */
function sentence(seed: number, length: number): string {
  return Array.from({ length }, (_, i) => WORDS[(seed * 7 + i * (1 + (seed % 5))) % WORDS.length]).join(' ');
}

function slide(_: unknown, i: number): string {
  const points = Array.from({ length: 5 }, (_, at) => `          - ${sentence(i * 5 + at, 11)}`).join('\n');
  return `      - title: Message ${i} says ${sentence(i, 6)}\n        blocks:\n        - points:\n${points}`;
}

/** A cover, an agenda, two dividers and sixteen slides of points: twenty in all. */
const BRIEFING = `briefing: 1
title: Twenty slides of text
lang: en
authors: [Ada Example]
classification: Internal
sections:
  - title: First
    slides:
${Array.from({ length: 8 }, slide).join('\n')}
  - title: Second
    slides:
${Array.from({ length: 8 }, (_, i) => slide(_, i + 8)).join('\n')}
`;

const printer = usePrinter();
const folder = mkdtempSync(join(tmpdir(), 'weight-'));
const file = join(folder, 'deck.pdf');
const found: Diagnostic[] = [];
let bytes: Uint8Array;

beforeAll(async () => {
  const [theme, templates] = await Promise.all([loadTheme('boardroom', '.'), loadTemplates()]);
  const press = { theme, templates, printer, release: () => undefined, scale: 1, date: null, generator: 'test' };
  const [product] = await formats.pdf.make(deckOf(BRIEFING), { ...press, report: collector(found) });
  bytes = product?.bytes ?? new Uint8Array();
  writeFileSync(file, bytes);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('twenty slides of text are less than 45 KB beyond their fonts', async () => {
  expect(found).toEqual([]);
  const context = await parsePdf(bytes);
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const faces = objects.flatMap((object) => {
    const face = object instanceof PDFDict ? object.lookup(PDFName.of('FontFile2')) : undefined;
    return face instanceof PDFRawStream ? [face.contents.byteLength] : [];
  });
  expect(faces.length).toBeGreaterThan(1);
  expect(bytes.byteLength - faces.reduce((sum, size) => sum + size, 0)).toBeLessThan(45_000);
});

/** What a program says; null where it is not installed. */
function saidBy(program: string, ...args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}

describe('other programs', () => {
  test.runIf(saidBy('qpdf', '--version') !== null)('find no errors in its syntax and its streams', () => {
    expect(saidBy('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  test.runIf(saidBy('pdftotext', '-v') !== null)('read every message in one piece, and find the file tagged', () => {
    const text = saidBy('pdftotext', file, '-')?.replace(/\s+/g, ' ');
    for (let i = 0; i < 16; i++) expect(text).toContain(`Message ${i} says ${sentence(i, 6)}`);
    expect(saidBy('pdfinfo', file)).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+20/);
  });
});
