/**
 * The patterns of `protect`, `include` and `--target`. `*` stands for any characters but `/`, `?` for one of them, `**` as
 * a whole part for any number of parts, `{a,b}` for either; every other character is itself. Patterns come from hostile
 * files: matching takes at most as many steps as the pattern times the text is long, and has no worse case.
 */

export type Pattern = {
  readonly matches: (text: string) => boolean
  /** Whether anything below the directory can match; '' is where the pattern begins. */
  readonly canMatchBelow: (directory: string) => boolean
  /** How many patterns without braces it stands for. */
  readonly choices: number
}

/** Text between wildcards, from the start of a part to its end: `a*b?` is `['a', 'b?']`. */
type Part = { readonly pieces: readonly string[]; readonly length: number } | typeof ANY_PARTS
const ANY_PARTS = '**'

type Parts = readonly Part[]

export const hasWildcard = (text: string): boolean => /[*?]|\{[^}]*,/.test(text)

/** A pattern with more braces, or more choices by them, is null. `dots`: a wildcard may stand for a dot at a part's start. */
export function compilePattern(text: string, { dots }: { readonly dots: boolean }): Pattern | null {
  const choices = expandBraces(text)
  if (choices === null) return null
  const alternatives = choices.map((choice) => choice.split('/').map(parsePart))
  return {
    matches: (path) => {
      const names = path.split('/')
      return alternatives.some((parts) => matchParts(parts, names, dots))
    },
    canMatchBelow: (directory) => {
      const names = directory === '' ? [] : directory.split('/')
      return alternatives.some((parts) => canBegin(parts, names, dots))
    },
    choices: choices.length,
  }
}

/** A pattern of addresses, or an address itself, whatever characters it has. Null: it has too many choices. */
export function compileAddressPattern(text: string): Pick<Pattern, 'matches' | 'choices'> | null {
  if (!hasWildcard(text)) return { matches: (address) => address === text, choices: 1 }
  const pattern = compilePattern(text, { dots: true })
  return pattern && { ...pattern, matches: (address) => address === text || pattern.matches(address) }
}

const MOST_BRACES = 16
const MOST_CHOICES = 64

function expandBraces(text: string): readonly string[] | null {
  if (!text.includes('{')) return [text]
  if (text.split('{').length - 1 > MOST_BRACES) return null
  let choices: readonly string[] = [text]
  for (;;) {
    const next = choices.flatMap(expandFirstBraces)
    if (next.length > MOST_CHOICES) return null
    if (next.length === choices.length) return choices
    choices = next
  }
}

/** Of the first braces that hold a comma; the text itself when there are none. */
function expandFirstBraces(text: string): readonly string[] {
  for (let start = text.indexOf('{'); start !== -1; start = text.indexOf('{', start + 1)) {
    const commas: number[] = []
    let depth = 0
    for (let at = start; at < text.length; at++) {
      if (text[at] === '{') depth += 1
      if (text[at] === ',' && depth === 1) commas.push(at)
      if (text[at] === '}') depth -= 1
      if (depth > 0) continue
      if (commas.length === 0) break
      const [before, after] = [text.slice(0, start), text.slice(at + 1)]
      const bounds = [start, ...commas, at]
      return commas.concat(at).map((end, index) => before + text.slice((bounds[index] ?? 0) + 1, end) + after)
    }
  }
  return [text]
}

function parsePart(text: string): Part {
  if (text === ANY_PARTS) return ANY_PARTS
  const pieces = text.split(/\*+/)
  return { pieces, length: pieces.reduce((sum, piece) => sum + piece.length, 0) }
}

/** After a mismatch only the last `**` can stand for one more name, since what is before it has matched as early as can be. */
function matchParts(parts: Parts, names: readonly string[], dots: boolean): boolean {
  let [part, name] = [0, 0]
  let resume: { readonly part: number; name: number } | null = null
  while (name < names.length) {
    const wanted = parts[part]
    if (wanted === ANY_PARTS) {
      resume = { part, name }
      part += 1
      // At the end it stands for what is left, and for one name at least.
      if (part === parts.length) return names.slice(name).every((rest) => dots || !rest.startsWith('.'))
    } else if (wanted !== undefined && matchPart(wanted, names[name] ?? '', dots)) {
      part += 1
      name += 1
    } else {
      if (resume === null || (!dots && names[resume.name]?.startsWith('.'))) return false
      resume.name += 1
      part = resume.part + 1
      name = resume.name
    }
  }
  return part === parts.length
}

function canBegin(parts: Parts, names: readonly string[], dots: boolean): boolean {
  for (const [index, name] of names.entries()) {
    const wanted = parts[index]
    if (wanted === ANY_PARTS) {
      const hasDots = parts.some((part) => part !== ANY_PARTS && part.pieces[0]?.startsWith('.'))
      return dots || hasDots || !names.slice(index).some((rest) => rest.startsWith('.'))
    }
    if (wanted === undefined || !matchPart(wanted, name, dots)) return false
  }
  return names.length < parts.length
}

/** Each piece is taken where it is found first: a later one could only leave less for those that follow. */
function matchPart({ pieces, length }: Exclude<Part, typeof ANY_PARTS>, name: string, dots: boolean): boolean {
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (name.length < length || (!dots && name.startsWith('.') && !first.startsWith('.'))) return false
  if (!isAt(first, name, 0)) return false
  if (last === undefined) return name.length === first.length
  let at = first.length
  for (const piece of others) {
    const found = findPiece(piece, name, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return name.length - last.length >= at && isAt(last, name, name.length - last.length)
}

function findPiece(piece: string, name: string, from: number): number {
  if (!piece.includes('?')) return name.indexOf(piece, from)
  for (let at = from; at + piece.length <= name.length; at++) if (isAt(piece, name, at)) return at
  return -1
}

function isAt(piece: string, name: string, at: number): boolean {
  if (!piece.includes('?')) return name.startsWith(piece, at)
  for (let index = 0; index < piece.length; index++) {
    if (piece[index] !== '?' && piece[index] !== name[at + index]) return false
  }
  return at + piece.length <= name.length
}
