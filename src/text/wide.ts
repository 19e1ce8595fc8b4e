/** Scripts that put no spaces between words: a line that ends in one of them goes on in the next without a space. */
const WIDE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60]';

const FOLD = new RegExp(`(${WIDE})[ \\t]*\\r?\\n[ \\t]*(?=(${WIDE}))`, 'gu');

/** Lines of such a script in one. */
export function joinedLines(text: string): string {
  return text.replace(FOLD, '$1');
}

/** A text that YAML has folded, without the spaces that stand where its lines ended; `source` is what was written. */
export function withoutFolds(text: string, source: string): string {
  let [done, from] = ['', 0];
  for (const [, before = '', after = ''] of source.matchAll(FOLD)) {
    const at = text.indexOf(`${before} ${after}`, from);
    if (at < 0) continue;
    done += text.slice(from, at + before.length);
    from = at + before.length + 1;
  }
  return done + text.slice(from);
}
