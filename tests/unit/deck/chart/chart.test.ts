/** Charts in the deck: what of their data is there for whom, and what is worked out from it. */
import { describe, expect, test } from 'vitest';
import type { DeckChart } from '../../../../src/deck/chart/types.ts';
import type { Deck } from '../../../../src/deck/types.ts';
import { wordsOn } from '../../../../src/deck/words.ts';
import { compiled, deckOf, findings } from '../../../support/briefing.ts';

const CSV = 'month,revenue,cost,margin,memo\nJan,120,8000.5,12,secretword\nFeb,135,7000.25,14,otherword\n';

function briefing(chart: object, head: object = {}): string {
  return JSON.stringify({ briefing: '1', title: 'T', ...head, sections: [{ title: 'S', blocks: [{ chart }] }] });
}

function chartIn(deck: Deck | undefined): DeckChart | null {
  const blocks = deck?.slides.flatMap((slide) => (slide.role === 'slide' ? slide.blocks : [])) ?? [];
  return blocks[0]?.kind === 'chart' ? blocks[0].value : null;
}

function chartOf(chart: object, head: object = {}): DeckChart {
  const found = chartIn(deckOf(briefing(chart, head), { 'a.csv': CSV }));
  if (found === null) throw new Error('expected a chart');
  return found;
}

const texts = (chart: DeckChart) =>
  chart.panels[0]?.series.map(({ label, points }) => [label, ...points.map(({ text }) => text)]);

test('a remark finds its series for an audience that calls it otherwise', () => {
  const chart = {
    type: 'column',
    data: 'a.csv',
    series: ['revenue', { name: 'cost', label: 'Bravo', variants: { press: { label: 'Charlie' } } }],
    points: [{ x: 'Feb', series: 'Bravo', text: 'Here', variants: { press: { text: 'There' } } }],
    highlight: ['Bravo'],
    difference: { from: 'Jan', to: 'Feb', series: 'Bravo' },
  };
  const { decks, diagnostics } = compiled(briefing(chart, { audiences: { board: {}, press: {} } }), { 'a.csv': CSV });
  expect(diagnostics).toEqual([]);
  const said = decks.map((deck) => {
    const found = chartIn(deck);
    const one = found?.panels[0]?.series[1];
    return [one?.label, one?.emphasis, one?.points[1]?.note, found?.difference?.text];
  });
  expect(said).toEqual([
    ['Bravo', 'set-off', 'Here', '−13%'],
    ['Charlie', 'set-off', 'There', '−13%'],
  ]);
  expect(JSON.stringify(decks[1])).not.toContain('Bravo');
});

describe('where the totals of a waterfall are cut', () => {
  const fall = (start: number, steps: readonly number[], more: object = {}) =>
    chartOf({
      type: 'waterfall',
      data: [{ s: 'Begin', v: start }, ...steps.map((v, i) => ({ s: `Step ${i}`, v })), { s: 'End', v: '' }],
      totals: ['End'],
      ...more,
    }).baseline;

  test('below the lowest level where steps would be slivers', () => {
    expect(fall(182.4, [12.6, 9.8, -7.9])).toBe(170);
    expect(fall(7680, [150, -250, 310])).toBe(7400);
  });

  test('nowhere where steps can be read, or go below zero', () => {
    expect(fall(120, [-48, -31, -22])).toBeNull();
    expect(fall(4, [-9, 14])).toBeNull();
    expect(fall(-500, [3, 4])).toBeNull();
  });

  test('where the author says, be it zero', () => {
    expect(fall(182.4, [12.6, 9.8, -7.9], { baseline: 0 })).toBe(0);
    expect(fall(182.4, [12.6, 9.8, -7.9], { baseline: 120 })).toBe(120);
  });
});

test('a column that a type has no use for is told once, whether it is there or not', () => {
  for (const size of ['cost', 'nowhere'])
    expect(findings(briefing({ type: 'column', data: 'a.csv', y: ['revenue'], size }), { 'a.csv': CSV })).toHaveLength(
      1,
    );
});

