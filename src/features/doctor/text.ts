/** The doctor's lines for a terminal. Symbols and words say everything; colour only repeats it. */
import { styleText } from 'node:util'
import { showHidden } from '../../render/escape.ts'
import { wrap } from '../../render/layout.ts'
import type { Check } from './check.ts'

const MARKS = { good: '✓', warning: '!', bad: '✗', skipped: '·' } as const
const COLORS = { good: 'green', warning: 'yellow', bad: 'red', skipped: 'dim' } as const

export function renderDoctorText(
  checks: readonly Check[],
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const lines = checks.flatMap(({ name, verdict, says, todo }) => {
    const [first = '', ...more] = wrap(showHidden(`${MARKS[verdict]} ${name}: ${says}`), width)
    const shown = color ? styleText(COLORS[verdict], first, { validateStream: false }) : first
    return [shown, ...more, ...(todo === null ? [] : wrap(showHidden(`→ ${todo}`), width, 4))]
  })
  const bad = checks.filter(({ verdict }) => verdict === 'bad').length
  const end = bad === 0 ? 'All good enough to plan and apply.' : `${bad} of ${checks.length} must be mended.`
  return `${[...lines, '', end].join('\n')}\n`
}

export const renderDoctorJson = (checks: readonly Check[]): string =>
  `${JSON.stringify({ format: 1, good: checks.every(({ verdict }) => verdict !== 'bad'), checks }, null, 2)}\n`
