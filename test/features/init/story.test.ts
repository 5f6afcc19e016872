import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeNewFile } from '../../../src/config/files/tree.ts'
import { type InitDeps, initialize } from '../../../src/features/init/command.ts'
import { openLocalRepository } from '../../../src/state/git/repository.ts'
import { temporaryFolder, testRepository } from '../git.ts'

const FILES = ['fleet.yaml', 'tenants.txt', '.github/workflows/nylas-fleet.yml']
const ports = (directory: string, more: Partial<InitDeps> = {}): InitDeps => ({
  repository: openLocalRepository({ directory, environment: { PATH: process.env['PATH'] } }),
  directory,
  fleetFile: 'fleet.yaml',
  reader: null,
  ...more,
})

describe('init', () => {
  it('writes the three files at the root of the repository, from any folder in it', async () => {
    const { directory } = testRepository({}, 'trunk')
    await writeNewFile(directory, 'deep/down/file', '')
    const done = await initialize(ports(join(directory, 'deep/down')))
    expect(done).toMatchObject({ root: directory, written: FILES, kept: [] })
    expect(readFileSync(join(directory, FILES[2] ?? ''), 'utf8')).toContain('branches: ["trunk"]')
  })

  it('asks the server for the default branch, whatever is checked out', async () => {
    const { directory, git } = testRepository({}, 'trunk')
    git('switch', '--quiet', '--create', 'my-branch')
    await initialize(ports(directory))
    expect(readFileSync(join(directory, FILES[2] ?? ''), 'utf8')).toContain('branches: ["trunk"]')
  })

  it('never overwrites a file', async () => {
    const { directory } = testRepository({ 'fleet.yaml': 'mine' })
    expect(await initialize(ports(directory))).toMatchObject({ written: FILES.slice(1), kept: ['fleet.yaml'] })
    expect(await initialize(ports(directory))).toMatchObject({ written: [], kept: FILES })
    expect(readFileSync(join(directory, 'fleet.yaml'), 'utf8')).toBe('mine')
  })

  it('works where there is no repository', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'other'), '')
    expect(await initialize(ports(folder))).toMatchObject({ root: folder, written: FILES })
    expect(readdirSync(folder).sort()).toEqual(['.github', 'fleet.yaml', 'other', 'tenants.txt'])
    expect(readFileSync(join(folder, FILES[2] ?? ''), 'utf8')).toContain('branches: ["main"]')
  })

  it('pins the application when a key is at hand, and does without when the API says no', async () => {
    const { directory } = testRepository()
    const data = { application_id: '11111111-2222-4333-8444-555555555555', region: 'eu' }
    await initialize(ports(directory, { reader: { get: async () => ({ status: 200, data, body: {}, date: '' }) } }))
    expect(readFileSync(join(directory, 'fleet.yaml'), 'utf8')).toContain(
      '  id: 11111111-2222-4333-8444-555555555555\n  region: eu\n',
    )
    const other = testRepository().directory
    expect(await initialize(ports(other, { reader: { get: () => Promise.reject(new Error('no')) } }))).toMatchObject({
      written: FILES,
    })
  })
})
