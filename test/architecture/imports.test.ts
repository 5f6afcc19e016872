/**
 * Who may import whom, as data. The arrows point one way (spec -> desired -> plan -> apply -> ledger), the engine knows no
 * kind, and there is no cycle. Type imports count.
 */
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../src/domain/model.ts'
import { files, readCode, readSource } from './sources.ts'

/**
 * Room of src to what it may import beside itself. The longest room that a file lies in is its own; with an asterisk, what lies
 * directly in a room and not in those inside of it.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  nylas: ['domain'],
  kinds: ['domain', 'nylas'],
  mail: ['domain'],
  'mail/addresses': ['domain', 'mail/*'],
  'mail/search': ['domain', 'mail/*', 'mail/addresses'],
  'mail/proof': ['domain', 'mail/*', 'mail/addresses', 'mail/search'],
  'mail/comparison': ['domain', 'mail/*', 'mail/addresses', 'mail/search'],
  'mail/notices': ['domain', 'mail/*', 'mail/addresses', 'mail/search'],
  config: ['domain', 'kinds', 'mail'],
  state: ['domain', 'config/files/tree.ts'],
  'engine/live': ['domain', 'kinds', 'nylas'],
  'engine/plan': ['domain', 'kinds', 'mail'],
  'engine/apply': ['domain', 'kinds', 'nylas'],
  engine: ['domain', 'kinds', 'mail', 'nylas', 'config', 'state', 'engine'],
  render: ['domain', 'kinds', 'mail/doubts.ts'],
  features: ['domain', 'kinds', 'mail', 'nylas', 'config', 'state', 'engine', 'render', 'sandbox'],
  sandbox: ['domain'],
  shells: ['*'],
}

type Edge = { readonly from: string; readonly to: string }

const edges: readonly Edge[] = files.flatMap((from) => {
  const source = readSource(from)
  const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
  return imports.map(([, path]) => ({ from, to: normalize(join(dirname(from), path ?? '')) }))
})

const rooms = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length)
const home = (file: string): string => rooms.find((room) => file.startsWith(`${room}/`)) ?? file
/** The room itself, a room around it, or the very file. */
const isIn = (file: string, place: string): boolean =>
  place.endsWith('/*') ? dirname(file) === dirname(place) : file === place || file.startsWith(`${place}/`)

describe('architecture', () => {
  it('finds the imports it is to judge', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(edges).toContainEqual({ from: 'engine/plan/plan.ts', to: 'domain/model.ts' })
  })

  it('lets arrows point one way only', () => {
    const wrong = edges.filter(({ from, to }) => {
      const allowed = MAY_IMPORT[home(from)] ?? []
      return home(from) !== home(to) && !allowed.includes('*') && !allowed.some((place) => isIn(to, place))
    })
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })

  it('knows every folder of src', () => {
    expect([...new Set(files.map(home))].filter((one) => !(one in MAY_IMPORT))).toEqual([])
  })

  it('keeps kinds apart', () => {
    const registered = edges
      .filter(({ from, to }) => from === 'kinds/registry.ts' && home(to) === 'kinds' && to !== 'kinds/kind.ts')
      .map(({ to }) => to)
    const own = [...registered, 'kinds/registry.ts']
    expect(registered.length).toBe(KINDS.length)
    const wrong = edges.filter(
      ({ from, to }) => home(from) === 'kinds' && from !== 'kinds/registry.ts' && own.includes(to),
    )
    expect(wrong).toEqual([])
  })

  it('a feature imports no other feature', () => {
    const featureOf = (file: string) => /^features\/(\w+)/.exec(file)?.[1]
    const shared = ['features/command.ts', 'features/command-table.ts']
    const wrong = edges.filter(
      ({ from, to }) =>
        home(from) === 'features' &&
        home(to) === 'features' &&
        featureOf(from) !== featureOf(to) &&
        !shared.includes(to),
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
    const found = files
      .filter((file) => home(file) !== 'shells')
      .flatMap((file) => {
        return [...readCode(file).matchAll(/\bprocess\.env\b|\bconsole\.|\bDate\.now\b|\bnew Date\(\)/g)].map(
          ([word]) => `${file}: ${word}`,
        )
      })
    expect(found.filter((text) => text !== 'sandbox/server.ts: Date.now')).toEqual([])
  })
})
