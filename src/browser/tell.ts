/**
 * Tells the browser what the parts of a document are in a tagged PDF, where the browser itself would not know: slides as
 * sections, contents, numbers and terms as labels of their items, formulas. The one thing that every version of Chrome
 * carries from a page into a tag, word for word, is the name of a figure; `pdf/tell-tale.ts` reads it there, and takes
 * it out again. It runs inside the browser’s page and is sent there as text: everything that it uses is within it.
 */
export function tell(): void {
  /** From the private use area: no word begins with it. */
  const SIGN = '\ue000';
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const say = (element: Element, type: string, words = '') => {
    element.setAttribute('role', 'figure');
    element.setAttribute('aria-label', `${SIGN}${type}${SIGN}${words}`);
  };

  // Running feet are no part of what is read. A link in one would need its tag.
  for (const foot of all('footer'))
    if (foot.querySelector('a[href]') === null) foot.setAttribute('aria-hidden', 'true');
  for (const slide of all('.slide[id]')) say(slide, 'Sect');
  for (const part of all('section:not(.slide)'))
    if (part.querySelector(':scope > :is(h1, h2, h3, .mini)') !== null) say(part, 'Sect');
  for (const aside of all('aside')) say(aside, 'Div');
  for (const list of all('nav ol, nav ul')) {
    say(list, 'TOC');
    for (const item of list.children) say(item, 'TOCI');
  }
  for (const list of all('ol')) labelItems(list);
  for (const terms of all('dl')) labelTerms(terms);
  for (const math of all('.math')) sayFormulas(math);
  for (const caption of all('p.prose-caption')) say(caption, 'Caption');
  levelHeadings(all('h1, h2, h3, h4, h5, h6'));
  for (const cell of all('td, th')) keep(cell);
  // Chrome leaves out what is only a passage within a line, and its language with it.
  for (const passage of all('span[lang], em[lang], strong[lang], i[lang], b[lang]')) say(passage, 'Span');
  // Chrome takes a paragraph for one only where it is laid out as text.
  for (const text of all('p'))
    if (/flex|grid/.test(getComputedStyle(text).display)) text.setAttribute('role', 'paragraph');

  /** What is drawn belongs to the formula, and not what is there for those who hear it; its name says that. */
  function sayFormulas(math: HTMLElement): void {
    const words = math.getAttribute('aria-label');
    for (const box of math.querySelectorAll('[role="img"]')) {
      const own = box.getAttribute('aria-label');
      if (words === null && own !== null) say(box, 'Formula', own);
      else box.removeAttribute('role');
    }
    if (words !== null) say(math, 'Formula', words);
    for (const drawn of math.querySelectorAll('[aria-hidden]')) drawn.removeAttribute('aria-hidden');
    for (const heard of math.querySelectorAll('math')) heard.setAttribute('aria-hidden', 'true');
  }

  /** The first is of level 1, and none is left out on the way down, whatever part of a deck is printed. */
  function levelHeadings(headings: readonly HTMLElement[]): void {
    let above: number[] = [];
    for (const heading of headings) {
      const level = Number(heading.tagName.slice(1));
      above = [...above.filter((one) => one < level), level];
      if (above.length !== level) heading.setAttribute('aria-level', String(above.length));
    }
  }

  /** A cell without a tag would leave its row a column short; and what is tagged has to be drawn. */
  function keep(cell: HTMLElement): void {
    if (cell.childNodes.length > 0 && cell.textContent?.trim() !== '') return;
    if (cell.querySelector('img, svg') !== null) return;
    cell.textContent = ' ';
    cell.style.whiteSpace = 'pre';
  }

  /** Numbers that are written into the items of a list. */
  function labelItems(list: HTMLElement): void {
    for (const { firstElementChild: label } of list.children) {
      const number = label?.textContent?.trim() ?? '';
      if (label === null || label.matches('a, p, div')) continue;
      if (/^\p{N}+[.)]?$/u.test(number)) say(label, 'Lbl Decimal');
      else if (/^[A-Z]$/.test(number)) say(label, 'Lbl UpperAlpha');
    }
  }

  function labelTerms(terms: HTMLElement): void {
    const pairs = [...terms.children].filter((pair) => pair.matches('div'));
    if (pairs.length === 0 || pairs.length < terms.children.length) return;
    say(terms, 'L');
    for (const pair of pairs) {
      say(pair, 'LI');
      for (const part of pair.children) say(part, part.matches('dt') ? 'Lbl' : 'LBody');
    }
  }
}
