/** Documents on paper without a browser: nothing is measured, so that every text fits. */

import { textsOfHtml } from '../../src/check/html-text.ts';
import type { Deck } from '../../src/deck/types.ts';
import type { Format } from '../../src/export/define.ts';
import { handout } from '../../src/export/handout.ts';
import { notes } from '../../src/export/notes.ts';
import { summary } from '../../src/export/summary.ts';
import { chartDrawer } from '../../src/render/charts.ts';
import type { Paper } from '../../src/render/print/document.ts';
import { handoutDocument } from '../../src/render/print/handout.ts';
import { notesDocument } from '../../src/render/print/notes.ts';
import { summaryDocument } from '../../src/render/print/summary.ts';
import type { Laid, Measure } from '../../src/render/print/texts.ts';
import type { Templates } from '../../src/render/templates.ts';
import type { Theme } from '../../src/theme/theme.ts';

export const unmeasured: Measure = async (): Promise<Laid> => ({ texts: {}, heights: {} });

const DOCUMENTS = { handout: handoutDocument, notes: notesDocument, summary: summaryDocument };

export async function paperHtml(kind: keyof typeof DOCUMENTS, paper: Paper): Promise<string> {
  return (await DOCUMENTS[kind](paper, unmeasured)).html;
}

/** Formats on paper as the HTML that is printed, to be searched without printing it. */
export function paperFormats(theme: Theme, templates: Templates): Record<string, Format> {
  const asHtml = (kind: keyof typeof DOCUMENTS, format: Format): Format => ({
    ...format,
    make: async (deck: Deck) => {
      const html = await paperHtml(kind, { deck, theme, templates, chart: await chartDrawer(deck, theme) });
      return [{ bytes: new TextEncoder().encode(html), pages: null }];
    },
    read: async (bytes) => textsOfHtml(new TextDecoder().decode(bytes)),
  });
  return { handout: asHtml('handout', handout), notes: asHtml('notes', notes), summary: asHtml('summary', summary) };
}
