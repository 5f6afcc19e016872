/** Webhooks, channels and alerts through plan and apply, against the sandbox, in this process. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import type { ApplyReport } from '../../src/engine/apply-report.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { createQuickDeps } from '../faults/quick.ts'
import { applyAll, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { differences } from '../property/judge.ts'

const URL = 'https://app.example/hook'
const hook = (more: object = {}): Json => ({ webhook_url: URL, trigger_types: ['message.created'], ...more })
const alert = (more: object = {}): Json => ({ metric: 'bounce_rate', threshold: 5, window_hours: 24, ...more })
const CONTAINS_AT = { field: 'from.address', operator: 'contains', value: '@' }
const TOPIC = 'projects/agents-eu/topics/events'

let open: Sandbox | null = null
afterEach(async () => {
  await open?.close()
  open = null
})

async function begin(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ randomSeed: 3, ...options })
  open = sandbox
  const cell: MemoryCell = { ledger: null, version: 0 }
  const deps = (spec: Spec) => createQuickDeps(sandbox.url, { version: 1, ...spec }, cell)
  return {
    sandbox,
    cell,
    plan: (spec: Spec): Promise<Plan> => planOf(deps(spec)),
    apply: (spec: Spec): Promise<ApplyReport> => applyAll(deps(spec)),
    writes: () => sandbox.requests().flatMap(({ method, path }) => (method === 'GET' ? [] : [`${method} ${path}`])),
  }
}

const describeChanges = ({ changes }: Plan) =>
  changes.map(({ action, address, adopts, fields }) =>
    [action, address, ...(adopts ? ['adopts'] : []), ...fields.map(({ path }) => path)].join(' '),
  )
const isTaken = ({ code }: { readonly code: string }) => code === 'already-taken'
const codes = ({ diagnostics }: { readonly diagnostics: Plan['diagnostics'] }) =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`)

describe('a fleet without them', () => {
  it('asks for none of them', async () => {
    const { sandbox, apply } = await begin()
    expect((await apply({ policies: { p: {} } })).result).toBe('applied')
    expect(sandbox.requests().filter(({ path }) => /webhooks|channels|alerts/u.test(path))).toEqual([])
  })

  it('is read no more than once where a webhook alone changes', async () => {
    const { sandbox, apply } = await begin()
    const lists = { l: { type: 'domain', items: ['a.example'] } }
    await apply({ lists, webhooks: { h: hook() } })
    sandbox.clearRequests()
    await apply({ lists, webhooks: { h: hook({ compressed_delivery: true }) } })
    expect(sandbox.requests().filter(({ path }) => path === '/v3/lists').length).toBe(1)
    expect(sandbox.requests().filter(({ path }) => path === '/v3/webhooks').length).toBe(2)
  })
})

describe('a webhook', () => {
  it('is taken over by its exact address, and changed to what the file says', async () => {
    const { sandbox, plan, apply } = await begin({
      seed: { webhooks: [{ webhook_url: URL, description: 'by hand' }, { webhook_url: `${URL}/` }] },
    })
    const spec = { webhooks: { orders: hook({ description: 'declared' }) } }
    const made = await plan(spec)
    expect(describeChanges(made)).toEqual(['update webhook/orders adopts description'])
    expect(made.unmanaged).toEqual([`webhook/${URL}/`])
    expect((await apply(spec)).result).toBe('applied')
    expect(sandbox.state().webhooks.map((one) => one['description'])).toEqual(['declared', ''])
    expect((await plan(spec)).changes).toEqual([])
  })

  it('is found by what is written into the file: its id, its new key, and where it shall be absent', async () => {
    const { sandbox, plan, apply, cell } = await begin({ seed: { webhooks: [{ webhook_url: `${URL}/stray` }] } })
    await apply({ webhooks: { orders: hook() } })
    const id = cell.ledger?.resources['webhook/orders']?.id
    const moved = { moved: [{ from: 'webhook/orders', to: 'webhook/sales' }] }
    expect(describeChanges(await plan({ webhooks: { sales: hook() }, ...moved }))).toEqual([])
    await apply({ webhooks: { sales: hook() }, ...moved, absent: [`webhook/${URL}/stray`] })
    expect(sandbox.state().webhooks.map((one) => one.id)).toEqual([id])
    expect(Object.keys(cell.ledger?.resources ?? {})).toEqual(['webhook/sales'])
    // No UUID: letters in both cases, which count.
    expect(id).toMatch(/^(?=.*[A-Z])(?=.*[a-z])[A-Za-z0-9]{26}$/u)
    const pinned = (own: string) => plan({ webhooks: { other: { ...(hook() as object), id: own } } } as Spec)
    expect(describeChanges(await pinned(id ?? ''))).toEqual([])
    expect(codes(await pinned((id ?? '').toLowerCase()))).toContain('error pin-not-found')
  })

  it('is deleted when it leaves the file, unless it is protected, and never where nobody owns it', async () => {
    const { sandbox, plan, apply, writes } = await begin({
      seed: { webhooks: [{ webhook_url: 'https://theirs.example' }] },
    })
    const rest = { policies: { p: {} } }
    await apply({ ...rest, webhooks: { orders: hook() }, protect: ['webhook/*'] })
    const kept = await plan({ ...rest, protect: ['webhook/*'] })
    expect(codes(kept)).toContain('error protected')
    expect((await apply(rest)).result).toBe('refused')
    await apply({ ...rest, webhooks: { orders: hook() } })
    expect((await apply(rest)).result).toBe('applied')
    expect(sandbox.state().webhooks.map((one) => one['webhook_url'])).toEqual(['https://theirs.example'])
    expect(writes().filter((one) => one.startsWith('DELETE'))).toHaveLength(1)
  })

  it('that was the last thing to go leaves nothing to read again, which is no failure', async () => {
    const { sandbox, apply } = await begin()
    const rest = {
      rules: { silence: { priority: 1, match: { conditions: [CONTAINS_AT] }, actions: [{ type: 'block' }] } },
      workspaces: { quarantine: { name: 'Quarantine', rules: ['silence'] } },
      accounts: [{ email: 'one@fleet.example' }],
    }
    await apply({ ...rest, webhooks: { orders: hook() } })
    sandbox.clearRequests()
    const { result, diagnostics } = await apply(rest)
    expect([result, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual(['applied', []])
    expect(sandbox.requests().at(-1)?.method, 'reads nothing afterwards').toBe('DELETE')
    expect((await apply(rest)).result).toBe('no-changes')
  })

  it('that a run announced and made before it died is the fleet’s, and goes where the file has dropped it', async () => {
    const { sandbox, plan, apply, cell } = await begin()
    const rest = { policies: { p: {} } }
    await apply(rest)
    const at = new Date(Date.now() - 60_000).toISOString()
    const intent = { creates: ['webhook/orders'], names: { 'webhook/orders': URL }, at, ended: true } as const
    if (cell.ledger) cell.ledger = { ...cell.ledger, intent }
    const seeded = (created_at: number) => sandbox.seed({ webhooks: [{ id: 'Abc9', webhook_url: URL, created_at }] })
    // Older than the announcement, so somebody else's, although the list does not say so.
    seeded(Math.floor(Date.parse(at) / 1000) - 100)
    expect(describeChanges(await plan(rest))).toEqual([])
    seeded(Math.floor(Date.now() / 1000))
    const [gone] = describeChanges(await plan(rest))
    expect(gone).toMatch(/^delete webhook\/orders /u)
    await apply(rest)
    expect(sandbox.state().webhooks).toEqual([])
  })

  it('counts against its quota', async () => {
    const { plan } = await begin({ seed: { webhooks: [{ webhook_url: 'https://theirs.example' }] } })
    const made = await plan({ webhooks: { orders: hook() }, quotas: { webhooks: 1 } })
    expect(codes(made)).toContain('error quota')
  })

  it.each(['pause', 'paused', 'inactive'] as const)(
    'that is paused is drift, and read as one thing (%s)',
    async (word) => {
      const { sandbox, plan, apply } = await begin({ switches: { destination_paused: word } })
      await apply({ webhooks: { orders: hook() } })
      const { id = '' } = sandbox.state().webhooks[0] ?? {}
      sandbox.seed({ webhooks: [{ id, status: 'pause' }] })
      expect(describeChanges(await plan({ webhooks: { orders: hook() } }))).toEqual(['update webhook/orders status'])
      expect((await plan({ webhooks: { orders: hook({ status: 'pause' }) } })).changes).toEqual([])
      await apply({ webhooks: { orders: hook() } })
      expect(sandbox.state().webhooks[0]?.status).toBe('active')
    },
  )

  it.each(['failing', 'failed'] as const)(
    'that is %s is told and not set back; a file that pauses it is obeyed',
    async (status) => {
      const { sandbox, plan, apply, writes } = await begin()
      await apply({ webhooks: { orders: hook() } })
      const { id = '' } = sandbox.state().webhooks[0] ?? {}
      sandbox.seed({ webhooks: [{ id, status }] })
      sandbox.clearRequests()
      const made = await plan({ webhooks: { orders: hook() } })
      expect(made.changes).toEqual([])
      expect(made.unhealthy).toEqual([{ address: 'webhook/orders', status }])
      const notice = made.diagnostics.find(({ code }) => code === 'not-delivering')
      expect(notice).toMatchObject({ severity: 'warning', address: 'webhook/orders', line: 1 })
      expect(notice?.summary).toContain(status)
      expect(notice?.override).toContain('200 within 10 seconds')
      expect((await apply({ webhooks: { orders: hook() } })).result).toBe('no-changes')
      expect(writes()).toEqual([])
      expect(describeChanges(await plan({ webhooks: { orders: hook({ status: 'pause' }) } }))).toEqual([
        'update webhook/orders status',
      ])
    },
  )

  it('whose line loses its description keeps it, and the plan says so', async () => {
    const { sandbox, plan, apply } = await begin()
    await apply({ webhooks: { orders: hook({ description: 'before' }) } })
    const made = await plan({ webhooks: { orders: hook() } })
    expect(made.changes).toEqual([])
    expect(codes(made)).toContain('notice left-as-is')
    await apply({ webhooks: { orders: hook() } })
    expect(sandbox.state().webhooks[0]?.description).toBe('before')
  })

  it('whose change is answered with success and not made is an error that names it', async () => {
    const { apply } = await begin({ switches: { destination_put_empty: 'kept-with-false' } })
    const topic = { topic: TOPIC, trigger_types: ['message.created'] }
    await apply({ pubsub_channels: { c: { ...topic, compressed_delivery: true } } })
    const report = await apply({ pubsub_channels: { c: topic } })
    expect(report.result).toBe('failed')
    expect(report.outcomes[0]?.error).toMatch(/success and kept compressed_delivery as it was/u)
  })

  it('whose address nobody answers at is told what to answer, refused or failed', async () => {
    const { sandbox, apply, cell } = await begin({ switches: { webhook_challenge: 'unanswered' } })
    const refused = await apply({ webhooks: { orders: hook() } })
    expect(refused.outcomes[0]?.error).toMatch(/status 200 and the value of challenge alone/u)
    expect(sandbox.state().webhooks).toEqual([])
    sandbox.setSwitches({ webhook_handshake: 'failed' })
    const failed = await apply({ webhooks: { orders: hook() } })
    expect(failed.result).toBe('failed')
    expect(failed.outcomes[0]?.error).toMatch(/its status is failed\. Nylas asks the address with GET/u)
    // It exists, and is not made a second time.
    expect(cell.ledger?.resources['webhook/orders']?.id).toBe(sandbox.state().webhooks[0]?.id)
    expect((await apply({ webhooks: { orders: hook() } })).result).toBe('no-changes')
    expect(sandbox.state().webhooks).toHaveLength(1)
  })

  it('that turns out a little later not to be answered fails the apply that made it', async () => {
    const { sandbox, cell } = await begin()
    const base = createQuickDeps(sandbox.url, { version: 1, webhooks: { orders: hook() } }, cell, { lag: 30_000 })
    const waits: number[] = []
    const sleep: typeof base.clock.sleep = async (milliseconds, signal) => {
      waits.push(milliseconds)
      const { id } = sandbox.state().webhooks[0] ?? {}
      if (milliseconds === 12_000 && id !== undefined) sandbox.seed({ webhooks: [{ id, status: 'failed' }] })
      return base.clock.sleep(milliseconds, signal)
    }
    const report = await applyAll({ ...base, clock: { ...base.clock, sleep } })
    expect(waits).toContain(12_000)
    expect(report.result).toBe('failed')
    expect(codes(report)).toContain('error not-delivering')
  })

  it('cannot take the address of another that goes in the same step: the plan says so, and in which order it can', async () => {
    const { apply, plan, writes } = await begin()
    await apply({ webhooks: { a: hook(), b: hook({ webhook_url: `${URL}/b` }) } })
    const moving = { webhooks: { a: hook({ webhook_url: `${URL}/b` }) } }
    const before = writes()
    const report = await apply(moving)
    expect([report.result, report.outcomes, writes()]).toEqual(['refused', [], before])
    const refusal = report.diagnostics.find(isTaken)
    expect(refusal).toMatchObject({ address: 'webhook/a', file: 'fleet.yaml', line: 1 })
    expect(refusal?.override).toContain('let webhook/b be deleted first')
    expect((await apply({ webhooks: { a: hook() } })).result).toBe('applied')
    expect((await apply(moving)).result).toBe('applied')
    expect((await plan(moving)).changes).toEqual([])
  })

  it('cannot take the address of one that nobody owns, in whatever state that is; once it is gone, it can', async () => {
    const { sandbox, apply, plan, writes } = await begin({
      seed: { webhooks: [{ id: 'Stray1', webhook_url: `${URL}/b`, status: 'pause' }] },
    })
    await apply({ webhooks: { a: hook() } })
    const moving = { webhooks: { a: hook({ webhook_url: `${URL}/b` }) } }
    const before = writes()
    const refused = await plan(moving)
    expect(codes(refused)).toContain('error already-taken')
    expect([(await apply(moving)).result, writes()]).toEqual(['refused', before])
    // Word for word what it says to do.
    const [, absent = ''] = /list (\S+) under absent/u.exec(refused.diagnostics.find(isTaken)?.override ?? '') ?? []
    expect((await apply({ webhooks: { a: hook() }, absent: [absent] })).result).toBe('applied')
    expect((await apply(moving)).result).toBe('applied')
    expect(differences({ version: 1, ...moving }, sandbox.state())).toEqual([])
    expect((await plan(moving)).changes).toEqual([])
  })

  it('whose new address another gets between plan and apply fails by itself, and is not taken for that one', async () => {
    const { sandbox, cell, apply } = await begin()
    await apply({ webhooks: { a: hook() } })
    const moving = { version: 1, webhooks: { a: hook({ webhook_url: `${URL}/b` }) } }
    const meanwhile = () => sandbox.seed({ webhooks: [{ id: 'Stray1', webhook_url: `${URL}/b` }] })
    const report = await applyAll(createQuickDeps(sandbox.url, moving, cell), meanwhile)
    expect(report.outcomes.map(({ status, error }) => [status, error])).toEqual([
      ['failed', expect.stringContaining('apply that first')],
    ])
    expect(cell.ledger?.resources['webhook/a']?.id).not.toBe('Stray1')
  })

  it('that is new is refused the address of one that moves away, and is not taken for it', async () => {
    const { sandbox, apply, cell } = await begin()
    await apply({ webhooks: { a: hook() } })
    const both = { webhooks: { a: hook({ webhook_url: `${URL}/b` }), n: hook() } }
    expect((await apply(both)).result).toBe('refused')
    expect(Object.keys(cell.ledger?.resources ?? {})).toEqual(['webhook/a'])
    expect((await apply({ webhooks: { a: hook({ webhook_url: `${URL}/b` }) } })).result).toBe('applied')
    expect((await apply(both)).result).toBe('applied')
    expect(differences({ version: 1, ...both }, sandbox.state())).toEqual([])
  })

  it('that has failed is set going again by a pause and its end', async () => {
    const { sandbox, apply } = await begin()
    await apply({ webhooks: { orders: hook() } })
    const { id = '' } = sandbox.state().webhooks[0] ?? {}
    sandbox.seed({ webhooks: [{ id, status: 'failed' }] })
    for (const status of ['pause', 'active']) {
      expect((await apply({ webhooks: { orders: hook({ status }) } })).result).toBe('applied')
      expect(sandbox.state().webhooks[0]?.status).toBe(status)
    }
  })

  it('is made with a notice that nobody sees its secret, and how to get one', async () => {
    const { plan } = await begin()
    const { diagnostics } = await plan({ webhooks: { orders: hook() } })
    const notice = diagnostics.find(({ code }) => code === 'secret-unseen')
    expect(notice?.override).toContain('nylas-fleet rotate webhook/orders')
  })

  it('is told of in one notice however many are made', async () => {
    const { plan } = await begin()
    const names = Array.from({ length: 10 }, (_, index) => `h${index}`)
    const hooks = names.map((name) => [name, hook({ webhook_url: `https://app.example/${name}` })])
    const { diagnostics } = await plan({ webhooks: Object.fromEntries(hooks) })
    const notices = diagnostics.filter(({ code }) => code === 'secret-unseen')
    expect(notices.map(({ summary }) => summary)).toEqual([
      "webhook/h0, webhook/h1, webhook/h2 and 7 more are made with a secret each that nobody sees: it is not in this program's log, its comments or its ledger",
    ])
  })
})

describe('a webhook that is not in the file', () => {
  it.each(['constructor', '__proto__', 'toString'])('is found whatever its id: %s', async (id) => {
    const { plan, apply } = await begin({ seed: { webhooks: [{ id, webhook_url: URL }] } })
    await apply({ policies: { p: {} } })
    const spec = { policies: { p: {} }, webhooks: { orders: hook() } }
    expect(describeChanges(await plan(spec)).map((text) => text.split(' ').slice(0, 2))).toEqual([
      ['update', 'webhook/orders'],
    ])
    expect((await apply(spec)).result).toBe('applied')
    expect((await plan(spec)).changes).toEqual([])
    expect((await apply({ policies: { p: {} } })).result).toBe('applied')
    expect((await plan({ policies: { p: {} } })).changes).toEqual([])
  })

  it('is named without what may be a token in its address', async () => {
    const address = 'https://me:pass-word-1@app.example/hook?token=t0ken-of-mine#part'
    const { plan } = await begin({
      seed: { webhooks: [{ webhook_url: address, status: 'failed' }, { webhook_url: `${URL}/a@b` }] },
    })
    const shown = await plan({ webhooks: { orders: hook() } })
    expect(shown.unmanaged).toEqual(['webhook/https://app.example/hook/a@b', 'webhook/https://…@app.example/hook?…'])
    expect(JSON.stringify(shown)).not.toMatch(/pass-word|t0ken/u)
  })
})

describe('channels', () => {
  const topic = { topic: TOPIC, trigger_types: ['message.created'] }

  it('of one topic are told apart by their description, and refused where that does not help', async () => {
    const twin = { topic: TOPIC, trigger_types: ['message.created'] }
    const { plan } = await begin({
      seed: {
        pubsub_channels: [
          { ...twin, description: 'one' },
          { ...twin, description: 'other' },
        ],
      },
    })
    const chosen = await plan({ pubsub_channels: { c: { ...topic, description: 'other' } } })
    expect(describeChanges(chosen)).toEqual(['update pubsub_channel/c adopts'])
    expect(codes(await plan({ pubsub_channels: { c: { ...topic, description: 'none' } } }))).toContain(
      'error ambiguous-name',
    )
  })
})

describe('an alert', () => {
  it('is taken over by equal values alone', async () => {
    const { plan } = await begin({
      seed: { alerts: [{ metric: 'bounce_rate', threshold: 5, window_hours: 24 }, { threshold: 6 }] },
    })
    const made = await plan({ alerts: { a: alert({ threshold: 5.0 }), b: alert({ threshold: 7 }) } })
    expect(describeChanges(made)).toEqual([
      'update alert/a adopts',
      'create alert/b metric threshold window_hours min_volume',
    ])
    expect(made.unmanaged).toEqual(['alert/bounce_rate above 6% in 24 h'])
  })

  it.each(['status-after', 'reset-after', 'truncate-json'] as const)(
    'whose making is answered with %s is looked for, and neither made twice nor started over',
    async (kind) => {
      const { sandbox, apply } = await begin({ seed: { alerts: [{ threshold: 1 }] } })
      sandbox.addFault({ kind, match: { method: 'POST', path: '^/v3/alerts/send$' } })
      expect((await apply({ alerts: { a: alert(), b: alert({ window_hours: 2 }) } })).result).toBe('applied')
      expect(sandbox.state().alerts.map(({ restarts }) => restarts)).toEqual([0, 0, 0])
    },
  )

  it.each(['status-after', 'reset-after', 'truncate-json', 'reset-before'] as const)(
    'whose change is answered with %s is started over once',
    async (kind) => {
      const { sandbox, apply } = await begin()
      await apply({ alerts: { a: alert() } })
      sandbox.addFault({ kind, match: { method: 'PUT', path: '^/v3/alerts/send' } })
      expect((await apply({ alerts: { a: alert({ threshold: 6 }) } })).result).toBe('applied')
      expect(sandbox.state().alerts.map(({ threshold, restarts }) => [threshold, restarts])).toEqual([[6, 1]])
    },
  )

  it.each(['403', '404'] as const)(
    'that left the file where the application has no alerts any more (%s) ends no run, and is deleted once it has them again',
    async (send_alerts) => {
      const { apply, plan, sandbox, cell } = await begin()
      await apply({ policies: { p: {} }, alerts: { a: alert() } })
      sandbox.setSwitches({ send_alerts })
      const left = await plan({ policies: { p: {} } })
      expect([left.changes, left.forgotten, codes(left).filter((code) => code.endsWith('kinds-unread'))]).toEqual([
        [],
        [],
        ['warning kinds-unread'],
      ])
      expect((await apply({ policies: { p: {}, q: {} } })).result).toBe('applied')
      expect(Object.keys(cell.ledger?.resources ?? {})).toContain('alert/a')
      sandbox.setSwitches({ send_alerts: 'there' })
      const back = await plan({ policies: { p: {}, q: {} } })
      expect(describeChanges(back).map((text) => text.split(' ').slice(0, 2))).toEqual([['delete', 'alert/a']])
      expect(codes(back)).not.toContain('warning kinds-unread')
    },
  )

  it('is told where the application has no alerts, and an import does without', async () => {
    const { apply, sandbox } = await begin({ switches: { send_alerts: '404' } })
    await expect(apply({ alerts: { a: alert() } })).rejects.toThrow(
      'alerts could not be read: GET /v3/alerts/send: the API knows no such list (404). Where this application does not have them, take alerts out of the file.',
    )
    const spec = { policies: { p: {} } }
    expect((await apply(spec)).result).toBe('applied')
    expect(differences({ version: 1, ...spec }, sandbox.state())).toEqual([])
  })
})
