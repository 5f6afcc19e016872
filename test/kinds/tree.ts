/**
 * A copy of the sources to which a kind is added, as a developer would add it: its own file and its resource in the sandbox,
 * its noun in the model, and a line in each of the two registries.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createBare, createClone } from '../git/repository.ts'
import type { Ended } from '../program.ts'
import { runFile } from '../warm.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const FIXTURE = join(ROOT, 'test/fixtures/made-up-kind')

type Edit = readonly [file: string, before: string, after: string]

const NEW_FILES: Readonly<Record<string, string>> = {
  'src/kinds/beacon.ts': 'beacon.ts.txt',
  'src/sandbox/resources/beacons.ts': 'beacons.ts.txt',
}
const EDITS: readonly Edit[] = [
  ['src/domain/model.ts', "  'list',\n", "  'list',\n  'beacon',\n"],
  ['src/kinds/registry.ts', 'import { list }', "import { beacon } from './beacon.ts'\nimport { list }"],
  ['src/kinds/registry.ts', '  list,\n', '  list,\n  beacon,\n'],
  [
    'src/sandbox/resources.ts',
    'import { grants }',
    "import { beacons } from './resources/beacons.ts'\nimport { grants }",
  ],
  ['src/sandbox/resources.ts', '  lists,\n', '  lists,\n  beacons,\n'],
]

export type Tree = {
  readonly root: string
  /** The command line of the copy. */
  readonly program: string
  /** Every file of src and tools that is not as it was, with how many lines were added to or changed in it. */
  readonly changes: () => Readonly<Record<string, number>>
  readonly remove: () => void
}

export function addMadeUpKind(): Tree {
  const root = mkdtempSync(join(tmpdir(), 'fleet-kind-'))
  for (const name of ['src', 'tools', 'action.yml', 'package.json', 'tsconfig.json', 'docs', 'fleet.schema.json']) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const original = readSources(root)
  for (const [file, fixture] of Object.entries(NEW_FILES)) cpSync(join(FIXTURE, fixture), join(root, file))
  for (const [file, before, after] of EDITS) {
    const text = readFileSync(join(root, file), 'utf8')
    if (text.split(before).length !== 2) throw new Error(`${file} does not say '${before}' once`)
    writeFileSync(join(root, file), text.replace(before, after))
  }
  return {
    root,
    program: join(root, 'src/shells/cli/main.ts'),
    changes: () => {
      const changed = [...readSources(root)].map(
        ([file, text]) => [file, countNewLines(original.get(file), text)] as const,
      )
      return Object.fromEntries(changed.filter(([, count]) => count > 0))
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** What is generated does not count: nobody writes it. */
function readSources(root: string): ReadonlyMap<string, string> {
  const files = ['src', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const written = files.filter((file) => file.endsWith('.ts') && !file.includes('.gen.'))
  return new Map(written.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

function countNewLines(before: string | undefined, after: string): number {
  const known = new Set(before?.split('\n'))
  return after.split('\n').filter((line) => !known.has(line)).length
}

/** Runs a tool of the copy with this very Node; throws with what it printed. */
export function runTool(tree: Tree, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [...args], {
    cwd: tree.root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the copy's command line in a folder, against a sandbox. */
export function runCli({ root, program }: Tree, cwd: string, url: string, args: readonly string[]): Promise<Ended> {
  const access = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: url }
  return runFile(program, args, cwd, { HOME: root, ...access, NYLAS_FLEET_LAG: '0' })
}

export type RunningSandbox = { readonly url: string; readonly stop: () => Promise<void> }

/** The copy's own sandbox, which has the new resource. Its first line is its address. */
export async function startSandbox(tree: Tree): Promise<RunningSandbox> {
  const child = spawn(process.execPath, [tree.program, 'sandbox', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), once(child, 'exit')])
  if (typeof line !== 'string') throw new Error('the sandbox of the copy has ended before it said where it is')
  const stop = async () => {
    if (child.exitCode === null && child.kill()) await once(child, 'exit')
  }
  return { url: /http:\S+/.exec(line)?.[0] ?? '', stop }
}

/** A folder with a remote, so that there is a ledger in Git to keep and to look back into. */
export function makeRepository(tree: Tree): string {
  const [server, folder] = [join(tree.root, 'server.git'), join(tree.root, 'fleet')]
  createBare(server)
  createClone(folder, server)
  return folder
}
