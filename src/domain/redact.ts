/**
 * Strikes secrets out of text that came over a network: as they stand, and as JSON, URLs, HTML, base64 or hexadecimal
 * spell them, in capitals or not. What it costs depends on the text and hardly on how many secrets there are.
 *
 * Spellings with many variants (`\u002b`, `%2b`, `&#43;`) are decoded, one within another, and the places that turn out to
 * hold a secret are struck from the text as it was. Spellings with few (base64 at three offsets, hexadecimal) are looked for.
 */
import { Buffer } from 'node:buffer'

export type Redactor = {
  readonly add: (secret: string) => void
  /** The text itself where it holds no secret. */
  readonly strike: (text: string) => string
}

const MARK = '***'
/** Anything shorter would be found in text that has nothing to do with it, and is nobody's secret. */
const SHORTEST = 8
/** No form of a secret is shorter. */
const GRAM = SHORTEST
const MOST_DECODINGS = 2

export function createRedactor(secrets: readonly string[] = []): Redactor {
  const forms = new Map<string, string[]>()
  /** Whether any form has this hash at its beginning: rules out nearly all places of a text. */
  const beginnings = new Uint8Array(0x10000)
  const known = new Set<string>()

  function add(secret: string): void {
    if (secret.length < SHORTEST || known.has(secret)) return
    known.add(secret)
    for (const form of listForms(secret)) {
      const gram = form.slice(0, GRAM)
      beginnings[hashAt(form, 0)] = 1
      forms.set(gram, [...(forms.get(gram) ?? []), form])
    }
  }

  function findForms(text: string, found: (start: number, end: number) => void): void {
    const lower = toLowerAscii(text)
    for (let at = 0; at <= lower.length - GRAM; at += 1) {
      if (beginnings[hashAt(lower, at)] === 0) continue
      for (const form of forms.get(lower.slice(at, at + GRAM)) ?? []) {
        if (lower.startsWith(form, at)) found(at, at + form.length)
      }
    }
  }

  function strike(text: string): string {
    if (forms.size === 0) return text
    const places: Place[] = []
    const search = (view: View, decodings: number): void => {
      findForms(view.text, (start, end) => places.push({ start: view.toSource(start), end: view.toSource(end) }))
      if (decodings === MOST_DECODINGS) return
      for (const { sign, pattern, decode } of SPELLINGS) {
        if (!view.text.includes(sign)) continue
        const decoded = decodeView(view, pattern, decode)
        if (decoded !== null) search(decoded, decodings + 1)
      }
    }
    search({ text, toSource: (position) => position }, 0)
    return places.length === 0 ? text : cutPlaces(text, places)
  }

  for (const secret of secrets) add(secret)
  return { add, strike }
}

type Place = { readonly start: number; readonly end: number }

/** A text decoded, and where in the text as it came each of its positions was. */
type View = { readonly text: string; readonly toSource: (position: number) => number }

type Spelling = {
  readonly sign: string
  readonly pattern: RegExp
  readonly decode: (spelt: string) => string
}

const fromHex = (digits: string): string => String.fromCharCode(Number.parseInt(digits, 16))
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const SPELLINGS: readonly Spelling[] = [
  {
    sign: '\\',
    pattern: /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|.)/giu,
    decode: (spelt) => (spelt.length > 2 ? fromHex(spelt.slice(2)) : spelt.slice(1)),
  },
  { sign: '%', pattern: /%[0-9a-f]{2}/giu, decode: (spelt) => fromHex(spelt.slice(1)) },
  {
    sign: '&',
    pattern: /&(?:#\d{1,6}|#x[0-9a-f]{1,5}|amp|lt|gt|quot|apos);/giu,
    decode: (spelt) => {
      const name = spelt.slice(1, -1).toLowerCase()
      if (name.startsWith('#x')) return fromHex(name.slice(2))
      return name.startsWith('#') ? String.fromCharCode(Number(name.slice(1))) : (ENTITIES[name] ?? '')
    },
  },
]

/** Null when there was nothing to decode. */
function decodeView(view: View, pattern: RegExp, decode: Spelling['decode']): View | null {
  const parts: string[] = []
  /** Where the text after each spelling begins, decoded and before. */
  const decodedEnds: number[] = [0]
  const sourceEnds: number[] = [0]
  let [length, last] = [0, 0]
  for (const { 0: spelt, index } of view.text.matchAll(pattern)) {
    const character = decode(spelt)
    parts.push(view.text.slice(last, index), character)
    length += index - last + character.length
    last = index + spelt.length
    decodedEnds.push(length)
    sourceEnds.push(last)
  }
  if (last === 0) return null
  parts.push(view.text.slice(last))
  const toSource = (position: number): number => {
    let [low, high] = [0, decodedEnds.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((decodedEnds[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    return view.toSource((sourceEnds[low] ?? 0) + position - (decodedEnds[low] ?? 0))
  }
  return { text: parts.join(''), toSource }
}

function cutPlaces(text: string, places: readonly Place[]): string {
  const parts: string[] = []
  let last = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start >= last) parts.push(text.slice(last, start), MARK)
    last = Math.max(last, end)
  }
  return parts.join('') + text.slice(last)
}

/** In lower case, as they are compared. */
function listForms(secret: string): ReadonlySet<string> {
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '')
    // The characters at both ends also depend on what stands beside it.
    return text.slice(offset === 0 ? 0 : offset + 1, (offset + bytes.length) % 3 === 0 ? text.length : text.length - 1)
  })
  const url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))
  return new Set([secret, bytes.toString('hex'), ...base64, ...url].map(toLowerAscii))
}

/** Of the same length whatever stands in the text. */
const toLowerAscii = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

function hashAt(text: string, at: number): number {
  const high = text.charCodeAt(at) * 0x1f35 + text.charCodeAt(at + 1) * 0x2a1
  return (high + text.charCodeAt(at + 2) * 0x47 + text.charCodeAt(at + 3)) & 0xffff
}
