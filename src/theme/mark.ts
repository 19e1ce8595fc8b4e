/**
 * The pattern of a watermark, as a picture that lies over each page: rows of the mark, in shapes rather than letters, so
 * that whoever copies from a file or searches it meets its own words alone.
 */
import type { Outlines } from './outlines.ts';
import type { Theme } from './theme.ts';
import { veilOf } from './veil.ts';

/** The picture as a CSS property, and a stronger one that lies over pictures. */
export async function markCss(mark: string, theme: Theme): Promise<string> {
  const { outlinesOf } = await import('./outlines.ts');
  const fonts = [...theme.faces].filter(({ style }) => style === 'normal').sort(heavyTextFirst);
  const files = fonts.flatMap((face) => face.files);
  const outlines = files.reduce<Outlines | null>((found, file) => found ?? outlinesOf(mark, file), null);
  const { drawing, width } = outlines === null ? lettersOf(mark) : shapesOf(outlines);
  const rows = rowsOf(width);
  const onPage = `<g fill="#808080" fill-opacity="${veilOf(theme.tokens.colors)}">${rows}</g>`;
  const properties = { pattern: onPage, picture: ON_PICTURES.map((way) => `<g ${way}>${rows}</g>`).join('') };
  const rules = Object.entries(properties).map(([name, content]) => `--mark-${name}:${picture(drawing, content)}`);
  return `:root{${rules.join(';')}}`;
}

/** There are no words under it: strong enough to be seen, with a shadow for where the picture is as bright as it is. */
const ON_PICTURES = ['fill="#000" fill-opacity=".16" transform="translate(1.5 1.5)"', 'fill="#fff" fill-opacity=".26"'];

function picture(drawing: string, content: string): string {
  const size = `width="${PAGE.width}" height="${PAGE.height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${drawing}</defs>${content}</svg>`;
  return `url("data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}")`;
}

const PAGE = { width: 1280, height: 720 };

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
/** Half of what a page takes, turned by the angle, from side to side and from top to bottom. */
const REACH = { across: 740, down: 600 };

/** Each row begins elsewhere, so that no lane of the page stays free. */
function rowsOf(width: number): string {
  const pitch = width + GAP.marks;
  const uses: string[] = [];
  for (let row = 0, y = -REACH.down; y <= REACH.down; row++, y += GAP.rows) {
    const start = -REACH.across - pitch + ((row * 0.38) % 1) * pitch;
    for (let x = start; x < REACH.across; x += pitch)
      if (isOnPage(x, y, width)) uses.push(`<use href="#m" x="${Math.round(x)}" y="${Math.round(y)}"/>`);
  }
  return `<g transform="translate(${PAGE.width / 2} ${PAGE.height / 2}) rotate(${ANGLE})">${uses.join('')}</g>`;
}

/** Whether some of it can be seen: one of three points on its line lies on the page, or near it. */
function isOnPage(x: number, y: number, width: number): boolean {
  const [cos, sin] = [Math.cos((ANGLE * Math.PI) / 180), Math.sin((ANGLE * Math.PI) / 180)];
  return [0, 0.25, 0.5, 0.75, 1].some((part) => {
    const at = x + part * width;
    const [left, top] = [at * cos - y * sin + PAGE.width / 2, at * sin + y * cos + PAGE.height / 2];
    return left > -40 && left < PAGE.width + 40 && top > -40 && top < PAGE.height + 40;
  });
}
