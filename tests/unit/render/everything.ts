/** A deck with every kind of block in every layout, and every role of a slide. */
import { codeKey, type Drawings, diagramKey } from '../../../src/deck/drawings.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { compiled } from '../../support/briefing.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Every thing that a footer can show. */
const BRAND = `logo: {light: p.png, alt: Somebody}
footer: {left: [logo, title], centre: [section, date, {text: Said}], right: [audience, page]}`;

const long = 'It says more than fits a line, and so it says it again, and then once more. '.repeat(3);
const pairs = (count: number) =>
  times(count, (i) => ({ term: `Term ${i}`, text: `Text of term ${i}`, sources: ['report'] }));

/** One slide an entry: the blocks on it. */
const slides: object[][] = [
  [],
  [{ text: 'One short sentence.' }],
  [{ text: long.slice(0, 200) }],
  [{ text: `${long}\n\n${long}` }],
  ...[1, 3, 4, 5, 6].map((count) => [{ points: pairs(count), reveal: true }]),
  [{ points: ['One[^report]', { term: 'Two', text: '*With* a **term**' }] }],
  [{ points: times(9, (i) => `Point ${i} with \`code\``) }],
  [{ points: times(6, (i) => `Point ${i}`) }],
  [{ points: ['One', 'Two'] }],
  [{ points: ['One', 'Two'] }],
  [{ points: [{ text: 'Above', points: ['Below', { term: 'Term', text: 'and text' }] }] }],
  [{ steps: pairs(3) }],
  [{ steps: pairs(6) }],
  [{ steps: ['First', 'Second'] }],
  [{ steps: [{ term: 'First', points: ['Below', { term: 'Term', text: 'and text' }] }] }],
  [{ quote: { text: 'Short', by: 'Somebody', role: 'Of something', source: 'report' } }],
  [{ quote: { text: long } }],
  [{ quotes: [{ text: 'One', by: 'A', role: 'Of B' }, { text: 'Two' }] }],
  [{ quotes: times(5, () => ({ text: 'One', by: 'A', role: 'Of B' })) }],
  [{ scenarios: times(4, (i) => ({ name: `S ${i}`, text: 'What', likelihood: 'high', impact: '40' })) }],
  [
    {
      scenarios: times(2, (i) => ({
        name: `S ${i}`,
        text: 'What',
        likelihood: 'low',
        impact: 'low',
        signals: ['A sign'],
      })),
    },
  ],
  [{ scenarios: times(7, (i) => ({ name: `S ${i}` })) }],
  [
    {
      compare: {
        columns: [
          { title: 'A', points: ['One', { term: 'T', text: 'Two' }] },
          { title: 'B', text: 'Three' },
        ],
      },
    },
  ],
  [{ metrics: [{ value: '1', label: 'One' }] }],
  [{ metrics: ['up', 'down', 'flat'].map((trend) => ({ value: '1', label: 'One', change: '+1', trend })) }],
  [{ metrics: times(2, (i) => ({ value: `${i}`, label: 'One' })) }],
  [{ metrics: times(6, (i) => ({ value: `${i}`, label: 'One', trend: 'up' })) }],
  [{ timeline: times(4, (i) => ({ when: `${i}`, what: 'It', text: 'happened' })) }],
  [{ timeline: times(5, (i) => ({ when: `${i}`, what: 'It', text: 'happened' })) }],
  [{ timeline: times(8, (i) => ({ when: `${i}`, what: 'It' })) }],
  [
    {
      table: {
        columns: ['A', 'B'],
        rows: [
          ['a', '1'],
          ['**b**', '**2**'],
        ],
        caption: 'What it shows',
      },
    },
  ],
  [{ table: { columns: ['A', 'B'], rows: times(12, (i) => ['a', `${i}`]) } }],
  [
    {
      chart: {
        type: 'bar',
        data: [{ a: '1' }],
        x: 'a',
        y: 'a',
        unit: 'm',
        title: 'T',
        notes: ['A remark'],
        alt: 'In words',
      },
    },
  ],
  [
    { image: { src: 'p.png', alt: 'In words', caption: 'Below', credit: 'Photographed by Nadja', focus: '30% 60%' } },
    { text: 'Beside it' },
  ],
  [{ image: { src: 'p.png', alt: 'In words' } }, { image: { src: 'p.png', alt: 'In words' } }],
  [{ points: ['One', 'Two'] }, { metrics: [{ value: '1', label: 'One' }] }],
  [{ image: { src: 'p.png', decorative: 'true', fit: 'cover' } }],
  [{ diagram: { dot: 'digraph {}', alt: 'In words', caption: 'Below' } }],
  [{ diagram: { dot: 'digraph { not -> drawn }', alt: 'In words' } }],
  [{ code: { code: 'let a;\nlet b;', lang: 'js', highlight: '2', steps: 'true', caption: 'Below' } }],
  [{ code: { code: 'let a;\n'.repeat(16) } }],
  [{ math: 'E = mc^2' }],
  [{ math: { tex: ['E = mc^2', 'not set'], alt: 'In words', caption: 'Below' } }],
  [{ qr: { url: 'https://www.example.com/', title: 'Where', text: 'Why' } }],
  [{ points: [{ term: 'With an icon', text: 'Text', icon: 'star' }] }, { steps: [{ term: 'One', icon: 'star' }] }],
  ...['info', 'risk', 'decision', 'question'].map((tone) => [
    { callout: { tone, title: 'Title', text: 'Text', icon: 'star' } },
  ]),
  [{ callout: 'Text alone' }],
  [{ actions: [{ what: 'What', who: 'Who', by: 'When' }, 'Only what'] }],
  [{ people: [{ name: 'Somebody', role: 'Does it', text: 'Says so', image: 'p.png' }, 'Only a name'] }],
  [{ people: times(6, () => ({ name: 'Somebody', role: 'Does it' })) }],
  [{ columns: [[{ text: 'Left' }], [{ points: pairs(2) }, { callout: 'Right' }]], reveal: true }],
  [{ columns: [[{ text: 'Left' }], [{ text: 'Middle' }], [{ text: 'Right' }]] }],
];

