/** What is written here without a process is what real Git writes, and real Git finds no fault with it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createBare, createClone, type Files, writeCommit } from './repository.ts'

function temporary() {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-written-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return (name: string) => join(folder, name)
}

const git = (folder: string, args: readonly string[], input = ''): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', input, stdio: 'pipe' }).trim()

/** The same commit, made by real Git of the same files and parents. */
function commitByGit(bare: string, files: Files, parents: readonly string[], at: string): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const [first, ...others] = parents
  const lines = [
    `commit refs/heads/by-git\nmark :1\ncommitter Ann <ann@fleet.example> ${at} +0000\n${data('A change\n')}`,
    first === undefined ? '' : `from ${first}\n`,
    ...others.map((parent) => `merge ${parent}\n`),
    ...Object.entries(files).map(([path, text]) =>
      text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
    ),
    'get-mark :1\n',
  ]
  return git(bare, ['fast-import', '--quiet', '--force'], lines.join(''))
}

it('each commit has the id that real Git gives it, whatever is added, replaced and removed', () => {
  const bare = temporary()('bare')
  createBare(bare)
  const steps: readonly (readonly [Files, (commits: readonly string[]) => readonly string[]])[] = [
    [{ 'fleet.yaml': 'version: 1\n', 'a.b': '1', 'a/b': '2', 'a-b': '3', 'a/b.d/c': '4', 'ä/é 𝒂': 'ö' }, () => []],
    [{ 'fleet.yaml': 'version: 2\n', 'a/b.d/c': null, empty: '' }, ([one = '']) => [one]],
    [{ a: 'a file where a folder was', 'a.b/c/d/e': 'a folder where a file was' }, ([, two = '']) => [two]],
    [{ ä: null, 'fleet.yaml': null }, ([, two = '', three = '']) => [three, two]],
    [{ 'a.b': null, a: null, 'a-b': null, empty: null }, (commits) => [commits[3] ?? '']],
    [{ 'ledger.json': '{}' }, () => []],
  ]
  const commits: string[] = []
  for (const [files, find] of steps) {
    const parents = find(commits)
    const commit = writeCommit(bare, 'refs/heads/main', files, parents)
    const at = git(bare, ['log', '-1', '--format=%ct', commit])
    expect([files, commit]).toEqual([files, commitByGit(bare, files, parents, at)])
    expect(git(bare, ['rev-parse', 'refs/heads/main'])).toBe(commit)
    commits.push(commit)
  }
  expect(git(bare, ['fsck', '--strict', '--no-progress', '--no-dangling'])).toBe('')
})

it('a commit on top of one that Git made keeps what that one holds, links and modes too', () => {
  const at = temporary()
  createBare(at('bare'))
  createClone(at('clone'), at('bare'))
  const id = git(at('bare'), ['hash-object', '-w', '--stdin'], 'target')
  const tree = git(at('bare'), ['mktree'], `100755 blob ${id}\trun.sh\n120000 blob ${id}\tlink\n`)
  const made = git(at('bare'), ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'commit-tree', '-m', 'x', tree])
  const commit = writeCommit(at('bare'), 'refs/heads/main', { added: '1' }, [made])
  const modes = git(at('bare'), ['ls-tree', commit]).split('\n')
  expect(modes.map((row) => row.replace(/ .*\t/, ' '))).toEqual(['100644 added', '120000 link', '100755 run.sh'])
})

it('a clone and a repository of SHA-256 are such to Git, and a push between them needs nobody else', () => {
  const at = temporary()
  createBare(at('bare'))
  createBare(at('modern'), 'sha256')
  createClone(at('clone'), at('bare'))
  expect(git(at('modern'), ['rev-parse', '--show-object-format', '--is-bare-repository'])).toBe('sha256\ntrue')
  const commit = writeCommit(at('bare'), 'refs/heads/main', { file: 'text' })
  git(at('clone'), ['pull', '--quiet', 'origin', 'main'])
  expect(git(at('clone'), ['status', '--porcelain=v2', '--branch'])).toBe(`# branch.oid ${commit}\n# branch.head main`)
  writeFileSync(join(at('clone'), 'file'), 'changed')
  git(at('clone'), ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'commit', '--quiet', '-a', '-m', 'x'])
  git(at('clone'), ['push', '--quiet', 'origin', 'main'])
  expect(git(at('bare'), ['show', 'main:file'])).toBe('changed')
  expect(git(at('bare'), ['fsck', '--strict', '--no-progress'])).toBe('')
})
