/** A browser for the tests of one file: the one that prints, started when first asked for and ended after the last test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { findBrowser } from '../../../src/browser/find.ts';
import { type Launched, launch } from '../../../src/browser/launch.ts';
import { thisMachine } from '../../../src/browser/machine.ts';
import { TIMES } from '../../../src/browser/times.ts';

export interface TestBrowser {
  browser: () => Promise<Browser>;
  /** Writes a document to a file and opens it as a reader would, from disk. */
  openFile: (html: string, options?: OpenOptions) => Promise<Page>;
  /** Writes a document to a file; gives its address. */
  writeFile: (html: string, name?: string) => string;
}

interface OpenOptions {
  width?: number;
  height?: number;
  /** What follows the address of the file: `?print`, `#/3`. */
  suffix?: string;
}

/** To be called at the top of a test file. */
export function useBrowser(): TestBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-test-'));
  let launching: Promise<Launched> | null = null;
  let files = 0;

  afterAll(async () => {
    const launched = await launching?.catch(() => null);
    launched?.kill();
    await launched?.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const browser = async () => {
    launching ??= start();
    return (await launching).browser;
  };
  const writeFile = (html: string, name = `${++files}.html`) => {
    writeFileSync(join(folder, name), html);
    return pathToFileURL(join(folder, name)).href;
  };
  const openFile = async (html: string, { width = 1280, height = 720, suffix = '' }: OpenOptions = {}) => {
    const page = await (await browser()).newPage();
    await page.setViewport({ width, height });
    await page.goto(writeFile(html) + suffix);
    return page;
  };
  return { browser, openFile, writeFile };
}

async function start(): Promise<Launched> {
  const machine = thisMachine();
  return launch(await findBrowser(machine, null), machine, TIMES);
}
