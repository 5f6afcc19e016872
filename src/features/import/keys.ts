/** Readable keys for remote names: what a name already is where it can be, else a slug of it; each given out once. */
import { findHiddenCharacter } from '../../config/names.ts'

const LONGEST = 48
const AS_IT_IS = /^[a-z0-9][a-z0-9._-]*$/

/** Names that mean something else as a key, in this program or to whoever reads YAML into objects. */
const RESERVED = ['default_workspace', 'constructor', 'prototype', '__proto__']

export type Keys = { readonly give: (name: string) => string }

/** `fallback` is used for names that leave nothing readable; `taken` are not given out. */
export function createKeys(fallback: string, taken: Iterable<string> = []): Keys {
  const given = new Set<string>([...RESERVED, ...taken])
  return {
    give: (name) => {
      const base = toKey(name) || fallback
      let key = base
      for (let count = 2; given.has(key); count += 1) key = `${base}-${count}`
      given.add(key)
      return key
    },
  }
}

/** Letters and digits of any script stay; all else becomes `-`. Empty when nothing is left. */
export function toKey(name: string): string {
  if (name.length <= 256 && AS_IT_IS.test(name)) return name
  const plain = name
    .normalize('NFKD')
    .replaceAll(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFKC')
    .toLowerCase()
  const slug = plain.replaceAll(/[^\p{L}\p{N}\p{M}._-]+/gu, '-')
  const short = Array.from(slug).slice(0, LONGEST).join('')
  const trimmed = short.replace(/^[-._\p{M}]+/u, '').replace(/[-._]+$/u, '')
  return findHiddenCharacter(trimmed) === null ? trimmed : ''
}
