/**
 * Which processes of git the programs start: git itself writes each one down (trace2), where a configuration names a folder for
 * that. Those that git starts in turn are not counted, since they differ from one version of git to the next.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Env } from './program.ts'

export type GitTrace = {
  /** For the program. */
  readonly env: Env
  /** The commands since the last time, in the order of the alphabet: `cat-file, fetch, 2 push`. */
  readonly take: () => readonly [count: number, names: string]
}

type Event = { readonly event: string; readonly sid: string; readonly argv: readonly string[] }

/** `settings` are further lines of git's configuration. */
export function traceGit(settings = ''): GitTrace {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-trace-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const events = join(folder, 'events')
  mkdirSync(events)
  const config = join(folder, 'config')
  writeFileSync(config, `[trace2]\n\teventTarget = ${events}\n${settings}`)
  const take: GitTrace['take'] = () => {
    const names = readdirSync(events).flatMap((file) => {
      const lines = readFileSync(join(events, file), 'utf8').split('\n')
      rmSync(join(events, file))
      const parsed = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Event)
      const start = parsed.find(({ event }) => event === 'start')
      // The id of a process that git has started has that of its parent before it.
      return start === undefined || start.sid.includes('/') ? [] : [start.argv[1] ?? '']
    })
    const counted = [...new Set(names)].toSorted().map((name) => {
      const count = names.filter((other) => other === name).length
      return count === 1 ? name : `${count} ${name}`
    })
    return [names.length, counted.join(', ')]
  }
  return { env: { GIT_CONFIG_GLOBAL: config }, take }
}
