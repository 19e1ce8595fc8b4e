import { Worker } from 'node:worker_threads';
import { UserError } from '../diagnostics/user-error.ts';
import type { OnProgress } from './progress.ts';

/**
 * Runs Puppeteer's installer in a thread of its own. The installer knows no time limit and cannot be stopped: a
 * thread can, with all its connections, when nothing has moved for too long.
 */
export async function download(
  installer: string,
  options: object,
  onProgress: OnProgress,
  stalled: number,
): Promise<void> {
  const worker = new Worker(THREAD, { eval: true, workerData: { installer, options } });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(stuck(stalled)), stalled);
      };
      worker.on('message', ({ done, total }) => {
        watch();
        onProgress({ step: 'download', done, total });
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
      watch();
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const downloadProgressCallback = (done, total) => parentPort.postMessage({ done, total: total || 0 });
import(workerData.installer).then(({ install }) => install({ ...workerData.options, downloadProgressCallback }));
`;

function stuck(stalled: number): UserError {
  return new UserError(
    `the download of the browser has not moved for ${stalled / 1000} s`,
    'try again, or on another network; or install Chrome, Chromium or Edge, or name one with --browser',
    'browser-download',
  );
}
