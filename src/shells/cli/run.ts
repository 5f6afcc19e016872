/** The commands by their names. */

import { VERSION } from '../../domain/version.ts'
import { apply } from '../../features/apply/command.ts'
import { demo } from '../../features/demo/command.ts'
import { doctor } from '../../features/doctor/command.ts'
import { fleets } from '../../features/fleets/command.ts'
import { history } from '../../features/history/command.ts'
import { importLive } from '../../features/import/command.ts'
import { init } from '../../features/init/command.ts'
import { inventory } from '../../features/inventory/command.ts'
import { password } from '../../features/password/command.ts'
import { drift, plan } from '../../features/plan/command.ts'
import { record } from '../../features/record/command.ts'
import { sandbox } from '../../features/sandbox/command.ts'
import { schemaText } from '../../features/schema.ts'
import { validate } from '../../features/validate/command.ts'
import { type CompletedShell, completion, manual, SHELLS } from './completion.ts'
import { EXIT, UserError } from './exit.ts'
import type { Given, Runner } from './runner.ts'
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
