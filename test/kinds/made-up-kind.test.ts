/**
 * What a kind costs: a kind that Nylas does not have (without a name, with references, a batch and a field that only a
 * second request tells) is added to a copy of the sources and taken through everything that the program does.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ended } from '../program.ts'
import { type Loose, type Speak, speak } from '../sandbox/client.ts'
import {
  addMadeUpKind,
  FIXTURE,
  makeRepository,
  type RunningSandbox,
  runCli,
  runTool,
  startSandbox,
  type Tree,
} from './tree.ts'

const LIST = 'lists: {partners: {type: domain, items: [p.example]}}'
const NORTH = 'north: {url: "https://north.example", lists: [partners], headers: [b, a]}'
const SOUTH = 'south: {url: "https://south.example", channel: night}'

let tree: Tree
let folder: string
let sandbox: RunningSandbox
let api: Speak

beforeAll(async () => {
  tree = addMadeUpKind()
  runTool(tree, 'tools/gen.ts')
  folder = makeRepository(tree)
  sandbox = await startSandbox(tree)
  api = speak(sandbox.url)
})
afterAll(async () => {
  await sandbox?.stop()
  tree?.remove()
})

const write = (beacons: string, more = '') =>
  writeFileSync(join(folder, 'fleet.yaml'), `version: 1\nfleet: lights\n${LIST}\nbeacons: {${beacons}}\n${more}`)
const run = (...args: readonly string[]): Promise<Ended> => runCli(tree, folder, sandbox.url, args)
const plan = async (...args: readonly string[]): Promise<Loose> => {
  const { out, err } = await run('plan', '--json', ...args)
  return out === '' ? err : JSON.parse(out)
}
const describeChanges = (made: Loose): readonly string[] =>
  made.changes.map(({ action, address, adopts, fields }: Loose) =>
    [action, address, ...(adopts ? ['adopts'] : []), ...fields.map(({ path }: Loose) => path)].join(' '),
  )
const apply = async (...args: readonly string[]): Promise<void> => {
  const { code, out, err } = await run('apply', '--yes', ...args)
  expect(code, out + err).toBe(0)
  expect(describeChanges(await plan(...args))).toEqual([])
}
const readState = async (): Promise<Loose> => (await api('GET', '/_sandbox/state')).body
const seed = (edits: Loose) => api('POST', '/_sandbox/seed', edits)
const writes = async (): Promise<readonly string[]> =>
  (await api('GET', '/_sandbox/requests')).data
    .filter(({ method }: Loose) => method !== 'GET')
    .map(({ method, path }: Loose) => `${method} ${path}`)

describe('a kind that was not there before', () => {
  it('costs its own file, its noun, a line in the registry, and its resource with a line in the sandbox', () => {
    expect(tree.changes()).toEqual({
      'src/domain/model.ts': 1,
      'src/kinds/beacon.ts': expect.any(Number),
      'src/kinds/registry.ts': 2,
      'src/sandbox/resources.ts': 2,
      'src/sandbox/resources/beacons.ts': expect.any(Number),
    })
  })

  it('leaves nothing to be told to the compiler', () => {
    const compilerOptions = { allowJs: false, paths: { '@actions/github': ['./github.d.ts'] } }
    const config = { extends: './tsconfig.json', compilerOptions, include: ['src', 'tools/gen.ts'] }
    cpSync(join(FIXTURE, 'github.d.ts.txt'), join(tree.root, 'github.d.ts'))
    writeFileSync(join(tree.root, 'tsconfig.kind.json'), JSON.stringify(config))
    runTool(tree, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.kind.json')
  })

  it('has a section in the schema, with its fields, and a page in the reference', () => {
    const schema: Loose = JSON.parse(readFileSync(join(tree.root, 'fleet.schema.json'), 'utf8'))
    const { properties } = schema.properties.beacons.additionalProperties
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['url', 'lists', 'channel', 'headers', 'for_each']))
    expect(readFileSync(join(tree.root, 'docs/reference.md'), 'utf8')).toContain('beacons')
  })

  it('is validated by its schema, its own check and its references', async () => {
    write('bad: {url: "http://plain.example", lists: [nobody], colour: red}')
    const { code, err, out } = await run('validate')
    expect(code).toBe(1)
    expect(err + out).toContain('a beacon shines at https only')
    expect(err + out).toContain("there is no list 'nobody'")
    expect(err + out).toContain('colour')
  })

  it('is planned, shown in words and made, its references as ids and its second request sent', async () => {
    write(`${NORTH}, ${SOUTH}`)
    expect(describeChanges(await plan())).toEqual([
      'create list/partners name description type items',
      'create beacon/north url lists channel headers',
      'create beacon/south url lists channel',
    ])
    expect((await run('plan')).out).toContain('creates 1 list and 2 beacons')
    expect((await run('plan')).out).toContain('where it shines')
    await apply()
    const { beacons, lists } = await readState()
    expect(beacons).toMatchObject([
      { url: 'https://north.example', lists: [lists[0].id], channel: 'main', headers: ['a', 'b'] },
      { url: 'https://south.example', lists: [], channel: 'night', headers: [] },
    ])
  })

  it('is set back where somebody changed it, also in the field that its collection does not tell', async () => {
    const { beacons } = await readState()
    await seed({ beacons: [{ id: beacons[0].id, headers: ['x'], url: 'https://elsewhere.example' }] })
    expect(describeChanges(await plan())).toEqual(['update beacon/north url headers'])
    await apply()
    expect((await readState()).beacons[0]).toMatchObject({ url: 'https://north.example', headers: ['a', 'b'] })
  })

  it('goes out in batches of its own size when its batched field alone changes', async () => {
    const many = Array.from({ length: 5 }, (_, index) => `b${index}: {url: "https://b${index}.example"}`).join(', ')
    write(`${NORTH}, ${SOUTH}, ${many}`)
    await apply()
    write(`${NORTH}, ${SOUTH}, ${many.replaceAll('example"', 'example", channel: night')}`)
    await api('DELETE', '/_sandbox/requests')
    await apply()
    expect(await writes()).toEqual(Array.from({ length: 3 }, () => 'POST /v3/channels/night/beacons'))
  })

  it('keeps its object when its key changes and the file says that it moved', async () => {
    const before = (await readState()).beacons[0].id
    write(
      `${NORTH.replace('north:', 'arctic:')}`,
      'moved: [{from: beacon/north, to: beacon/arctic}]\nsettings: {max_deletes: 9}',
    )
    expect(describeChanges(await plan()).filter((change) => change.startsWith('create'))).toEqual([])
    await apply()
    expect((await readState()).beacons).toMatchObject([{ id: before, url: 'https://north.example' }])
  })

  it('is taken over by a fleet that does not own it yet, found by what its kind is found by', async () => {
    write(NORTH)
    const other = ['--ledger', 'file:other.json']
    expect(describeChanges(await plan(...other))).toEqual(['update list/partners adopts', 'update beacon/north adopts'])
    await apply(...other)
  })

  it('is left alone where nobody owns it, and deleted where the file says that it shall be absent', async () => {
    await seed({ beacons: [{ url: 'https://stray.example' }] })
    write(NORTH.replace('north:', 'arctic:'))
    expect((await plan()).unmanaged).toEqual(['beacon/https://stray.example'])
    write(NORTH.replace('north:', 'arctic:'), 'absent: ["beacon/https://stray.example"]')
    expect(describeChanges(await plan()).map((change) => change.split(' ').slice(0, 2).join(' '))).toEqual([
      'delete beacon/https://stray.example',
    ])
    await apply()
    expect((await readState()).beacons).toHaveLength(1)
  })

  it('is imported, with its references by their keys', async () => {
    // Elsewhere, where no ledger says whose it is.
    const elsewhere = join(tree.root, 'elsewhere')
    mkdirSync(elsewhere)
    const { code, err } = await runCli(tree, elsewhere, sandbox.url, ['import'])
    expect(code, err).toBe(0)
    const text = readFileSync(join(elsewhere, 'fleet.yaml'), 'utf8')
    expect(text).toContain('beacons:')
    expect(text).toContain('https://north.example')
    expect(text).toMatch(/lists: \[\s*partners\s*\]/)
    expect(text).toMatch(/headers:/)
  })

  it('has a history', async () => {
    write(NORTH.replace('north:', 'arctic:'))
    const events: Loose = JSON.parse((await run('history', '--json')).out).events
    const told = events.map(({ what, address }: Loose) => `${what} ${address}`)
    expect(told).toContain('created beacon/north')
    expect(told).toContain('deleted beacon/south')
  })

  it('is in the inventory', async () => {
    const { code, out, err } = await run('inventory', '--json')
    expect(code, err).toBe(0)
    expect(out).toContain('https://north.example')
    expect((await run('inventory')).out).toContain('beacon')
  })
})
