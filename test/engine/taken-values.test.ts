/** What an application has once, such as the address of a webhook: a plan knows before any write that another has it. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { changes, errors, type Given, id, ledger, live, planOf, raw } from './build.ts'

const A = 'https://app.example/a'
const B = 'https://app.example/b'
const C = 'https://app.example/c'
const hook = (webhook_url: string, more: object = {}): Json => ({
  webhook_url,
  trigger_types: ['message.created'],
  ...more,
})
/** Names of live webhooks with the addresses they have. */
const alive = (urls: Readonly<Record<string, string>>, more: object = {}) =>
  live({ webhooks: Object.entries(urls).map(([name, url]) => raw.webhook(name, url, { ...more })) })
const own = (...names: readonly string[]) =>
  ledger(Object.fromEntries(names.map((name) => [`webhook/${name}`, { id: id(name) }])))

const refusals = ({ diagnostics }: Plan) => diagnostics.filter(({ code }) => code === 'already-taken')
async function findRefusal(given: Given) {
  const plan = await planOf(given)
  expect(errors(plan)).toEqual(['already-taken'])
  const [refusal, ...others] = refusals(plan)
  expect(others).toEqual([])
  expect(refusal).toMatchObject({ severity: 'error', file: 'fleet.yaml', line: 1, column: expect.any(Number) })
  return refusal
}

describe('the address of a webhook that shall change is refused where', () => {
  const spec = { webhooks: { a: hook(B) } }

  it('one has it that nobody owns, with what to do', async () => {
    const refusal = await findRefusal({ spec, live: alive({ a: A, stray: B }), ledger: own('a') })
    expect(refusal).toMatchObject({ address: 'webhook/a' })
    expect(refusal?.summary).toBe(
      `webhook/a cannot have the address '${B}': another webhook (${id('stray')}), which this fleet does not own, has it, and Nylas allows it once in an application`,
    )
    expect(refusal?.override).toContain(`list webhook/${B} under absent without this change`)
    expect(refusal?.override).not.toContain('write id:')
  })

  it('that one is paused, or has given up', async () => {
    for (const status of ['paused', 'inactive', 'failed'])
      await findRefusal({ spec, live: alive({ a: A, stray: B }, { status }), ledger: own('a') })
  })

  it('one of another fleet has it, or one that an unverified ledger names', async () => {
    const given = { spec, live: alive({ a: A, theirs: B }), ledger: own('a') }
    const theirs = [ledger({ 'webhook/x': { id: id('theirs') } }, { fleet: 'other' })]
    for (const more of [{ others: theirs }, { claims: theirs }]) {
      const refusal = await findRefusal({ ...given, ...more })
      expect(refusal?.summary).toContain("which the ledger of the fleet 'other' names, has it")
      expect(refusal?.override).toContain("take it out of the file of 'other', which deletes it")
      expect(refusal?.override).not.toContain('absent')
    }
  })

  it('one that leaves the file has it, since deletes come last', async () => {
    const refusal = await findRefusal({ spec, live: alive({ a: A, b: B }), ledger: own('a', 'b') })
    expect(refusal?.summary).toContain(': webhook/b has it')
    expect(refusal?.override).toMatch(/^let webhook\/b be deleted first/u)
  })

  it('one that is listed under absent has it', async () => {
    const absent = [`webhook/${B}`]
    const refusal = await findRefusal({ spec: { ...spec, absent }, live: alive({ a: A, stray: B }), ledger: own('a') })
    expect(refusal?.override).toContain(`let webhook/${B} be deleted first`)
  })

  it('two exchange theirs, and where one follows another, in whatever order they stand', async () => {
    const given = { live: alive({ a: A, b: B }), ledger: own('a', 'b') }
    const exchanged = await planOf({ ...given, spec: { webhooks: { a: hook(B), b: hook(A) } } })
    expect(refusals(exchanged).map(({ address }) => address)).toEqual(['webhook/a', 'webhook/b'])
    expect(refusals(exchanged)[0]?.override).toContain('a third in between')
    for (const webhooks of [
      { a: hook(B), b: hook(C) },
      { a: hook(C), b: hook(A) },
    ])
      await findRefusal({ ...given, spec: { webhooks } })
  })

  it('it is pinned to one object, and another has the address', async () => {
    const pinned = { webhooks: { a: hook(B, { id: id('pinned') }) } }
    await findRefusal({ spec: pinned, live: alive({ pinned: A, stray: B }) })
  })
})

