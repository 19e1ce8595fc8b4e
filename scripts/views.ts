/** What each template can ask for, from decks that have everything: for `theme check` and for the reference page. */
import type { Deck } from '../src/deck/types.ts';
import { joined, type Shape, shapeOf } from '../src/render/shape.ts';
import type { Templates } from '../src/render/templates.ts';
import { drawSlide } from '../src/render/view/slide.ts';

export function viewsOf(decks: readonly Deck[], templates: Templates): Record<string, Shape> {
  const shapes = new Map<string, Shape>();
  const draw = (name: string, view: object) => {
    shapes.set(name, joined(shapes.get(name) ?? {}, shapeOf(view)));
    return templates.draw(name, view);
  };
  for (const deck of decks)
    for (const medium of ['screen', 'speaker'] as const)
      for (const slide of deck.slides) drawSlide(slide, { deck, medium, draw, chart: () => '' });
  return Object.fromEntries([...shapes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As a page for those who write templates: a dotted path a line, `[]` for what is a list. */
export function viewsPage(views: Record<string, Shape>): string {
  return Object.entries(views)
    .map(
      ([name, shape]) =>
        `## ${name}\n\n${pathsIn(shape)
          .map((path) => `- \`${path}\``)
          .join('\n')}`,
    )
    .join('\n\n');
}

function pathsIn({ keys = {}, items }: Shape, path = ''): string[] {
  const own = Object.entries(keys).flatMap(([key, child]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [`${at}${child.items ? '[]' : ''}`, ...(key === 'labels' ? [] : pathsIn(child, at))];
  });
  return [...own, ...(items ? pathsIn(items, `${path}[]`) : [])];
}
