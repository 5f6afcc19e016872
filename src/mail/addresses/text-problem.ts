/** What a text is to contain and what not, how it begins and ends, and what form it has. */

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

/** The letters of texts that are made up, the simplest first. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('')

export function isSolution(text: string, problem: TextProblem): boolean {
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
export function canHold({ form, contains, prefix, suffix, avoids }: TextProblem): boolean {
  if (avoids.includes('')) return false
  if (form === 'local') return true
  const parts = [...contains, prefix, suffix]
  if (parts.some((part) => part.includes('@') || part.includes('..')) || prefix.startsWith('.')) return false
  return !suffix.endsWith('.') && (form === 'domain' || !parts.some((part) => part.includes('.')))
}

/** Every text of a problem, wherever it is asked for. */
export const listParts = (problem: TextProblem): readonly string[] => [
  ...problem.contains,
  ...problem.avoids,
  problem.prefix,
  ...problem.avoidsPrefixes,
  problem.suffix,
  ...problem.avoidsSuffixes,
]

/** A letter that none of the texts has. */
export function findUnused(used: ReadonlySet<string>): string {
  const simple = LETTERS.find((letter) => !used.has(letter))
  if (simple !== undefined) return simple
  for (let code = 0xe0; ; code += 1) {
    const letter = String.fromCharCode(code)
    if (letter === letter.toLowerCase() && !used.has(letter)) return letter
  }
}
