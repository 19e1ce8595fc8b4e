/**
 * The pattern of a watermark, as a picture that lies over each page: rows of the mark, in shapes rather than letters, so
 * that whoever copies from a file or searches it meets its own words alone.
 */
import type { Outlines } from './outlines.ts';
import type { Theme } from './theme.ts';
import { veilOf } from './veil.ts';

/** Where a mark lies: over a slide, more strongly over pictures on it, or under the text of a page of paper. */
export type MarkPlace = 'pattern' | 'picture' | 'paper';

/** The picture for each of these places, as CSS properties. */
export async function markCss(mark: string, theme: Theme, places: readonly MarkPlace[]): Promise<string> {
  const { outlinesOf } = await import('./outlines.ts');
  const fonts = [...theme.faces].filter(({ style }) => style === 'normal').sort(heavyTextFirst);
  const files = fonts.flatMap((face) => face.files);
  const outlines = files.reduce<Outlines | null>((found, file) => found ?? outlinesOf(mark, file), null);
  const { drawing, width } = outlines === null ? lettersOf(mark) : shapesOf(outlines);
  const quiet = [`fill="#808080" fill-opacity="${veilOf(theme.tokens.colors)}"`];
  const ways = { pattern: quiet, picture: ON_PICTURES, paper: quiet } satisfies Record<MarkPlace, string[]>;
  const rules = places.map((place) => {
    const area = place === 'paper' ? PAPER : SLIDE;
    const rows = rowsOf(width, area);
    return `--mark-${place}:${picture(drawing, ways[place].map((way) => `<g ${way}>${rows}</g>`).join(''), area)}`;
  });
  return `:root{${rules.join(';')}}`;
}

/** There are no words under it: strong enough to be seen, with a shadow for where the picture is as bright as it is. */
const ON_PICTURES = ['fill="#000" fill-opacity=".16" transform="translate(1.5 1.5)"', 'fill="#fff" fill-opacity=".26"'];

function picture(drawing: string, content: string, area: Area): string {
  const size = `width="${area.width}" height="${area.height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${drawing}</defs>${content}</svg>`;
  return `url("data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}")`;
}

interface Area {
  width: number;
  height: number;
}

const SLIDE: Area = { width: 1280, height: 720 };
/** Either way up, A4 and Letter are within it. */
const PAPER: Area = { width: 1400, height: 1400 };

function heavyTextFirst(a: Theme['faces'][number], b: Theme['faces'][number]): number {
  const rank = (face: typeof a) => (face.role === 'text' ? face.weight : 0);
  return rank(b) - rank(a);
}

/** The mark once, with its width in px. */
interface One {
  drawing: string;
  width: number;
}

/** A long mark is set smaller, that two of a row are seen on a page. */
const SIZES = { most: 30, least: 17, width: 560 };

function sizeFor(ems: number): number {
  return Math.max(SIZES.least, Math.min(SIZES.most, SIZES.width / ems));
}

function shapesOf({ path, width, em }: Outlines): One {
  const size = sizeFor(width / em);
  const scale = Number((size / em).toFixed(5));
  return { drawing: `<path id="m" transform="scale(${scale} ${-scale})" d="${path}"/>`, width: width * scale };
}

/** For what no face of the theme has: the fonts of whoever looks at it may. */
function lettersOf(mark: string): One {
  const size = sizeFor([...mark].length * 0.6);
  const text = mark.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  return {
    drawing: `<text id="m" font-family="sans-serif" font-weight="600" font-size="${size}">${text}</text>`,
    width: [...mark].length * size * 0.6,
  };
}

const ANGLE = -24;
/** Between rows, and between two marks of a row. */
const GAP = { rows: 128, marks: 110 };

/** Each row begins elsewhere, so that no lane of the page stays free. */
function rowsOf(width: number, area: Area): string {
  const pitch = width + GAP.marks;
  const reach = reachOf(area);
  const uses: string[] = [];
  for (let row = 0, y = -reach.down; y <= reach.down; row++, y += GAP.rows) {
    const start = -reach.across - pitch + ((row * 0.38) % 1) * pitch;
    for (let x = start; x < reach.across; x += pitch)
      if (isOnPage(x, y, width, area)) uses.push(`<use href="#m" x="${Math.round(x)}" y="${Math.round(y)}"/>`);
  }
  return `<g transform="translate(${area.width / 2} ${area.height / 2}) rotate(${ANGLE})">${uses.join('')}</g>`;
}

const TURN = { cos: Math.cos((ANGLE * Math.PI) / 180), sin: Math.sin((ANGLE * Math.PI) / 180) };

/** Half of what an area takes, turned by the angle, from side to side and from top to bottom. */
function reachOf({ width, height }: Area): { across: number; down: number } {
  const [cos, sin] = [Math.abs(TURN.cos), Math.abs(TURN.sin)];
  return { across: (width * cos + height * sin) / 2, down: (width * sin + height * cos) / 2 };
}

/** Whether some of it can be seen: one of five points on its line lies on the page, or near it. */
function isOnPage(x: number, y: number, width: number, area: Area): boolean {
  return [0, 0.25, 0.5, 0.75, 1].some((part) => {
    const at = x + part * width;
    const [left, top] = [at * TURN.cos - y * TURN.sin + area.width / 2, at * TURN.sin + y * TURN.cos + area.height / 2];
    return left > -40 && left < area.width + 40 && top > -40 && top < area.height + 40;
  });
}
