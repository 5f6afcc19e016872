import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger, Owned } from '../../../src/domain/ledger.ts'
import type { Address } from '../../../src/domain/model.ts'
import { createHistoryBuilder, filterEvents } from '../../../src/features/history/events.ts'
import { formatAuditMessage } from '../../../src/state/ledger/audit.ts'
import type { LedgerCommit } from '../../../src/state/ledger/commits.ts'

let count = 0
const RUN = {
  run: 'https://github.example/acme/fleet/actions/runs/1',
  actor: 'olga',
  commit: 'c'.repeat(40),
  pulls: [41],
}

function entry(
  resources: Readonly<Record<Address, Owned>>,
  options: {
    readonly lines?: readonly string[]
    readonly creates?: readonly Address[]
    readonly deleted?: Ledger['deleted']
    readonly run?: string | null
  } = {},
): LedgerCommit {
  count += 1
  const run = options.run === undefined ? `${RUN.run}${count}` : options.run
  return {
    id: String(count).padStart(40, '0'),
    at: `2026-11-${String(count % 28).padStart(2, '0')}T00:00:00.000Z`,
    message: formatAuditMessage({ ...RUN, run, title: 'fleet: complete', outcomes: [], notes: options.lines ?? [] }),
    ledger: {
      resources,
      deleted: options.deleted ?? {},
      intent: options.creates ? { creates: options.creates, at: '2026-11-01T00:00:00Z' } : null,
    },
  }
}

function eventsOf(...entries: readonly LedgerCommit[]) {
  const builder = createHistoryBuilder()
  for (const entry of entries) builder.add(entry)
  return builder.end()
}
const short = (entries: readonly LedgerCommit[]) =>
  eventsOf(...entries).map(({ what, address, details }) => [what, address, ...details].join(' '))

const A = 'account/a@fleet.example'
const retired = { due: '2026-12-05T00:00:00Z', workspace: 'w', left: { address: null, id: null } }

