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
    return { svg };
  } catch (thrown) {
    const { message, hash } = thrown as Error & { hash?: { loc?: { first_line?: number } } };
    return { problem: message.split('\n')[0] ?? '', line: hash?.loc?.first_line ?? null };
  }
}
