import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { findAccountPassword, type PasswordDeps } from '../../src/features/password.ts'
import { computeSeedCheck, derivePassword } from '../../src/state/secrets/password.ts'

const SEED = 'a seed of at least thirty-two characters'
const FILE = `version: 1
vars: {password: 3}
tenants: [acme]
accounts:
  - {email: plain@fleet.example}
  - {email: kept@fleet.example, app_password: {env: FLEET_KEPT}}
  - {for_each: tenants, email: "support-{slug}@fleet.example", app_password: {derive: FLEET_SEED, version: "{password}"}}
`

const createDeps = (more: Partial<PasswordDeps> = {}, seed: string | undefined = SEED): PasswordDeps => ({
  tree: createMemoryTree({ 'fleet.yaml': FILE }),
  fleetFile: 'fleet.yaml',
  commit: null,
  variables: (name) => (name === 'FLEET_SEED' ? seed : 'Secret-of-its-own-1234'),
  job: { CI: undefined, GITHUB_ACTIONS: undefined },
  readApplied: async () => ({
    source: 'derive:FLEET_SEED',
    version: 3,
    check: computeSeedCheck(SEED, 'fleet'),
  }),
  ...more,
})

describe('nylas-fleet password', () => {
  it.each(['support-acme@fleet.example', 'Support-ACME@fleet.example', 'account/support-acme@fleet.example'])(
    'the password of %s is derived from the seed and the version in the file',
    async (account) => {
      expect(await findAccountPassword(createDeps(), account)).toEqual({
        password: derivePassword(SEED, 'support-acme@fleet.example', 3),
        note: null,
        client: [
          'IMAP imap.nylas.email:993 (TLS), SMTP smtp.nylas.email:465 (TLS) or 587 (STARTTLS); the user name is support-acme@fleet.example.',
        ],
      })
    },
  )

  it('another seed than the applied one is refused, and what cannot be checked is said', async () => {
    const account = 'support-acme@fleet.example'
    const wrong = createDeps({}, 'another seed of at least thirty-two characters')
    expect(await findAccountPassword(wrong, account)).toMatchObject({
      problem: expect.stringContaining('FLEET_SEED holds another seed than the one that was applied'),
    })
    const applied = { source: 'derive:FLEET_SEED', version: 3 }
    for (const [known, note] of [
      [null, 'no apply'],
      ['the ledger is off', 'the ledger is off'],
      [applied, 'no check of it'],
      [{ ...applied, version: 2, check: '00000' }, 'version 2'],
    ] as const) {
      expect(await findAccountPassword(createDeps({ readApplied: async () => known }), account)).toMatchObject({
        password: expect.any(String),
        note: expect.stringContaining(note),
      })
    }
  })

  it('where to sign in with it stands beside it; of another region that is told as not known', async () => {
    const tree = createMemoryTree({ 'fleet.yaml': `application: {region: eu}\n${FILE}` })
    const result = await findAccountPassword(createDeps({ tree }), 'support-acme@fleet.example')
    expect('client' in result && result.client.join(' ')).toContain('eu has other hosts is not known')
  })

  it('the check of a seed is short enough to fit a millionth of all seeds, and differs by fleet', () => {
    const check = computeSeedCheck(SEED, 'acme')
    expect(check).toMatch(/^[0-9a-f]{5}$/)
    expect(computeSeedCheck(SEED, 'other')).not.toBe(check)
  })

  it.each([
    { CI: 'true', GITHUB_ACTIONS: undefined },
    { CI: undefined, GITHUB_ACTIONS: 'true' },
    { CI: '1', GITHUB_ACTIONS: '' },
  ])('no password is shown in a job (%j), and nothing is read there', async (job) => {
    const tree = { entries: () => Promise.reject(new Error('read')), read: () => Promise.reject(new Error('read')) }
    const variables = () => {
      throw new Error('read')
    }
    const answer = await findAccountPassword(createDeps({ job, tree, variables }), 'support-acme@fleet.example')
    expect(answer).toMatchObject({ problem: expect.stringContaining('log') })
  })

  it.each([
    ['nobody@fleet.example', 'declares no account'],
    ['plain@fleet.example', 'has no app_password'],
    ['kept@fleet.example', 'is kept in FLEET_KEPT'],
  ])('no password of %s is shown: it %s', async (account, why) => {
    const answer = await findAccountPassword(createDeps(), account)
    expect(answer).toMatchObject({ problem: expect.stringContaining(why) })
    expect(JSON.stringify(answer)).not.toContain('Secret-of-its-own')
  })

  it('a seed that is missing or too short is refused with the name of its variable, never its value', async () => {
    expect(await findAccountPassword(createDeps({}, ''), 'support-acme@fleet.example')).toMatchObject({
      problem: expect.stringContaining('FLEET_SEED is not set'),
    })
    const short = await findAccountPassword(createDeps({}, 'too short'), 'support-acme@fleet.example')
    expect(short).toMatchObject({ problem: expect.stringContaining('FLEET_SEED is too short') })
    expect(JSON.stringify(short)).not.toContain('too short for a seed: too short')
  })

  it('a file with errors is refused', async () => {
    const answer = await findAccountPassword(
      createDeps({ tree: createMemoryTree({ 'fleet.yaml': 'version: 9\n' }) }),
      'support-acme@fleet.example',
    )
    expect(answer).toMatchObject({
      problem: expect.stringContaining('has errors'),
      diagnostics: [{ severity: 'error' }],
    })
  })
})
