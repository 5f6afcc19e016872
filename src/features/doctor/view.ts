/** One line of the doctor: a check with its verdict and what to do, and how they are printed. Plain JSON, no secret. */
import { escapeJson, showHidden } from '../../render/escape.ts'
import { paint, wrap } from '../../render/layout.ts'

export type CheckName =
  | 'fleet file'
  | 'variables'
  | 'API key'
  | 'application'
  | 'connector'
  | 'default workspace'
  | 'clock'
  | 'service account'
  | 'domain'
  | 'sent mail'
  | 'git remote'
  | 'ledger'
  | 'GitHub token'

export type Check = {
  readonly name: CheckName
  /** `warning`: works, but look at it. `skipped`: could not be asked, because of what stands above it. */
  readonly verdict: 'good' | 'warning' | 'bad' | 'skipped'
  readonly says: string
  /** Null when there is nothing to do. */
  readonly todo: string | null
}

export const passCheck = (name: CheckName, says: string): Check => ({ name, verdict: 'good', says, todo: null })
export const skipCheck = (name: CheckName, says: string): Check => ({ name, verdict: 'skipped', says, todo: null })
export const warnCheck = (name: CheckName, says: string, todo: string): Check => ({
  name,
  verdict: 'warning',
  says,
  todo,
})
export const failCheck = (name: CheckName, says: string, todo: string): Check => ({ name, verdict: 'bad', says, todo })

/** The worst verdict decides how the command ends. */
export const isHealthy = (checks: readonly Check[]): boolean => checks.every(({ verdict }) => verdict !== 'bad')

const MARKS = { good: '✓', warning: '!', bad: '✗', skipped: '·' } as const
const COLORS = { good: 'green', warning: 'yellow', bad: 'red', skipped: 'dim' } as const

/** Symbols and words say everything; colour only repeats it. */
export function renderDoctorText(
  checks: readonly Check[],
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const lines = checks.flatMap(({ name, verdict, says, todo }) => {
    const [first = '', ...more] = wrap(showHidden(`${MARKS[verdict]} ${name}: ${says}`), width)
    return [
      paint(first, COLORS[verdict], color),
      ...more,
      ...(todo === null ? [] : wrap(showHidden(`→ ${todo}`), width, 4)),
    ]
  })
  const bad = checks.filter(({ verdict }) => verdict === 'bad').length
  const end = bad === 0 ? 'All good enough to plan and apply.' : `${bad} of ${checks.length} must be mended.`
  return `${[...lines, '', end].join('\n')}\n`
}

export const renderDoctorJson = (checks: readonly Check[]): string =>
  `${escapeJson(JSON.stringify({ format: 1, good: isHealthy(checks), checks }, null, 2))}\n`
