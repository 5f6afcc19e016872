import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterView } from '../../../src/features/inventory/build-view.ts'
import { renderInventoryCsv } from '../../../src/features/inventory/formats.ts'
import { renderInventoryHtml } from '../../../src/features/inventory/page.ts'
import { renderInventoryText } from '../../../src/features/inventory/text.ts'
import { NO_FILTER, OWNERSHIPS } from '../../../src/features/inventory/view.ts'
import { runs } from '../../runs.ts'
import { ID, id, PAYLOADS, sampleView } from './sample.ts'

const view = await sampleView()
const account = (email: string) => {
  const account = view.accounts.find((row) => row.email === email)
  if (!account) throw new Error(`no account ${email}`)
  return account
}

describe('inventory', () => {
  it.each([
    ['ceo@fleet.example', 'owned'],
    ['support-globex@fleet.example', 'adopted'],
    ['leaver@fleet.example', 'leaving'],
    ['waiting@fleet.example', 'waiting'],
    ['ghost@fleet.example', 'deleted'],
    ['other@fleet.example', 'elsewhere'],
    ['stranger@fleet.example', 'unmanaged'],
  ] as const)('the account %s is %s', (email, ownership) => {
    expect(account(email).ownership).toBe(ownership)
  })

  it('nothing is owned or adopted with the ledger off', async () => {
    const off = await sampleView({ ledger: false })
    expect(new Set(off.accounts.map(({ ownership }) => ownership))).toEqual(new Set(['declared', 'unmanaged']))
  })

  it('an account of another fleet shows that fleet', () => {
    expect(account('other@fleet.example').fleet).toBe('billing')
  })

  it('grants of other providers are not shown', () => {
    expect(view.accounts.map(({ email }) => email)).not.toContain('human@fleet.example')
    expect(account('stranger@fleet.example').workspace?.shared_with).toBe(1)
  })

  it('the days left are counted, a begun one as a whole', () => {
    expect(account('waiting@fleet.example')).toMatchObject({ due: '2026-12-03T12:00:00.000Z', days_left: 13 })
    expect(account('ceo@fleet.example').days_left).toBeNull()
  })

  it('what waits and is protected is held: it has no date and a reason, and nobody is told that it goes', async () => {
    const held = await sampleView({ protect: 'account/waiting@*' })
    expect(held.accounts.find(({ email }) => email === 'waiting@fleet.example')).toMatchObject({
      ownership: 'held',
      protected: true,
      protected_reason: 'Case 4711',
      due: null,
      days_left: null,
    })
    expect(held.counts).toMatchObject({ waiting: 0, held: 1 })
    const text = renderInventoryText(held, { color: false, width: 200 })
    expect(text).toContain('waiting@fleet.example: Case 4711')
    expect(text).not.toMatch(/deleted (?:by|in)/)
    expect(renderInventoryHtml(held)).toContain('protected: Case 4711')
    expect(renderInventoryCsv(held)).toContain('"held"')
  })

  it('protection comes from the file and from the ledger', () => {
    expect(view.accounts.filter((row) => row.protected).map(({ email }) => email)).toEqual(['ceo@fleet.example'])
  })

  it('a password is set, not set, or unknown', () => {
    const known = ['ceo@fleet.example', 'support-acme@fleet.example', 'leaver@fleet.example'].map(
      (email) => account(email).password_set,
    )
    expect(known).toEqual([true, false, null])
  })

  it('a hidden policy exists, a policy that is gone is missing, and one that could not be asked for is unknown', () => {
    expect(account('waiting@fleet.example').policy).toMatchObject({ name: 'Starter policy', missing: false })
    expect(account('stranger@fleet.example').policy).toMatchObject({ missing: true, legacy: true })
    expect(account('blocked@fleet.example').policy).toMatchObject({ name: null, missing: null })
  })

  it('a reference to nothing dangles, and one to a hidden object does not', () => {
    expect(view.dangling.map((reference) => [reference.id, reference.missing])).toEqual([
      [ID.goneList, true],
      [ID.legacyPolicy, true],
      [ID.unknownPolicy, null],
      [ID.goneRule, true],
    ])
  })

  it('a rule shows the lists it looks up, with their sizes', () => {
    expect(account('ceo@fleet.example').rules[0]?.lists).toEqual([
      {
        address: 'list/blocked-domains',
        id: ID.domains,
        name: 'blocked-domains',
        missing: false,
        type: 'domain',
        items_count: 2,
      },
    ])
  })

  it('a policy that only stands in the settings is no limit', () => {
    expect(view.accounts.filter(({ unguarded }) => unguarded).map(({ email }) => email)).toEqual([
      'other@fleet.example',
      'stranger@fleet.example',
    ])
  })

  it('an object that no live object refers to is unused', () => {
    expect(view.unused).toEqual(['list/old senders', 'policy/Nobody’s policy'])
  })

  it('a resource that is declared and not there is a gap', () => {
    expect(view.gaps.map(({ address, tenant }) => [address, tenant])).toEqual([
      ['workspace/planned', null],
      ['account/support-initech@fleet.example', 'initech'],
    ])
  })

  it('everything live is counted against the quotas of the file', () => {
    expect(view.totals.map(({ kind, live, quota }) => `${kind} ${live}/${quota}`)).toEqual([
      'list 2/2',
      'rule 3/30',
      'policy 2/null',
      'workspace 4/null',
      'account 9/6',
    ])
  })

  it('the default workspace has no owner where the file leaves it alone', () => {
    expect(view.workspaces.find((workspace) => workspace.default)).toMatchObject({ id: ID.home, ownership: null })
  })

  it('the default workspace is declared where the file sets it, and never about to be taken over', async () => {
    const { workspaces } = await sampleView({ more: 'default_workspace: {policy: baseline}\n' })
    expect(workspaces.find((workspace) => workspace.default)?.ownership).toBe('declared')
  })

  it('every account of the API is shown once, whatever the API holds', async () => {
    const places = [ID.home, ID.support, ID.stray, 'no-such-workspace', null]
    const grants = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 100, max: 999 }),
        workspace_id: fc.constantFrom(...places),
        grant_status: fc.constantFrom('valid', 'invalid'),
        blocked: fc.boolean(),
      }),
      { selector: ({ number }) => number, maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(grants, async (made) => {
        const raw = made.map(({ number, ...rest }) => ({
          ...PAYLOADS.grants[0],
          ...rest,
          id: id(number),
          email: `a${number}@fleet.example`,
        }))
        const { accounts, counts, workspaces } = await sampleView({ grants: raw })
        expect(accounts.map(({ grant_id }) => grant_id).sort()).toEqual(raw.map((grant) => grant.id).sort())
        expect(OWNERSHIPS.reduce((sum, ownership) => sum + counts[ownership], 0)).toBe(raw.length)
        const placed = made.filter(({ workspace_id }) => workspace_id !== null && workspace_id !== 'no-such-workspace')
        expect(workspaces.flatMap((workspace) => workspace.accounts)).toHaveLength(placed.length)
      }),
      { numRuns: runs(30) },
    )
  })
})

