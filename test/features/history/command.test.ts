import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import type { Ledger } from '../../../src/domain/ledger.ts'
import { readHistory } from '../../../src/features/history/command.ts'
import { renderHistoryJson, renderHistoryText } from '../../../src/features/history/text.ts'
import { formatAuditMessage } from '../../../src/state/ledger/audit.ts'
import { deriveLedgerKey } from '../../../src/state/ledger/format.ts'
import { openGitLedgerStore } from '../../../src/state/ledger/git-store.ts'
import { createEmptyLedger } from '../../../src/state/ledger/store.ts'
import { type TestRepository, testRepository } from '../git.ts'

const FILE = 'version: 1\nfleet: acme\n'
const A = 'account/support-acme@fleet.example'

async function push(
  test: TestRepository,
  ledgers: readonly {
    readonly resources: Ledger['resources']
    readonly lines: readonly string[]
    readonly run: string
  }[],
  fleet = 'acme',
) {
  const key = deriveLedgerKey('secret')
  const store = openGitLedgerStore({ ...test, fleet, key, now: Date.now, sleep: async () => {} })
  await store.read()
  for (const { resources, lines, run } of ledgers) {
    const message = formatAuditMessage({
      title: `${fleet}: complete`,
      outcomes: [],
      notes: lines,
      run,
      actor: 'olga',
      commit: 'c'.repeat(40),
      pulls: [41],
    })
    expect(
      await store.push(
        { ...createEmptyLedger({ name: fleet, file: 'fleet.yaml' }, 'application'), resources },
        message,
      ),
    ).toMatchObject({ status: 'pushed' })
  }
}

const STORY = [
  { resources: { [A]: { id: '1' } }, lines: [`applied create ${A}`], run: 'first' },
  { resources: { [A]: { id: '1' } }, lines: [`applied update ${A}`], run: 'second' },
  { resources: {}, lines: [`applied delete ${A}`], run: 'third' },
] as const

function createDeps(test: TestRepository, file = FILE) {
  const lines: string[] = []
  return {
    tree: createMemoryTree({ 'fleet.yaml': file }),
    fleetFile: 'fleet.yaml',
    commit: null,
    repository: test.repository,
    objects: test.objects,
    log: (line: string) => void lines.push(line),
    lines,
  }
}

describe('nylas-fleet history', () => {
  it('the ledger’s commits on the server become events, with two git processes after the fetch', async () => {
    const test = testRepository()
    await push(test, STORY)
    test.git('update-ref', '-d', 'refs/nylas-fleet/acme')
    test.started.length = 0
    const { events, diagnostics, fleet } = await readHistory(createDeps(test), null)
    expect({ fleet, diagnostics }).toEqual({ fleet: 'acme', diagnostics: [] })
    expect(events.map(({ what, address, by, pulls }) => ({ what, address, by, pulls }))).toEqual(
      ['created', 'changed', 'deleted'].map((what) => ({ what, address: A, by: 'olga', pulls: [41] })),
    )
    expect(events[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/u)
    expect(test.started.map((args) => args.split(' ')[0])).toEqual(['fetch', 'for-each-ref', 'rev-list', 'cat-file'])
  })

  it('the words of a search find one event', async () => {
    const test = testRepository()
    await push(test, STORY)
    expect((await readHistory(createDeps(test), 'support-acme deleted')).events).toHaveLength(1)
  })

  it('the only ledger there is will do when the file has errors; with several the errors are shown', async () => {
    const test = testRepository()
    await push(test, STORY.slice(0, 1))
    expect((await readHistory(createDeps(test, 'version: 2\n'), null)).events).toHaveLength(1)
    await push(test, STORY.slice(0, 1), 'other')
    const { events, diagnostics } = await readHistory(createDeps(test, 'version: 2\n'), null)
    expect(events).toEqual([])
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
  })

  it('a fleet without a ledger gets a notice', async () => {
    expect((await readHistory(createDeps(testRepository()), null)).diagnostics).toMatchObject([
      { code: 'no-ledger', severity: 'notice' },
    ])
  })

  it('the commits that were fetched last are shown, with a remark, when the server does not answer', async () => {
    const test = testRepository()
    await push(test, STORY)
    await readHistory(createDeps(test), null)
    test.git('remote', 'set-url', 'origin', '/nonexistent')
    const deps = createDeps(test)
    expect((await readHistory(deps, null)).events).toHaveLength(3)
    expect(deps.lines.join()).toContain('could not be fetched')
  })

  it('rows fit the terminal, the newest last, and no control character gets through', async () => {
    const test = testRepository()
    await push(test, [...STORY, { resources: {}, lines: [`failed create ${A}: \u009b31m bad`], run: 'fourth' }])
    const { events, fleet } = await readHistory(createDeps(test), null)
    const text = renderHistoryText(events, { color: false, width: 80 })
    expect(text.split('\n')[4]).toContain('✗ failed')
    for (const line of text.split('\n').slice(0, 5)) expect(line.length).toBeLessThanOrEqual(80)
    expect(text + renderHistoryJson(fleet, events)).not.toMatch(/[\u0080-\u009f]/u)
    expect(JSON.parse(renderHistoryJson(fleet, events))).toEqual({ format: 1, fleet: 'acme', events })
  })
})
