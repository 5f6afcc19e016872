/** One whole probe: what it keeps, what it leaves, what it never touches, and when it does not begin. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatEvidence, readEvidence } from '../../../src/domain/evidence.ts'
import { openProbeApi } from '../../../src/features/probe/api.ts'
import { createNames, fingerprint } from '../../../src/features/probe/names.ts'
import { createOwn } from '../../../src/features/probe/own.ts'
import { QUESTIONS } from '../../../src/features/probe/questions.ts'
import type { Sandbox } from '../../../src/sandbox/server.ts'
import type { PartialState } from '../../../src/sandbox/state.ts'
import { DEFAULT_SWITCHES } from '../../../src/sandbox/switches.ts'
import { DOMAIN, KEY, listAlive, openStage, type Stage } from './stage.ts'

const foreignId = (number: number) => `f0000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Secrets of others, each of which would be recognised wherever it came out. */
const FOREIGN: PartialState = {
  domains: [DOMAIN],
  lists: [{ id: foreignId(1), name: 'canary-list', items: ['canary-item.example'] }],
  rules: [{ id: foreignId(2), name: 'canary-rule', description: 'canary-words' }],
  policies: [{ id: foreignId(3), name: 'canary-policy' }],
  workspaces: [
    {
      id: foreignId(4),
      name: 'canary-workspace',
      domain: 'canary-domain.example',
      policy_id: foreignId(3),
      rule_ids: [foreignId(2)],
    },
    { id: foreignId(7), default: true, policy_id: foreignId(3), rule_ids: [foreignId(2)] },
  ],
  grants: [
    { id: foreignId(5), email: 'canary-mail@canary-domain.example', name: 'canary-person', workspace_id: foreignId(4) },
    { id: foreignId(6), provider: 'google', email: 'canary-human@mail.example', name: 'canary-human' },
  ],
}

const writes = (sandbox: Sandbox) => sandbox.requests().filter(({ method }) => method !== 'GET')
/** A representative run: accounts, objects that hang together, and a name twice. */
const SOME = ['duplicate_email', 'delete_in_use', 'duplicate_names']
const journalOf = ({ folder }: Stage) => join(folder, 'evidence.json.journal')

