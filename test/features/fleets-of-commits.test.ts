/** `nylas-fleet fleets` on a real repository, as the list job of examples/many-fleets runs it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { testRepository } from './git.ts'

const CLI = fileURLToPath(new URL('../../src/shells/cli/main.ts', import.meta.url))

it('the fleets that two commits differ in are listed, and no working tree is looked at', () => {
  const { directory, git } = testRepository()
  const commit = (path: string, text: string): string => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
    git('add', '-A')
    git('commit', '--quiet', '-m', path)
    return git('rev-parse', 'HEAD').trim()
  }
  const fleets = (...words: readonly string[]): unknown =>
    JSON.parse(
      execFileSync(process.execPath, [CLI, 'fleets', 'fleets/*/fleet.yaml', '--json', ...words], {
        cwd: directory,
        encoding: 'utf8',
      }),
    )
  const entry = (name: string) => ({ fleet: name, file: `fleets/${name}/fleet.yaml`, folder: name })
  const first = commit('fleets/a/fleet.yaml', 'version: 1\nfleet: a\ntenants: {file: t.txt}\n')
  commit('fleets/a/t.txt', 'x\n')
  const second = commit('fleets/b/fleet.yaml', 'version: 1\nfleet: b\n')
  const third = commit('fleets/a/t.txt', 'y\n')
  writeFileSync(join(directory, 'fleets/b/fleet.yaml'), 'not: committed\n')
  expect(fleets('--changed', `${second}..${third}`)).toEqual({ fleets: [entry('a')], removed: [] })
  expect(fleets('--changed', `${first}..HEAD`)).toEqual({ fleets: [entry('a'), entry('b')], removed: [] })
  expect(fleets('--changed', `${third}..${third}`)).toEqual({ fleets: [], removed: [] })
  expect(() => fleets('--changed=--output=x..HEAD')).toThrow('is no commit')
})
