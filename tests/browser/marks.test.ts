/** Whether it is found out that a page has no watermark, though head and foot have the same words. */
import { describe, expect, test } from 'vitest';
import type { Printer } from '../../src/browser/printer.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type FormatName, formats } from '../../src/export/index.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { deckOf } from '../support/briefing.ts';
import { usePrinter } from './support/printer.ts';

const deck = deckOf(`briefing: 1
title: An offer to Anna Boden
date: 2025-07-11
classification: Anna Boden
mark: Anna Boden
sections: [{title: The boat is free in May, blocks: [{text: For Anna Boden.}], handout: To Anna Boden}]
`);

const printer = usePrinter();

/** What is reported where the document is printed as it is, or with something else in it. */
async function reported(format: FormatName, edit: (html: string) => string): Promise<string[]> {
  const found: Diagnostic[] = [];
  const [theme, templates, real] = await Promise.all([loadTheme(null, '.'), loadTemplates(), printer()]);
  const press: Printer = { ...real, print: (html, size) => real.print(edit(html), size) };
  const report = collector(found);
  await formats[format].make(deck, {
    ...{ theme, templates, printer: async () => press, release: () => undefined },
    ...{ scale: 1, date: null, generator: 'test', report },
  });
  return found.map(({ message }) => message);
}

/** The policy would refuse a style sheet that is not the one it names. */
function without(mark: RegExp, instead: string): (html: string) => string {
  return (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace(mark, instead);
}

describe.each<[FormatName, (html: string) => string]>([
  ['pdf', without(/data-mark="Anna Boden"/, 'data-mark=""')],
  ['handout', without(/"Anna Boden\\a Anna Boden"/, '"Anna Boden"')],
])('%s', (format, bare) => {
  test('is sound as it is', async () => {
    expect(await reported(format, (html) => html)).toEqual([]);
  });

  test('is refused without its watermark', async () => {
    expect(await reported(format, bare)).toEqual([expect.stringContaining('page 1 lacks the watermark')]);
  });
});
