/** An explanation for people: the verdict first, then each rule in its order with why it matched or not. */
import { describeVerdict } from '../../mail/verdict-words.ts'
import { showHidden } from '../../render/escape.ts'
import type { Explanation, MailQuestion } from './explain-mail.ts'

export function renderExplanationText(
  { from, to, type }: MailQuestion,
  { account, workspace, direction, verdict, doubts, otherwise, path }: Explanation,
): string {
  const ends = `${from === '' ? 'nobody (a bounce)' : from} to ${to.join(', ')}`
  const what = direction === 'outbound' ? `sent as ${type ?? 'compose'}` : 'received'
  const lines = [
    `${ends}, ${what}: ${describeVerdict(verdict)}`,
    `decided for ${account} in ${workspace ?? 'no workspace'}`,
    '',
    ...(path.length === 0 ? [`no ${direction} rule is there for it`] : path.map(describeEntry)),
  ]
  if (doubts.length > 0) lines.push('', `This hangs on what is not known of Nylas: ${doubts.join(', ')}.`)
  for (const { assume, verdict: other } of otherwise) {
    const sides = Object.entries(assume).map(([doubt, side]) => `${doubt}: ${side}`)
    lines.push(`  with ${sides.join(', ')}: ${describeVerdict(other)}`)
  }
  return `${lines.map(showHidden).join('\n')}\n`
}

function describeEntry({ rule, priority, matched, because, source }: Explanation['path'][number]): string {
  const mark = matched ? '+' : '-'
  return `${mark} ${String(priority).padStart(4)}  ${rule}  ${because}${source === null ? '' : `  (${source})`}`
}
