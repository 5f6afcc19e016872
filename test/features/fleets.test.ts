import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { findFleets } from '../../src/features/fleets.ts'

const PATTERN = 'fleets/*/fleet.yaml'
const fleet = (name: string) =>
  `version: 1\nfleet: ${name}\ninclude: [../../common.yaml]\ntenants: {file: tenants.csv}\naccounts: [{for_each: tenants, email: "{slug}@${name}.example"}]\n`
const BEFORE = {
  'common.yaml': 'policies: {p: {}}\n',
  'fleets/a/fleet.yaml': fleet('a'),
  'fleets/a/tenants.csv': 'slug\nx\n',
  'fleets/b/fleet.yaml': fleet('b'),
  'fleets/b/tenants.csv': 'slug\ny\n',
  'README.md': 'not a fleet',
}
type Files = Readonly<Record<string, string>>
const without = (path: string): Files => Object.fromEntries(Object.entries(BEFORE).filter(([name]) => name !== path))
const changed = (after: Files) => findFleets(PATTERN, createMemoryTree(after), createMemoryTree(BEFORE))
const A = { fleet: 'a', file: 'fleets/a/fleet.yaml', folder: 'a' }
const B = { fleet: 'b', file: 'fleets/b/fleet.yaml', folder: 'b' }

describe('nylas-fleet fleets', () => {
  it('all fleets are listed when there is nothing to compare with', async () => {
    expect(await findFleets(PATTERN, createMemoryTree(BEFORE), null)).toEqual({ fleets: [A, B], removed: [] })
  })

  it.each<[string, Files, readonly object[]]>([
    ['nothing', BEFORE, []],
    ['what no fleet reads', { ...BEFORE, 'README.md': 'other' }, []],
    ['the file itself', { ...BEFORE, 'fleets/a/fleet.yaml': `${fleet('a')}# new\n` }, [A]],
    ['a tenants file', { ...BEFORE, 'fleets/b/tenants.csv': 'slug\nz\n' }, [B]],
    ['what both include', { ...BEFORE, 'common.yaml': 'policies: {q: {}}\n' }, [A, B]],
    [
      'a new fleet',
      { ...BEFORE, 'fleets/c/fleet.yaml': 'version: 1\n' },
      [{ fleet: 'fleet', file: 'fleets/c/fleet.yaml', folder: 'c' }],
    ],
    ['a fleet that has errors now', { ...BEFORE, 'fleets/a/fleet.yaml': 'version: 2\n' }, [{ ...A, fleet: null }]],
    ['a file that is gone', without('fleets/a/tenants.csv'), [{ ...A, fleet: null }]],
  ])('a change of %s lists the fleets it touches', async (_, after, expected) => {
    expect(await changed(after)).toEqual({ fleets: expected, removed: [] })
  })

  it('fleet files that are gone are named', async () => {
    expect(await changed(without('fleets/b/fleet.yaml'))).toEqual({ fleets: [], removed: ['fleets/b/fleet.yaml'] })
  })

  it('a pattern that leads out of the repository is a problem', async () => {
    expect(await findFleets('../*.yaml', createMemoryTree(BEFORE), null)).toMatchObject({ code: 'outside-repository' })
  })
})
