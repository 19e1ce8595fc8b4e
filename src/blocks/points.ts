import type { z } from 'zod';
import { icon, list, node, sourceId, text } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock, type Planned } from './define.ts';
import { lengthOf, linesOf, most, sum, wordOf } from './measure.ts';
import { withTerms } from './terms.ts';

const subpoint = node(
  {
    term: text('What the point is about, in a word or two.').optional(),
    text: text('The point.').optional(),
    sources: list(sourceId('The id of a source.'), 'Where it comes from.').optional(),
  },
  { short: 'text', needs: ['term', 'text'] },
);

const point = node(
  {
    term: text('What the point is about, in a word or two.').optional(),
    icon: icon('A picture beside the term, by its name at lucide.dev.').optional(),
    text: text('The point.').optional(),
    points: list(subpoint, 'Points below this one.').optional(),
    sources: list(sourceId('The id of a source.'), 'Where it comes from.').optional(),
  },
  { short: 'text', needs: ['term', 'text', 'points'] },
);

const points = list(point, 'Points: texts, or maps of term, text and points below.');
type Points = Planned<z.output<typeof points>>;

const longest = (items: Points) => most(items, (item) => lengthOf(item.text));
const longestWord = (items: Points) => most(items, (item) => wordOf(item.text));
const hasTerms = (items: Points) => items.every((item) => item.term !== undefined);
const isNested = (items: Points) => items.some((item) => item.points !== undefined);
/** Whether terms stand side by side in a size that is worth reading, with no word broken. */
const fitBeside = (items: Points) => most(items, (item) => wordOf(item.term)) <= 70 / items.length;
const TERMS = { what: 'a term for each point', has: hasTerms };

/** In a column of their own, cards stand below each other. */
function pointsLines(items: Points, share: number, layout: string): number {
  if (share > 1) return listLines(items);
  if (layout === 'terms') return sum(items, (item) => Math.max(1, linesOf(item.text, 68)) + 0.45);
  if (layout === 'cards') return 3.4 + most(items, (item) => linesOf(item.text, 84 / items.length));
  if (layout === 'columns') return 2.4 + most(items, (item) => linesOf(item.text, 64 / Math.min(3, items.length)));
  if (layout === 'grid') return gridLines(items, Math.ceil(items.length / 2));
  return listLines(items) / (layout === 'double' ? 2 : 1);
}

function listLines(items: Points): number {
  return sum(items, (item) => {
    const own = linesOf(item.text, 85) + (item.term === undefined ? 0 : 1);
    return own + sum(item.points ?? [], (sub) => linesOf(sub.text, 80) + 0.2) + 0.5;
  });
}

/** Two rows, each as high as the highest of its cells. */
function gridLines(items: Points, across: number): number {
  const row = (cells: Points) => 1.1 + most(cells, (item) => linesOf(item.text, 88 / across));
  return row(items.slice(0, across)) + row(items.slice(across));
}

export const pointsBlock = defineBlock({
  about: 'Points, unordered. Term–text pairs become cards or a grid.',
  aka: ['bullets', 'bullet', 'list', 'items', 'ul', 'point'],
  schema: points,
  read: withTerms,
  layouts: [
    {
      name: 'nested',
      about: 'A list, with lists below its points.',
      when: 'a point has points below it',
      suits: isNested,
    },
    {
      name: 'cards',
      about: 'Term over text, side by side.',
      when: 'each point has a term, of words that fit a card: 1 to 3 points of up to 170 characters',
      suits: (items) =>
        hasTerms(items) && (items.length === 1 || (items.length <= 3 && longest(items) <= 170 && fitBeside(items))),
      needs: TERMS,
      instead: { name: 'terms', suits: (items) => items.length > 1 },
    },
    {
      name: 'grid',
      about: 'Term over text, in two rows without a hole.',
      when: 'each point has a term: 4 or 6 points of up to 190 characters',
      suits: (items) => hasTerms(items) && (items.length === 4 || items.length === 6) && longest(items) <= 190,
      needs: TERMS,
      instead: { name: 'terms', suits: (items) => items.length === 4 },
    },
    {
      name: 'terms',
      about: 'Terms on the left, texts on the right.',
      when: 'each point has a term, and there are more of them or longer ones',
      suits: hasTerms,
      needs: TERMS,
    },
    {
      name: 'large',
      about: 'A few points in large type, below each other.',
      when: 'up to 4 points of up to 110 characters',
      suits: (items) => items.length <= 4 && longest(items) <= 110,
      instead: {
        name: 'columns',
        suits: (items) => items.length > 1 && longest(items) <= 80 && longestWord(items) <= 18,
      },
    },
    {
      name: 'columns',
      about: 'A few points in large type, side by side; four in two rows.',
      when: '2 to 4 points of up to 80 characters and no word of more than 18, where the slide with points before it was “large”',
      suits: () => false,
    },
    {
      name: 'double',
      about: 'A list in two columns.',
      when: '8 points or more, of up to 55 characters',
      suits: (items, { alone }) => alone && items.length >= 8 && longest(items) <= 55,
    },
    { name: 'list', about: 'One below the other.', when: 'anything else', suits: () => true },
  ],
  lines: pointsLines,
  cut: itemCut,
});

/** A number is higher than the line that it stands beside. */
const NUMBER = 0.2;

const isFlow = (items: Points) => items.length >= 2 && items.length <= 4 && longest(items) <= 150;

export const stepsBlock = defineBlock({
  about: 'Steps, in order.',
  aka: ['numbered', 'ordered', 'ol', 'step', 'process'],
  schema: points,
  read: withTerms,
  layouts: [
    {
      name: 'nested',
      about: 'A numbered list, with lists below its steps.',
      when: 'a step has points below it',
      suits: isNested,
    },
    {
      name: 'flow',
      about: 'From left to right, with arrows between.',
      when: 'each step has a term, of words that fit a card: 2 to 4 steps of up to 150 characters',
      suits: (items) => hasTerms(items) && isFlow(items) && fitBeside(items),
      needs: TERMS,
      instead: { name: 'terms', suits: () => true },
    },
    {
      name: 'terms',
      about: 'Number, term and text in a row for each step.',
      when: 'each step has a term, and there are more of them or longer ones',
      suits: hasTerms,
      needs: TERMS,
    },
    { name: 'list', about: 'Number and text, one below the other.', when: 'anything else', suits: () => true },
  ],
  lines: (items, share, layout) =>
    share === 1 && layout === 'flow'
      ? 5.5 + most(items, (item) => linesOf(item.text, 80 / items.length))
      : listLines(items) + items.length * NUMBER,
  cut: itemCut,
});
