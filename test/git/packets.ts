/** The lines of Git's protocol, and its question for refs (`ls-refs`) with the answer to it. */
import type { Ref } from './refs.ts'

export const FLUSH = '0000'
const DELIMITER = '0001'

export const formatPacket = (text: string): string => (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text

/** Lines without their ends; delimiters and flushes as they stand. */
function readPackets(body: Buffer): readonly string[] {
  const packets: string[] = []
  for (let at = 0; at < body.length; ) {
    const head = body.toString('latin1', at, at + 4)
    const length = Number.parseInt(head, 16)
    packets.push(length < 4 ? head : body.toString('utf8', at + 4, at + length).replace(/\n$/, ''))
    at += Math.max(length, 4)
  }
  return packets
}

export type Listing = { readonly words: ReadonlySet<string>; readonly prefixes: readonly string[] }

/** What a client asks for. Null where that is not a listing, or one that says anything that is not known here. */
export function parseListing(body: Buffer, advertised: string): Listing | null {
  const [command, ...packets] = readPackets(body)
  const split = packets.indexOf(DELIMITER)
  if (command !== 'command=ls-refs' || split < 0 || packets.indexOf(FLUSH) !== packets.length - 1) return null
  const lines = packets.slice(split + 1, -1)
  const prefixes = lines.flatMap((line) => /^ref-prefix (.*)$/s.exec(line)?.[1] ?? [])
  const words = new Set(lines.filter((line) => !line.startsWith('ref-prefix ')))
  const settings = packets.slice(0, split)
  const isKnown =
    settings.some((line) => line.startsWith('object-format=')) &&
    settings.every((line) => line.startsWith('agent=') || advertised.includes(formatPacket(`${line}\n`))) &&
    [...words].every((word) => WORDS.includes(word)) &&
    (!words.has('unborn') || advertised.includes(formatPacket('ls-refs=unborn\n')))
  return isKnown ? { words, prefixes } : null
}

const WORDS: readonly string[] = ['peel', 'symrefs', 'unborn']

export function formatListing(refs: readonly Ref[], { words, prefixes }: Listing): string {
  const packets = refs.flatMap(({ name, id, target, peeled }) => {
    if (prefixes.length > 0 && !prefixes.some((prefix) => name.startsWith(prefix))) return []
    if (id === null && !(target !== null && words.has('unborn') && words.has('symrefs'))) return []
    const symbolic = target !== null && words.has('symrefs') ? ` symref-target:${target}` : ''
    const end = peeled !== null && words.has('peel') ? ` peeled:${peeled}` : ''
    return [formatPacket(`${id ?? 'unborn'} ${name}${symbolic}${end}\n`)]
  })
  return packets.join('') + FLUSH
}
