import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, EXIT, UserError } from '../command.ts'
import { recordRecoveryFile } from './record.ts'

export const runRecord: Command = async ({ words }, { terminal, openLedgerStore, getSigningKey, identify }) => {
  const [file, ...more] = words
  if (file === undefined || more.length > 0) throw new UserError('record takes one file: the one the apply wrote')
  const path = resolve(terminal.directory, file)
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read: ${error.message}`)
  })
  const key = getSigningKey()
  const { recorded, said } = await recordRecoveryFile(kept, key, openLedgerStore, identify())
  if (recorded) terminal.out(`${said}\n`)
  else terminal.err(`${file} was not recorded: ${said}\n`)
  return recorded ? EXIT.done : EXIT.failed
}
