/**
 * Objects of one kind, kept twice: as they are now (`get`, `now`), and as lists show them (`view`), which may trail.
 *
 *   put, remove  ->  now  ->  journal  ->  (after the lag)  ->  view, sorted by creation
 *
 * Values are replaced, never edited, so a view holds what was true when it caught up. Reading a view costs no more than
 * what was written since.
 */

export type Stored = { readonly id: string; readonly createdAt: number; readonly sequence: number }

type View<T> = {
  /** In order of creation. Belongs to the view: do not change it. */
  readonly rows: readonly T[]
  /** Rises with every change. */
  readonly version: number
}

export type Collection<T extends Stored> = {
  get(id: string): T | undefined
  put(value: T): void
  remove(id: string): void
  /** Puts (or with null removes) and lets every view show it at once. */
  settle(id: string, value: T | null): void
  now(): MapIterator<T>
  readonly size: number
  view(index?: number): View<T>
}

/** Each of `lags` makes one view; it is asked at every read and write. Milliseconds. */
export function collection<T extends Stored>(clock: () => number, lags: readonly (() => number)[]): Collection<T> {
  const current = new Map<string, T>()
  const views = lags.map((lag) => trailing<T>(clock, lag))
  const change = (id: string, value: T | null) => {
    for (const view of views) view.write(id, value)
  }
  return {
    get: (id) => current.get(id),
    put: (value) => {
      current.set(value.id, value)
      change(value.id, value)
    },
    remove: (id) => {
      if (current.delete(id)) change(id, null)
    },
    settle: (id, value) => {
      if (value) current.set(id, value)
      else current.delete(id)
      for (const view of views) view.settle(id, value)
    },
    now: () => current.values(),
    get size() {
      return current.size
    },
    view: (index = 0) => {
      const view = views[index]
      if (!view) throw new RangeError(`no view ${index}`)
      return view.read()
    },
  }
}

type Entry<T> = { readonly at: number; readonly id: string; readonly value: T | null }

function trailing<T extends Stored>(clock: () => number, lag: () => number) {
  const rows: T[] = []
  const shown = new Map<string, T>()
  let journal: Entry<T>[] = []
  let head = 0
  let version = 0

  const show = ({ id, value }: Pick<Entry<T>, 'id' | 'value'>) => {
    version += 1
    const old = shown.get(id)
    if (old) {
      const position = place(rows, old)
      if (value && compare(old, value) === 0) rows[position] = value
      else rows.splice(position, 1)
    }
    if (!value) return void shown.delete(id)
    shown.set(id, value)
    if (!old || compare(old, value) !== 0) rows.splice(place(rows, value), 0, value)
  }

  const catchUp = () => {
    if (head === journal.length) return
    const due = clock() - lag()
    for (let entry = journal[head]; entry && entry.at <= due; entry = journal[head]) {
      show(entry)
      head += 1
    }
    if (head === journal.length) [journal, head] = [[], 0]
  }

  return {
    write: (id: string, value: T | null) => {
      journal.push({ at: clock(), id, value })
      catchUp()
    },
    settle: (id: string, value: T | null) => {
      if (head < journal.length) [journal, head] = [journal.slice(head).filter((entry) => entry.id !== id), 0]
      show({ id, value })
    },
    read: (): View<T> => {
      catchUp()
      return { rows, version }
    },
  }
}

const compare = (a: Stored, b: Stored) => a.createdAt - b.createdAt || a.sequence - b.sequence

/** Where it stands, or would stand. Most writes are at the end. */
function place(rows: readonly Stored[], wanted: Stored): number {
  const last = rows.at(-1)
  if (!last || compare(last, wanted) < 0) return rows.length
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = rows[middle]
    if (row && compare(row, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}
