/** Marks of sources that lead to their entry in the list at the end, and can be led back to from there. */

const MARK = /<sup class="(cite(?: cite-next)?)"><a href="#sources">(\d+)<\/a><\/sup>/g;

/** How often each source is named, by its number. */
export function marksIn(html: string): Map<string, number> {
  const used = new Map<string, number>();
  for (const [, , number = ''] of html.matchAll(MARK)) used.set(number, (used.get(number) ?? 0) + 1);
  return used;
}

/** Each mark with a name of its own: `cite-2-3` is the third mark of the second source. */
export function linkedMarks(html: string): string {
  const used = new Map<string, number>();
  return html.replace(MARK, (_, name: string, number: string) => {
    const nth = (used.get(number) ?? 0) + 1;
    used.set(number, nth);
    return `<sup class="${name}"><a href="#source-${number}" id="cite-${number}-${nth}">${number}</a></sup>`;
  });
}
