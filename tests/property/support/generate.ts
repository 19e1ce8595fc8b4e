/**
 * Random briefings in which every text holds a word of its own (`zq17qz`), so that a leak or a loss can be told by
 * looking for words. All kinds of nodes, with `for`, `except` and `variants` wherever the format allows them.
 */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type Fields, fillSlots, slot, withoutWhom } from './slots.ts';
import { AUDIENCES, DATA, type DataColumn, FILES, GROUPS, SOURCES } from './words.ts';

export type { Fields };

export interface Generated {
  /** The briefing as the author wrote it, before YAML. */
  model: Fields;
  yaml: string;
  files: Record<string, string>;
}

const T = slot('text');
/** Where marks and links have no place. */
const BARE = slot('bare');
const W = slot('word');
const LINES = slot('lines');
const DOT = slot('dot');
const ID = slot('id');
const targets = fc.array(slot('target'), { minLength: 1, maxLength: 3 });

/** Those that may be named wherever an audience is. */
const NAMES = [...AUDIENCES, ...GROUPS];
const someAudiences = fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 3 });
const many = <V>(item: fc.Arbitrary<V>, minLength = 1, maxLength = 2) => fc.array(item, { minLength, maxLength });
const rarely = { freq: 6, nil: undefined };

/** A map with the required fields, some of the others, and now and then something about who sees it. */
function node(
  required: { [key: string]: fc.Arbitrary<unknown> },
  optional: { [key: string]: fc.Arbitrary<unknown> } = {},
) {
  const all = { ...required, ...optional };
  const { id: _, ...replaceable } = all;
  const variants = fc.dictionary(fc.constantFrom(...NAMES), fc.record(replaceable, { requiredKeys: [] }), {
    minKeys: 1,
    maxKeys: 2,
  });
  const whom = {
    for: fc.option(fc.oneof(someAudiences, fc.constantFrom(...NAMES)), { freq: 2, nil: undefined }),
    except: fc.option(someAudiences, rarely),
    variants: fc.option(variants, rarely),
  };
  const fields = fc.record(all, { requiredKeys: Object.keys(required) });
  return fc.oneof(
    { weight: 2, arbitrary: fields },
    { weight: 1, arbitrary: fc.tuple(fields, fc.record(whom)).map(([a, b]) => ({ ...a, ...b })) },
  );
}

const sources = fc.subarray([...SOURCES], { minLength: 1 });
const source = fc.constantFrom(...SOURCES);
const words = fc.oneof(T, many(fc.oneof(T, node({ text: T })), 1, 2));

const subpoint = fc.oneof(T, node({ text: T }, { term: T, sources }));
const point = fc.oneof(
  T,
  node({ text: T }, { term: T, sources }),
  node({ points: many(subpoint) }),
  node({ term: T }, { points: many(subpoint) }),
);
const action = fc.oneof(T, node({ what: T }, { who: T, by: T }));
const quote = node({ text: T }, { by: T, role: T, source });
const side = node({ title: T }, { points: many(fc.oneof(T, node({ text: T }, { term: T }))), text: T });
const dataColumn = fc
  .constantFrom(...(Object.keys(DATA) as DataColumn[]))
  .chain((key) => node({ title: T, key: fc.constant(key) }));

const table = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const cells = many(T, width, width);
  return fc.record(
    {
      columns: many(fc.oneof(T, node({ title: T })), width, width),
      rows: many(fc.oneof(node({ cells }), cells)),
      caption: T,
    },
    { requiredKeys: ['columns', 'rows'] },
  );
});
const dataTable = fc.record(
  { data: fc.constantFrom('usage', 'usage.csv'), columns: many(dataColumn), caption: T },
  { requiredKeys: ['data', 'columns'] },
);
/** Of one digit: no figure of a chart tells whose it is, its categories and names do. */
const figure = fc.integer({ min: 1, max: 9 });
/** A category that remarks can name. */
const FIRST = 'first';
const row = (m: fc.Arbitrary<unknown>) => fc.record({ m, a: figure, b: figure });
const chart = fc.record(
  {
    type: fc.constantFrom('bar', 'line'),
    data: many(row(W)).chain((rows) => row(fc.constant(FIRST)).map((first) => [first, ...rows])),
    x: fc.constant('m'),
    series: many(
      fc.constantFrom('a', 'b').chain((name) => node({ name: fc.constant(name) }, { label: BARE })),
      1,
      2,
    ),
    title: T,
    unit: T,
    notes: many(T, 1, 2),
    alt: BARE,
    reference: many(fc.record({ value: figure, label: BARE })),
    points: many(fc.record({ x: fc.constant(FIRST), text: BARE }), 1, 1),
  },
  { requiredKeys: ['type', 'data', 'x', 'series'] },
);

const kinds = {
  text: fc.oneof(T, many(T, 1, 2)),
  points: many(point),
  steps: many(point),
  quote: fc.oneof(T, quote),
  quotes: many(quote),
  scenarios: many(
    node(
      { name: T },
      { text: T, likelihood: fc.constantFrom('low', '40'), impact: fc.constant('high'), signals: many(T, 1, 2) },
    ),
  ),
  compare: fc.oneof(many(side, 2, 4), node({ columns: many(side, 2, 3) })),
  metrics: many(node({ value: T, label: T }, { change: T, trend: fc.constant('up'), source })),
  timeline: many(node({ when: T, what: T }, { text: T })),
  table: fc.oneof(table, dataTable),
  chart,
  image: node({ src: fc.constant('dot.svg'), alt: T }, { caption: T }),
  diagram: node({ dot: DOT }, { alt: T, caption: T }),
  code: fc.oneof(W, node({ code: fc.oneof(W, LINES) }, { caption: T, lang: fc.constant('ts') })),
  math: fc.oneof(W, node({ tex: many(W, 1, 2) }, { alt: T, caption: T })),
  callout: fc.oneof(T, node({ text: T }, { title: T, tone: fc.constant('risk') })),
  actions: many(action),
  people: many(fc.oneof(T, node({ name: T }, { role: T, text: T }))),
};

