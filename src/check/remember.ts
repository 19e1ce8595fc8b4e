/** Results that are worked out once. What remembers belongs to whoever made it, and goes with it. */

export function remember<K, V>(make: (of: K) => V): (of: K) => V {
  return rememberBy((of) => of, make);
}

/** The same for what is one and the same by its key. */
export function rememberBy<T, V>(keyOf: (of: T) => unknown, make: (of: T) => V): (of: T) => V {
  const made = new Map<unknown, V>();
  return (of) => {
    const key = keyOf(of);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(of);
    made.set(key, value);
    return value;
  };
}

export function once<V>(make: () => V): () => V {
  const get = remember((_: null) => make());
  return () => get(null);
}
