/** `nylas-fleet webhook-test`: has Nylas send a test event to an address of the file, before or after it is applied. */
import { keyOf, kindOf } from '../domain/address.ts'
import { type Address, KINDS } from '../domain/model.ts'
import { suggestName } from '../domain/near-name.ts'
import { isSound, openFleet } from '../engine/open-fleet.ts'
import { registry } from '../kinds/registry.ts'
import { renderDiagnosticsText } from '../render/terminal.ts'
import { type Command, EXIT, getTextStyle, readSingleWord, readText, UserError } from './command.ts'

const TRIED = KINDS.filter((kind) => registry[kind].rehearse !== undefined)
const USAGE = 'webhook-test takes one webhook of the fleet file by its key, such as orders'

export const runWebhookTest: Command = async ({ options, words }, { terminal, createApplyDeps }) => {
  const word = readSingleWord(words, USAGE)
  const deps = { ...createApplyDeps(), openLedger: () => null }
  const opened = await openFleet(deps)
  if (!isSound(opened)) {
    terminal.err(renderDiagnosticsText(opened.diagnostics, getTextStyle(terminal, 'err')))
    return EXIT.failed
  }
  const known = opened.fleet.desired.filter(({ kind }) => TRIED.includes(kind))
  const desired = known.find(({ address, key }) => word === address || word === key)
  if (!desired)
    throw new UserError(
      `the file declares no ${describeMissing(
        word,
        known.map(({ address }) => address),
      )}`,
    )
  const connection = deps.connect(opened.fleet.application.region)
  try {
    const { rehearse } = registry[desired.kind]
    const sent = await rehearse?.(connection.writer, desired.attributes, readText(options['trigger']))
    if (sent) terminal.out(`Nylas sends the test event ${sent.trigger} to ${sent.to}. ${sent.note}\n`)
    return EXIT.done
  } finally {
    await connection.close()
  }
}

function describeMissing(word: string, addresses: readonly Address[]): string {
  const [kind = ''] = TRIED
  const key = TRIED.includes(kindOf(word as Address)) ? keyOf(word) : word
  const near = suggestName(key, addresses.map(keyOf))
  return `${kind} ${JSON.stringify(key)}${near}`
}
