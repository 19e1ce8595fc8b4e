/** What style sheets say to those who read them is for no one who gets a deck. */

const STRING_OR_COMMENT = /("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|\/\*[\s\S]*?\*\//g;

/** The style sheet without its comments; https://www.w3.org/TR/css-syntax-3/#consume-comment */
export function withoutComments(css: string): string {
  return css.replace(STRING_OR_COMMENT, (_, string?: string) => string ?? ' ').replace(/\n\s*\n/g, '\n');
}
