/** Lends out things that are dear to make, a few at a time, and uses them again. */
export interface Pool<T> {
  /** Lends one for a piece of work. What a piece of work failed on is not used again. */
  use: <R>(work: (thing: T) => Promise<R>) => Promise<R>;
  /** Lets go of all; those that are lent, when they come back. */
  empty: () => void;
}

export function pool<T extends { discard: () => void }>(
  make: () => Promise<T>,
  atATime: number,
  /** How often one is used. */
  most = Number.POSITIVE_INFINITY,
): Pool<T> {
  const idle: T[] = [];
  const used = new WeakMap<T, number>();
  const waiting: (() => void)[] = [];
  let lent = 0;
  let isEmptied = false;

  const turn = async () => {
    if (lent < atATime) lent++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  /** The turn passes to whoever waits longest, so that nobody else can take it in between. */
  const done = () => {
    const next = waiting.shift();
    if (next) next();
    else lent--;
  };
  const lend = async <R>(work: (thing: T) => Promise<R>): Promise<R> => {
    const thing = idle.pop() ?? (await make());
    try {
      const result = await work(thing);
      const times = (used.get(thing) ?? 0) + 1;
      used.set(thing, times);
      if (times < most && !isEmptied) idle.push(thing);
      else thing.discard();
      return result;
    } catch (thrown) {
      thing.discard();
      throw thrown;
    }
  };
  return {
    use: async (work) => {
      await turn();
      try {
        return await lend(work);
      } finally {
        done();
      }
    },
    empty: () => {
      isEmptied = true;
      for (const thing of idle.splice(0)) thing.discard();
    },
  };
}
