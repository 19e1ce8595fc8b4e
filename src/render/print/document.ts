/** The whole HTML file of a document on paper: it has no scripts, and asks for nothing. */
import type { Deck } from '../../deck/types.ts';
import { tokensCss } from '../../theme/css.ts';
import { facesCss, READING } from '../../theme/fonts.ts';
import { type MarkPlace, markCss } from '../../theme/mark.ts';
import type { Theme } from '../../theme/theme.ts';
import type { DrawChart } from '../charts.ts';
import { withoutComments } from '../comments.ts';
import { mathCss } from '../math-load.ts';
import { contentPolicy } from '../policy.ts';
import type { Templates } from '../templates.ts';

/** What every document on paper is drawn with; the theme is that for paper. */
export interface Paper {
  deck: Deck;
  theme: Theme;
  templates: Templates;
  chart: DrawChart;
}

export interface PaperParts {
  /** `handout` and the like: for the style sheet. */
  kind: string;
  body: string;
  /** Style sheets of `templates/paper`, by name. */
  styles: readonly string[];
  /** Rules for this document alone. */
  rules: string;
  /** It shows slides. */
  hasSlides: boolean;
  title?: string;
}

export async function paperDocument(paper: Paper, parts: PaperParts): Promise<string> {
  const { deck, theme, templates } = paper;
  const { kind, body, hasSlides } = parts;
  const faces = await facesCss(theme, `${READING}>${body}${parts.rules}`, deck.lang);
  const sheets = parts.styles.map((name) => templates.paper(`${name}.css`));
  const places: readonly MarkPlace[] = hasSlides ? ['pattern', 'picture', 'paper'] : ['paper'];
  const mark = deck.mark === null ? [] : [await markCss(deck.mark, theme, places)];
  const slides = hasSlides ? [templates.css, withoutComments(theme.css)] : [];
  const math = hasSlides ? await mathCss(deck) : '';
  const css = [faces, tokensCss(theme), ...mark, ...slides, ...sheets, math, parts.rules];
  const style = css.join('\n').replaceAll(/\r\n?/g, '\n').replaceAll('</style', '<\\/style');
  const { lang, dir } = deck;
  const policy = contentPolicy(style, []);
  const html = templates.draw('paper/document', {
    lang,
    dir,
    title: parts.title ?? deck.title,
    kind,
    policy,
    style,
    mark: deck.mark,
    body,
  });
  return withoutDeadLinks(html);
}

/** What a link leads to may not be printed: its words stay, and lead nowhere. */
export function withoutDeadLinks(html: string): string {
  const there = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  return html.replace(/<a href="#([^"]*)"/g, (link, id) => (there.has(id) ? link : '<a'));
}
