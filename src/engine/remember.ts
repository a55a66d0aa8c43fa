/**
 * Keeps what was read for a text, so that a column of 100,000 equal targets is read once. The same result as reading anew;
 * bounded, since a hostile workbook may hold a million different texts.
 */
export function remember<Key, Value>(limit: number, read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    if (known.size >= limit) known.clear();
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