describe('a whole probe', () => {
  it('finds every default, leaves nothing behind and changes nothing of others', async () => {
    const most = { accounts: 0, rules: 0 }
    const stage = await openStage({
      seed: FOREIGN,
      latencyMilliseconds: () => {
        const { grants, rules } = stage.sandbox.state()
        most.accounts = Math.max(most.accounts, grants.length - 2)
        most.rules = Math.max(most.rules, rules.length - 1)
        return 0
      },
    })
    const before = stage.sandbox.state()
    const passwords: string[] = []
    const hide = (secret: string) => void passwords.push(secret)
    const { evidence, isClean, notes } = await stage.probe({ mayFillQuota: true }, { hide })
    expect([isClean, notes]).toEqual([true, []])
    const { grants, workspaces, rules, policies, lists } = before
    expect(stage.sandbox.state()).toMatchObject({ grants, workspaces, rules, policies, lists })
    expect(existsSync(journalOf(stage))).toBe(false)
    expect(most).toEqual({ accounts: 3, rules: 5 })

    const seen = Object.fromEntries(
      evidence.answers.flatMap(({ question, verdict }) => (verdict.kind === 'side' ? [[question, verdict.side]] : [])),
    )
    const open = evidence.answers.flatMap(({ question, verdict }) => (verdict.kind === 'side' ? [] : [question]))
    const asked = open.filter((name) => typeof QUESTIONS.find(({ id }) => id === name)?.question !== 'string')
    expect(asked.sort()).toEqual(['connector', 'default_policy', 'quota_status', 'retry_after', 'rules_envelope'])
    const { subdomains, unassigned, grants_filter_lag: lag, ...others } = seen
    expect(DEFAULT_SWITCHES).toMatchObject(others)
    expect([subdomains, unassigned, Number(lag) >= DEFAULT_SWITCHES.grants_filter_lag]).toEqual([
      'exact',
      'default',
      true,
    ])
    expect(Object.keys(seen).length + open.length).toBe(QUESTIONS.length)

    const text = formatEvidence(evidence)
    expect(readEvidence(text)).toEqual(evidence)
    expect(text).not.toMatch(/canary/u)
    expect(text).not.toContain(KEY)
    const { application } = before
    for (const id of [
      application.application_id,
      application.organization_id,
      ...Array.from({ length: 7 }, (_, at) => foreignId(at + 1)),
    ]) {
      expect(text).not.toContain(id)
    }
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/u)
    const addresses = new Set([...text.matchAll(/[\w.-]+@[\w.-]+/gu)].map(([address]) => address))
    expect(addresses.size).toBeGreaterThan(3)
    for (const address of addresses) expect(address.toLowerCase()).toMatch(/^nylas-fleet-probe-[0-9a-f-]+@/u)
    expect(passwords.length).toBeGreaterThan(2)
    for (const password of passwords) expect(text).not.toContain(password)
    const mails = writes(stage.sandbox).filter(({ path }) => path.endsWith('/messages/send'))
    expect(mails.length).toBeGreaterThan(10)
    for (const { body } of mails)
      expect(JSON.stringify(body)).toMatch(
        /^\{"to":\[\{"email":"nylas-fleet-probe-[0-9a-f-]+@agents\.co\.uk"\}\],"subject":/u,
      )
  })

  it('goes on where it left off, and asks again when it is told to', async () => {
    const stage = await openStage()
    const first = await stage.probe({ only: ['default_flag', 'connector', 'timestamps'], domain: null })
    const kinds = (result: typeof first) =>
      result.evidence.answers.map(({ question, verdict }) => `${question} ${verdict.kind}`)
    expect(kinds(first)).toEqual(['default_flag side', 'timestamps side', 'connector not-asked'])
    stage.sandbox.clearRequests()
    const second = await stage.probe({ only: ['connector'], former: first.evidence })
    expect(kinds(second)).toEqual(['default_flag side', 'timestamps side', 'connector side'])
    expect(stage.kept()).toEqual(second.evidence)
  })

  it('keeps an answer that fits no side as it is', async () => {
    const stage = await openStage()
    stage.sandbox.addFault({ kind: 'status-before', status: 418, match: { method: 'PATCH' } })
    const { evidence, isClean } = await stage.probe({ only: ['rule_ids_null'] })
    expect(isClean).toBe(true)
    expect(evidence.answers[0]?.verdict).toEqual({ kind: 'neither', seen: 'status: 418, left: 1' })
    expect(evidence.answers[0]?.exchanges.find(({ method }) => method === 'PATCH')).toMatchObject({
      path: expect.stringMatching(/^\/v3\/workspaces\/id-\d+$/u),
      body: { rule_ids: null },
      status: 418,
    })
  })

  it('finds what was made where every answer to a create is lost', async () => {
    const stage = await openStage({ switches: { creates_answer: '504-after-commit' } })
    const { evidence, isClean } = await stage.probe({ only: [...SOME, 'creates_answer'] })
    expect([isClean, listAlive(stage.sandbox)]).toEqual([true, []])
    expect(evidence.answers.at(-1)?.verdict).toEqual({ kind: 'side', side: '504-after-commit' })
  })

  it('makes the connector only when it is told to', async () => {
    const stage = await openStage({ switches: { connector: 'must-be-made' } })
    const only = ['connector', 'has_app_password']
    const { evidence } = await stage.probe({ only })
    expect(evidence.answers.map(({ verdict }) => verdict.kind).sort()).toEqual(['side', 'undecided'])
    expect(stage.sandbox.state().connectors).toEqual([])
    const again = await stage.probe({ only, mayConnect: true })
    expect(again.evidence.answers.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining([
        { kind: 'side', side: 'must-be-made' },
        { kind: 'side', side: 'shown' },
      ]),
    )
    expect(stage.sandbox.state().connectors).toEqual(['nylas'])
  })
})

describe('a probe that may not begin', () => {
  const crowd = ['a', 'b', 'c', 'd'].map((name) => ({ email: `${name}@canary-domain.example` }))

  it('writes nothing where others live, unless that is allowed', async () => {
    const stage = await openStage({ seed: { grants: crowd } })
    await expect(stage.probe({ only: SOME })).rejects.toThrow('4 agent accounts of others live in this application')
    expect(writes(stage.sandbox)).toEqual([])
    expect((await stage.probe({ only: SOME, allowAccounts: 4 })).isClean).toBe(true)
    expect(stage.sandbox.state().grants.length).toBe(4)
  })

  it('writes nothing where its journal is of another application or of a run that goes on', async () => {
    const stage = await openStage()
    const head = (mark: string) => `${JSON.stringify({ what: 'head', fingerprint: mark, holder: 'host:1' })}\n`
    writeFileSync(journalOf(stage), head('0123'))
    await expect(stage.probe({ only: SOME })).rejects.toThrow('a probe of another application')
    writeFileSync(journalOf(stage), head(fingerprint(stage.sandbox.state().application.application_id)))
    await expect(stage.probe({ only: SOME }, { isGone: () => false })).rejects.toThrow('may still be running (host:1)')
    expect(writes(stage.sandbox)).toEqual([])
    expect((await stage.probe({ isCleaning: true }, { isGone: () => false })).isClean).toBe(true)
  })

  it('writes nothing over the evidence of another application', async () => {
    const [one, other] = [await openStage({ randomSeed: 1 }), await openStage({ randomSeed: 2 })]
    const { evidence } = await one.probe({ only: ['default_flag'] })
    await expect(other.probe({ only: ['timestamps'], former: evidence })).rejects.toThrow('of another application')
    expect(writes(other.sandbox)).toEqual([])
  })
})

