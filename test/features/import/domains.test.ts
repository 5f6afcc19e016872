/** Domains in imported files: what a service account says of those on which the imported accounts live. */
import { describe, expect, it } from 'vitest'
import { importFleet } from '../../../src/features/import/import.ts'
import type { RegisteredDomain } from '../../../src/nylas/domains.ts'
import { live, raw } from '../../engine/build.ts'
import { compileFiles, expectAdoptionsOnly } from './adoptions.ts'

const domain = (address: string, more: Partial<RegisteredDomain> = {}): RegisteredDomain => ({
  id: address,
  address,
  branded: false,
  verified: {},
  ...more,
})
const LIVE = live({
  workspaces: [raw.workspace('W', { domain: 'grouped.example', auto_group: true })],
  grants: [
    raw.account('a@full.example', 'W'),
    raw.account('b@half.example', 'W'),
    raw.account('c@gone.example', 'W'),
    raw.account('d@x.nylas.email', 'W'),
  ],
})
const REGISTERED = [
  domain('full.example', {
    verified: { mx: true, ownership: true, dkim: true, spf: true, feedback: true, dmarc: false },
  }),
  domain('half.example', { verified: { mx: true, dkim: false } }),
  domain('x.nylas.email', { branded: true, verified: { mx: true } }),
  domain('nobody.example', { verified: { mx: true } }),
]

describe('an import', () => {
  it('requires of each domain what is verified of it today, and plans as adoptions alone', async () => {
    const imported = importFleet(LIVE, { fleetName: 'imported', registered: REGISTERED })
    expect((await compileFiles(imported)).domains.map(({ name, require }) => [name, ...require])).toEqual([
      ['full.example', 'ownership', 'mx', 'spf', 'dkim', 'feedback'],
      ['gone.example'],
      ['grouped.example'],
      ['half.example', 'mx'],
      ['x.nylas.email'],
    ])
    const plan = await expectAdoptionsOnly(imported, LIVE)
    expect(plan.held).toBeUndefined()
  })

  it('says nothing of domains without a service account, or where they are one for each customer', () => {
    expect(importFleet(LIVE, { fleetName: 'imported' }).files['fleet.yaml']).not.toContain('domains')
    const grants = Array.from({ length: 101 }, (_, index) => raw.account(`a@d${index}.example`, 'W'))
    const many = live({ workspaces: [raw.workspace('W')], grants })
    expect(importFleet(many, { fleetName: 'imported', registered: REGISTERED }).files['fleet.yaml']).not.toContain(
      'domains',
    )
  })

  it('names no domain that a file could not hold', async () => {
    const odd = live({ workspaces: [raw.workspace('W')], grants: [raw.account('a@{x}.example', 'W')] })
    const imported = importFleet(odd, { fleetName: 'imported', registered: [] })
    expect(imported.files['fleet.yaml']).not.toContain('domains')
  })
})
