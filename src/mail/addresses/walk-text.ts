/** The shortest text that solves a problem: one automaton for all that is looked for, walked breadth first, letters before digits. */
import { type Automaton, createAutomaton } from './automaton.ts'
import { findUnused, LETTERS, listParts, type TextProblem } from './text-problem.ts'

const RANK = new Map(LETTERS.map((letter, index) => [letter, index]))
const MOST_STATES = 20_000
/** Stands before every text, so that a beginning is a text to contain like any other. No file can hold it. */
const START = '\uD800'

type Visit = {
  readonly node: number
  readonly found: number
  /** Whether the label that is being written is empty, and whether a label stands before it. */
  readonly isOpen: boolean
  readonly hasDot: boolean
  readonly letter: string
  readonly before: Visit | null
}

/** Each state is reached up to `visits` times. `refused` counts solutions that were not accepted; `isCut`: it took too long. */
export type Walk = { readonly text: string | null; readonly refused: number; readonly isCut: boolean }

export function walkText(problem: TextProblem, accepts: (text: string) => boolean, visits: number): Walk {
  const reader = createReader(problem)
  const alphabet = listAlphabet(listParts(problem))
  const seen = new Map<number, number>()
  let refused = 0
  let states = 0
  let layer = reader.begin()
  while (layer.length > 0) {
    for (const visit of layer) {
      if (!reader.isEnd(visit)) continue
      const text = spell(visit)
      if (accepts(text)) return { text, refused, isCut: false }
      refused += 1
    }
    const next: Visit[] = []
    for (const visit of layer) {
      for (const letter of alphabet) {
        const reached = reader.read(visit, letter)
        if (!reached) continue
        const key = reader.numberOf(reached)
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

function createReader(problem: TextProblem) {
  const { form, contains, prefix, suffix } = problem
  const begins = problem.avoidsPrefixes.map((part) => START + part)
  const texts = [...contains, ...problem.avoids, ...begins, ...problem.avoidsSuffixes, suffix]
  const automaton = createAutomaton(texts)
  const avoidedFrom = contains.length
  const suffixesFrom = avoidedFrom + problem.avoids.length + begins.length
  const last = texts.length - 1
  const isAvoided = (place: number) => place >= avoidedFrom && place < suffixesFrom
  const all = 2 ** contains.length - 1

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
  /** Of what tells one state from another. */
  const numberOf = ({ node, found, isOpen, hasDot }: Visit): number =>
    (node * (all + 1) + found) * 4 + (isOpen ? 2 : 0) + (hasDot ? 1 : 0)
  const begin = (): readonly Visit[] => {
    let at = startOf(automaton, isAvoided)
    for (const letter of prefix.split('')) if (at) at = read(at, letter)
    return at ? [at] : []
  }
  return { begin, read, isEnd, numberOf }
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

const compareLetters = (a: string, b: string): number =>
  (RANK.get(a) ?? 1000 + (a.codePointAt(0) ?? 0)) - (RANK.get(b) ?? 1000 + (b.codePointAt(0) ?? 0))
