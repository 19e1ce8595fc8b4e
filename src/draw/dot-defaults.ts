/** Defaults for a graph, put before anything that its author says, so that whatever is said there wins. */

/** The size of type in a node, in points. */
export const TYPE = 14;

/** A colour for each role of the theme that a diagram uses; nobody writes these by chance. */
export const ROLE_COLORS = {
  ink: '#0b0d01',
  text: '#0b0d02',
  quiet: '#0b0d03',
  rule: '#0b0d04',
  wash: '#0b0d05',
  tint: '#0b0d06',
  accent: '#0b0d07',
  second: '#0b0d08',
  risk: '#0b0d09',
  paper: '#0b0d0a',
  onAccent: '#0b0d0b',
  onInk: '#0b0d0c',
} as const;

/** The outline of a node that the author has given no colour: the drawing decides whether it is seen. */
export const OUTLINE = '#0b0d0f';
export type DiagramRole = keyof typeof ROLE_COLORS;

const { ink, quiet, rule, tint } = ROLE_COLORS;
const FONT = 'fontname="Arial"';

const DEFAULTS = [
  `graph [bgcolor=transparent pad=0.04 ${FONT} fontsize=12 color="${rule}" fontcolor="${quiet}" penwidth=1 nodesep=0.35 ranksep=0.55 labeljust=l]`,
  `node [shape=box style=filled fillcolor="${tint}" color="${OUTLINE}" penwidth=1 ${FONT} fontsize=${TYPE} fontcolor="${ink}" margin="0.22,0.13"]`,
  `edge [color="${quiet}" fontcolor="${quiet}" penwidth=1.1 arrowsize=0.7 ${FONT} fontsize=12]`,
].join(';');

/** Which way the ranks run, where the author does not say; and to which size in points a drawing is spread. */
export interface Spread {
  way: 'TB' | 'LR' | null;
  size: { width: number; height: number } | null;
}

/** On one line, so that the lines of the author keep their numbers. */
export function withDefaults(source: string, { way, size }: Spread): string {
  const head = HEAD.exec(source)?.[0];
  const named = withRoles(source);
  if (head === undefined) return named;
  const at = head.length;
  const inches = (points: number) => (points / 72).toFixed(2);
  const rank = way === null ? '' : `graph [rankdir=${way}];`;
  const fill = size === null ? '' : `graph [ratio=fill size="${inches(size.width)},${inches(size.height)}!"];`;
  return `${named.slice(0, at)}${DEFAULTS};${rank}${fill}${named.slice(at)}`;
}

/** Up to the first brace: comments, lines for a preprocessor, the words before it. */
const HEAD = /^(?:\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*|#[^\n]*|"(?:[^"\\]|\\.)*"|[^\s{"/#]+)*\{/;

const ROLES = Object.keys(ROLE_COLORS).join('|');
const NAMED = new RegExp(
  `(\\b(?:color|fillcolor|fontcolor|bgcolor|pencolor)\\s*=\\s*)("?)(${ROLES})\\2(?=[\\s,;\\]])`,
  'g',
);

/** The roles of the theme may be named as colours are: `color=accent`. */
function withRoles(source: string): string {
  return source.replace(NAMED, (_, before: string, __, role: DiagramRole) => `${before}"${ROLE_COLORS[role]}"`);
}
