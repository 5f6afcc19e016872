/**
 * The shortest text that contains some texts and avoids others: one automaton for all of them, walked breadth first, letters
 * before digits. Null when there is none. Beyond a few texts to contain, a text that joins them, which need not be shortest.
 */
import { type Automaton, createAutomaton } from './automaton.ts'

export type TextProblem = {
  /** A domain has two labels or more, and no label is empty; a local part is anything but empty. */
  readonly form: 'local' | 'domain' | 'label'
  readonly contains: readonly string[]
  readonly avoids: readonly string[]
  readonly prefix: string
  readonly avoidsPrefixes: readonly string[]
  readonly suffix: string
  readonly avoidsSuffixes: readonly string[]
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('')
const RANK = new Map(LETTERS.map((letter, index) => [letter, index]))
const MOST_JOINED = 3
const MOST_STATES = 20_000
const MOST_VISITS = 512
/** Stands before every text, so that a beginning is a text to contain like any other. No file can hold it. */
const START = '\uD800'

export function findShortest(problem: TextProblem, accepts: (text: string) => boolean): string | null {
  if (!canHold(problem)) return null
  // Of many texts to avoid few stand in the way: those that do are taken in until none does.
  let avoids: readonly string[] = []
  while (true) {
    const text = solve({ ...problem, avoids }, accepts)
    if (text === null) return null
    const broken = problem.avoids.filter((part) => text.includes(part))
    if (broken.length === 0) return text
    avoids = [...avoids, ...broken]
  }
}

function solve(problem: TextProblem, accepts: (text: string) => boolean): string | null {
  const contains = dropCovered(problem.contains, problem.prefix, problem.suffix)
  const reduced = { ...problem, contains }
  if (contains.length === 0 && problem.prefix === '') {
    const simple = ['', ...LETTERS]
      .map((letter) => letter + problem.suffix)
      .find((text) => isSolution(text, problem) && accepts(text))
    if (simple !== undefined) return simple
  }
  if (contains.length <= MOST_JOINED) {
    // A state that is reached again is only worth it where what was made of it before was not accepted.
    for (let visits = 1; visits <= MOST_VISITS; visits *= 8) {
      const { text, refused, isCut } = walk(reduced, accepts, visits)
      if (isCut) break
      if (refused < visits || (text !== null && visits === MOST_VISITS)) return text
    }
  }
  return join(reduced, accepts)
}

function isSolution(text: string, problem: TextProblem): boolean {
  return (
    hasForm(text, problem.form) &&
    problem.contains.every((part) => text.includes(part)) &&
    !problem.avoids.some((part) => text.includes(part)) &&
    text.startsWith(problem.prefix) &&
    !problem.avoidsPrefixes.some((part) => text.startsWith(part)) &&
    text.endsWith(problem.suffix) &&
    !problem.avoidsSuffixes.some((part) => text.endsWith(part))
  )
}

function hasForm(text: string, form: TextProblem['form']): boolean {
  if (form === 'local') return text !== ''
  if (text.includes('@')) return false
  const labels = text.split('.')
  return !labels.includes('') && (form === 'label' ? labels.length === 1 : labels.length > 1)
}

/** No domain has an `@` or an empty label, whatever stands around it. */
function canHold({ form, contains, prefix, suffix, avoids }: TextProblem): boolean {
  if (avoids.includes('')) return false
  if (form === 'local') return true
  const parts = [...contains, prefix, suffix]
  if (parts.some((part) => part.includes('@') || part.includes('..')) || prefix.startsWith('.')) return false
  return !suffix.endsWith('.') && (form === 'domain' || !parts.some((part) => part.includes('.')))
}

function dropCovered(parts: readonly string[], ...given: readonly string[]): readonly string[] {
  const unique = [...new Set(parts)].filter((part) => !given.some((text) => text.includes(part)))
  return unique.filter((part) => !unique.some((other) => other !== part && other.includes(part)))
}

type Visit = {
  readonly node: number
  readonly found: number
  /** Whether the label that is being written is empty, and whether a label stands before it. */
  readonly isOpen: boolean
  readonly hasDot: boolean
  readonly letter: string
  readonly before: Visit | null
}

function walk(problem: TextProblem, accepts: (text: string) => boolean, visits: number) {
  const { form, contains, prefix, suffix } = problem
  const begins = problem.avoidsPrefixes.map((part) => START + part)
  const texts = [...contains, ...problem.avoids, ...begins, ...problem.avoidsSuffixes, suffix]
  const automaton = createAutomaton(texts)
  const avoidedFrom = contains.length
  const suffixesFrom = avoidedFrom + problem.avoids.length + begins.length
  const last = texts.length - 1
  const isAvoided = (place: number) => place >= avoidedFrom && place < suffixesFrom
  const all = 2 ** contains.length - 1
  const alphabet = listAlphabet([
    ...contains,
    ...problem.avoids,
    prefix,
    ...problem.avoidsPrefixes,
    suffix,
    ...problem.avoidsSuffixes,
  ])
  const seen = new Map<string, number>()
  let refused = 0
  let states = 0

  const read = (from: Visit, letter: string): Visit | null => {
    if (form !== 'local' && (letter === '@' || (letter === '.' && (form === 'label' || !from.isOpen)))) return null
    const node = automaton.next(from.node, letter.charCodeAt(0))
    const ends = automaton.ends(node)
    if (ends.some(isAvoided)) return null
    const found = ends.reduce((bits, place) => (place < avoidedFrom ? bits | (2 ** place) : bits), from.found)
    const isDot = form === 'domain' && letter === '.'
    return { node, found, isOpen: !isDot, hasDot: from.hasDot || isDot, letter, before: from }
  }
  const isEnd = ({ node, found, isOpen, hasDot, before }: Visit): boolean => {
    if (found !== all || !isOpen || before === null || (form === 'domain' && !hasDot)) return false
    const ends = automaton.ends(node)
    return (suffix === '' || ends.includes(last)) && !ends.some((place) => place >= suffixesFrom && place < last)
  }
  const first = startOf(automaton, isAvoided)
  if (!first) return { text: null, refused, isCut: false }
  let begin: Visit | null = first
  for (const letter of prefix.split('')) if (begin) begin = read(begin, letter)
  if (!begin) return { text: null, refused, isCut: false }
  let layer = [begin]
  while (layer.length > 0) {
    for (const visit of layer) {
      if (!isEnd(visit)) continue
      const text = spell(visit)
      if (accepts(text)) return { text, refused, isCut: false }
      refused += 1
    }
    const next: Visit[] = []
    for (const visit of layer) {
      for (const letter of alphabet) {
        const reached = read(visit, letter)
        if (!reached) continue
        const key = `${reached.node} ${reached.found} ${reached.isOpen} ${reached.hasDot}`
        const count = seen.get(key) ?? 0
        if (count >= visits) continue
        seen.set(key, count + 1)
        next.push(reached)
      }
    }
    states += next.length
    if (states > MOST_STATES) return { text: null, refused, isCut: true }
    layer = next
  }
  return { text: null, refused, isCut: false }
}

function startOf(automaton: Automaton, isAvoided: (place: number) => boolean): Visit | null {
  const node = automaton.next(0, START.charCodeAt(0))
  if (automaton.ends(node).some(isAvoided)) return null
  return { node, found: 0, isOpen: false, hasDot: false, letter: '', before: null }
}

function spell(visit: Visit): string {
  const letters: string[] = []
  for (let at: Visit | null = visit; at; at = at.before) letters.push(at.letter)
  return letters.reverse().join('')
}

/** The letters that are told apart: those of the texts, and one that stands for all others. */
function listAlphabet(parts: readonly string[]): readonly string[] {
  const used = new Set(parts.join('').split(''))
  return [...used, findUnused(used)].filter((letter) => letter !== START).sort(compareLetters)
}

function findUnused(used: ReadonlySet<string>): string {
  const simple = LETTERS.find((letter) => !used.has(letter))
  if (simple !== undefined) return simple
  for (let code = 0xe0; ; code += 1) {
    const letter = String.fromCharCode(code)
    if (letter === letter.toLowerCase() && !used.has(letter)) return letter
  }
}

const compareLetters = (a: string, b: string): number =>
  (RANK.get(a) ?? 1000 + (a.codePointAt(0) ?? 0)) - (RANK.get(b) ?? 1000 + (b.codePointAt(0) ?? 0))

/** One after the other with a letter between them that none of the texts has: nothing else comes to be contained. */
function join(problem: TextProblem, accepts: (text: string) => boolean): string | null {
  const { form, contains, prefix, suffix } = problem
  const others = [...problem.avoids, ...problem.avoidsPrefixes, ...problem.avoidsSuffixes]
  const used = new Set([...contains, ...others, prefix, suffix].join('').split(''))
  const letter = findUnused(used)
  const end = form === 'domain' && suffix === '' ? `.${letter}` : suffix
  for (let count = 1; count <= 64; count += 1) {
    const between = letter.repeat(count)
    const text = `${prefix}${[...contains].map((part) => between + part).join('')}${between}${end}`
    if (!isSolution(text, problem)) return null
    if (accepts(text)) return text
  }
  return null
}