describe('what earlier probes left behind', () => {
  const nameOf = (stage: Stage, run: string) => createNames(stage.sandbox.state().application.application_id, run)
  const NOW = Math.floor(Date.now() / 1000)
  const OLD = NOW - 7200

  it('is found by its name and taken away', async () => {
    const stage = await openStage()
    const names = nameOf(stage, '0000abcd')
    stage.sandbox.seed({
      policies: [{ name: names.create('policies'), created_at: OLD }],
      grants: [{ email: `${names.create('grants').toUpperCase()}@${DOMAIN}`, created_at: OLD }],
    })
    const { notes, isClean } = await stage.probe({ isCleaning: true })
    expect([isClean, notes, listAlive(stage.sandbox)]).toEqual([
      true,
      ['2 objects of an earlier probe: taken away'],
      [],
    ])
  })

  it('is left where it may be of a probe that goes on elsewhere', async () => {
    const stage = await openStage()
    stage.sandbox.seed({ lists: [{ name: nameOf(stage, '0000abcd').create('lists'), created_at: NOW }] })
    await expect(stage.probe({ only: SOME })).rejects.toThrow('made within the last hour')
    expect(writes(stage.sandbox)).toEqual([])
    expect((await stage.probe({ isCleaning: true })).isClean).toBe(true)
    expect(listAlive(stage.sandbox)).toEqual([])
  })

  it('is never what merely looks alike, whatever the journal says', async () => {
    const stage = await openStage()
    const { application_id: application } = stage.sandbox.state().application
    const names = nameOf(stage, '0000abcd')
    const [policy, account] = [names.create('policies'), names.create('grants')]
    const digit = policy.endsWith('0') ? '1' : '0'
    stage.sandbox.seed({
      policies: [
        { id: foreignId(1), name: `${policy.slice(0, -1)}${digit}`, created_at: OLD },
        { id: foreignId(2), name: `${policy} (copy)`, created_at: OLD },
        { id: foreignId(3), name: createNames(foreignId(9), '0000abcd').create('policies'), created_at: OLD },
        { id: foreignId(4), name: 'nylas-fleet-probe-0000abcd-1-00000000', created_at: OLD },
      ],
      // The name of a policy is not that of a list.
      lists: [{ id: foreignId(5), name: policy, created_at: OLD }],
      grants: [
        { id: foreignId(6), email: `x${account}@${DOMAIN}`, created_at: OLD },
        { id: foreignId(7), provider: 'google', email: `${account}@${DOMAIN}`, created_at: OLD },
      ],
    })
    const lines = [
      { what: 'head', fingerprint: fingerprint(application), holder: 'host:1' },
      ...[1, 2, 3, 4].map((at) => ({ what: 'made', collection: 'policies', name: policy, id: foreignId(at), at: 0 })),
      { what: 'made', collection: 'lists', name: policy, id: foreignId(5), at: 0 },
      { what: 'made', collection: 'grants', name: account, id: foreignId(6), at: 0 },
      { what: 'made', collection: 'grants', name: account, id: foreignId(7), at: 0 },
      'torn',
    ]
    writeFileSync(
      journalOf(stage),
      lines
        .map((line) => JSON.stringify(line))
        .join('\n')
        .slice(0, -3),
    )
    const before = listAlive(stage.sandbox)
    expect((await stage.probe({ isCleaning: true })).isClean).toBe(true)
    expect((await stage.probe({ only: SOME })).isClean).toBe(true)
    expect(listAlive(stage.sandbox)).toEqual(before)
  })
})

