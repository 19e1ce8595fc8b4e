import type { LineFacts } from '../render/print/flow.ts';
import type { Laid } from '../render/print/texts.ts';

/**
 * Where the lines of texts are, and how high some parts. It runs inside the browser’s page and is sent there as text:
 * everything that it uses is within it.
 */
export function laidOut(): Laid {
  const named = (name: string) => [...document.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  return {
    texts: Object.fromEntries(named('flow').map((element) => [element.dataset.flow ?? '', textOf(element)])),
    heights: Object.fromEntries(
      named('height').map((element) => [element.dataset.height ?? '', element.getBoundingClientRect().height]),
    ),
  };

  function textOf(element: HTMLElement): LineFacts[][] {
    const { top } = element.getBoundingClientRect();
    return [...element.children].map((paragraph) => linesOf(paragraph, top));
  }

  /** A line begins where a letter stands below all that came before it. */
  function linesOf(paragraph: Element, origin: number): LineFacts[] {
    const lines: LineFacts[] = [];
    const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    for (const { start, top, bottom } of pieces(paragraph)) {
      const line = lines.at(-1);
      const middle = (top + bottom) / 2 - origin;
      if (line === undefined || middle > line.bottom)
        lines.push({ start, top: middle - height / 2, bottom: middle + height / 2 });
    }
    return lines;
  }

  /** Words, each with its first character; what is set high or low belongs to the line that it is in. */
  function pieces(paragraph: Element): { start: number; top: number; bottom: number }[] {
    const found: { start: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      if ((node.parentElement?.closest('sup, sub') ?? null) === null)
        for (const { index } of data.matchAll(
          /\S(?<=^\S|\s\S|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}])/gu,
        )) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { top, bottom, height } = range.getBoundingClientRect();
          if (height > 0) found.push({ start: before + index, top, bottom });
        }
      before += data.length;
    }
    return found;
  }
}
