/**
 * What the anchors of a file name. An alias becomes the very node of its anchor, so memory stays linear; how large the
 * result would be when written out is counted all the same, because every later step walks it.
 */
import type { Place } from '../../domain/model.ts'
import type { Bounds } from '../bounds.ts'
import type { Node } from './node.ts'

/** `size` and `height` are those of the tree written out. */
export type SizedNode<N extends Node = Node> = { readonly node: N; readonly size: number; readonly height: number }

export type Report = (place: Place, code: string, summary: string) => void

/** `value` is null while it is being read. */
type Anchor = { value: SizedNode | null }

export type Anchors = {
  readonly open: (name: string) => Anchor
  /** What an alias stands for; null where that is a problem, which is then reported. */
  readonly find: (alias: string, place: Place) => SizedNode | null
  /** Counts what an alias stands for: false where that is more than is allowed. */
  readonly count: (target: SizedNode, place: Place) => boolean
  readonly isBomb: () => boolean
}

export function createAnchors(bounds: Bounds, report: Report): Anchors {
  const anchors = new Map<string, Anchor>()
  let isBomb = false
  return {
    open: (name) => {
      const anchor: Anchor = { value: null }
      anchors.set(name, anchor)
      return anchor
    },
    find: (alias, place) => {
      const anchor = anchors.get(alias)
      if (!anchor) {
        const summary = `No anchor &${alias} stands above this alias. Quote the value if *${alias} is a text.`
        report(place, 'unknown-alias', summary)
      } else if (anchor.value === null) {
        const summary = `*${alias} stands inside the value that &${alias} names, so it would never end.`
        report(place, 'alias-loop', summary)
      }
      return anchor?.value ?? null
    },
    count: ({ size }, place) => {
      if (bounds.countAliased(size)) return true
      if (!isBomb) {
        const summary = `The aliases up to here stand for more than ${bounds.getMostAliased()} values, the most for as much text. Write fewer aliases of aliases.`
        report(place, 'alias-bomb', summary)
      }
      isBomb = true
      return false
    },
    isBomb: () => isBomb,
  }
}
