/**
 * Where the tests keep their temporary files: in memory, where the system has room there and lets scripts run, since they
 * make and remove tens of thousands of small ones. Elsewhere, and where TMPDIR names a folder, they lie where it says.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const NAME = 'nylas-fleet-tests-'
const ROOM = 4 * 1024 ** 3

/** A new folder of this process alone; null where there is no such place, or another was asked for. */
export function makeFolderInMemory(): string | null {
  if (process.env['TMPDIR'] !== undefined || !existsSync(MEMORY)) return null
  removeAbandoned()
  const { bavail, bsize } = statfsSync(MEMORY)
  if (bavail * bsize < ROOM) return null
  const folder = mkdtempSync(join(MEMORY, `${NAME}${process.pid}-`))
  const script = join(folder, 'script')
  writeFileSync(script, '#!/bin/sh\n', { mode: 0o755 })
  const { status } = spawnSync(script)
  rmSync(script)
  if (status === 0) return folder
  rmSync(folder, { recursive: true })
  return null
}

/** What processes that were killed could not remove. */
function removeAbandoned(): void {
  for (const name of readdirSync(MEMORY)) {
    const owner = new RegExp(`^${NAME}(\\d+)-`).exec(name)?.[1]
    if (owner !== undefined && !existsSync(`/proc/${owner}`))
      rmSync(join(MEMORY, name), { recursive: true, force: true })
  }
}
