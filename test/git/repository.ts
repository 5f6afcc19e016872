/**
 * Makes repositories and commits without a process, for setting scenes: a repository is a few small files, and what is in it
 * are objects, each in a file of its own. Real Git reads them, and says so where one is wrong.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'

type Format = 'sha1' | 'sha256'

/** Git does not tidy up after a push, nor look for the refs of other repositories. */
const SERVING = `	bare = true
	alternateRefsCommand = true
[http]
	receivepack = true
[receive]
	autogc = false
[uploadpack]
	allowAnySHA1InWant = true
`

/** Empty, and with what a server needs. */
export function createBare(path: string, format: Format = 'sha1'): void {
  create(path, format, SERVING)
}

/** An empty one whose remote `origin` is `remote`. Git does not tidy up after a commit in it. */
export function createClone(path: string, remote: string): void {
  const origin = `[remote "origin"]\n\turl = ${remote}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`
  create(
    join(path, '.git'),
    'sha1',
    `\tbare = false\n\tlogAllRefUpdates = true\n[maintenance]\n\tauto = false\n${origin}`,
  )
}

function create(path: string, format: Format, settings: string): void {
  for (const folder of ['objects', 'refs/heads', 'hooks']) mkdirSync(join(path, folder), { recursive: true })
  writeFileSync(join(path, 'HEAD'), 'ref: refs/heads/main\n')
  const [version, extensions] = format === 'sha1' ? [0, ''] : [1, '[extensions]\n\tobjectFormat = sha256\n']
  writeFileSync(join(path, 'config'), `${extensions}[core]\n\trepositoryformatversion = ${version}\n${settings}`)
}

/** Null removes a file, or a folder with all that is in it. */
export type Files = Readonly<Record<string, string | null>>

type Entry = { readonly mode: string; readonly id: string }
type Entries = ReadonlyMap<string, Entry>

/** What a commit holds, by path: the same in every repository. */
const known = new Map<string, Entries>()

/** Writes these files on top of what the first parent holds and points `ref` there; the answer is the commit. */
export function writeCommit(bare: string, ref: string, files: Files, parents: readonly string[] = []): string {
  const entries = new Map(parents[0] === undefined ? [] : readEntries(bare, parents[0]))
  for (const [path, text] of Object.entries(files)) {
    for (const other of entries.keys()) {
      if (other === path || other.startsWith(`${path}/`) || path.startsWith(`${other}/`)) entries.delete(other)
    }
    if (text !== null) entries.set(path, { mode: '100644', id: writeObject(bare, 'blob', Buffer.from(text)) })
  }
  const by = `Ann <ann@fleet.example> ${Math.floor(Date.now() / 1000)} +0000`
  const head = [
    `tree ${writeTree(bare, entries)}`,
    ...parents.map((id) => `parent ${id}`),
    `author ${by}`,
    `committer ${by}`,
  ]
  const commit = writeObject(bare, 'commit', Buffer.from(`${head.join('\n')}\n\nA change\n`))
  known.set(commit, entries)
  writeWhole(join(bare, ref), `${commit}\n`)
  return commit
}

function readEntries(bare: string, commit: string): Entries {
  const entries = known.get(commit)
  if (entries !== undefined) return entries
  const listed = execFileSync('git', [`--git-dir=${bare}`, 'ls-tree', '-r', '-z', commit], { encoding: 'utf8' })
  const rows = listed.matchAll(/(\d+) \w+ ([0-9a-f]+)\t([^\0]+)\0/g)
  return new Map(Array.from(rows, ([, mode = '', id = '', path = '']) => [path, { mode, id }]))
}

function writeTree(bare: string, entries: Entries): string {
  const rows = new Map<string, Entry>()
  const folders = new Map<string, Map<string, Entry>>()
  for (const [path, entry] of entries) {
    const slash = path.indexOf('/')
    const name = path.slice(0, slash)
    if (slash < 0) rows.set(path, entry)
    else folders.set(name, (folders.get(name) ?? new Map()).set(path.slice(slash + 1), entry))
  }
  // Git orders a folder as if its name ended with a slash.
  for (const [name, inner] of folders) rows.set(`${name}/`, { mode: '40000', id: writeTree(bare, inner) })
  const sorted = [...rows].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const parts = sorted.flatMap(([name, { mode, id }]) => [
    Buffer.from(`${mode} ${name.replace(/\/$/, '')}\0`),
    Buffer.from(id, 'hex'),
  ])
  return writeObject(bare, 'tree', Buffer.concat(parts))
}

function writeObject(bare: string, type: string, content: Buffer): string {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  const id = createHash('sha1').update(bytes).digest('hex')
  const path = join(bare, 'objects', id.slice(0, 2), id.slice(2))
  if (!existsSync(path)) writeWhole(path, deflateSync(bytes, { level: 1 }))
  return id
}

/** Whoever reads at this moment sees the old file or the new one. */
function writeWhole(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.lock`, content)
  renameSync(`${path}.lock`, path)
}