describe('a series that an audience does not see', () => {
  const chart = {
    type: 'line',
    data: 'a.csv',
    series: ['revenue', { name: 'cost', label: 'Hidden cost', for: 'board' }],
    highlight: ['Hidden cost'],
    points: [{ x: 'Feb', series: 'Hidden cost', text: 'Lowest of all' }],
    difference: { from: 'Jan', to: 'Feb', series: 'Hidden cost' },
  };
  const text = briefing({ ...chart, type: 'column' }, { audiences: { board: {}, press: {} } });
  const { decks, diagnostics } = compiled(text, { 'a.csv': CSV });
  const [board, press] = decks;

  test('is in no part of its deck', () => {
    expect(diagnostics).toEqual([]);
    const bytes = JSON.stringify(press);
    for (const word of ['Hidden', 'cost', '8000', '8,000', '7000', '7,000', 'Lowest'])
      expect(bytes).not.toContain(word);
    expect(chartIn(press)?.alt).toBe('Column chart. Jan: 120; Feb: 135.');
  });

  test('is there for the others, as is what is said about it', () => {
    const seen = chartIn(board);
    expect(seen?.panels[0]?.series.map(({ label, emphasis }) => [label, emphasis])).toEqual([
      ['revenue', 'rest'],
      ['Hidden cost', 'set-off'],
    ]);
    expect(seen?.panels[0]?.series[1]?.points[1]?.note).toBe('Lowest of all');
    expect(seen?.difference?.text).toBe('−13%');
  });

  test('never takes the place of the axis', () => {
    const first = {
      type: 'column',
      data: [{ cost: '1', month: 'Jan', sales: '2' }],
      series: [{ name: 'cost', for: 'board' }, 'sales'],
    };
    expect(findings(briefing(first, { audiences: { board: {}, press: {} } }))).toEqual([
      expect.stringMatching(/^missing-key/),
    ]);
  });
});

test('columns that are not drawn are not in the deck', () => {
  const bytes = JSON.stringify(deckOf(briefing({ type: 'bar', data: 'a.csv', y: 'margin' }), { 'a.csv': CSV }));
  for (const word of ['secretword', 'otherword', 'revenue', '135', '8000', 'memo']) expect(bytes).not.toContain(word);
});

test('without a word on columns, the first is the axis and every other column of numbers a series', () => {
  expect(texts(chartOf({ type: 'column', data: 'a.csv' }))).toEqual([
    ['revenue', '120.0', '135.0'],
    ['cost', '8,000.5', '7,000.3'],
    ['margin', '12.0', '14.0'],
  ]);
});

test('a column can name the series of the values in another', () => {
  const data = [
    { q: '2025-Q2', team: 'North', n: '3' },
    { q: '2025-Q1', team: 'North', n: '2' },
    { q: '2025-Q1', team: 'South', n: '5' },
  ];
  const chart = chartOf({ type: 'line', data, x: 'q', y: 'n', series: 'team' });
  expect(chart.axis.places.map(({ label }) => label)).toEqual(['Q1 2025', 'Q2 2025']);
  expect(texts(chart)).toEqual([
    ['North', '2', '3'],
    ['South', '5', 'n/a'],
  ]);
});

test('data is read as its author writes, whatever language a deck is in', () => {
  const head = { lang: 'de', audiences: { hier: {}, there: { lang: 'en' } } };
  const text = briefing({ type: 'column', data: [{ m: 'Mai', n: '1.234,5' }] }, head);
  const shown = compiled(text).decks.map((deck) => texts(chartIn(deck) as DeckChart));
  expect(shown).toEqual([[['n', '1.234,5']], [['n', '1,234.5']]]);
});

test('percentages have their sign, money is a unit once', () => {
  const rows = (a: string, b: string) => [
    { m: 'Jan', n: a },
    { m: 'Feb', n: b },
  ];
  const shares = chartOf({ type: 'column', data: rows('12 %', '8.5 %') });
  expect([shares.unit, texts(shares)]).toEqual([null, [['n', '12.0%', '8.5%']]]);
  const money = chartOf({ type: 'column', data: rows('€ 1,200', '€ 900') });
  expect([money.unit, texts(money)]).toEqual([[{ type: 'text', value: '€' }], [['n', '1,200', '900']]]);
});

