import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeNewFile } from '../../../src/config/files/tree.ts'
import { type InitDeps, initialize } from '../../../src/features/init/command.ts'
import { openLocalRepository } from '../../../src/state/git/repository.ts'
import { temporaryFolder, testRepository } from '../git.ts'

const FILES = ['fleet.yaml', 'tenants.txt', '.github/workflows/nylas-fleet.yml']
const createDeps = (directory: string, more: Partial<InitDeps> = {}): InitDeps => ({
  repository: openLocalRepository({ directory, environment: { PATH: process.env['PATH'] } }),
  directory,
  fleetFile: 'fleet.yaml',
  reader: null,
  ...more,
})

describe('nylas-fleet init', () => {
  it('the three files are written at the root of the repository, from any folder in it', async () => {
    const { directory } = testRepository({}, 'trunk')
    await writeNewFile(directory, 'deep/down/file', '')
    const result = await initialize(createDeps(join(directory, 'deep/down')))
    expect(result).toMatchObject({ root: directory, newFiles: FILES, existingFiles: [] })
    expect(readFileSync(join(directory, FILES[2] ?? ''), 'utf8')).toContain('branches: ["trunk"]')
  })

  it('the server names the default branch, whatever is checked out', async () => {
    const { directory, git } = testRepository({}, 'trunk')
    git('switch', '--quiet', '--create', 'my-branch')
    await initialize(createDeps(directory))
    expect(readFileSync(join(directory, FILES[2] ?? ''), 'utf8')).toContain('branches: ["trunk"]')
  })

  it('a file that is there is never overwritten', async () => {
    const { directory } = testRepository({ 'fleet.yaml': 'mine' })
    expect(await initialize(createDeps(directory))).toMatchObject({
      newFiles: FILES.slice(1),
      existingFiles: ['fleet.yaml'],
    })
    expect(await initialize(createDeps(directory))).toMatchObject({ newFiles: [], existingFiles: FILES })
    expect(readFileSync(join(directory, 'fleet.yaml'), 'utf8')).toBe('mine')
  })

  it('the files are written where there is no repository, too', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'other'), '')
    expect(await initialize(createDeps(folder))).toMatchObject({ root: folder, newFiles: FILES })
    expect(readdirSync(folder).sort()).toEqual(['.github', 'fleet.yaml', 'other', 'tenants.txt'])
    expect(readFileSync(join(folder, FILES[2] ?? ''), 'utf8')).toContain('branches: ["main"]')
  })

  it('the application is written into the file when a key is at hand, and left out when the API says no', async () => {
    const { directory } = testRepository()
    const data = { application_id: '11111111-2222-4333-8444-555555555555', region: 'eu' }
    await initialize(
      createDeps(directory, { reader: { get: async () => ({ status: 200, data, body: {}, date: '' }) } }),
    )
    expect(readFileSync(join(directory, 'fleet.yaml'), 'utf8')).toContain(
      '  id: 11111111-2222-4333-8444-555555555555\n  region: eu\n',
    )
    const other = testRepository().directory
    expect(
      await initialize(createDeps(other, { reader: { get: () => Promise.reject(new Error('no')) } })),
    ).toMatchObject({
      newFiles: FILES,
    })
  })
})
