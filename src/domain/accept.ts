/**
 * Known warnings: what the section `accept` names is counted in one notice and not repeated, until its day has passed. An
 * error is never accepted, and neither is a warning that tells of something new each time.
 */
import { planDiagnostic } from './diagnostic.ts'
import type { Acceptance, Diagnostic } from './model.ts'
import { compileAddressPattern } from './pattern.ts'

/** Warnings of how a fleet is written, which stay the same until the file changes. */
export const ACCEPTABLE: readonly string[] = [
  'equal-priority',
  'leftover-placeholder',
  'look-alike',
  'outbound-scope',
  'protect-matches-nothing',
  'secret-in-file',
  'silent-trigger',
  'too-many-of-kind',
  'unguarded',
  'unknown-trigger',
  'unused',
  'unused-field',
  'yields-nothing',
]

/** Those that a plan gives as well, so that what accepts none in the file may accept one in the plan. */
const OF_PLAN_TOO: ReadonlySet<string> = new Set(['unguarded'])

export type Accepted = {
  readonly diagnostics: readonly Diagnostic[]
  /** The acceptances with how many each took now. */
  readonly used: readonly Acceptance[]
}

/** `weigh` is told how much is compared. An acceptance whose day has passed takes nothing, and what it took says so. */
export function acceptWarnings(
  diagnostics: readonly Diagnostic[],
  acceptances: readonly Acceptance[],
  isOver: (acceptance: Acceptance) => boolean = () => false,
  weigh: (characters: number) => void = () => undefined,
): Accepted {
  const counts = new Map<Acceptance, number>(acceptances.map((acceptance) => [acceptance, 0]))
  const byCode = Map.groupBy(
    acceptances.map((acceptance) => ({ acceptance, covers: compileCover(acceptance, weigh) })),
    ({ acceptance }) => acceptance.code,
  )
  const shown = diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    const { covers: _, ...told } = diagnostic
    if (diagnostic.severity !== 'warning') return [told]
    const taking = (byCode.get(diagnostic.code) ?? []).filter(({ covers }) => covers(diagnostic))
    for (const { acceptance } of taking) counts.set(acceptance, (counts.get(acceptance) ?? 0) + 1)
    const [first] = taking
    if (first === undefined) return [told]
    if (taking.some(({ acceptance }) => !isOver(acceptance))) return []
    return [{ ...told, summary: `${told.summary} (accepted until ${first.acceptance.until}, which has passed)` }]
  })
  const used = acceptances.map((acceptance) => ({ ...acceptance, count: counts.get(acceptance) ?? 0 }))
  return { diagnostics: shown, used }
}

function compileCover({ address }: Acceptance, weigh: (characters: number) => void): (about: Diagnostic) => boolean {
  if (address === null) return () => true
  const pattern = compileAddressPattern(address)
  const cost = address.length * (pattern?.choices ?? 1) * COMPARE_COST
  const matches = (other: string) => pattern?.matches(other) ?? false
  return (about) => {
    weigh((1 + (about.covers?.length ?? 0)) * cost)
    if (about.address !== null && matches(about.address)) return true
    return about.covers !== undefined && about.covers.length > 0 && about.covers.every(matches)
  }
}

/** Of a character of a pattern and one address, in written-out characters. */
const COMPARE_COST = 0.2

/** What is accepted, in one notice; nothing where that is nothing. */
export function noteAccepted(used: readonly Acceptance[]): readonly Diagnostic[] {
  const taking = used.filter(({ count }) => count > 0)
  const [first] = taking
  if (first === undefined) return []
  const count = countAccepted(taking)
  const reasons = taking.slice(0, 3).map(({ code, count: taken, reason, until }) => {
    const times = taken === 1 ? '' : ` (${taken})`
    return `${code}${times}: ${shorten(reason)}${until === null ? '' : `, until ${until}`}`
  })
  const more = taking.length > 3 ? `; and ${taking.length - 3} more lines of accept` : ''
  const summary = `${count === 1 ? 'one known warning is' : `${count} known warnings are`} accepted and not repeated: ${reasons.join('; ')}${more}`
  return [planDiagnostic('accepted', summary, { place: first.place, severity: 'notice' })]
}

export const countAccepted = (used: readonly Acceptance[]): number => used.reduce((sum, { count }) => sum + count, 0)

/**
 * A warning for each acceptance that takes nothing. `ofPlan` left out: as far as the file tells; what only a plan can tell
 * is said with the plan, where the numbers of both are known.
 */
export const warnIdle = (ofFile: readonly Acceptance[], ofPlan?: readonly Acceptance[]): readonly Diagnostic[] =>
  ofFile
    .filter(({ code, count }, index) => {
      if (ofPlan === undefined) return count === 0 && !OF_PLAN_TOO.has(code)
      return OF_PLAN_TOO.has(code) && count + (ofPlan[index]?.count ?? 0) === 0
    })
    .map(({ code, address, place }) => {
      const about = address === null ? '' : ` about '${shorten(address)}'`
      const summary = `there is no warning '${code}'${about} to accept: remove this line, or correct it`
      return planDiagnostic('accept-matches-nothing', summary, { place, severity: 'warning' })
    })

const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 97)}...` : text)

const DAY = 86_400_000

/** `now` in milliseconds; null: nobody knows, and every day is to come. */
export const hasPassed = ({ until }: Pick<Acceptance, 'until'>, now: number | null): boolean =>
  until !== null && now !== null && !(now < Date.parse(`${until}T00:00:00Z`) + DAY)