describe('the events of ledger commits', () => {
  it.each<[string, readonly LedgerCommit[], readonly string[]]>([
    ['a create', [entry({ [A]: { id: '1' } }, { lines: [`applied create ${A}`] })], [`created ${A}`]],
    ['an adoption', [entry({ [A]: { id: '1' } }, { lines: [`applied update ${A}`] })], [`adopted ${A}`]],
    [
      'an update',
      [entry({ [A]: { id: '1' } }), entry({ [A]: { id: '1' } }, { lines: [`applied update ${A}`] })],
      [`adopted ${A}`, `changed ${A}`],
    ],
    [
      'a rotation and a protection',
      [
        entry({ [A]: { id: '1', app_password: { source: 'derive:FLEET_SEED', version: 1 } } }),
        entry(
          { [A]: { id: '1', protect: true, app_password: { source: 'derive:FLEET_SEED', version: 2 } } },
          { lines: [`applied update ${A}`] },
        ),
      ],
      [`adopted ${A}`, `changed ${A} password from derive:FLEET_SEED, version 2 protected`],
    ],
    [
      'a retirement and its end',
      [
        entry({ [A]: { id: '1' } }),
        entry({ [A]: { id: '1', retired } }, { lines: [`applied update ${A}`] }),
        entry({}, { lines: [`applied delete ${A}`] }),
      ],
      [`adopted ${A}`, `retired ${A} due 2026-12-05T00:00:00Z`, `deleted ${A}`],
    ],
    [
      'being put back',
      [entry({ [A]: { id: '1', retired } }), entry({ [A]: { id: '1' } })],
      [`adopted ${A}`, `put-back ${A}`],
    ],
    [
      'a deletion whose line was cut',
      [entry({ [A]: { id: '1' } }), entry({}, { deleted: { 1: '2026-11-01T00:00:00Z' } })],
      [`adopted ${A}`, `deleted ${A}`],
    ],
    ['somebody else’s deletion', [entry({ [A]: { id: '1' } }), entry({})], [`adopted ${A}`, `forgotten ${A}`]],
    [
      'a rename',
      [entry({ 'policy/old': { id: '1' } }), entry({ 'policy/new': { id: '1' } })],
      ['adopted policy/old', 'renamed policy/new was policy/old'],
    ],
    [
      'one made anew',
      [entry({ [A]: { id: '1' } }), entry({ [A]: { id: '2' } }, { lines: [`applied create ${A}`] })],
      [`adopted ${A}`, `created ${A} in place of 1`],
    ],
    [
      'two that swap their keys',
      [
        entry({ 'rule/a': { id: '1' }, 'rule/b': { id: '2' } }),
        entry({ 'rule/a': { id: '2' }, 'rule/b': { id: '1' } }),
      ],
      ['adopted rule/a', 'adopted rule/b', 'renamed rule/a was rule/b', 'renamed rule/b was rule/a'],
    ],
    [
      'a failure with its reason, and what was withheld; not what was skipped for it',
      [
        entry(
          {},
          {
            lines: [
              `failed create ${A}: 404: Domain not found`,
              `withheld delete ${A}`,
              'skipped create rule/x: because',
            ],
          },
        ),
      ],
      [`failed ${A} create: 404: Domain not found`, `withheld ${A} delete`],
    ],
    ['a commit made by hand', [{ ...entry({ [A]: { id: '1' } }), message: 'oops' }], [`adopted ${A}`]],
    ['a commit without a ledger', [{ ...entry({}), ledger: null }, entry({ [A]: { id: '1' } })], [`adopted ${A}`]],
  ])('the history shows %s', (_name, entries, events) => {
    expect(short(entries)).toEqual(events)
  })

  it('the pushes of one run are one step', () => {
    const run = 'one-run'
    const entries = [
      entry({}, { run, creates: [A] }),
      entry({ [A]: { id: '1' } }, { run, creates: [A] }),
      entry({ [A]: { id: '1' }, 'rule/r': { id: '2' } }, { run, creates: [A] }),
      entry(
        { [A]: { id: '1' }, 'rule/r': { id: '2' } },
        { run, lines: [`applied create ${A}`, 'applied update rule/r'] },
      ),
    ]
    expect(short(entries)).toEqual([`created ${A}`, 'adopted rule/r'])
    expect(eventsOf(...entries)[0]).toMatchObject({
      by: 'olga',
      pulls: [41],
      commit: RUN.commit,
      run,
      ledger_commit: entries[3]?.id,
    })
  })

  it('what a killed run announced is created, though its commits have no line for it', () => {
    expect(
      short([entry({}, { run: 'killed', creates: [A] }), entry({ [A]: { id: '1' } }, { run: 'killed', creates: [A] })]),
    ).toEqual([`created ${A}`])
  })

  it('events that are replayed end with just what the ledger owns', () => {
    const ledger = fc.dictionary(
      fc.constantFrom('rule/a', 'rule/b', 'rule/c', 'list/d'),
      fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5') }),
    )
    const unique = ledger.filter(
      (resources) => new Set(Object.values(resources).map(({ id }) => id)).size === Object.keys(resources).length,
    )
    fc.assert(
      fc.property(fc.array(unique, { minLength: 1, maxLength: 6 }), (ledgers) => {
        const owned = new Map<string, string>()
        for (const { what, address, id, details } of eventsOf(
          ...ledgers.map((resources) => entry(resources as Record<Address, Owned>)),
        )) {
          if (what === 'forgotten' || what === 'deleted') {
            if (owned.get(address) === id) owned.delete(address)
          } else if (id !== null) {
            const was = what === 'renamed' ? details[0]?.slice('was '.length) : undefined
            if (was !== undefined && owned.get(was) === id) owned.delete(was)
            owned.set(address, id)
          }
        }
        const last = Object.entries(ledgers.at(-1) ?? {}).map(([address, { id }]) => [address, id])
        expect(new Map(owned)).toEqual(new Map(last as [string, string][]))
      }),
    )
  })
})

describe('a search', () => {
  const events = eventsOf(
    entry({ [A]: { id: 'id-1' } }, { lines: [`applied create ${A}`] }),
    entry({ [A]: { id: 'id-1' }, 'rule/b': { id: 'id-2' } }),
  )
  it.each([
    [null, 2],
    ['', 2],
    ['ACCOUNT/A', 1],
    ['rule created', 0],
    ['olga rule', 1],
    ['#41', 2],
    ['#4', 0],
    ['id-2', 1],
  ])('a search for %j finds %i events', (text, amount) => {
    expect(filterEvents(events, text)).toHaveLength(amount)
  })
})
