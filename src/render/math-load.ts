/** The style of formulas: of the sheet of KaTeX what a deck needs, and its faces cut to the signs that are shown. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Deck } from '../deck/types.ts';
import { cutFont } from '../theme/fonts.ts';

/** Nothing where the deck has no formula. */
export async function mathCss({ drawings }: Deck): Promise<string> {
  const formulas = Object.values(drawings.math);
  if (formulas.length === 0) return '';
  const markup = formulas.map(({ html }) => html).join('');
  const [sheet, faces] = await Promise.all([mathSheet(), facesFor(markup, join(packaged(), 'fonts'))]);
  const styles = Object.assign({}, ...formulas.map((formula) => formula.styles)) as Record<string, string>;
  const own = Object.entries(styles).map(([name, style]) => `.katex .${name}{${style}}`);
  return [...faces, ...rulesFor(sheet, markup), ...own.sort()].join('\n');
}

/** The whole style sheet of KaTeX. */
export function mathSheet(): Promise<string> {
  return readFile(join(packaged(), 'katex.min.css'), 'utf8');
}

function packaged(): string {
  return dirname(createRequire(import.meta.url).resolve('katex'));
}

/** Rules that speak of no class but those in the markup. */
function rulesFor(sheet: string, markup: string): string[] {
  const classes = new Set([...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => (names ?? '').split(' ')));
  for (const name of ALWAYS) classes.add(name);
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body]) => {
    const used = selectors
      .split(',')
      .filter((one) => [...one.matchAll(/\.([a-z][\w-]*)/gi)].every(([, name]) => classes.has(name ?? '')));
    return used.length === 0 || /^@|^body$/.test(selectors.trim()) ? [] : [`${used.join(',')}{${body}}`];
  });
}

const ALWAYS = ['katex', 'katex-mathml', 'katex-display'];

interface MathFace {
  /** Found in the markup where the face is needed. */
  needs: RegExp;
  file: string;
  family: string;
  bold?: true;
  italic?: true;
}

/** As the sheet of KaTeX assigns them to classes. */
const FACES: readonly MathFace[] = [
  { needs: /./, file: 'Main-Regular', family: 'Main' },
  { needs: /mathbf|textbf/, file: 'Main-Bold', family: 'Main', bold: true },
  { needs: /mathit|textit/, file: 'Main-Italic', family: 'Main', italic: true },
  { needs: /textbf[^"]* textit|textit[^"]* textbf/, file: 'Main-BoldItalic', family: 'Main', bold: true, italic: true },
  { needs: /mathnormal/, file: 'Math-Italic', family: 'Math', italic: true },
  { needs: /boldsymbol/, file: 'Math-BoldItalic', family: 'Math', bold: true, italic: true },
  { needs: /amsrm|mathbb|textbb/, file: 'AMS-Regular', family: 'AMS' },
  { needs: /mathcal/, file: 'Caligraphic-Regular', family: 'Caligraphic' },
  { needs: /mathfrak|textfrak/, file: 'Fraktur-Regular', family: 'Fraktur' },
  { needs: /boldfrak/, file: 'Fraktur-Bold', family: 'Fraktur', bold: true },
  { needs: /mathtt|texttt/, file: 'Typewriter-Regular', family: 'Typewriter' },
  { needs: /mathscr|textscr/, file: 'Script-Regular', family: 'Script' },
  { needs: /mathsf|textsf/, file: 'SansSerif-Regular', family: 'SansSerif' },
  { needs: /boldsf|textsf[^"]* textbf/, file: 'SansSerif-Bold', family: 'SansSerif', bold: true },
  { needs: /itsf|sfit/, file: 'SansSerif-Italic', family: 'SansSerif', italic: true },
  { needs: /delimsizing size1|delim-size1|small-op/, file: 'Size1-Regular', family: 'Size1' },
  { needs: /delimsizing size2|large-op/, file: 'Size2-Regular', family: 'Size2' },
  { needs: /delimsizing size3/, file: 'Size3-Regular', family: 'Size3' },
  { needs: /delimsizing size4|delim-size4/, file: 'Size4-Regular', family: 'Size4' },
];

async function facesFor(markup: string, folder: string): Promise<string[]> {
  const signs = [...new Set(markup.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '&<>'))].sort().join('');
  const used = FACES.filter(({ needs }) => needs.test(markup));
  return Promise.all(
    used.map(async ({ file, family, bold, italic }) => {
      const font = await cutFont(await readFile(join(folder, `KaTeX_${file}.ttf`)), signs);
      return (
        `@font-face{font-family:KaTeX_${family};font-weight:${bold ? 700 : 400};font-style:${italic ? 'italic' : 'normal'};` +
        `src:url(data:font/ttf;base64,${font}) format("truetype")}`
      );
    }),
  );
}
