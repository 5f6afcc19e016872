import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { findAccountPassword, type PasswordDeps } from '../../src/features/password.ts'
import { derivePassword } from '../../src/state/secrets/password.ts'

const SEED = 'a seed of at least thirty-two characters'
const FILE = `version: 1
vars: {password: 3}
tenants: [acme]
accounts:
  - {email: plain@fleet.example}
  - {email: kept@fleet.example, app_password: {env: FLEET_KEPT}}
  - {for_each: tenants, email: "support-{slug}@fleet.example", app_password: {derive: FLEET_SEED, version: "{password}"}}
`

const ports = (more: Partial<PasswordDeps> = {}, seed: string | undefined = SEED): PasswordDeps => ({
  tree: createMemoryTree({ 'fleet.yaml': FILE }),
  fleetFile: 'fleet.yaml',
  commit: null,
  variables: (name) => (name === 'FLEET_SEED' ? seed : 'Secret-of-its-own-1234'),
  job: { CI: undefined, GITHUB_ACTIONS: undefined },
  ...more,
})

describe('password', () => {
  it.each(['support-acme@fleet.example', 'Support-ACME@fleet.example', 'account/support-acme@fleet.example'])(
    'is derived for %s from the seed and the version in the file',
    async (account) => {
      expect(await findAccountPassword(ports(), account)).toEqual({
        password: derivePassword(SEED, 'support-acme@fleet.example', 3),
      })
    },
  )

  it.each([
    { CI: 'true', GITHUB_ACTIONS: undefined },
    { CI: undefined, GITHUB_ACTIONS: 'true' },
    { CI: '1', GITHUB_ACTIONS: '' },
  ])('is refused in a job (%j), before anything is read', async (job) => {
    const tree = { entries: () => Promise.reject(new Error('read')), read: () => Promise.reject(new Error('read')) }
    const variables = () => {
      throw new Error('read')
    }
    const answer = await findAccountPassword(ports({ job, tree, variables }), 'support-acme@fleet.example')
    expect(answer).toMatchObject({ problem: expect.stringContaining('log') })
  })

  it.each([
    ['nobody@fleet.example', 'declares no account'],
    ['plain@fleet.example', 'has no app_password'],
    ['kept@fleet.example', 'is kept in FLEET_KEPT'],
  ])('of %s is not shown: it %s', async (account, why) => {
    const answer = await findAccountPassword(ports(), account)
    expect(answer).toMatchObject({ problem: expect.stringContaining(why) })
    expect(JSON.stringify(answer)).not.toContain('Secret-of-its-own')
  })

  it('needs the seed, and says which variable holds it, never what', async () => {
    expect(await findAccountPassword(ports({}, ''), 'support-acme@fleet.example')).toMatchObject({
      problem: expect.stringContaining('FLEET_SEED is not set'),
    })
    const short = await findAccountPassword(ports({}, 'too short'), 'support-acme@fleet.example')
    expect(short).toMatchObject({ problem: expect.stringContaining('FLEET_SEED is too short') })
    expect(JSON.stringify(short)).not.toContain('too short for a seed: too short')
  })

  it('asks for a good file', async () => {
    const answer = await findAccountPassword(
      ports({ tree: createMemoryTree({ 'fleet.yaml': 'version: 9\n' }) }),
      'support-acme@fleet.example',
    )
    expect(answer).toMatchObject({
      problem: expect.stringContaining('has errors'),
      diagnostics: [{ severity: 'error' }],
    })
  })
})
