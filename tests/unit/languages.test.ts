import { expect, test } from 'vitest';
import { chartWordings } from '../../src/deck/chart/wording/index.ts';
import { chartWords } from '../../src/deck/chart/wording.ts';
import { labels } from '../../src/deck/labels/index.ts';
import { labelsFor } from '../../src/deck/labels.ts';
import { printWordings } from '../../src/render/print/wording/index.ts';
import { printWordsFor } from '../../src/render/print/wording.ts';

const others = Object.keys(labels).filter((lang) => lang !== 'en');

test('slides, charts and paper speak the same languages', () => {
  expect(Object.keys(chartWordings).sort()).toEqual(Object.keys(labels).sort());
  expect(Object.keys(printWordings).sort()).toEqual(Object.keys(labels).sort());
  expect(labels).toHaveProperty('sv');
});

/** What is said there as in English. */
const SHARED: Record<string, readonly string[]> = {
  cs: ['min'],
  da: ['Diagram', 'Scan'],
  de: ['Agenda', 'Handout'],
  es: ['Agenda', 'Total', '(cont.)', 'min'],
  fi: ['min'],
  fr: ['Sources', 'Page', 'Note', 'Question', 'minutes', 'Total', 'min', 'Figure'],
  it: ['Agenda', 'Area', 'min'],
  nb: ['Agenda', 'Diagram', 'min'],
  nl: ['Agenda', 'min'],
  pl: ['min'],
  pt: ['Agenda', 'Total', '(cont.)', 'min'],
  sv: ['Risk', 'min'],
  tr: ['Risk'],
};

test.each(others)('%s is English only where it says the same', (lang) => {
  const english = wordsIn('en');
  const same = wordsIn(lang).filter((word, i) => word === english[i]);
  expect(same).toEqual(SHARED[lang] ?? []);
});

test.each(others)('%s keeps the places of figures', (lang) => {
  const { yearly, from, most } = chartWords(lang);
  expect([yearly, from, most].map((phrase) => phrase.split('{}').length - 1)).toEqual([1, 2, 2]);
  expect(printWordsFor(lang).total).toContain('…');
});

test.each(['no', 'nn', 'nb-NO', 'nn-NO', 'NO'])('%s is Norwegian', (lang) => {
  expect([labelsFor(lang).sources, chartWords(lang).total, printWordsFor(lang).contents]).toEqual([
    'Kilder',
    'Totalt',
    'Innhold',
  ]);
});

function wordsIn(lang: string): string[] {
  const { types, ...rest } = chartWords(lang);
  return [labelsFor(lang), rest, types, printWordsFor(lang)].flatMap((words) => Object.values(words) as string[]);
}