export const CONTENT_KINDS = Object.keys(kinds);

/** One block key, and now and then another in a variant. */
function blockOf(values: { [kind: string]: fc.Arbitrary<unknown> }) {
  const one = fc.oneof(
    ...Object.entries(values).map(([kind, value]) => value.map((content): Fields => ({ [kind]: content }))),
  );
  const variants = fc.dictionary(fc.constantFrom(...NAMES), one, { minKeys: 1, maxKeys: 2 });
  const whom = fc.record({
    for: fc.option(someAudiences, { freq: 3, nil: undefined }),
    except: fc.option(someAudiences, rarely),
    variants: fc.option(variants, rarely),
    id: fc.option(W, rarely),
  });
  return fc.tuple(one, whom).map(([content, more]) => ({ ...content, ...more }));
}

const contentBlock = blockOf(kinds);
const columns = many(many(contentBlock, 0, 2), 2, 3);
const block = fc.oneof(
  { weight: 5, arbitrary: contentBlock },
  { weight: 1, arbitrary: blockOf({ ...kinds, columns }) },
);

const onSlide = { notes: words, handout: words, sources, minutes: fc.constantFrom('1', '1.5') };
const blocks = fc.oneof({ weight: 3, arbitrary: many(block, 1, 1) }, { weight: 1, arbitrary: many(block, 2, 2) });
const slide = node({ title: T }, { id: ID, blocks, ...onSlide });
const section = fc.oneof(
  { weight: 3, arbitrary: node({ title: T, slides: many(slide) }, { id: ID, ...onSlide }) },
  { weight: 2, arbitrary: node({ title: T, blocks }, { id: ID, ...onSlide }) },
  { weight: 1, arbitrary: node({ title: T }, { id: ID, ...onSlide }) },
);

/** A variant may turn slides into blocks and back. */
const turned = fc
  .tuple(
    section,
    fc.option(
      fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.record({ slides: many(slide) }), fc.record({ blocks }))),
      { freq: 6, nil: null },
    ),
  )
  .map(
    ([one, turn]): Fields =>
      turn === null ? one : { ...one, variants: { ...((one as Fields).variants as Fields), [turn[0]]: turn[1] } },
  );

const about = {
  subtitle: T,
  date: BARE,
  authors: many(fc.oneof(T, node({ name: T }, { role: T, org: T })), 1, 2),
  classification: T,
  mark: BARE,
  summary: fc.oneof(T, many(T, 1, 2)),
};
const vars = fc.record({ va: W, deal: fc.record({ x: W }) });
const settings = fc.record(
  {
    label: T,
    minutes: fc.constant('10'),
    classification: T,
    mark: BARE,
    vars: fc.record({ va: W, deal: fc.record({ x: W }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** Who may extend whom: only one that stands before, so that there are no circles. */
const audiences = fc
  .tuple(...AUDIENCES.map((_, i) => fc.tuple(settings, fc.option(fc.nat({ max: Math.max(0, i - 1) }), { nil: null }))))
  .map((list) =>
    Object.fromEntries(
      list.map(([own, parent], i): [string, Fields] => [
        AUDIENCES[i] ?? '',
        i === 0 || parent === null ? own : { ...own, extends: AUDIENCES[parent] },
      ]),
    ),
  );

/** Declared in any order, so that a group may stand before those it holds. */
const groups = fc
  .tuple(
    fc.tuple(...GROUPS.map((_, i) => fc.shuffledSubarray([...AUDIENCES, ...GROUPS.slice(0, i)], { minLength: 1 }))),
    fc.shuffledSubarray([...GROUPS], { minLength: GROUPS.length }),
  )
  .map(([members, order]) => Object.fromEntries(order.map((name) => [name, members[GROUPS.indexOf(name)]])));

const briefing = fc.record(
  {
    title: T,
    vars,
    data: fc.constant({ usage: 'usage.csv' }),
    sources: fc.tuple(
      ...SOURCES.map((id) =>
        node(
          { title: BARE },
          { author: BARE, publisher: BARE, date: BARE, url: fc.constant('https://example.com') },
        ).map((fields): Fields => ({ id, ...fields })),
      ),
    ),
    audiences: fc.option(audiences, { freq: 9, nil: undefined }),
    groups,
    takeaways: many(fc.oneof(T, node({ text: T }, { because: targets }))),
    sections: fc.oneof({ weight: 3, arbitrary: many(turned) }, { weight: 1, arbitrary: many(turned, 3, 3) }),
    closing: fc.oneof(
      node({ title: T }, { text: T, notes: words, handout: words, actions: many(action) }),
      node({ actions: many(action) }, { notes: words }),
    ),
    appendix: many(turned, 1, 1),
    ...about,
    variants: fc.dictionary(fc.constantFrom(...NAMES), fc.record({ title: T, ...about }, { requiredKeys: [] }), {
      maxKeys: 2,
    }),
  },
  { requiredKeys: ['title', 'vars', 'data', 'sources', 'audiences', 'groups', 'sections'] },
);

/** Briefings that are valid, with whatever each audience may find in them. */
export const briefings: fc.Arbitrary<Generated> = briefing.map((drawn) => {
  const model = fillSlots(
    {
      briefing: '1',
      ...(drawn.audiences === undefined ? (withoutWhom(drawn) as Fields) : drawn),
    },
    SOURCES,
  );
  return { model, yaml: stringify(model, { lineWidth: 0 }), files: FILES };
});
