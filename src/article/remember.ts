/**
 * Returns `answer` memoised: called again with the same key, it returns the stored value. When it holds `most` values, all
 * are dropped.
 */
export function remember<Key, Value>(answer: (key: Key) => Value, most = Infinity): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      known.set(key, (value = answer(key)));
    }
    return value;
  };
}

/** The same with objects as keys: a stored value is garbage-collected with its key. */
export function rememberWhile<Key extends object, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = answer(key)));
    return value;
  };
}
