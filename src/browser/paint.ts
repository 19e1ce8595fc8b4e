/** A page that runs a program which draws: without a network, without files, and closed when the drawing is done. */
import type { Browser, Page } from 'puppeteer-core';
import type { PaintJob } from '../draw/means.ts';
import { bounded } from './bounded.ts';
import { refuseRequests } from './sheet.ts';
import type { Times } from './times.ts';

export async function paint(browser: Browser, job: PaintJob, times: Times) {
  const page = await bounded(browser.newPage(), times.page, 'opening a page in the browser');
  try {
    return await bounded(paintOn(page, job), times.load, 'drawing a diagram');
  } finally {
    page.close().catch(() => {});
  }
}

async function paintOn(page: Page, { source, program, settings, css }: PaintJob) {
  await refuseRequests(await page.createCDPSession());
  await page.setOfflineMode(true);
  await page.setContent(`<!DOCTYPE html><style>${css}</style><body></body>`);
  await page.evaluate(program);
  return page.evaluate(drawInPage, source, settings);
}

/** Runs inside the browser's page and is sent there as text: everything that it uses is within it. */
async function drawInPage(source: string, settings: object) {
  interface Mermaid {
    initialize: (settings: object) => void;
    render: (id: string, source: string) => Promise<{ svg: string }>;
  }
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  try {
    await Promise.all([...document.fonts].map((font) => font.load()));
    mermaid.initialize(settings);
    const { svg } = await mermaid.render('drawing', source);
    return { svg: asAttributes(svg) };
  } catch (thrown) {
    return faultOf(thrown as Error & { hash?: { loc?: { first_line?: number }; token?: string } });
  }

  /** Where a drawing goes, no style sheet of its own is obeyed: what its says is written to each element. */
  function asAttributes(svg: string): string {
    document.body.innerHTML = svg;
    const drawing = document.body.firstElementChild as SVGSVGElement;
    // All is read before anything is written: what an element looks like hangs on the classes around it.
    const looks = [...drawing.querySelectorAll('*')].map((element) => ({ element, look: lookOf(element) }));
    for (const { element, look } of looks) write(element, look);
    for (const element of drawing.querySelectorAll('style, script')) element.remove();
    drawing.removeAttribute('style');
    return new XMLSerializer().serializeToString(drawing);
  }

  function lookOf(element: Element): [name: string, value: string][] {
    const style = getComputedStyle(element);
    const isText = element.matches('text, tspan');
    const isShape = element.matches('path, rect, circle, ellipse, polygon, polyline, line');
    const drawn = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'fill-opacity', 'stroke-opacity'];
    const type = ['font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'alignment-baseline'];
    const names = [...(isShape || isText ? drawn : []), ...(isText ? type : [])];
    const look = names.map((name): [string, string] => [name, style.getPropertyValue(name)]);
    const shown = look.filter(([, value]) => value !== '' && !/^(auto|normal)$/.test(value));
    return style.display === 'none' ? [...shown, ['display', 'none']] : shown;
  }

  function write(element: Element, look: readonly [string, string][]): void {
    for (const { name } of [...element.attributes])
      if (name === 'style' || name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
    for (const [name, value] of look) element.setAttribute(name, value);
  }

  function faultOf({ message, hash }: Error & { hash?: { loc?: { first_line?: number }; token?: string } }) {
    const got = /got '([^']+)'/.exec(message)?.[1];
    const problem = got === undefined ? (message.split('\n')[0] ?? '') : `syntax error near ${got}`;
    return { problem, line: hash?.loc?.first_line ?? null };
  }
}
