import type { Area, BoxFacts, Facts, SlideFacts } from './facts.ts';

/**
 * Measures all slides of the document. It runs inside the browser's page, so it is sent there as text: everything
 * that it uses is within it.
 */
export function gather(): Facts {
  interface Seen {
    element: Element;
    label: string;
    area: Area;
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
    const texts: { pixels: number; text: string; label: string }[] = [];
    const boxes: HTMLElement[] = [];
    const seen: Seen[] = [];
    visit(slide, { frame, texts, boxes, seen });
    const smallest = texts.reduce<(typeof texts)[number] | null>(
      (least, one) => (least && least.pixels <= one.pixels ? least : one),
      null,
    );
    return {
      id: slide.id,
      width: round(frame.width),
      height: round(frame.height),
      boxes: boxes.map((box) => boxFacts(box, frame, seen)),
      smallestText: smallest,
      headlineLines: headlineLines(slide),
    };
  }

  function visit(
    element: Element,
    into: {
      frame: DOMRect;
      texts: { pixels: number; text: string; label: string }[];
      boxes: HTMLElement[];
      seen: Seen[];
    },
  ): void {
    const style = getComputedStyle(element);
    if (isHidden(element, style)) return;
    const isSvg = element instanceof SVGElement;
    if (element instanceof HTMLElement && isBox(element, style)) into.boxes.push(element);
    if (style.visibility === 'visible' && isDrawn(element, style)) {
      into.seen.push({ element, label: labelOf(element), area: areaOf(element.getBoundingClientRect(), into.frame) });
    }
    for (const node of element.childNodes) {
      if (node instanceof Element) visit(node, into);
      else if (node instanceof Text && node.data.trim() !== '' && style.visibility === 'visible')
        text(node, element, style, isSvg, into);
    }
  }

  function text(
    node: Text,
    element: Element,
    style: CSSStyleDeclaration,
    isSvg: boolean,
    into: { frame: DOMRect; texts: { pixels: number; text: string; label: string }[]; seen: Seen[] },
  ): void {
    const label = labelOf(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width > 0 && rect.height > 0)
        into.seen.push({ element, label, area: lineArea(areaOf(rect, into.frame), style, isSvg) });
    }
    if (element.closest('sup, sub') !== null) return;
    into.texts.push({
      pixels: round(Number.parseFloat(style.fontSize) * scaleOf(element)),
      text: excerpt(node.data),
      label,
    });
  }

  /** The height of a line, where that is less than what the font claims: nothing is drawn in the difference. */
  function lineArea(area: Area, style: CSSStyleDeclaration, isSvg: boolean): Area {
    const height = Number.parseFloat(style.lineHeight);
    const excess = area.bottom - area.top - height;
    if (isSvg || !(excess > 0)) return area;
    return { ...area, top: round(area.top + excess / 2), bottom: round(area.bottom - excess / 2) };
  }

  function scaleOf(element: Element): number {
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    return matrix === null ? 1 : Math.hypot(matrix.c, matrix.d);
  }

  /** Not there for the eye: not drawn, or clipped to a point for screen readers alone. */
  function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
    if (style.display === 'none' || style.opacity === '0') return true;
    if (/^inset\((50|100)%/.test(style.clipPath)) return true;
    if (style.position !== 'absolute' && style.position !== 'fixed') return false;
    if (/^rect\((0px|1px)[, ]+(0px|1px)[, ]+(0px|1px)[, ]+(0px|1px)\)$/.test(style.clip)) return true;
    const { width, height } = element.getBoundingClientRect();
    return style.overflow !== 'visible' && width <= 1 && height <= 1;
  }

  function isBox(element: HTMLElement, style: CSSStyleDeclaration): boolean {
    if (element.hasAttribute('data-box') || element.matches('section.slide')) return true;
    return style.display !== 'inline' && (style.overflowX !== 'visible' || style.overflowY !== 'visible');
  }

  /** Something of its own to see, beside its children: a picture, a ground, a rule. */
  function isDrawn(element: Element, style: CSSStyleDeclaration): boolean {
    if (element.matches('section.slide')) return false;
    if (element.matches('img, svg, canvas, video, hr, input')) return true;
    if (element instanceof SVGElement || style.display === 'inline' || style.display === 'contents') return false;
    const hasGround =
      !/^(transparent|rgba\(.*, 0\)|.* \/ 0\))$/.test(style.backgroundColor) || style.backgroundImage !== 'none';
    const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
    return hasGround || sides.some((width) => width !== '0px');
  }

  function boxFacts(box: HTMLElement, frame: DOMRect, seen: readonly Seen[]): BoxFacts {
    const inside = seen.filter(
      ({ element }) => (element !== box && box.contains(element)) || isTextOf(element, box, seen),
    );
    const furthest = (side: 'bottom' | 'right') =>
      inside.reduce<Seen | null>((far, one) => (far && far.area[side] >= one.area[side] ? far : one), null)?.label ??
      null;
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = box;
    return {
      label: labelOf(box),
      scrollHeight,
      clientHeight,
      scrollWidth,
      clientWidth,
      area: areaOf(box.getBoundingClientRect(), frame),
      content: union(inside.map(({ area }) => area)),
      lowest: furthest('bottom'),
      widest: furthest('right'),
    };
  }

  function isTextOf(element: Element, box: Element, _seen: readonly Seen[]): boolean {
    return element === box;
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

  /** Lines of the headline: pieces of text beside each other are one line. */
  function headlineLines(slide: Element): number | null {
    const headline = slide.querySelector('h1, h2');
    if (headline === null) return null;
    const range = document.createRange();
    range.selectNodeContents(headline);
    const middles = [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map(({ top, bottom }) => (top + bottom) / 2);
    const apart = Number.parseFloat(getComputedStyle(headline).fontSize) / 2;
    return middles.sort((a, b) => a - b).filter((middle, at) => at === 0 || middle - (middles[at - 1] ?? 0) > apart)
      .length;
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
