/** What is done side by side, told in order: `on` is called for 0, 1, 2 … as soon as all before it are there. */
export function inOrder<T>(on: (index: number, item: T) => void): (index: number, item: T) => void {
  const waiting = new Map<number, { item: T }>();
  let next = 0;
  return (index, item) => {
    waiting.set(index, { item });
    for (let turn = waiting.get(next); turn !== undefined; turn = waiting.get(next)) {
      waiting.delete(next);
      on(next++, turn.item);
    }
  };
}
