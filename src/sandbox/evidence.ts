/** The switches that evidence turns: what `nylas-fleet probe` has found out, so that the sandbox behaves like what it has seen. */
import type { Evidence } from '../domain/evidence.ts'
import { readSwitches, requireSwitch, type Switches } from './switches.ts'

/** `open`: questions whose switches keep what they are. Throws a RangeError for a switch or a side that does not exist. */
export function readEvidenceSwitches({ answers }: Evidence): {
  readonly switches: Partial<Switches>
  readonly open: readonly string[]
} {
  const turned = answers.flatMap(({ question, decides, verdict }): readonly Partial<Switches>[] => {
    if (decides === null) return []
    try {
      // Also of one that is open: a question that this version does not know is no evidence of anything.
      requireSwitch(decides)
      return verdict.kind === 'side' ? [readSwitches({ [decides]: verdict.side })] : []
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw new RangeError(`the answer to ${question}: ${error.message}`)
    }
  })
  const open = answers.filter(({ decides, verdict }) => decides !== null && verdict.kind !== 'side')
  return { switches: Object.assign({}, ...turned) as Partial<Switches>, open: open.map(({ question }) => question) }
}
