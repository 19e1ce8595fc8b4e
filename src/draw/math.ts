/** TeX to markup: what is seen, and the same in MathML for those who do not see it. Nothing in it runs or asks for files. */
import { createHash } from 'node:crypto';
import type { KatexOptions } from 'katex';
import type { Drawings, Formula } from '../deck/drawings.ts';
import type { PlacedBlock } from '../deck/drawn.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import { spanWithin } from '../diagnostics/within.ts';
import { sizeOf, type TreeNode } from './math-size.ts';
import type { Means } from './means.ts';

export async function drawMath(placed: readonly PlacedBlock[], means: Means): Promise<Drawings['math']> {
  const drawn: Drawings['math'] = {};
  for (const { block } of placed) {
    if (block.kind !== 'math') continue;
    for (const tex of block.value.tex) {
      const result = await formulaOf(tex);
      if ('problem' in result) reportFault(result, tex, block.span, means);
      else drawn[tex] = result;
    }
  }
  return drawn;
}

interface Fault {
  problem: string;
  /** Where in the TeX, from 0; null where it is about the whole. */
  at: number | null;
  length: number;
}

function reportFault({ problem, at, length }: Fault, tex: string, around: Span | null, { texts, report }: Means): void {
  const span = around === null ? null : spanWithin(texts, around, tex, Math.min(at ?? 0, tex.length - 1), length);
  report('bad-math', span, { problem });
}

/** Each formula is set once. */
const known = new Map<string, Promise<Formula | Fault>>();

function formulaOf(tex: string): Promise<Formula | Fault> {
  const result = known.get(tex) ?? setNow(tex);
  known.set(tex, result);
  return result;
}

const LONGEST = 5000;

/** No links, no pictures, no endless macros; what TeX itself would only warn of is left to it. */
const OPTIONS: KatexOptions = {
  displayMode: true,
  throwOnError: true,
  strict: 'ignore',
  maxExpand: 1000,
  maxSize: 50,
};

async function setNow(tex: string): Promise<Formula | Fault> {
  if (tex.length > LONGEST) return { problem: `it has more than ${LONGEST} characters`, at: null, length: 1 };
  const katex = (await import('katex')) as unknown as Katex;
  try {
    const options = { ...OPTIONS, trust: refuse };
    const html = katex.default.renderToString(tex, { ...options, output: 'html' });
    const mathml = katex.default.renderToString(tex, { ...options, output: 'mathml' });
    const size = sizeOf(katex.__renderToHTMLTree(tex, options));
    return { ...withoutStyles(html), mathml, ...size, words: wordsIn(html) };
  } catch (thrown) {
    return faultOf(thrown, tex);
  }
}

/** Asked of what leads out of the formula or reaches into the page. */
function refuse({ command }: { command: string }): never {
  throw Object.assign(new Error(), {
    rawMessage: `formulas hold no links, pictures or styles, as ${command}`,
    command,
  });
}

interface Katex {
  default: { renderToString: (tex: string, options: KatexOptions) => string };
  /** The tree that the markup is written from; it knows how wide each sign is. */
  __renderToHTMLTree: (tex: string, options: KatexOptions) => TreeNode;
}

/** Its own words, but for what its message repeats of the place. */
function faultOf(thrown: unknown, tex: string): Fault {
  const { rawMessage, message, position, length, command } = thrown as Error & Partial<ParseError>;
  const problem = (rawMessage ?? message).replace(/^KaTeX parse error:\s*/, '').replace(/^([A-Z])(?=[a-z])/, lower);
  if (command !== undefined) return { problem, at: Math.max(0, tex.indexOf(command)), length: command.length };
  return { problem, at: position ?? null, length: Math.max(1, length ?? 1) };
}

interface ParseError {
  rawMessage: string;
  position: number;
  length: number;
  command: string;
}

function lower(letter: string): string {
  return letter.toLowerCase();
}

/** A page takes no styles but those of its sheet: each becomes a class, named after what it says. */
function withoutStyles(html: string): Pick<Formula, 'html' | 'styles'> {
  const styles: Record<string, string> = {};
  const marked = html.replace(/<([\w-]+)([^>]*?) style="([^"]*)"/g, (_, tag: string, before: string, style: string) => {
    if (!/^[\w\s:;.,#%()-]+$/.test(style)) return `<${tag}${before}`;
    const name = `m${createHash('sha256').update(style).digest('hex').slice(0, 7)}`;
    styles[name] = style;
    return before.includes(' class="')
      ? `<${tag}${before.replace(' class="', ` class="${name} `)}`
      : `<${tag}${before} class="${name}"`;
  });
  return { html: marked, styles };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: ' ' };

function wordsIn(html: string): string[] {
  return html
    .split(/<[^>]*>/)
    .map((text) => text.replace(/&([#\w]+);/g, (entity, name: string) => ENTITIES[name] ?? entity))
    .filter((text) => text.replace(/[\u200b\s]/g, '') !== '');
}
