import { EXIT } from '../../shells/cli/exit.ts'
import { connectionFor } from '../../shells/cli/ports.ts'
import { type Runner, textOption } from '../../shells/cli/runner.ts'
import { openLocalRepository } from '../../state/git/repository.ts'
import { initialise, writeNew } from './init.ts'

export const init: Runner = async ({ options }, shell) => {
  const connection = connectionFor(options, shell)
  const { root, written, kept, next } = await initialise({
    repository: openLocalRepository({ directory: shell.directory, environment: shell.env }),
    directory: shell.directory,
    fleetFile: textOption(options['fleet-file']) ?? 'fleet.yaml',
    reader: connection?.reader ?? null,
    write: writeNew,
  }).finally(() => connection?.close())
  shell.out(`In ${root}:\n`)
  for (const path of written) shell.out(`  wrote ${path}\n`)
  for (const path of kept) shell.out(`  kept ${path}: it was there\n`)
  for (const step of next) shell.out(`- ${step}\n`)
  return EXIT.done
}
