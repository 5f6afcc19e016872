/**
 * Many texts looked for at once (Aho and Corasick): what ends at each letter of a text is found in one pass over it, however
 * many there are. Letters of ASCII are looked up in a table, others one by one.
 */
export type Automaton = {
  readonly next: (node: number, code: number) => number
  /** The texts that end here, by their places in the list. */
  readonly ends: (node: number) => readonly number[]
  /** Those of the texts that a text contains, in their order. */
  readonly findIn: (text: string) => readonly number[]
}

const NONE: readonly number[] = []
const TABLE = 128

export function createAutomaton(texts: readonly string[]): Automaton {
  const children: Map<number, number>[] = [new Map()]
  const ends: (readonly number[])[] = [NONE]
  for (const [place, text] of texts.entries()) {
    if (text === '') continue
    let node = 0
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      let child = children[node]?.get(code)
      if (child === undefined) {
        child = children.length
        children[node]?.set(code, child)
        children.push(new Map())
        ends.push(NONE)
      }
      node = child
    }
    ends[node] = [...(ends[node] ?? NONE), place]
  }
  const fallback = new Int32Array(children.length)
  const table = new Int32Array(children.length * TABLE)
  const queue = [0]
  for (const node of queue) {
    const back = fallback[node] ?? 0
    if (node > 0) table.copyWithin(node * TABLE, back * TABLE, (back + 1) * TABLE)
    for (const [code, child] of children[node] ?? []) {
      queue.push(child)
      fallback[child] = node === 0 ? 0 : next(back, code)
      if (code < TABLE) table[node * TABLE + code] = child
      const inherited = ends[fallback[child] ?? 0] ?? NONE
      if (inherited.length > 0) ends[child] = [...(ends[child] ?? NONE), ...inherited]
    }
  }
  return { next, ends: (node) => ends[node] ?? NONE, findIn }

  function next(node: number, code: number): number {
    if (code < TABLE) return table[node * TABLE + code] ?? 0
    for (let at = node; ; at = fallback[at] ?? 0) {
      const reached = children[at]?.get(code)
      if (reached !== undefined || at === 0) return reached ?? 0
    }
  }

  function findIn(text: string): readonly number[] {
    if (texts.length === 0) return NONE
    let found: Set<number> | null = null
    let node = 0
    for (let index = 0; index < text.length; index += 1) {
      node = next(node, text.charCodeAt(index))
      const ended = ends[node] ?? NONE
      if (ended.length === 0) continue
      found ??= new Set()
      for (const place of ended) found.add(place)
    }
    return found === null ? NONE : [...found].sort((a, b) => a - b)
  }
}
