import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { EXIT, UserError } from '../../shells/cli/exit.ts'
import { createPlanDeps } from '../../shells/cli/ports.ts'
import { type Command, getTextStyle, readTextOption } from '../../shells/cli/runner.ts'
import type { Terminal } from '../../shells/cli/shell.ts'
import { writeNew } from '../init/init.ts'
import { importLiveFiles, mergeLiveFiles } from './import-fleet.ts'

export const runImport: Command = async ({ options }, shell) => {
  const ports = createPlanDeps(options, shell)
  if (options['merge']) return merge(ports, options['unmanaged'] === true, shell)
  const imported = await importLiveFiles(ports, readTextOption(options['fleet'])).finally(ports.close)
  if (options['stdout']) {
    for (const [path, text] of Object.entries(imported.files)) shell.out(`# ---- ${path}\n${text}\n`)
  } else {
    const taken: string[] = []
    for (const [path, text] of Object.entries(imported.files)) {
      if (options['force']) {
        await mkdir(dirname(join(ports.root, path)), { recursive: true })
        await writeFile(join(ports.root, path), text)
      } else if (!(await writeNew(ports.root, path, text))) {
        taken.push(path)
        continue
      }
      shell.out(`wrote ${path}\n`)
    }
    if (taken.length > 0) {
      throw new UserError(
        `${taken.join(', ')} exists and was left as it is: use --force to replace it, --stdout to look first, or --merge to bring drift into it`,
      )
    }
  }
  for (const notice of imported.notices) shell.err(`note: ${notice}\n`)
  return EXIT.done
}

async function merge(
  ports: ReturnType<typeof createPlanDeps>,
  withUnmanaged: boolean,
  shell: Terminal,
): Promise<number> {
  const { result, diagnostics } = await mergeLiveFiles(ports, withUnmanaged).finally(ports.close)
  if (!result) {
    shell.err(renderDiagnosticsText(diagnostics, getTextStyle(shell, 'err')))
    return EXIT.failed
  }
  for (const [path, text] of Object.entries(result.files)) {
    await writeFile(join(ports.root, path), text)
    shell.out(`changed ${path}\n`)
  }
  for (const { address, path } of result.merged) shell.out(`  ${path} of ${address} is now what Nylas has\n`)
  for (const address of result.added) shell.out(`  ${address} is now in the file\n`)
  for (const notice of result.notices) shell.err(`note: ${notice}\n`)
  if (Object.keys(result.files).length === 0) shell.out('There is nothing to bring in.\n')
  return EXIT.done
}