describe('a probe that is stopped', () => {
  const only = ['duplicate_email', 'delete_in_use']

  it('takes away what it made, at whatever request the signal comes', async () => {
    const whole = await openStage()
    await whole.probe({ only })
    const total = whole.sandbox.requests().length
    expect(total).toBeGreaterThan(20)
    for (let at = 0; at < total; at += 1) {
      const stopping = new AbortController()
      const stage = await openStage({
        latencyMilliseconds: () => {
          if (stage.sandbox.requests().length > at) stopping.abort()
          return 0
        },
      })
      const result = await stage.probe({ only }, { stopping: stopping.signal }).catch((error: unknown) => String(error))
      const isClean = typeof result === 'string' ? result.includes('interrupted') : result.isClean
      expect([at, isClean, listAlive(stage.sandbox), existsSync(journalOf(stage))]).toEqual([at, true, [], false])
    }
  })

  /** A key that is refused ends a client on the spot; what it asked for at last takes place all the same. */
  async function openDying(): Promise<{ readonly stage: Stage; readonly dieAt: (request: number | null) => void }> {
    let death: number | null = null
    const stage = await openStage({
      latencyMilliseconds: () => {
        const isDead = death !== null && stage.sandbox.requests().length > death
        if (isDead) stage.sandbox.addFault({ kind: 'status-after', status: 401, probability: 1 })
        return 0
      },
    })
    const dieAt = (request: number | null) => {
      stage.sandbox.clearFaults()
      stage.sandbox.clearRequests()
      death = request
    }
    return { stage, dieAt }
  }

  it('is finished by the next run where nothing could be sent any more, at whatever request', async () => {
    const whole = await openStage()
    await whole.probe({ only })
    const total = whole.sandbox.requests().length
    for (let at = 0; at < total; at += 1) {
      const { stage, dieAt } = await openDying()
      dieAt(at)
      await stage.probe({ only }).catch(() => undefined)
      dieAt(null)
      expect((await stage.probe({ only: ['default_flag'] })).isClean).toBe(true)
      expect([at, listAlive(stage.sandbox), existsSync(journalOf(stage))]).toEqual([at, [], false])
    }
  })

  it('is finished by the run after that where the next one could not finish either', async () => {
    for (const [first, second] of [11, 17].flatMap((at) =>
      Array.from({ length: 14 }, (_, index) => [at, index] as const),
    )) {
      const { stage, dieAt } = await openDying()
      for (const at of [first, second]) {
        dieAt(at)
        await stage.probe({ only }).catch(() => undefined)
      }
      dieAt(null)
      expect((await stage.probe({ only: ['default_flag'] })).isClean).toBe(true)
      expect([first, second, listAlive(stage.sandbox)]).toEqual([first, second, []])
    }
  })
})

describe('writing to what is not its own', () => {
  const journal = { begin: () => {}, make: () => {}, end: () => {}, close: () => {} }

  it.each([
    ['an object of others', { method: 'DELETE', path: `/v3/policies/${foreignId(1)}` }],
    ['the default workspace', { method: 'PATCH', path: `/v3/workspaces/${foreignId(2)}`, body: { rule_ids: [] } }],
    ['its own id in another collection', { method: 'DELETE', path: `/v3/lists/${foreignId(9)}` }],
    [
      'an account of others',
      { method: 'POST', path: `/v3/workspaces/${foreignId(9)}/manual-assign`, body: { assign_grants: [foreignId(3)] } },
    ],
    [
      'a mail to others',
      { method: 'PUT', path: `/v3/workspaces/${foreignId(9)}`, body: { to: [{ email: 'canary@mail.example' }] } },
    ],
    ['the job that groups', { method: 'POST', path: '/v3/workspaces/auto-group', body: {} }],
    ['the connector', { method: 'POST', path: '/v3/connectors', body: { provider: 'nylas' } }],
  ] as const)('is not sent: %s', async (_, call) => {
    const sent: unknown[] = []
    const writer = {
      get: () => Promise.reject(new Error()),
      send: (one: unknown) => Promise.reject(new Error(String(sent.push(one)))),
    }
    const own = createOwn(openProbeApi(writer, []), journal, { application: foreignId(8), mayConnect: false })
    own.add({ collection: 'workspaces', name: 'own', id: foreignId(9), reply: null })
    await expect(own.send(call)).rejects.toThrow('not of this probe')
    expect(sent).toEqual([])
  })
})

describe('the file that it keeps', () => {
  it('has no more than the shape of what is not its own', async () => {
    const stage = await openStage({ seed: FOREIGN })
    await stage.probe({ only: ['default_flag', 'application_data'] })
    const shown = stage.kept()?.answers.flatMap(({ exchanges }) => exchanges) ?? []
    expect(shown.find(({ path }) => path === '/v3/workspaces')?.reply).toEqual({
      request_id: '(text)',
      data: ['(and 2 of others)'],
    })
    expect(shown.find(({ path }) => path === '/v3/applications')?.reply).toMatchObject({
      data: { application_id: expect.stringMatching(/^id-\d+$/u), region: 'us', branding: { name: '(text)' } },
    })
  })
})
