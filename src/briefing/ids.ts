/** Ids of slides and sections, and what a link may point to. */

/** Pages that every deck may have of itself; no slide may take their ids. */
export const ADDED_PAGES = ['cover', 'agenda', 'takeaways', 'closing', 'sources'] as const;

/** A browser writes it percent-encoded as a name into the PDF, and names there have 127 bytes at most. */
const LONGEST = 120;

/** “The founding pillars” becomes `the-founding-pillars`. Letters of all scripts stay. */
export function idFromTitle(title: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFC')
    .replace(/\{\{[^{}]*\}\}|\[\^[^[\]]*\]/g, ' ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...plain].slice(0, 60);
  while (encodeURIComponent(short.join('')).length > LONGEST) short.pop();
  return short.join('').replace(/-+$/, '') || 'slide';
}

/** http, https and mailto; anything else could run code or read files. */
export function isLinkable(href: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(href);
}
