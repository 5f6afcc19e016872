/** The value under `key`, created when it is the first. */
export function getOrCreate<K, V>(
  map: { get: (key: K) => V | undefined; set: (key: K, value: V) => unknown },
  key: K,
  create: () => V,
): V {
  const held = map.get(key)
  if (held !== undefined) return held
  const value = create()
  map.set(key, value)
  return value
}
