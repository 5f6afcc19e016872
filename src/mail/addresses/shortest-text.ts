/**
 * The shortest text that contains some texts and avoids others, or any such text, which is found much sooner. Null when there
 * is none. Beyond a few texts to contain, the shortest is one that joins them, which need not be the shortest there is.
 */
import { canHold, findUnused, isSolution, LETTERS, listParts, type TextProblem } from './text-problem.ts'
import { walkText } from './walk-text.ts'

type Accepts = (text: string) => boolean
export type FindText = (problem: TextProblem, accepts: Accepts) => string | null

const MOST_JOINED = 3
const MOST_VISITS = 512

export const findShortest: FindText = (problem, accepts) => {
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

/** Nearly always what is to be contained can simply be joined. */
export const findAnyText: FindText = (problem, accepts) =>
  canHold(problem) ? (join(reduce(problem), accepts) ?? findShortest(problem, accepts)) : null

function solve(problem: TextProblem, accepts: Accepts): string | null {
  const reduced = reduce(problem)
  if (reduced.contains.length === 0 && problem.prefix === '') {
    const simple = ['', ...LETTERS]
      .map((letter) => letter + problem.suffix)
      .find((text) => isSolution(text, problem) && accepts(text))
    if (simple !== undefined) return simple
  }
  if (reduced.contains.length <= MOST_JOINED) {
    // A state that is reached again is only worth it where what was made of it before was not accepted.
    for (let visits = 1; visits <= MOST_VISITS; visits *= 8) {
      const { text, refused, isCut } = walkText(reduced, accepts, visits)
      if (isCut) break
      if (refused < visits || (text !== null && visits === MOST_VISITS)) return text
    }
  }
  return join(reduced, accepts)
}

/** Without the texts to contain that stand in others. */
function reduce(problem: TextProblem): TextProblem {
  const given = [problem.prefix, problem.suffix]
  const unique = [...new Set(problem.contains)].filter((part) => !given.some((text) => text.includes(part)))
  return {
    ...problem,
    contains: unique.filter((part) => !unique.some((other) => other !== part && other.includes(part))),
  }
}

/** One after the other with a letter between them that none of the texts has: nothing else comes to be contained. */
function join(problem: TextProblem, accepts: Accepts): string | null {
  const { form, contains, prefix, suffix } = problem
  const letter = findUnused(new Set(listParts(problem).join('').split('')))
  const end = form === 'domain' && suffix === '' ? `.${letter}` : suffix
  for (let count = 1; count <= 64; count += 1) {
    const between = letter.repeat(count)
    const text = `${prefix}${contains.map((part) => between + part).join('')}${between}${end}`
    if (!isSolution(text, problem)) return null
    if (accepts(text)) return text
  }
  return null
}