it('a new webhook is refused the address of one that moves away, which it would be taken for', async () => {
  const spec = { webhooks: { a: hook(B), n: hook(A) } }
  const refusal = await findRefusal({ spec, live: alive({ a: A }), ledger: own('a') })
  expect(refusal).toMatchObject({ address: 'webhook/n' })
  expect(refusal?.override).toMatch(/^let webhook\/a have its new address first/u)
})

describe('nothing is refused where', () => {
  const fine = async (given: Given, ...expected: readonly string[]) => {
    const plan = await planOf(given)
    expect([errors(plan), changes(plan)]).toEqual([[], expected])
  }

  it('the one that has the address is taken over, also when it stood under another key', async () => {
    const spec = { webhooks: { n: hook(A) } }
    await fine({ spec, live: alive({ stray: A }) }, 'update webhook/n adopts')
    await fine({ spec, live: alive({ a: A }), ledger: own('a') })
    const moved = [{ from: 'webhook/a', to: 'webhook/n' }]
    await fine({ spec: { ...spec, moved }, live: alive({ a: A }), ledger: own('a') })
    const pinned = { webhooks: { n: hook(B, { id: id('a') }) } }
    await fine({ spec: pinned, live: alive({ a: A, c: C }) }, 'update webhook/n adopts')
  })

  it('it was deleted lately, and lists still show it', async () => {
    const deleted = { [id('gone')]: '2026-11-20T00:00:00.000Z' }
    const given = { live: alive({ a: A, gone: B }), ledger: { ...own('a'), deleted } }
    await fine({ ...given, spec: { webhooks: { a: hook(B) } } }, 'update webhook/a')
  })

  it('addresses differ by a slash or by case', async () => {
    const given = { live: alive({ a: A, b: `${B}/`, c: B.toUpperCase() }), ledger: own('a') }
    await fine({ ...given, spec: { webhooks: { a: hook(B) } } }, 'update webhook/a')
  })

  it('the same is of another kind: a topic may be told of twice', async () => {
    const spec = { webhooks: { a: hook(B) }, policies: { [B.slice(8).replaceAll(/\W/gu, '-')]: {} } }
    await fine({ spec, live: live({ policies: [raw.policy(B)] }) }, 'create webhook/a', 'create policy/app-example-b')
  })
})

it('another webhook may change something else while two have one address', async () => {
  const spec = { webhooks: { a: hook(A, { compressed_delivery: true }) } }
  const plan = await planOf({ spec, live: alive({ a: A, twin: A }), ledger: own('a') })
  expect([errors(plan), changes(plan)]).toEqual([[], ['update webhook/a']])
})

describe('a new workspace is refused the domain of one that', () => {
  const domain = 'acme.example'
  const spec = { workspaces: { acme: { domain } } }
  const theirs = raw.workspace('Theirs', { domain })

  it('this fleet does not own, which it may take over', async () => {
    const refusal = await findRefusal({ spec, live: live({ workspaces: [theirs] }) })
    expect(refusal?.summary).toContain(`another workspace ('Theirs', ${id('Theirs')}), which this fleet does not own,`)
    expect(refusal?.override).toContain(`write id: ${id('Theirs')} into workspace/acme`)
    const pinned = { workspaces: { acme: { domain, id: id('Theirs') } } }
    expect(errors(await planOf({ spec: pinned, live: live({ workspaces: [theirs] }) }))).toEqual([])
  })

  it('has it in other letters, since a domain has none', async () => {
    const shouting = { workspaces: { acme: { domain: 'ACME.example' } } }
    await findRefusal({ spec: shouting, live: live({ workspaces: [theirs] }) })
  })

  it('stood under another key, which is probably the same one', async () => {
    const given = { live: live({ workspaces: [theirs] }), ledger: ledger({ 'workspace/Theirs': { id: id('Theirs') } }) }
    const refusal = await findRefusal({ ...given, spec })
    expect(refusal?.override).toMatch(/^if it is workspace\/Theirs under another key, list it under moved/u)
    const moved = [{ from: 'workspace/Theirs', to: 'workspace/acme' }]
    expect(errors(await planOf({ ...given, spec: { ...spec, moved } }))).toEqual([])
  })

  it('several have none, and are not asked', async () => {
    const none = { workspaces: { one: {}, two: {} } }
    expect(errors(await planOf({ spec: none, live: live({ workspaces: [raw.workspace('three')] }) }))).toEqual([])
  })
})
