/** A printer that is opened when first asked for, once, and closed once. */
import type { Printer } from './printer.ts';

export interface Lazily {
  open: () => Promise<Printer>;
  close: () => Promise<void>;
  /** One of the works is done with it. After the last it closes, while that file is finished and checked. */
  release: () => void;
  /** How many works there are. */
  expect: (works: number) => void;
}

export function lazily(openPrinter: () => Promise<Printer>): Lazily {
  let opening: Promise<Printer> | null = null;
  let closing: Promise<void> | null = null;
  let left = 0;
  const closeNow = async () => (await opening?.catch(() => null))?.close();
  const close = () => {
    closing ??= closeNow();
    return closing;
  };
  return {
    open: () => {
      opening ??= openPrinter();
      return opening;
    },
    close,
    expect: (works) => {
      left = works;
    },
    release: () => {
      if (--left === 0) close().catch(() => undefined);
    },
  };
}
