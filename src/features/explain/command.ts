/**
 * `nylas-fleet explain`: what the guardrails make of one mail. Of the file alone, which takes no key and no request, or with
 * `--live` of what lives in the application now.
 */

import { compileFleet } from '../../config/compile.ts'
import type { Diagnostic, Fleet } from '../../domain/model.ts'
import type { PlanDeps } from '../../engine/deps.ts'
import { isSound, openFleet } from '../../engine/open-fleet.ts'
import { buildDeclaredWorld, buildMailWorld, createLiveNames } from '../../engine/plan/mail-world.ts'
import { planOpenedFleet } from '../../engine/plan-fleet.ts'
import type { MailWorld } from '../../mail/model.ts'
import { isMailAddress } from '../../mail/parts.ts'
import { describeVerdict } from '../../mail/verdict-words.ts'
import { escapeJson, showHidden } from '../../render/escape.ts'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Options, type Runtime, UserError } from '../command.ts'
import { type Explanation, explainMail, type MailQuestion } from './explain-mail.ts'

export const runExplain: Command = async ({ options, words }, runtime) => {
  const { terminal } = runtime
  if (words.length > 0) throw new UserError('explain takes no words: name the ends of the mail with --from and --to')
  const question = readQuestion(options)
  const { fleet, world, diagnostics } = await readWorld(options['live'] === true, runtime)
  if (fleet === null || world === null) {
    terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    return EXIT.failed
  }
  const explanation = explainMail(question, world, fleet.assume)
  if ('problem' in explanation) throw new UserError(explanation.problem)
  terminal.out(
    options['json']
      ? `${escapeJson(JSON.stringify(explanation, null, 2))}\n`
      : renderExplanationText(question, explanation),
  )
  return EXIT.done
}

function readQuestion(options: Options): MailQuestion {
  const { from, to, type, direction } = options
  const recipients = Array.isArray(to) ? to.map(String) : []
  if (typeof from !== 'string' || recipients.length === 0) {
    throw new UserError(
      'explain needs the ends of a mail: --from ADDRESS --to ADDRESS; of a sent one --to may be repeated',
    )
  }
  if (type !== undefined && type !== 'compose' && type !== 'reply') {
    throw new UserError('--type is compose or reply')
  }
  if (direction !== undefined && direction !== 'inbound' && direction !== 'outbound') {
    throw new UserError('--direction is inbound or outbound')
  }
  const wrong = [...(from === '' ? [] : [from]), ...recipients].find((one) => !isMailAddress(one))
  if (wrong !== undefined) throw new UserError(`${JSON.stringify(wrong)} is no e-mail address`)
  return {
    from: from.toLowerCase(),
    to: [...new Set(recipients.map((one) => one.toLowerCase()))],
    type: type ?? null,
    direction: direction ?? null,
  }
}

type WorldReading = {
  readonly fleet: Fleet | null
  readonly world: MailWorld | null
  readonly diagnostics: readonly Diagnostic[]
}

async function readWorld(isLive: boolean, runtime: Runtime): Promise<WorldReading> {
  if (!isLive) {
    const { terminal } = runtime
    const { tree, fleetFile } = runtime.findFleetSource()
    const { fleet, diagnostics } = await compileFleet(tree, fleetFile, terminal)
    return { fleet, world: fleet && buildDeclaredWorld(fleet), diagnostics }
  }
  // Which rules and lists decide about this mail is only known once all of them are.
  const deps: PlanDeps = { ...runtime.createPlanDeps(), mailScope: 'all' }
  const opened = await openFleet(deps)
  if (!isSound(opened)) return { fleet: null, world: null, diagnostics: opened.diagnostics }
  const connection = deps.connect(opened.fleet.application.region)
  try {
    const { fleet, live, governance } = await planOpenedFleet(deps, connection.reader, opened)
    const world = buildMailWorld(governance.before, createLiveNames(fleet.desired, live))
    return { fleet, world, diagnostics: [] }
  } finally {
    await connection.close()
  }
}

/** For people: the verdict first, then each rule in its order with why it matched or not. */
function renderExplanationText(
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
