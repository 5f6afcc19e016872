/**
 * Who may import whom, as data. The arrows point one way (spec -> desired -> plan -> apply -> ledger), the engine knows no
 * kind, and there is no cycle. Type imports count.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Folder (or file) of src to what it may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'model.ts': [],
  'version.ts': [],
  'canonical.ts': ['model.ts'],
  'memory.ts': [],
  api: ['model.ts'],
  kinds: ['model.ts', 'api'],
  files: ['model.ts'],
  text: ['model.ts', 'files'],
  secrets: ['model.ts'],
  spec: ['model.ts', 'kinds/kind.ts', 'text', 'files'],
  live: ['model.ts', 'kinds/kind.ts', 'api'],
  plan: ['canonical.ts', 'model.ts', 'kinds/kind.ts', 'kinds/references.ts'],
  apply: ['model.ts', 'kinds/kind.ts', 'kinds/references.ts', 'api'],
  git: ['files'],
  ledger: ['canonical.ts', 'model.ts', 'git'],
  import: [
    'model.ts',
    'kinds/kind.ts',
    'kinds/references.ts',
    'text',
    'spec/names.ts',
    'spec/template.ts',
    'spec/validate.gen.js',
  ],
  review: ['model.ts'],
  inventory: ['canonical.ts', 'model.ts', 'kinds/kind.ts', 'kinds/references.ts', 'plan'],
  history: ['model.ts'],
  doctor: ['model.ts'],
  init: [],
  render: ['model.ts', 'inventory/view.ts', 'history/event.ts', 'doctor/check.ts'],
  github: ['model.ts'],
  sandbox: ['model.ts'],
  commands: [
    'canonical.ts',
    'model.ts',
    'api',
    'kinds',
    'files',
    'text',
    'secrets',
    'spec',
    'live',
    'plan',
    'apply',
    'git',
    'ledger',
    'review',
    'sandbox',
    'inventory',
    'history',
    'doctor',
    'init',
    'version.ts',
    'import',
  ],
  action: ['*'],
  'action.ts': ['*'],
  cli: ['*'],
  'cli.ts': ['*'],
}

type Edge = { readonly from: string; readonly to: string }

const root = new URL('../../src/', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /(?<!\.gen)\.ts$/.test(file) && !file.endsWith('.d.ts'),
)

const edges: readonly Edge[] = files.flatMap((from) => {
  const source = readFileSync(new URL(from, root), 'utf8')
  const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
  return imports.map(([, path]) => ({ from, to: normalize(join(dirname(from), path ?? '')) }))
})

const home = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : file)

describe('architecture', () => {
  it('finds the imports it is to judge', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(edges).toContainEqual({ from: 'plan/plan.ts', to: 'model.ts' })
  })

  it('lets arrows point one way only', () => {
    const wrong = edges.filter(({ from, to }) => {
      const allowed = MAY_IMPORT[home(from)] ?? []
      return home(from) !== home(to) && !allowed.includes('*') && !allowed.includes(home(to)) && !allowed.includes(to)
    })
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })

  it('knows every folder of src', () => {
    expect([...new Set(files.map(home))].filter((one) => !(one in MAY_IMPORT))).toEqual([])
  })

  it('lets nobody but commands, the shells and the kinds see the registry of kinds', () => {
    const users = edges.filter(({ to }) => to === 'kinds/index.ts').map(({ from }) => home(from))
    expect(users.filter((one) => !['commands', 'cli', 'cli.ts', 'action', 'action.ts'].includes(one))).toEqual([])
  })

  it('keeps kinds apart', () => {
    const shared = ['kinds/kind.ts', 'kinds/remote.ts', 'kinds/references.ts']
    const wrong = edges.filter(
      ({ from, to }) =>
        home(from) === 'kinds' && from !== 'kinds/index.ts' && home(to) === 'kinds' && !shared.includes(to),
    )
    expect(wrong).toEqual([])
  })

  it('has no cycle', () => {
    const next = Map.groupBy(edges, ({ from }) => from)
    const done = new Set<string>()
    const walk = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
      if (done.has(file)) return null
      for (const { to } of next.get(file) ?? []) {
        const cycle = walk(to, [...path, file])
        if (cycle) return cycle
      }
      done.add(file)
      return null
    }
    for (const file of files) expect(walk(file, [])).toBeNull()
  })

  it('reads no clock, environment or console below the shells (the sandbox is a server of its own and may start from the real clock)', () => {
    const shells = ['cli.ts', 'cli', 'action.ts', 'action']
    const told = files
      .filter((file) => !shells.includes(home(file)))
      .flatMap((file) => {
        const source = readFileSync(new URL(file, root), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        return [...source.matchAll(/\bprocess\.env\b|\bconsole\.|\bDate\.now\b|\bnew Date\(\)/g)].map(
          ([word]) => `${file}: ${word}`,
        )
      })
    expect(told.filter((one) => one !== 'sandbox/server.ts: Date.now')).toEqual([])
  })
})