describe('a filter', () => {
  const shown = (filter: Partial<typeof NO_FILTER>) =>
    filterView(view, { ...NO_FILTER, ...filter }).accounts.map(({ email }) => email.split('@')[0])

  it.each([
    [{}, 9],
    [{ unhealthy: true }, 2],
    [{ unmanaged: true }, 2],
    [{ tenant: 'acme' }, 1],
    [{ tenant: 'Acme' }, 0],
    [{ unhealthy: true, unmanaged: true }, 1],
  ])('the filter %j shows %i accounts', (filter, amount) => {
    expect(shown(filter)).toHaveLength(amount)
  })

  it.each([
    ['GLOBEX', ['support-globex']],
    ['baseline block-senders acme', ['support-acme']],
    ['starter', ['waiting']],
    [id(45), ['stranger']],
    ['unguarded', ['other', 'stranger']],
    ['protected', ['ceo']],
    ['no such thing', []],
  ])('a search finds %s in any part of the row', (text, emails) => {
    expect(shown({ text })).toEqual(emails)
  })

  it('totals and counts are the same with any filter', () => {
    const { accounts: _, gaps: __, filter: ___, ...rest } = filterView(view, { ...NO_FILTER, text: 'ceo' })
    expect(view).toMatchObject(rest)
  })

  it('the gaps of the tenant asked for are shown', () => {
    expect(filterView(view, { ...NO_FILTER, tenant: 'initech' }).gaps.map(({ tenant }) => tenant)).toEqual(['initech'])
    expect(filterView(view, { ...NO_FILTER, unhealthy: true }).gaps).toEqual([])
  })
})
