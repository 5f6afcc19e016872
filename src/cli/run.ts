/** The commands by their names. */
import { schemaText } from '../commands/schema.ts'
import { VERSION } from '../version.ts'
import { type CompletedShell, completion, manual, SHELLS } from './completion.ts'
import { EXIT, UserError } from './exit.ts'
import type { Given, Runner } from './runner.ts'
import { apply } from './runners/apply.ts'
import { demo } from './runners/demo.ts'
import { doctor } from './runners/doctor.ts'
import { fleets } from './runners/fleets.ts'
import { history } from './runners/history.ts'
import { importLive } from './runners/import.ts'
import { init } from './runners/init.ts'
import { inventory } from './runners/inventory.ts'
import { password } from './runners/password.ts'
import { drift, plan } from './runners/plan.ts'
import { record } from './runners/record.ts'
import { sandbox } from './runners/sandbox.ts'
import { validate } from './runners/validate.ts'
import type { Shell } from './shell.ts'
import type { CommandName } from './table.ts'

const printed =
  (text: (words: readonly string[]) => string): Runner =>
  async ({ words }, shell) => {
    shell.out(text(words))
    return EXIT.done
  }

const RUNNERS: Readonly<Record<CommandName, Runner>> = {
  validate,
  plan,
  apply,
  drift,
  import: importLive,
  inventory,
  history,
  record,
  password,
  doctor,
  fleets,
  sandbox,
  demo,
  init,
  schema: printed(schemaText),
  completion: printed(([shell]) => {
    const known = SHELLS.find((one): one is CompletedShell => one === shell)
    if (known === undefined) throw new UserError(`completion takes one of ${SHELLS.join(', ')}`)
    return completion(known)
  }),
  manual: printed(() => manual(VERSION)),
}

export const runCommand = (given: Given, shell: Shell): Promise<number> => RUNNERS[given.command](given, shell)
