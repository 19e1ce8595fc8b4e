/** What Markdown reads of itself, and what it reads beside a `]`: the target and the title of a link. */
const SIGNS = /[\\`*_[\]{}^~]/g;
const SIGNS_OF_LINKS = /[\\`*_[\]{}^~()<>"']/g;

/** A text that Markdown shows as it is. Where nothing around it can be a link, fewer signs need a backslash. */
export function escapeMarkdown(text: string, around = ']'): string {
  return text.replace(around.includes(']') ? SIGNS_OF_LINKS : SIGNS, '\\$&');
}
