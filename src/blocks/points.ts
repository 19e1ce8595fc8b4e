import type { z } from 'zod';
import { icon, list, node, sourceId, text } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock, type Planned } from './define.ts';
import { lengthOf, linesOf, most, sum } from './measure.ts';

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

/** Up to three term–text pairs stand side by side as cards, four or six as a grid; other numbers leave no hole in a list. */
function pointsLayout(items: Points): string {
  const nested = items.some((item) => item.points !== undefined);
  const terms = items.every((item) => item.term !== undefined);
  const longest = most(items, (item) => lengthOf(item.text));
  if (nested) return 'nested';
  if (terms && items.length === 1) return 'cards';
  if (terms && items.length <= 3 && longest <= 170) return 'cards';
  if (terms && (items.length === 4 || items.length === 6) && longest <= 190) return 'grid';
  if (terms) return 'terms';
  return items.length <= 4 && longest <= 110 ? 'large' : 'list';
}

/** In a column of their own, cards stand below each other. */
function pointsLines(items: Points, share: number): number {
  const layout = share > 1 ? 'list' : pointsLayout(items);
  if (layout === 'terms') return sum(items, (item) => Math.max(1, linesOf(item.text, 68)) + 0.45);
  if (layout === 'cards') return 3.4 + most(items, (item) => linesOf(item.text, 84 / items.length));
  if (layout === 'grid') return gridLines(items, items.length / 2);
  return listLines(items);
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
  layouts: ['list', 'large', 'nested', 'cards', 'grid', 'terms'],
  layout: pointsLayout,
  lines: pointsLines,
  cut: itemCut,
});

/** A number is higher than the line that it stands beside. */
const NUMBER = 0.2;

function stepsLayout(items: Points): string {
  if (items.some((item) => item.points !== undefined)) return 'nested';
  const terms = items.every((item) => item.term !== undefined);
  if (terms && items.length >= 2 && items.length <= 4 && most(items, (i) => lengthOf(i.text)) <= 150) return 'flow';
  return terms ? 'terms' : 'list';
}

export const stepsBlock = defineBlock({
  about: 'Steps, in order.',
  aka: ['numbered', 'ordered', 'ol', 'step', 'process'],
  schema: points,
  layouts: ['list', 'nested', 'flow', 'terms'],
  layout: stepsLayout,
  lines: (items, share) => {
    const flows = share === 1 && stepsLayout(items) === 'flow';
    return flows
      ? 5.5 + most(items, (item) => linesOf(item.text, 80 / items.length))
      : listLines(items) + items.length * NUMBER;
  },
  cut: itemCut,
});
