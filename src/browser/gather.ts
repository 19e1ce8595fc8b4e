import type { Area, BlockPlace, BoxFacts, Facts, SlideFacts, TextFacts } from './facts.ts';

/**
 * Measures all slides of the document. It runs inside the browser’s page and is sent there as text: everything that it
 * uses is within it.
 */
export function gather(): Facts {
  /** Something to see: a line of text, a picture, a ground. */
  interface Seen {
    /** The element that it lies in. */
    holder: Element;
    label: string;
    area: Area;
  }

  interface Found {
    frame: DOMRect;
    boxes: HTMLElement[];
    seen: Seen[];
    texts: Map<Element, TextFacts>;
    stretched: SlideFacts['stretched'];
  }

  return {
    slides: [...document.querySelectorAll<HTMLElement>('section.slide')].map(slideFacts),
    fonts: [...document.fonts]
      .filter(({ status }) => status !== 'unloaded')
      .map(({ family, weight, style, status }) => ({
        family: family.replace(/^(["'])(.*)\1$/, '$2'),
        weight,
        style,
        status,
      })),
  };

  function slideFacts(slide: HTMLElement): SlideFacts {
    const frame = slide.getBoundingClientRect();
    const found: Found = { frame, boxes: [], seen: [], texts: new Map(), stretched: [] };
    visit(slide, found);
    return {
      id: slide.id,
      width: round(frame.width),
      height: round(frame.height),
      boxes: found.boxes.map((box) => boxFacts(box, found)),
      blocks: blocksOf(slide).map((block) => blockPlace(block, frame)),
      texts: [...found.texts].map(([element, facts]) => ({ ...facts, endsIn: lastLine(element) })),
      stretched: found.stretched,
      headlineLines: headlineLines(slide),
    };
  }

  /** Blocks, but not those within others; of a page without blocks, its list. */
  function blocksOf(slide: Element): Element[] {
    const blocks = [...slide.querySelectorAll('.block')].filter((one) => !one.parentElement?.closest('.block'));
    return blocks.length > 0 ? blocks : [...slide.querySelectorAll('[data-pieces]')].slice(0, 1);
  }

  function blockPlace(block: Element, frame: DOMRect): BlockPlace {
    const list = block.hasAttribute('data-pieces') ? block : block.querySelector('[data-pieces]');
    const items = block.getAttribute('data-kind') === 'columns' ? [] : [...(list?.children ?? [])];
    return {
      kind: block.getAttribute('data-kind') ?? '',
      area: areaOf(block.getBoundingClientRect(), frame),
      items: items.map((item) => areaOf(item.getBoundingClientRect(), frame)),
    };
  }

  function visit(element: Element, found: Found): void {
    const style = getComputedStyle(element);
    if (isHidden(element, style)) return;
    if (element instanceof HTMLElement && isBox(element, style)) found.boxes.push(element);
    const isVisible = style.visibility === 'visible';
    const rect = element.getBoundingClientRect();
    if (element instanceof HTMLImageElement) visitPicture(element, style, found);
    if (isVisible && isDrawn(element, style)) see(element.parentElement, element, rect, found);
    for (const node of element.childNodes) {
      if (node instanceof Element) visit(node, found);
      else if (node instanceof Text && isVisible && node.data.trim() !== '') visitText(node, element, style, found);
    }
  }

  function visitText(node: Text, element: Element, style: CSSStyleDeclaration, found: Found): void {
    const lines = linesOf(node);
    for (const line of lines) see(element, element, lineBox(line, element, style), found);
    if (lines.length === 0 || element.closest('sup, sub, .katex') !== null) return;
    const pixels = round(Number.parseFloat(style.fontSize) * scaleOf(element));
    const holder = paragraphOf(element);
    const facts = found.texts.get(holder) ?? { label: labelOf(holder), text: '', pixels, lines: [], endsIn: null };
    const areas = lines.map((line) => areaOf(lineBox(line, element, style), found.frame));
    const between = node.previousSibling?.nodeName === 'WBR' ? '' : ' ';
    found.texts.set(holder, {
      ...facts,
      text: excerpt(`${facts.text}${between}${node.data}`),
      pixels: Math.min(facts.pixels, pixels),
      lines: [...facts.lines, ...areas],
    });
  }

  function paragraphOf(element: Element): Element {
    const isInline = element instanceof HTMLElement && getComputedStyle(element).display === 'inline';
    return isInline && element.parentElement !== null ? paragraphOf(element.parentElement) : element;
  }

  function lastLine(paragraph: Element): string | null {
    const words: string[] = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let top: number | null = null;
    for (let node = walker.lastChild(); node !== null; node = walker.previousNode()) {
      const holder = node.parentElement;
      if (holder === null || holder.closest('sup, sub') !== null || paragraphOf(holder) !== paragraph) continue;
      for (const { 0: word, index } of [...(node.nodeValue ?? '').matchAll(/[^ \t\n]+/g)].reverse()) {
        const at = topOf(node, index, word.length);
        if (top !== null && at < top - 4) return words.join(' ');
        top ??= at;
        words.unshift(word);
      }
    }
    return null;
  }

  function topOf(node: Node, start: number, length: number): number {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, start + length);
    return range.getBoundingClientRect().top;
  }

  /** A picture that is drawn wider or higher than it is, by more than a hundredth. */
  function visitPicture(image: HTMLImageElement, style: CSSStyleDeclaration, { stretched }: Found): void {
    const { naturalWidth, naturalHeight, width, height } = image;
    if (style.objectFit !== 'fill' || naturalHeight === 0 || height === 0) return;
    const ratio = round(width / height / (naturalWidth / naturalHeight));
    if (Math.abs(ratio - 1) > 0.01) stretched.push({ label: labelOf(image), ratio });
  }

  function see(holder: Element | null, element: Element, rect: DOMRect, { frame, seen }: Found): void {
    if (holder === null || rect.width === 0 || rect.height === 0) return;
    seen.push({ holder, label: labelOf(element), area: areaOf(rect, frame) });
  }

  function linesOf(node: Node): DOMRect[] {
    const range = new Range();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  }

  /** The height of a line where that is less than what the font claims: nothing is drawn in the difference, nor where it is trimmed. */
  function lineBox(rect: DOMRect, element: Element, style: CSSStyleDeclaration): DOMRect {
    const trim = getComputedStyle(paragraphOf(element)).getPropertyValue('text-box-trim');
    const excess = rect.height - Number.parseFloat(style.lineHeight) * (trim === 'trim-both' ? 0.75 : 1);
    if (element instanceof SVGElement || !(excess > 0)) return rect;
    return new DOMRect(rect.x, rect.y + excess / 2, rect.width, rect.height - excess);
  }

  function scaleOf(element: Element): number {
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    return matrix === null ? 1 : Math.hypot(matrix.c, matrix.d);
  }

  /** Not there for the eye: not drawn, or clipped to a point for screen readers alone. */
  function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
    // A watermark lies over everything and has no part in the layout.
    if (style.display === 'none' || style.opacity === '0' || element.matches('.mark')) return true;
    if (/^inset\((50|100)%/.test(style.clipPath)) return true;
    if (style.position !== 'absolute' && style.position !== 'fixed') return false;
    if (/^rect\(([01]px,? ?){4}\)$/.test(style.clip)) return true;
    const { width, height } = element.getBoundingClientRect();
    return style.overflow !== 'visible' && width <= 1 && height <= 1;
  }

  function isBox(element: HTMLElement, style: CSSStyleDeclaration): boolean {
    if (element.hasAttribute('data-box') || element.matches('section.slide')) return true;
    return style.display !== 'inline' && (style.overflowX !== 'visible' || style.overflowY !== 'visible');
  }

  /** Something of its own to see, beside its children: a picture, a ground, a rule. */
  function isDrawn(element: Element, style: CSSStyleDeclaration): boolean {
    if (element.matches('img, svg, canvas, video, hr')) return true;
    if (element.matches('section.slide') || !(element instanceof HTMLElement) || style.display === 'inline')
      return false;
    if (style.backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(style.backgroundColor))
      return true;
    return /[1-9]/.test(style.borderWidth);
  }

  function boxFacts(box: HTMLElement, { frame, seen }: Found): BoxFacts {
    const inside = seen.filter(({ holder }) => box.contains(holder));
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = box;
    return {
      label: labelOf(box),
      scrollHeight,
      clientHeight,
      scrollWidth,
      clientWidth,
      area: areaOf(box.getBoundingClientRect(), frame),
      content: union(inside.map(({ area }) => area)),
      lowest: most(inside, ({ area }) => area.bottom)?.label ?? null,
      widest: most(inside, ({ area }) => area.right)?.label ?? null,
    };
  }

  function union(areas: readonly Area[]): Area | null {
    if (areas.length === 0) return null;
    return {
      left: Math.min(...areas.map(({ left }) => left)),
      top: Math.min(...areas.map(({ top }) => top)),
      right: Math.max(...areas.map(({ right }) => right)),
      bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    };
  }

  /** Pieces of text beside each other are one line. */
  function headlineLines(slide: Element): number | null {
    const headline = slide.querySelector('h1, h2');
    if (headline === null) return null;
    const middles = linesOf(headline).map(({ top, bottom }) => (top + bottom) / 2);
    const apart = Number.parseFloat(getComputedStyle(headline).fontSize) / 2;
    middles.sort((a, b) => a - b);
    return middles.filter((middle, at) => at === 0 || middle - (middles[at - 1] ?? 0) > apart).length;
  }

  /** The first of those that have the most of something. */
  function most<T>(items: readonly T[], amount: (item: T) => number): T | null {
    return items.reduce<T | null>((best, item) => (best === null || amount(item) > amount(best) ? item : best), null);
  }

  function labelOf(element: Element): string {
    const names = [...element.classList].slice(0, 2).map((name) => `.${name}`);
    return `${element.localName}${names.join('')}`;
  }

  function areaOf(rect: DOMRect, frame: DOMRect): Area {
    return {
      left: round(rect.left - frame.left),
      top: round(rect.top - frame.top),
      right: round(rect.right - frame.left),
      bottom: round(rect.bottom - frame.top),
    };
  }

  function excerpt(words: string): string {
    const plain = words.replace(/\s+/g, ' ').trim();
    return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
  }

  function round(pixels: number): number {
    return Math.round(pixels * 100) / 100;
  }
}
