/**
 * `nylas-fleet rotate`: replaces the secret that something of the fleet signs with, and gives the new one out once: to a
 * screen, or into a file that only its owner can read. The old one counts no more from that moment on, so it asks before.
 */
import { open, unlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errorMessage } from '../domain/diagnostic.ts'
import { type Address, KINDS } from '../domain/model.ts'
import { findResource } from '../engine/find-resource.ts'
import { isSound, openFleet } from '../engine/open-fleet.ts'
import { registry } from '../kinds/registry.ts'
import { ApiError, OutcomeUnknownError } from '../nylas/port.ts'
import { renderDiagnosticsText } from '../render/terminal.ts'
import { type Command, EXIT, getTextStyle, readSingleWord, readText, type Terminal, UserError } from './command.ts'

const ROTATABLE = KINDS.filter((kind) => registry[kind].replaceSecret !== undefined)
const USAGE = `rotate takes one address of the fleet file, such as ${ROTATABLE[0]}/orders`

export const runRotate: Command = async ({ options, words }, { terminal, createApplyDeps }) => {
  const address = readAddress(readSingleWord(words, USAGE))
  const path = readText(options['to-file'])
  if (path === null) requireScreen(terminal)
  const deps = createApplyDeps()
  const opened = await openFleet(deps)
  if (!isSound(opened)) {
    terminal.err(renderDiagnosticsText(opened.diagnostics, getTextStyle(terminal, 'err')))
    return EXIT.failed
  }
  const connection = deps.connect(opened.fleet.application.region)
  try {
    const found = await findResource(deps, connection.reader, opened, address)
    if ('diagnostics' in found) {
      terminal.err(renderDiagnosticsText(found.diagnostics, getTextStyle(terminal, 'err')))
      return EXIT.refused
    }
    const { live } = found
    terminal.err(
      `This replaces the secret of ${address} (${live.name}). The old one stops at once: until what receives its events knows the new one, it takes them for forged.\n`,
    )
    if (options['yes'] !== true && !terminal.interactive)
      throw new UserError('nobody is here to be asked, so nothing was replaced: use --yes')
    if (options['yes'] !== true && !isAgreement(await terminal.ask('Replace it? Type yes: '))) return EXIT.refused
    const replace = (take: (secret: string) => void) =>
      registry[live.kind].replaceSecret?.(connection.writer, live.id, take) ?? Promise.resolve()
    if (path === null) terminal.out(`${await receive(replace, address)}\n`)
    else {
      await receiveIntoFile(resolve(terminal.directory, path), replace, address)
      terminal.err(`The new secret is in ${path}, which only you can read.\n`)
    }
    return EXIT.done
  } finally {
    await connection.close()
  }
}

type Replace = (take: (secret: string) => void) => Promise<void>

function readAddress(word: string): Address {
  const kind = ROTATABLE.find((one) => word.startsWith(`${one}/`) && word.length > one.length + 1)
  if (kind === undefined) throw new UserError(`${USAGE}; only a ${ROTATABLE.join(' and a ')} has a secret`)
  return word as Address
}

/** What is printed elsewhere than on a screen is kept by somebody: a log, a file that others read. */
function requireScreen({ env, screen }: Terminal): void {
  const job = env['CI'] ? 'CI' : env['GITHUB_ACTIONS'] ? 'GITHUB_ACTIONS' : null
  if (job !== null)
    throw new UserError(`no secret is shown where ${job} is set: it would stand in the job's log. Use --to-file FILE`)
  if (!screen) throw new UserError('a secret is printed to a screen only: use --to-file FILE to keep it in a file')
}

const isAgreement = (answer: string): boolean => answer.trim().toLowerCase() === 'yes'

async function receive(replace: Replace, address: Address): Promise<string> {
  let secret: string | null = null
  try {
    await replace((told) => {
      secret = told
    })
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    const advice = `The old secret may have stopped: run nylas-fleet rotate ${address} again.`
    throw new UserError(`${errorMessage(error).replace(/\.$/u, '')}. ${advice}`)
  }
  if (secret === null) throw new UserError(`no new secret came: run nylas-fleet rotate ${address} again`)
  return secret
}

const isAnswerLost = (error: unknown): boolean =>
  error instanceof OutcomeUnknownError ||
  (error instanceof ApiError && (error.type === 'network' || error.status >= 500))

/** The file is there before the secret is, so that a path that cannot be written loses nothing. */
async function receiveIntoFile(path: string, replace: Replace, address: Address): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      throw new UserError(`${path} is there already and was left as it is: name another file`)
    throw new UserError(`${path} cannot be made, so nothing was replaced: ${errorMessage(error)}`)
  })
  let isWritten = false
  try {
    const secret = await receive(replace, address)
    try {
      await file.writeFile(`${secret}\n`)
      await file.sync()
      isWritten = true
    } catch (error) {
      const problem = `the secret was replaced and could not be written to ${path}: ${errorMessage(error)}`
      throw new UserError(`${problem}. Nobody has it now: run nylas-fleet rotate ${address} again`)
    }
  } finally {
    await file.close()
    if (!isWritten) await unlink(path)
  }
}