test('parts have their share of the whole, and what is missing none', () => {
  const chart = chartOf({
    type: 'percent',
    data: [
      { m: 'a', x: '1', y: '3' },
      { m: 'b', x: '2', y: 'n/a' },
    ],
    x: 'm',
  });
  expect(chart.panels[0]?.series.map(({ points }) => points.map(({ share }) => share?.text ?? null))).toEqual([
    ['25%', '100%'],
    ['75%', null],
  ]);
});

test('a waterfall works its totals out, without the noise of binary fractions', () => {
  const data = [
    { s: 'Start', n: '0.1' },
    { s: 'More', n: '0.2' },
    { s: 'Less', n: '-0.05' },
    { s: 'End', n: '' },
  ];
  const points = chartOf({ type: 'waterfall', data, totals: ['End'] }).panels[0]?.series[0]?.points ?? [];
  expect(points.map(({ text, start, isTotal }) => [text, start, isTotal])).toEqual([
    ['0.10', 0, true],
    ['+0.20', 0.1, false],
    ['−0.05', 0.3, false],
    ['0.25', 0, true],
  ]);
});

describe('a series goes by its name and by its label', () => {
  const series = [{ name: 'cost', label: 'Costs' }, 'revenue'];
  const said = (name: string, type: string, more: object = {}) => ({
    ...{ type, data: 'a.csv', series, highlight: name },
    ...{ points: [{ x: 'Feb', series: name, text: 'Note' }], ...more },
  });
  const difference = (name: string) => ({ difference: { from: 'Jan', to: 'Feb', series: name } });

  test.each(['cost', 'Costs'])('%s', (name) => {
    const chart = chartOf(said(name, 'column', difference(name)));
    expect(chart.panels[0]?.series.map(({ emphasis, points }) => [emphasis, points[1]?.note])).toEqual([
      ['set-off', 'Note'],
      ['rest', null],
    ]);
    expect([chart.difference?.series, chart.difference?.text]).toEqual([0, '−13%']);
  });

  test('its name stays where its label differs by audience', () => {
    const varied = [{ name: 'cost', label: 'Costs', variants: { press: { label: 'Spending' } } }, 'revenue'];
    const chart = said('cost', 'column', { ...difference('cost'), series: varied });
    const text = briefing(chart, { audiences: { staff: {}, press: {} } });
    const { decks, diagnostics } = compiled(text, { 'a.csv': CSV });
    expect(diagnostics).toEqual([]);
    const charts = decks.map(chartIn);
    expect(charts.map((chart) => chart?.panels[0]?.series[0]?.label)).toEqual(['Costs', 'Spending']);
    expect(charts.map((chart) => chart?.panels[0]?.series[0]?.points[1]?.note)).toEqual(['Note', 'Note']);
    expect(charts.map((chart) => chart?.difference?.series)).toEqual([0, 0]);
  });

  test.each(['cost', 'Costs'])('%s, in a cloud of points', (name) => {
    const [first] = series;
    const chart = chartOf({
      ...{ type: 'scatter', data: 'a.csv', x: 'revenue', label: 'month', series: [first], highlight: name },
      points: [{ x: 'Feb', series: name, text: 'Note' }],
    });
    expect(chart.panels[0]?.series.map(({ label, emphasis }) => [label, emphasis])).toEqual([['Costs', 'set-off']]);
  });

  test('what the data calls so goes first', () => {
    const both = { series: [{ name: 'revenue', label: 'cost' }, 'cost'], highlight: 'Feb' };
    const chart = chartOf({ ...said('cost', 'column'), ...both });
    expect(chart.panels[0]?.series.map(({ points }) => points[1]?.note)).toEqual([null, 'Note']);
  });
});

describe('the difference between two bars', () => {
  const data = [
    { year: '2020', n: '100' },
    { year: '2021', n: '80' },
    { year: '2024', n: '320' },
  ];
  const said = (difference: object, head = {}) =>
    chartOf({ type: 'column', data, y: 'n', difference: { from: '2020', to: '2021', ...difference } }, head).difference
      ?.text;

  test('is in percent, from three times on a multiple', () => {
    expect([said({}), said({ to: '2024' }), said({ to: '2024', as: 'change' })]).toEqual(['−20%', '× 3.2', '+220%']);
  });

  test('is in percent a year, or in the unit, where the author wants that', () => {
    expect([said({ to: '2024', as: 'growth' }), said({ as: 'absolute' })]).toEqual(['+34% a year', '−20']);
    expect(said({ to: '2024', as: 'growth' }, { lang: 'de' })).toBe('+34\u00a0% pro Jahr');
  });
});

