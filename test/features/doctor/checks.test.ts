import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/domain/model.ts'
import { judgeFacts } from '../../../src/features/doctor/checks.ts'
import type { Facts } from '../../../src/features/doctor/facts.ts'
import { type Check, isHealthy, renderDoctorJson, renderDoctorText } from '../../../src/features/doctor/view.ts'

const APPLICATION = { id: 'app-1', region: 'us', environment: 'production', defaultWorkspace: 'ws-1' }
const GOOD = {
  file: {
    path: 'fleet.yaml',
    diagnostics: [],
    fleet: { name: 'acme', application: 'app-1', region: null, managesDefaultWorkspace: false },
  },
  variables: [{ name: 'FLEET_SEED', set: true }],
  api: {
    host: 'api.us.nylas.com',
    region: 'us',
    application: APPLICATION,
    elsewhere: null,
    ahead: 400,
    connectors: ['google', 'nylas'],
    defaultWorkspace: { id: 'ws-1', exists: true },
  },
  remote: { ok: true },
  canVerify: true,
  ledger: {
    state: 'verified',
    reason: null,
    application: 'app-1',
    resources: 12,
    open: false,
    writable: { ok: true, reason: '' },
  },
  github: { repository: 'acme/fleet', repo: 200, pulls: 200, issues: 200, push: true },
} satisfies Facts
const api = (more: Partial<NonNullable<Facts['api']>>): Partial<Facts> => ({ api: { ...GOOD.api, ...more } })
const ledger = (more: Partial<NonNullable<Facts['ledger']>>): Partial<Facts> => ({
  ledger: { ...GOOD.ledger, ...more },
})
const github = (more: Partial<NonNullable<Facts['github']>>): Partial<Facts> => ({
  github: { ...GOOD.github, ...more },
})
const refused = { status: 401, message: 'Authentication error' }
const error: Diagnostic = {
  severity: 'error',
  code: 'x',
  summary: 'Something is wrong.',
  file: 'fleet.yaml',
  line: 3,
  column: 1,
  address: null,
  override: null,
}

