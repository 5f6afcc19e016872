/**
 * What a probe is about to make and has made, written before each request that makes something: the next run reads it and
 * takes away what this one could not. It holds names and ids, nothing secret. A last line that was cut off is no line. What a
 * machine that goes down loses of it is found by the names alone.
 */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import { COLLECTIONS, type Collection } from './names.ts'

/** `id` null: asked for, and nobody knows whether it was made. `at` in milliseconds. */
export type JournalEntry = {
  readonly collection: Collection
  readonly name: string
  readonly id: string | null
  readonly at: number
}

/** `holder`: the process that wrote it. */
export type JournalHead = { readonly fingerprint: string; readonly holder: string }

export type Journal = {
  readonly head: JournalHead | null
  readonly entries: readonly JournalEntry[]
}

type Line =
  | ({ readonly what: 'head' } & JournalHead)
  | { readonly what: 'begun'; readonly collection: Collection; readonly name: string; readonly at: number }
  | {
      readonly what: 'made'
      readonly collection: Collection
      readonly name: string
      readonly id: string
      readonly at: number
    }
  | { readonly what: 'gone'; readonly name: string; readonly id: string | null }

export type JournalWriter = {
  readonly begin: (collection: Collection, name: string) => void
  readonly make: (collection: Collection, name: string, id: string) => void
  /** Null: it was never made. */
  readonly end: (name: string, id: string | null) => void
  /** Nothing is left: the file goes. */
  readonly close: () => void
}

export function readJournal(path: string): Journal {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(parseLine) : []
  const entries = new Map<string, JournalEntry>()
  const keyOf = (name: string, id: string | null) => `${name} ${id ?? ''}`
  let head: JournalHead | null = null
  for (const line of lines) {
    if (line.what === 'head') head = line
    else if (line.what === 'gone') entries.delete(keyOf(line.name, line.id))
    else {
      const { collection, name, at } = line
      const id = line.what === 'made' ? line.id : null
      entries.delete(keyOf(name, null))
      entries.set(keyOf(name, id), { collection, name, id, at })
    }
  }
  return { head, entries: [...entries.values()] }
}

/** What is still open is written anew, so that the file does not grow from run to run. */
export function openJournal(
  path: string,
  head: JournalHead,
  open: readonly JournalEntry[],
  now: () => number,
): JournalWriter {
  const format = (line: Line) => `${JSON.stringify(line)}\n`
  const kept = open.map(
    ({ id, ...entry }): Line => (id === null ? { what: 'begun', ...entry } : { what: 'made', id, ...entry }),
  )
  const lines = [{ what: 'head', ...head } as Line, ...kept]
  writeFileSync(`${path}.new`, lines.map(format).join(''), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  const append = (line: Line) => appendFileSync(path, format(line))
  return {
    begin: (collection, name) => append({ what: 'begun', collection, name, at: now() }),
    make: (collection, name, id) => append({ what: 'made', collection, name, id, at: now() }),
    end: (name, id) => append({ what: 'gone', name, id }),
    close: () => rmSync(path, { force: true }),
  }
}

function parseLine(text: string): readonly Line[] {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return []
  }
  if (!isObject(value)) return []
  const { what, fingerprint, holder, name, id, at } = value
  const collection = COLLECTIONS.find((one) => one === value['collection'])
  if (what === 'head' && typeof fingerprint === 'string' && typeof holder === 'string') {
    return [{ what, fingerprint, holder }]
  }
  if (typeof name !== 'string') return []
  if (what === 'gone' && (typeof id === 'string' || id === null)) return [{ what, name, id }]
  if (collection === undefined || typeof at !== 'number') return []
  if (what === 'begun') return [{ what, collection, name, at }]
  return what === 'made' && typeof id === 'string' ? [{ what, collection, name, id, at }] : []
}
