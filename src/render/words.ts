/**
 * The words of Chinese, which is written without spaces: where a line of a heading or of few words may end. Browsers
 * know those of Japanese, not these.
 */
import { escapeHtml } from './escape.ts';

/** The HTML of a text, with a place to break between words where it is Chinese; figures keep their signs. */
export function wordsHtml(text: string): string {
  if (!CHINESE.test(text)) return text.split(LONG).map(pieceHtml).join('');
  let [html, before] = ['', ''];
  for (const { segment } of WORDS.segment(text)) {
    html += (isApart(before, segment) ? '<wbr>' : '') + escapeHtml(segment);
    before = segment;
  }
  return html;
}

/** A word wider than most columns, which are not to grow with it: it may break anywhere, where others may not. */
const LONG = /(\S{32,})/u;

/** Each second piece is a long word. */
function pieceHtml(piece: string, at: number): string {
  return at % 2 === 0 ? signedHtml(piece) : `<span class="long">${signedHtml(piece)}</span>`;
}

/** Among letters that are read from the right, a sign would stand behind its figure: “8%+”. */
function signedHtml(text: string): string {
  const html = escapeHtml(text);
  return ONE_WAY.test(text) ? html : html.replaceAll(SIGNED, '<span class="signed">$&</span>');
}

/** Letters that are read from the left alone. A text without letters may stand anywhere. */
const ONE_WAY = /^(?=.*\p{L})[^\p{Script=Hebrew}\p{Script=Arabic}]*$/su;

/** Of an escaped text. Figures of Arabic have their signs where Arabic has them. */
const SIGNED = /(?<![\p{L}\d&#;])[+−–-]\d[\d.,]*(?: ?[%‰])?/gu;

/** A text of Chinese letters, with none of those that Japanese and Korean have besides. */
export const CHINESE = /^(?=.*\p{Script=Han})[^\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]*$/su;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

function isApart(before: string, after: string): boolean {
  return LETTERS.test(before) && LETTERS.test(after) && !LEADS.test(before) && !FOLLOWS.test(after);
}

const LETTERS = /^\p{Script=Han}+$/u;

/** Numbers, which stay with what they count. */
const LEADS = /^第?[零〇一二三四五六七八九十百千万萬亿億两兩几幾半每各首]+$/u;

/** Particles and measures, which stay with what is before them. */
const FOLLOWS = /^[的地得了着著过過们們吗嗎呢吧之里裡内內上下中前后後年月日号號时時个個]$/u;
