/**
 * Before the first test: the generated validators are there and up to date, it is known whether the bundles are, and
 * temporary files have a place. After the last one: no program of this repository has been left behind.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { BUNDLES, isMade, makeUnlessMade, ROOT, VALIDATORS } from '../tools/made.ts'
import { makeFolderInMemory } from './temporary.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly isBuilt: boolean
  }
}

let before: ReadonlySet<string> = new Set()
let temporary: string | null = null

export async function setup({ provide }: TestProject): Promise<void> {
  await makeUnlessMade(VALIDATORS, async () => (await import('../tools/validators.ts')).writeValidators())
  provide('isBuilt', isMade(BUNDLES))
  before = new Set(findOrphans())
  temporary = makeFolderInMemory()
  if (temporary !== null) process.env['TMPDIR'] = temporary
}

export async function teardown(): Promise<void> {
  if (temporary !== null) rmSync(temporary, { recursive: true, force: true })
  const findLeft = () => findOrphans().filter((program) => !before.has(program))
  // Those that end with whoever started them may be about to.
  let left = findLeft()
  for (let tries = 0; tries < 200 && left.length > 0; tries += 1) {
    await setTimeout(100)
    left = findLeft()
  }
  if (left.length > 0) throw new Error(`the tests left these behind:\n${left.join('\n')}`)
}

/** Programs of this repository that outlived whoever started them, as far as the system tells (Linux does). */
function findOrphans(): readonly string[] {
  if (!existsSync('/proc/self/stat')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      const [stat, command] = [readProcess(id, 'stat'), readProcess(id, 'cmdline').replaceAll('\0', ' ')]
      const [, parent] = /\) \S (\d+) /.exec(stat) ?? []
      const isOurs = ['dist/', 'src/', 'test/warm-host'].some((path) => command.includes(`${ROOT}/${path}`))
      return parent === '1' && isOurs ? [`${id} ${command}`] : []
    })
}

function readProcess(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
