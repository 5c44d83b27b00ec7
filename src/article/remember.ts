/**
 * Returns `answer` with a memory: what is asked again costs nothing, so that a question about a box costs the page's size
 * only once. Once it holds `most` answers, it begins anew.
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

/** Returns the same for objects that come and go: what was answered is forgotten with its object. */
export function rememberWhile<Key extends object, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = answer(key)));
    return value;
  };
}
