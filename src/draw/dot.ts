/**
 * DOT to SVG. Graphviz lays out with defaults of ours, set before anything that the author sets; its colours stand for
 * roles of the theme. Of a graph that does not say which way it runs, the way is taken that shows it larger.
 */
import type { Diagram, Room } from '../deck/drawings.ts';
import { measureIn } from '../theme/measure.ts';
import type { Theme } from '../theme/theme.ts';
import type { Drawn } from './diagrams.ts';
import { type Laid, layOut } from './graphviz.ts';
import { dressed } from './svg.ts';
import { TYPE, withDefaults } from './dot-defaults.ts';

/** About as wide and high as the drawings of a slide may be, in px. */
const ROOMS: Record<Room, { width: number; height: number }> = {
  wide: { width: 1136, height: 430 },
  narrow: { width: 640, height: 430 },
};

/** Each description is drawn once a theme. */
const known = new WeakMap<Theme, Map<string, Promise<Drawn>>>();

export function drawDot(source: string, room: Room, theme: Theme): Promise<Drawn> {
  const drawn = known.get(theme) ?? new Map<string, Promise<Drawn>>();
  known.set(theme, drawn);
  const key = `${room}\n${source}`;
  const result = drawn.get(key) ?? drawNow(source, room, theme);
  drawn.set(key, result);
  return result;
}

async function drawNow(source: string, room: Room, theme: Theme): Promise<Drawn> {
  const ways = /\brankdir\s*=/i.test(source) ? [null] : (['TB', 'LR'] as const);
  const drawn: Diagram[] = [];
  for (const way of ways) {
    const laid = await layOut(withDefaults(source, way), engineOf(source));
    if ('problem' in laid) return laid;
    const one = diagramOf(laid, theme);
    if ('problem' in one) return one;
    drawn.push(one);
  }
  const [best] = drawn.sort((a, b) => scaleIn(ROOMS[room], b) - scaleIn(ROOMS[room], a));
  return best === undefined ? { problem: 'nothing was drawn', line: null } : { diagram: best };
}

const ENGINES = ['dot', 'neato', 'fdp', 'sfdp', 'circo', 'twopi', 'osage', 'patchwork'];

/** The attribute that the command `dot` follows, too. */
function engineOf(source: string): string {
  const [, named = ''] = /\blayout\s*=\s*"?(\w+)/i.exec(source) ?? [];
  return ENGINES.includes(named) ? named : 'dot';
}

function scaleIn(room: { width: number; height: number }, { width, height }: Diagram): number {
  return Math.min(room.width / width, room.height / height);
}

function diagramOf({ svg, texts }: Laid, theme: Theme): Diagram | { problem: string; line: null } {
  try {
    return { ...dressed(svg, growthOf(texts, theme)), type: TYPE };
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message : String(thrown), line: null };
  }
}

/**
 * Graphviz makes room for Arial. By so much the type of the theme can be larger, or has to be smaller, that the longest
 * of the words fill the room that was made for them.
 */
function growthOf(texts: Laid['texts'], theme: Theme): number {
  const measure = measureIn(theme);
  const ratios = texts.flatMap(({ text, size, width, strong }) => {
    const real = measure(text, size, strong);
    return real > 0 && text.trim().length > 2 ? [width / real] : [];
  });
  return Math.max(0.8, Math.min(1.12, ...ratios));
}
