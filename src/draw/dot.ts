/**
 * DOT to SVG. Graphviz lays out with defaults of ours, set before anything that the author sets; its colours stand for
 * roles of the theme. Of a graph that does not say which way it runs, the way is taken that shows it larger.
 */
import { type Diagram, ROOMS, type Room } from '../deck/drawings.ts';
import { measureIn } from '../theme/measure.ts';
import type { Theme } from '../theme/theme.ts';
import { type Spread, TYPE, withDefaults } from './dot-defaults.ts';
import { type Laid, layOut } from './graphviz.ts';
import type { Drawn } from './means.ts';
import { dressed } from './svg.ts';

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
  const engine = engineOf(source);
  const ways = /\brankdir\s*=/i.test(source) || engine !== 'dot' ? [null] : (['LR', 'TB'] as const);
  const drawn = await Promise.all(ways.map((way) => drawWith(source, { way, size: null }, engine, theme)));
  const faulty = drawn.find((one) => 'problem' in one);
  if (faulty !== undefined) return faulty;
  const found = drawn.flatMap((one, i) => ('diagram' in one ? [{ diagram: one.diagram, way: ways[i] ?? null }] : []));
  const [best] = found.sort((a, b) => scaleIn(room, b.diagram) - scaleIn(room, a.diagram));
  if (best === undefined) return { problem: 'nothing was drawn', line: null };
  const size = spreadIn(room, best.diagram);
  return size === null || engine !== 'dot' ? best : drawWith(source, { way: best.way, size }, engine, theme);
}

async function drawWith(source: string, spread: Spread, engine: string, theme: Theme): Promise<Drawn> {
  const laid = await layOut(withDefaults(source, spread), engine);
  return 'problem' in laid ? laid : diagramOf(laid, theme, spread.way === 'TB' ? 4 : 0);
}

/** The largest that type in a diagram is set, in px. */
const LARGEST = 26;

/** How far apart things may be pulled, at most, to use the room that is there. */
const PULL = { width: 1.7, height: 1.5 };

/** The size to spread a small drawing to; null for one that fills its room as it is. */
function spreadIn(room: Room, { width, height, type }: Diagram): { width: number; height: number } | null {
  const scale = LARGEST / type;
  const most = { width: (0.94 * ROOMS[room].width) / scale, height: (0.94 * ROOMS[room].height) / scale };
  const wanted = {
    width: Math.min(most.width, width * PULL.width),
    height: Math.min(most.height, height * PULL.height),
  };
  if (wanted.width < width || wanted.height < height) return null;
  return wanted.width > width * 1.08 || wanted.height > height * 1.08 ? wanted : null;
}

const ENGINES = ['dot', 'neato', 'fdp', 'sfdp', 'circo', 'twopi', 'osage', 'patchwork'];

/** The attribute that the command `dot` follows, too. */
function engineOf(source: string): string {
  const [, named = ''] = /\blayout\s*=\s*"?(\w+)/i.exec(source) ?? [];
  return ENGINES.includes(named) ? named : 'dot';
}

/** As large as its room lets it be; larger than its largest type is no gain. */
function scaleIn(room: Room, { width, height, type }: Diagram): number {
  return Math.min(ROOMS[room].width / width, ROOMS[room].height / height, LARGEST / type);
}

/** `shift` moves the words at edges off their line. */
function diagramOf({ svg, texts }: Laid, theme: Theme, shift: number): Drawn {
  try {
    return { diagram: { ...dressed(svg, { growth: growthOf(texts, theme), shift }), type: TYPE } };
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
