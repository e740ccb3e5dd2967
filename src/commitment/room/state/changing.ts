/** A map with one thing more, or another in its place. */
export function having<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value)
}

/** A map with one thing changed; the same where it is not in it. */
export function changing<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  change: (value: Value) => Value,
): ReadonlyMap<Key, Value> {
  const value = map.get(key)
  return value === undefined ? map : having(map, key, change(value))
}

/** A map without one thing. */
export function lacking<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
): ReadonlyMap<Key, Value> {
  const less = new Map(map)
  less.delete(key)
  return less
}