test('the words of a page are those that its chart shows in any case', () => {
  const chart = {
    type: 'column',
    title: 'Sales',
    unit: 'units',
    data: [
      { m: 'Mai', n: '3' },
      { m: 'Juni', n: '4' },
    ],
    notes: ['Rounded'],
    reference: { value: '3', label: 'Aim' },
  };
  const slide = deckOf(briefing(chart)).slides.find(({ role }) => role === 'slide');
  expect(wordsOn(slide as Deck['slides'][number])).toEqual(
    expect.arrayContaining(['Sales', 'units', 'Mai', 'Juni', 'Aim', '3', 'Rounded']),
  );
});

test('what stands for the chart names the values, in the language of the deck', () => {
  const data = [
    { m: 'Mai', n: '3' },
    { m: 'Juni', n: 'n/a' },
  ];
  expect(chartOf({ type: 'bar', title: 'Sales', data }).alt).toBe('Bar chart: Sales. Mai: 3.');
  expect(chartOf({ type: 'bar', title: 'Absatz', data }, { lang: 'de' }).alt).toBe('Balkendiagramm: Absatz. Mai: 3.');
  expect(chartOf({ type: 'bar', data, alt: 'In May, three' }).alt).toBe('In May, three');
});

test('the name of the only series is the title where there is none, and else stands in its description', () => {
  const chart = { type: 'column', data: [{ m: 'Mai', n: '3' }], series: [{ name: 'n', label: 'Units sold' }] };
  expect(chartOf(chart).title).toEqual([{ type: 'text', value: 'Units sold' }]);
  expect(chartOf(chart).alt).toBe('Column chart: Units sold. Mai: 3.');
  const titled = chartOf({ ...chart, title: 'Sales' });
  expect(titled.title).toEqual([{ type: 'text', value: 'Sales' }]);
  expect(titled.alt).toBe('Column chart: Sales. Units sold – Mai: 3.');
  // The name of a column is none that an author chose, and two series are named beside their marks.
  expect(chartOf({ ...chart, series: ['n'] }).title).toBe(null);
  const two = { ...chart, data: [{ m: 'Mai', n: '3', o: '4' }], series: [{ name: 'n', label: 'Units sold' }, 'o'] };
  expect(chartOf(two).title).toBe(null);
});

describe('what is wrong with data is told at its place in the file', () => {
  const places = (csv: string, name = 'b.csv') =>
    compiled(briefing({ type: 'column', data: name }), { [name]: csv }).diagnostics.map(({ code, span }) => {
      const before = csv.slice(0, span?.start).split('\n');
      return `${code} ${span?.file} ${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${csv.slice(span?.start, span?.end)}`;
    });
  const wide = (csv: string) =>
    compiled(briefing({ type: 'column', data: 'b.csv', x: 'm', y: 'n' }), { 'b.csv': csv }).diagnostics.map(
      ({ code, span }) => {
        const before = csv.slice(0, span?.start).split('\n');
        return `${code} ${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${csv.slice(span?.start, span?.end)}`;
      },
    );

  test('behind quotation marks, commas within them, and empty lines', () => {
    expect(wide('m,n\n"a, ""b""",1\n\nc,much\n')).toEqual(['not-a-number 4:3 much']);
    expect(wide('m,n\r\na,1\r\n"two\r\nlines",none at all\r\n')).toEqual(['not-a-number 4:8 none at all']);
  });

  test('rows with too many cells, or too few', () => {
    expect(places('m,n\na,1\nb\nc,3,4\n')).toEqual(['table-shape b.csv 3:1 b', 'table-shape b.csv 4:1 c']);
  });

  test('in JSON, too', () => {
    const json = '[{"m": "a", "n": 1},\n {"m": "b", "n": "much"}]';
    const found = compiled(briefing({ type: 'column', data: 'b.json', y: 'n' }), { 'b.json': json }).diagnostics;
    expect(found.map(({ code, span }) => [code, json.slice(span?.start, span?.end)])).toEqual([
      ['not-a-number', '"much"'],
    ]);
  });
});