describe('the doctor’s checks', () => {
  it('every check is good where everything is', () => {
    const checks = judgeFacts(GOOD)
    expect(checks.map(({ name }) => name)).toEqual([
      'fleet file',
      'variables',
      'API key',
      'application',
      'connector',
      'default workspace',
      'clock',
      'git remote',
      'ledger',
      'GitHub token',
    ])
    expect(checks.every(({ verdict, todo }) => verdict === 'good' && todo === null)).toBe(true)
  })

  it('a missing key is told once: the ledger, which it signs, is not said to be broken', () => {
    const ledger = { state: 'refused', reason: 'no key', application: null, resources: 0, open: false, writable: null }
    const checks = judgeFacts({ ...GOOD, api: null, canVerify: false, ledger: ledger as Facts['ledger'] })
    expect(checks.filter(({ verdict }) => verdict === 'bad').map(({ name }) => name)).toEqual(['API key'])
    expect(checks.find(({ name }) => name === 'ledger')).toMatchObject({ verdict: 'skipped' })
  })

  it.each<[string, Partial<Facts>, Check['name'], Check['verdict'], string]>([
    [
      'a file with an error',
      { file: { path: 'fleet.yaml', diagnostics: [error], fleet: null } },
      'fleet file',
      'bad',
      'fleet.yaml:3',
    ],
    [
      'a file with a warning',
      { file: { ...GOOD.file, diagnostics: [{ ...error, severity: 'warning' }] } },
      'fleet file',
      'warning',
      '1 warning',
    ],
    ['a variable that is not set', { variables: [{ name: 'FLEET_X', set: false }] }, 'variables', 'warning', 'FLEET_X'],
    ['no key', { api: null }, 'API key', 'bad', 'NYLAS_API_KEY'],
    [
      'a key of the other region',
      api({ application: refused, elsewhere: { region: 'eu', accepted: true } }),
      'API key',
      'bad',
      'region: eu',
    ],
    [
      'a key that no region knows',
      api({ application: refused, elsewhere: { region: 'eu', accepted: false } }),
      'API key',
      'bad',
      'expired',
    ],
    [
      'a host that does not answer',
      api({ application: { status: 0, message: 'ENOTFOUND' } }),
      'API key',
      'bad',
      'network',
    ],
    ['an API that fails', api({ application: { status: 503, message: 'later' } }), 'API key', 'bad', '503'],
    [
      'a key of another application',
      api({ application: { ...APPLICATION, id: 'app-2' } }),
      'application',
      'bad',
      'app-2',
    ],
    [
      'a file that names no application',
      { file: { ...GOOD.file, fleet: { ...GOOD.file.fleet, application: null } } },
      'application',
      'warning',
      'application: {id: app-1}',
    ],
    ['no connector yet', api({ connectors: ['google'] }), 'connector', 'warning', 'first account'],
    ['an old application', api({ defaultWorkspace: null }), 'default workspace', 'warning', 'name a workspace'],
    [
      'an old application whose default workspace the file sets',
      {
        ...api({ defaultWorkspace: null }),
        file: { ...GOOD.file, fleet: { ...GOOD.file.fleet, managesDefaultWorkspace: true } },
      },
      'default workspace',
      'bad',
      'remove default_workspace',
    ],
    [
      'a default workspace that is gone',
      api({ defaultWorkspace: { id: 'ws-1', exists: false } }),
      'default workspace',
      'bad',
      'does not exist',
    ],
    ['a clock that is ahead', api({ ahead: 180_000 }), 'clock', 'warning', '180 s ahead'],
    ['a clock that is behind', api({ ahead: -180_000 }), 'clock', 'warning', '180 s behind'],
    [
      'a remote that says no',
      { remote: { ok: false, kind: 'denied', reason: 'HTTP 403' } },
      'git remote',
      'bad',
      'sign git in',
    ],
    ['no remote', { remote: { ok: false, kind: 'no-remote', reason: 'none' } }, 'git remote', 'bad', 'git remote add'],
    ['no ledger yet', ledger({ state: 'none', application: null }), 'ledger', 'good', 'first apply'],
    ['a ledger of another application', ledger({ application: 'app-2' }), 'ledger', 'bad', 'app-2'],
    [
      'a ledger that does not verify',
      ledger({ state: 'unverified', reason: 'changed by hand' }),
      'ledger',
      'bad',
      'NYLAS_FLEET_SIGNING_KEY',
    ],
    ['a ledger that nobody can verify', { canVerify: false, ledger: null }, 'ledger', 'skipped', 'NYLAS_API_KEY'],
    [
      'a ledger that could not be fetched',
      ledger({ unread: true, state: 'refused', reason: 'it could not be fetched: HTTP 403' }),
      'ledger',
      'bad',
      'says nothing',
    ],
    [
      'an application in a region that the file does not name',
      api({ application: { ...APPLICATION, region: 'eu' } }),
      'application',
      'bad',
      'application: {region: eu}',
    ],
    [
      'an application in another region than the file says',
      { file: { ...GOOD.file, fleet: { ...GOOD.file.fleet, region: 'eu' } } },
      'application',
      'bad',
      'the file says eu',
    ],
    ['a ledger that is damaged', ledger({ state: 'refused', reason: 'it is not JSON' }), 'ledger', 'bad', 'not JSON'],
    [
      'a ledger that cannot be pushed',
      ledger({ writable: { ok: false, reason: 'denied' } }),
      'ledger',
      'bad',
      'contents: write',
    ],
    ['a run that was interrupted', ledger({ open: true }), 'ledger', 'warning', 'goes on from there'],
    ['the ledger off', { ledger: null }, 'ledger', 'skipped', 'nothing is owned'],
    ['a token that GitHub does not know', github({ repo: 401 }), 'GitHub token', 'bad', 'expired'],
    ['a token for another repository', github({ repo: 404 }), 'GitHub token', 'bad', 'acme/fleet'],
    ['a token without issues', github({ issues: 403 }), 'GitHub token', 'bad', 'issues: write'],
    ['a token that may not push', github({ push: false }), 'GitHub token', 'bad', 'contents: write'],
    [
      'a token that does not say whether it may push',
      github({ push: null }),
      'GitHub token',
      'good',
      'only when it writes',
    ],
    ['a token without a repository', github({ repository: null }), 'GitHub token', 'skipped', 'names a repository'],
  ])('the doctor says of %s what to do', (_name, facts, name, verdict, words) => {
    const checks = judgeFacts({ ...GOOD, ...facts })
    const check = checks.find((item) => item.name === name)
    expect(check).toMatchObject({ verdict })
    expect(`${check?.says} ${check?.todo}`).toContain(words)
    expect(isHealthy(checks)).toBe(verdict !== 'bad')
    if (verdict === 'bad' || verdict === 'warning') expect(check?.todo).not.toBeNull()
  })

  it('a check that could not be asked is skipped', () => {
    const verdicts = judgeFacts({ ...GOOD, ...api({ application: refused }) }).map(
      ({ name, verdict }) => `${name}: ${verdict}`,
    )
    expect(verdicts).toEqual(
      expect.arrayContaining([
        'application: skipped',
        'connector: skipped',
        'default workspace: skipped',
        'clock: skipped',
      ]),
    )
  })

  it('each check is printed on a line, and what to do on another, with hostile text made visible', () => {
    const checks = judgeFacts({ ...GOOD, remote: { ok: false, kind: 'denied', reason: 'no \u001b[31m' } })
    const text = renderDoctorText(checks, { color: false, width: 200 })
    expect(text).toMatch(/✗ git remote: no ⟨U\+001B⟩\[31m\n {4}→ sign git in/u)
    expect(text.endsWith('1 of 10 must be mended.\n')).toBe(true)
    expect(renderDoctorText(judgeFacts(GOOD), { color: false, width: 100 })).toContain('All good enough')
    expect(JSON.parse(renderDoctorJson(checks))).toMatchObject({ format: 1, good: false })
  })
})