/** What drawing would add, for the blocks that have a drawing here. */
const drawings: Drawings = {
  code: {
    [codeKey('js', 'let a;\nlet b;')]: [[{ role: 'keyword', text: 'let a;' }], [{ role: 'plain', text: 'let b;' }]],
  },
  math: {
    'E = mc^2': { html: '<i>E</i>', mathml: '<math></math>', styles: {}, width: 5, height: 1, words: ['E'] },
  },
  diagrams: {
    [diagramKey('dot', 'wide', 'digraph {}')]: {
      svg: '<g></g>',
      box: '0 0 9 9',
      width: 9,
      height: 9,
      type: 14,
      words: [],
    },
  },
  icons: { star: '<path d="M0 0"/>' },
};

const sections = [
  { id: 'first', title: 'The first', handout: 'What the first is about', slides: slides.map(slide) },
  {
    id: 'second',
    title: 'The second',
    blocks: [{ text: 'See [the first](#first), [more](https://example.com) or H~2~O and x^2^' }],
  },
];

const briefing = {
  briefing: '1',
  title: 'Everything',
  subtitle: 'In one deck',
  date: '2025-06-30',
  authors: [{ name: 'Somebody', role: 'Writer', org: 'Somewhere' }],
  classification: 'Internal',
  mark: 'Copy of A. Client',
  brand: 'brand.yaml',
  summary: ['The answer first.'],
  sources: [{ id: 'report', title: 'A report', publisher: 'A publisher', url: 'https://www.example.com/report/' }],
  audiences: { board: { label: 'The board', minutes: '10' } },
  takeaways: [{ text: 'Remember this', because: ['first'] }],
  sections,
  closing: {
    title: 'The end',
    text: 'Last words',
    handout: 'Last words on paper',
    actions: [{ what: 'What', who: 'Who', by: 'When' }],
  },
  appendix: [{ title: 'More', slides: [slide([{ text: 'More' }], 900), slide([{ text: 'And more' }], 901)] }],
};

/** The whole deck, and one of a single section without anything that can be left out. */
export function everything(): Deck[] {
  const appendix = [{ title: 'More', blocks: [{ text: 'And more' }] }];
  const bare = { briefing: '1', title: 'Bare', summary: ['On the cover.'], sections: [sections[1]], appendix };
  return [briefing, bare].flatMap((one) =>
    decksOf(JSON.stringify(one).replace('[the first](#first)', one === bare ? 'nothing' : '[the first](#first)')),
  );
}

function decksOf(text: string): Deck[] {
  const { decks, diagnostics } = compiled(text, { 'p.png': PIXEL, 'brand.yaml': BRAND });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return decks.map((deck) => ({ ...deck, drawings }));
}

function slide(blocks: object[], i: number): object {
  const words = { notes: `Private words ${i}`, handout: `Words on paper ${i}` };
  return { id: `slide-${i}`, title: `The message of slide ${i}`, ...words, ...(blocks.length > 0 && { blocks }) };
}

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}
