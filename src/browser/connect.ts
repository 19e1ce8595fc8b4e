/** The part of Puppeteer that is used here: without launchers and sockets it is read in in a quarter of the time. */
import type { Browser, ConnectOptions } from 'puppeteer-core';
import { connect as connectWithin } from 'puppeteer-core/internal/puppeteer-core-browser.js';

// The same code, whose types the package has twice.
export const connect = connectWithin as unknown as (options: ConnectOptions) => Promise<Browser>;
