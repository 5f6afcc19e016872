/** The value under `key`, created when it is the first. */
export function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const held = map.get(key)
  if (held !== undefined) return held
  const value = create()
  map.set(key, value)
  return value
}
