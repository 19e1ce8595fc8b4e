/**
 * A printer for thousands of prints. Its browser is exchanged after so many of them, since browsers grow; and when it
 * ends in the middle of its work, which is then done once more.
 */
import { UserError } from '../diagnostics/user-error.ts';
import type { Printer } from './printer.ts';

interface Lent {
  opening: Promise<Printer>;
  used: number;
  busy: number;
  isRetired: boolean;
}

/** How often a browser prints before another takes its place. */
const PRINTS = 250;

/** What is measured in a page that stays open costs a browser so much of what a print does. */
const MEASURED = 0.1;

export function steady(open: () => Promise<Printer>, most = PRINTS): Printer {
  let current: Lent | null = null;
  const all = new Set<Lent>();

  function take(cost: number): Lent {
    if (current === null || current.used >= most) {
      if (current !== null) retire(current);
      current = { opening: open(), used: 0, busy: 0, isRetired: false };
      all.add(current);
    }
    current.used += cost;
    current.busy++;
    return current;
  }

  function retire(lent: Lent): void {
    lent.isRetired = true;
    if (current === lent) current = null;
    if (lent.busy === 0) void end(lent);
  }

  async function end(lent: Lent): Promise<void> {
    all.delete(lent);
    await (await lent.opening.catch(() => null))?.close();
  }

  async function use<T>(work: (printer: Printer) => Promise<T>, cost: number): Promise<T> {
    const lent = take(cost);
    try {
      return await work(await lent.opening);
    } catch (thrown) {
      if (hasCrashed(thrown) && !lent.isRetired) retire(lent);
      throw thrown;
    } finally {
      lent.busy--;
      if (lent.isRetired && lent.busy === 0) await end(lent);
    }
  }

  const twice = <T>(work: (printer: Printer) => Promise<T>, cost = 1) =>
    use(work, cost).catch((thrown: unknown) => {
      if (hasCrashed(thrown)) return use(work, cost);
      throw thrown;
    });
  return {
    print: (html, size) => twice((printer) => printer.print(html, size)),
    measure: (html) => twice((printer) => printer.measure(html)),
    measureIn: (frame, slides) => twice((printer) => printer.measureIn(frame, slides), MEASURED),
    paint: (job) => twice((printer) => printer.paint(job)),
    ask: (html, size, question) => twice((printer) => printer.ask(html, size, question)),
    shoot: (html, scale) => twice((printer) => printer.shoot(html, scale)),
    close: async () => {
      await Promise.all([...all].map(end));
    },
  };
}

function hasCrashed(thrown: unknown): boolean {
  return thrown instanceof UserError && thrown.code === 'browser-crashed';
}
