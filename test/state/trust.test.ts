import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/domain/ledger.ts'
import { describeDifferences, takeOnlyIds } from '../../src/state/ledger/trust.ts'
import { rich, sample } from './sample.ts'

const version = (ledger: Ledger) => ({ commit: 'c'.repeat(40), ledger })

describe('of a ledger that does not verify', () => {
  it('the ids and what is protected are taken, and nothing else', () => {
    expect(takeOnlyIds({ ...rich, intent: null }, null, [])).toEqual(
      sample({
        serial: 7,
        run: rich.run,
        complete: false,
        resources: { 'policy/baseline': { id: 'p1', protect: true }, 'account/a@b.example': { id: 'g1' } },
      }),
    )
  })

  it('the creates that it announces are taken too, without where accounts came from, and are told where they are new', () => {
    const intent = {
      creates: ['list/new'],
      at: '2026-11-20T00:00:00Z',
      left: { 'account/a@b.example': { address: null, id: null } },
    } as const
    const forged = sample({ intent })
    expect(takeOnlyIds(forged, null, []).intent).toEqual({ creates: ['list/new'], at: intent.at, ended: true })
    expect(describeDifferences(forged, version(sample()))).toContain('list/new is said to have been about to be made')
  })

  it('a protection that was taken out stays, also under another address', () => {
    const forged = sample({ resources: { 'policy/renamed': { id: 'p1' } } })
    const { resources, commit } = takeOnlyIds(forged, version(rich), [])
    expect(resources).toEqual({ 'policy/renamed': { id: 'p1', protect: true } })
    expect(commit).toBe(rich.commit)
  })

  it('nothing is taken that a verified ledger of another fleet owns', () => {
    const other = sample({ fleet: 'other', resources: { 'policy/x': { id: 'p1' } } })
    expect(Object.keys(takeOnlyIds(rich, null, [other]).resources)).toEqual(['account/a@b.example'])
  })

  it('what it says otherwise than its newest version that verifies is told, up to a length', () => {
    const { 'account/a@b.example': account } = rich.resources
    const forged = {
      ...rich,
      resources: { 'account/a@b.example': { id: account?.id ?? '', protect: true }, 'list/new': { id: 'l1' } },
      deleted: { ...rich.deleted, g7: '2026-11-20T00:00:00Z' },
    }
    const text = describeDifferences(forged, version(rich))
    expect(text).toContain('(serial 7, commit cccccccccccc)')
    for (const difference of [
      'account/a@b.example has another protect and retired and app_password',
      'list/new was added',
      'policy/baseline was taken out',
      '"g7" is said to be deleted',
    ])
      expect(text).toContain(difference)
    expect(describeDifferences(rich, version(rich))).toContain('It owns what its newest version that verifies')
    expect(describeDifferences(rich, null)).toContain('nothing to compare it with')
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`list/${index}`, { id: `${index}` }]))
    const long = describeDifferences(sample({ resources: many }), version(sample()))
    expect(long).toContain('and 4980 more')
    expect(long.length).toBeLessThan(1000)
  })
})
