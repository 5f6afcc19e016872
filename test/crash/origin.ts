/** A bare repository as `origin` of a working folder, and what its ledger says. */
import { execFile } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createBare, createClone } from '../git/repository.ts'

const execute = promisify(execFile)

export async function git(directory: string, ...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.test']
  return (await execute('git', ['-C', directory, ...identity, ...args], { maxBuffer: 64 * 1024 * 1024 })).stdout
}

export function bareRepository(path: string): string {
  createBare(path)
  return path
}

/** A repository of its own with this fleet file and that origin. */
export async function workingFolder(path: string, fleet: string, origin: string | null): Promise<string> {
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'fleet.yaml'), fleet)
  if (origin !== null) createClone(path, origin)
  return path
}

export const copied = async (from: string, to: string): Promise<string> => {
  await cp(from, to, { recursive: true })
  return to
}

export type StoredLedger = {
  readonly serial: number
  readonly complete: boolean
  readonly intent: unknown
  readonly resources: Readonly<Record<string, { readonly id: string }>>
}

export async function ledgerIn(bare: string, fleet: string): Promise<StoredLedger> {
  return JSON.parse(await git(bare, 'show', `refs/nylas-fleet/${fleet}:ledger.json`)) as StoredLedger
}
