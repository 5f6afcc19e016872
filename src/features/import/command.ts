import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Runtime, readText, type Terminal, UserError } from '../command.ts'
import { writeNew } from '../init/init.ts'
import { importLiveFiles, mergeLiveFiles } from './import-fleet.ts'

export const runImport: Command = async ({ options }, { terminal, createPlanDeps }) => {
  const deps = createPlanDeps()
  if (options['merge']) return merge(deps, options['unmanaged'] === true, terminal)
  const imported = await importLiveFiles(deps, readText(options['fleet']))
  if (options['stdout']) {
    for (const [path, text] of Object.entries(imported.files)) terminal.out(`# ---- ${path}\n${text}\n`)
  } else {
    const taken: string[] = []
    for (const [path, text] of Object.entries(imported.files)) {
      if (options['force']) {
        await mkdir(dirname(join(deps.root, path)), { recursive: true })
        await writeFile(join(deps.root, path), text)
      } else if (!(await writeNew(deps.root, path, text))) {
        taken.push(path)
        continue
      }
      terminal.out(`wrote ${path}\n`)
    }
    if (taken.length > 0) {
      throw new UserError(
        `${taken.join(', ')} exists and was left as it is: use --force to replace it, --stdout to look first, or --merge to bring drift into it`,
      )
    }
  }
  for (const notice of imported.notices) terminal.err(`note: ${notice}\n`)
  return EXIT.done
}

async function merge(
  deps: ReturnType<Runtime['createPlanDeps']>,
  withUnmanaged: boolean,
  terminal: Terminal,
): Promise<number> {
  const { result, diagnostics } = await mergeLiveFiles(deps, withUnmanaged)
  if (!result) {
    terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    return EXIT.failed
  }
  for (const [path, text] of Object.entries(result.files)) {
    await writeFile(join(deps.root, path), text)
    terminal.out(`changed ${path}\n`)
  }
  for (const { address, path } of result.merged) terminal.out(`  ${path} of ${address} is now what Nylas has\n`)
  for (const address of result.added) terminal.out(`  ${address} is now in the file\n`)
  for (const notice of result.notices) terminal.err(`note: ${notice}\n`)
  if (Object.keys(result.files).length === 0) terminal.out('There is nothing to bring in.\n')
  return EXIT.done
}
