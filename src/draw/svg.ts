/** What a program drew, made part of a page: cleaned, in the colours and the face of the theme, its names its own. */
import { createHash } from 'node:crypto';
import { cleanSvg } from '../briefing/svg.ts';
import type { Diagram } from '../deck/drawings.ts';
import { type DiagramRole, OUTLINE, ROLE_COLORS } from './dot-defaults.ts';

/** How much larger type is set than drawn, and how far the words at edges are moved off them. */
interface Fitting {
  growth: number;
  shift: number;
}

/** Throws where the drawing holds what a picture must not. */
export function dressed(svg: string, fitting: Fitting): Omit<Diagram, 'type'> {
  const bare = svg
    .slice(svg.indexOf('<svg'))
    .replace(/<a\b[^>]*>|<\/a>/g, '')
    .replace(/<title>[\s\S]*?<\/title>/g, '');
  const { svg: clean, lost } = cleanSvg(bare);
  if (lost[0] !== undefined) throw new Error(`it holds ${lost[0].what}`);
  const [box = '', ...sides] = VIEW.exec(clean)?.slice(1) ?? [];
  const [width = 1, height = 1] = sides.map(Number);
  const markup = clean
    .replace(/^<svg[^>]*>\s*/, '')
    .replace(/\s*<\/svg>\s*$/, '')
    .replace(/>\s+</g, '><')
    .replace(/ (?:xml:space="preserve"|id="(?:(?:graph|node|edge|clust)\d+|a_\w+)")/g, '');
  return {
    svg: themed(withOwnNames(withoutStyles(withRoles(markup)), svg), fitting),
    box,
    width,
    height,
    words: wordsIn(markup),
  };
}

const VIEW = /viewBox="([\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+))"/;

const ROLES = Object.entries(ROLE_COLORS) as [DiagramRole, string][];

function themed(markup: string, { growth, shift }: Fitting): string {
  const colored = ROLES.reduce(
    (text, [role, color]) => text.replaceAll(`"${color}"`, `"var(--${dashed(role)})"`),
    markup,
  );
  return colored
    .replace(/<g class="edge[\s\S]*?<\/g>/g, (edge) =>
      edge.replace(/(<text [^>]*x=")([\d.-]+)/g, (_, before, x) => before + rounded(Number(x) + shift)),
    )
    .replace(/ font-family="([^"]*)"/g, (_, family: string) =>
      /courier|mono/i.test(family) ? ' data-face="code"' : '',
    )
    .replace(/ font-size="([\d.]+)"/g, (_, size: string) => ` font-size="${rounded(Number(size) * growth)}"`);
}

/** Names are those of one document; two drawings in it may not share any. */
function withOwnNames(markup: string, of: string): string {
  if (!/ id="/.test(markup)) return markup;
  const own = `d${createHash('sha256').update(of).digest('hex').slice(0, 8)}`;
  return markup
    .replace(/ id="([^"]+)"/g, ` id="${own}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${own}-$1)`)
    .replace(/ (xlink:)?href="#([^"]+)"/g, ` $1href="#${own}-$2"`);
}

/** A page takes no styles but its own; as attributes they are no styles. */
function withoutStyles(markup: string): string {
  return markup.replace(/ style="([^"]*)"/g, (_, style: string) =>
    style
      .split(';')
      .map((one) => one.split(':').map((part) => part.trim()))
      .flatMap(([name, value]) => (name && value && /^[\w-]+$/.test(name) ? [` ${name}="${value}"`] : []))
      .join(''),
  );
}

/** What Graphviz draws of a node in our own colours: a plain ground without an outline, and type that can be read on it. */
function withRoles(markup: string): string {
  return markup.replace(/<g class="node[\s\S]*?<\/g>/g, (node) => {
    let shapes = 0;
    const plain = node.replace(SHAPE, (shape, name: string) => (shapes++ === 0 ? grounded(shape) : lined(shape, name)));
    const fill = /<(?:polygon|ellipse|path)[^>]* fill="([^"]+)"/.exec(plain)?.[1] ?? 'none';
    const ink = INK_ON[fill] ?? inkOn(fill);
    if (ink === null) return plain;
    return plain.replace(/<text [^>]*>/g, (text) => text.replace(`fill="${ROLE_COLORS.ink}"`, `fill="${ink}"`));
  });
}

const SHAPE = /<(polygon|ellipse|path|polyline)\b[^>]*>/g;

/** The first shape of a node is its ground: none for a label that stands alone, ink for what is but a point. */
function grounded(shape: string): string {
  const { ink, tint } = ROLE_COLORS;
  if (/ rx="[0-4](?:\.\d+)?"/.test(shape))
    return shape.replace(/fill="[^"]*" stroke="[^"]*"/, `fill="${ink}" stroke="none"`);
  if (shape.includes(`fill="${tint}" stroke="none"`)) return shape.replace(tint, 'none');
  return shape
    .replace(`fill="none" stroke="${OUTLINE}"`, `fill="${tint}" stroke="none"`)
    .replace(`stroke="${OUTLINE}"`, 'stroke="none"');
}

/** Those after it are rings around it, or lines that part it. */
function lined(shape: string, name: string): string {
  const isRing = name === 'ellipse' || name === 'polygon';
  return shape.replace(`stroke="${OUTLINE}"`, `stroke="${isRing ? ROLE_COLORS.quiet : ROLE_COLORS.paper}"`);
}

const INK_ON: Record<string, string> = {
  [ROLE_COLORS.accent]: ROLE_COLORS.onAccent,
  [ROLE_COLORS.ink]: ROLE_COLORS.onInk,
  [ROLE_COLORS.second]: ROLE_COLORS.paper,
  [ROLE_COLORS.risk]: ROLE_COLORS.paper,
  [ROLE_COLORS.quiet]: ROLE_COLORS.paper,
};

/** `onAccent` is `--on-accent`. */
function dashed(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function inkOn(fill: string): string | null {
  if (fill === 'none' || fill === 'transparent' || fill.startsWith('url(') || ROLES.some(([, color]) => color === fill))
    return null;
  return isDark(fill) ? '#ffffff' : '#111111';
}

/** Names of colours are mostly of light ones; those of dark ones say so. */
function isDark(color: string): boolean {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color)?.slice(1);
  if (hex === undefined)
    return (
      /dark|navy|black|maroon|indigo|purple|midnight|blue$|green$|brown|red$/.test(color) && !/light|pale/.test(color)
    );
  const [red = 0, green = 0, blue = 0] = hex.map((pair) => (Number.parseInt(pair, 16) / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function wordsIn(markup: string): string[] {
  return [...markup.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, text = '']) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/&#(x?)([0-9a-f]+);/gi, (_, x: string, code: string) =>
        String.fromCodePoint(Number.parseInt(code, x === '' ? 10 : 16)),
      )
      .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
  );
}

function rounded(number: number): string {
  return String(Math.round(number * 100) / 100);
}
