import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { EXIT, UserError } from '../../shells/cli/exit.ts'
import { findFleetSource, getSigningKey, nameProcess, openLedgerStore } from '../../shells/cli/ports.ts'
import { type Command, readTextOption } from '../../shells/cli/runner.ts'
import { recordRecoveryFile } from './record.ts'

export const runRecord: Command = async ({ options, words }, shell) => {
  const [file, ...more] = words
  if (file === undefined || more.length > 0) throw new UserError('record takes one file: the one the apply wrote')
  const path = resolve(shell.directory, file)
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read: ${error.message}`)
  })
  const key = getSigningKey(shell)
  const run = nameProcess(randomUUID())
  const opened: { close: () => void }[] = []
  const place = { root: findFleetSource(options, shell).root, key: shell.env['NYLAS_API_KEY'] ?? '', run }
  const where = readTextOption(options['ledger']) ?? 'git'
  const open = (name: string) => openLedgerStore(where, { ...place, name }, shell, opened)
  const { recorded, said } = await recordRecoveryFile(kept, key, open, { run, actor: userInfo().username }).finally(
    () => {
      for (const one of opened) one.close()
    },
  )
  if (recorded) shell.out(`${said}\n`)
  else shell.err(`${file} was not recorded: ${said}\n`)
  return recorded ? EXIT.done : EXIT.failed
}
