/** What was tried for real, for people: one line for each test, then what else there is to know. */
import { SMOKE_RESULTS, type SmokeReport, type SmokeResult } from '../../engine/smoke/report.ts'
import { clipText, escapeMarkdown, showHidden } from '../../render/escape.ts'
import { listFirst, writeBullet } from '../../render/markdown-parts.ts'

const WORDS: Readonly<Record<SmokeResult, string>> = {
  seen: 'seen',
  otherwise: 'otherwise',
  'not-seen': 'not seen',
  'not-tried': 'not tried',
}

export function listSmokeLines({ tests, sent, cleaned, notes }: SmokeReport): readonly string[] {
  const sentences = [
    `${sent} ${sent === 1 ? 'mail' : 'mails'} sent`,
    `${cleaned} ${cleaned === 1 ? 'copy' : 'copies'} thrown away`,
  ]
  return [
    ...tests.map(({ name, result, words }) => `${WORDS[result]}: ${name}: ${words}`),
    ...(sent === 0 && cleaned === 0 ? [] : [sentences.join(', ')]),
    ...notes,
  ]
}

export const renderSmokeText = (report: SmokeReport): string => `${listSmokeLines(report).map(showHidden).join('\n')}\n`

/** The worst first; the log has them all. */
export function renderSmokeMarkdown(report: SmokeReport): string {
  const rank = (result: SmokeResult) => SMOKE_RESULTS.indexOf(result)
  const tests = report.tests.toSorted((a, b) => rank(b.result) - rank(a.result))
  const lines = listSmokeLines({ ...report, tests }).map((line) =>
    writeBullet(escapeMarkdown(clipText(line, LONGEST_LINE))),
  )
  return `\n**Tried for real**\n\n${listFirst(lines, MOST_LINES).join('\n')}\n`
}

const MOST_LINES = 40
const LONGEST_LINE = 300
