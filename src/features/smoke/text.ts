/** What was tried for real, for people: one line for each test, then what else there is to know. */
import { SMOKE_RESULTS, type SmokeReport, type SmokeResult, type SmokeTest } from '../../engine/smoke/report.ts'
import { clipText, escapeMarkdown, showHidden } from '../../render/escape.ts'
import { listFirst, writeBullet } from '../../render/markdown-parts.ts'

const WORDS: Readonly<Record<SmokeResult, string>> = {
  seen: 'seen',
  otherwise: 'otherwise',
  'not-seen': 'not seen',
  'not-tried': 'not tried',
}

const formatTest = ({ name, result, words }: SmokeTest): string => `${WORDS[result]}: ${name}: ${words}`

export function listSmokeLines({ tests, sent, cleaned, notes }: SmokeReport): readonly string[] {
  const sentences = [
    `${sent} ${sent === 1 ? 'mail' : 'mails'} sent`,
    `${cleaned} ${cleaned === 1 ? 'copy' : 'copies'} thrown away`,
  ]
  return [...tests.map(formatTest), ...(sent === 0 && cleaned === 0 ? [] : [sentences.join(', ')]), ...notes]
}

export const renderSmokeText = (report: SmokeReport): string => `${listSmokeLines(report).map(showHidden).join('\n')}\n`

const ICONS: Readonly<Record<SmokeResult, string>> = {
  seen: '✅',
  otherwise: '❌',
  'not-seen': '⏳',
  'not-tried': '➖',
}

/** How many of each, then the first `most` lines, the worst first; the log has them all. */
export function renderSmokeMarkdown({ tests, notes }: SmokeReport, most: number): string {
  const rank = (result: SmokeResult) => SMOKE_RESULTS.indexOf(result)
  const sorted = tests.toSorted((a, b) => rank(b.result) - rank(a.result))
  const counts = SMOKE_RESULTS.toReversed().flatMap((result) => {
    const count = tests.filter((test) => test.result === result).length
    return count === 0 ? [] : [`${count} ${WORDS[result]}`]
  })
  const lines = [...sorted.map((test) => `${ICONS[test.result]} ${formatTest(test)}`), ...notes]
  const bullets = lines.map((line) => writeBullet(escapeMarkdown(clipText(line, LONGEST_LINE))))
  return [['**Tried for real**', ...counts].join(' · '), '', ...listFirst(bullets, most)].join('\n')
}

const LONGEST_LINE = 300
