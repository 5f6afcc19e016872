/** What the doctor says of a service account and of domains that have to be ready. */
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../../src/config/compile.ts'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import { readDomains } from '../../../src/engine/domains/read.ts'
import { askDomains, checkDomains, type DomainDeps } from '../../../src/features/doctor/domains.ts'
import { start } from '../../sandbox/client.ts'
import { createSignedApi } from '../../sandbox/signed-api.ts'

const REQUIRED = 'domains: [{name: a.example, require: [mx, dkim]}, b.example]'
const fleetOf = async (domains: string) =>
  (await compileFleet(createMemoryTree({ 'fleet.yaml': `version: 1\nfleet: acme\n${domains}\n` }), 'fleet.yaml')).fleet

const lookUp = async () => ({ none: true as const })

async function scene(hasAccount: boolean) {
  const { sandbox } = await start({ seed: { admin_domains: [{ domain_address: 'a.example', verified_mx: true }] } })
  const open = createSignedApi(sandbox)
  const deps: DomainDeps = {
    openAccount: () => (hasAccount ? { keyId: 'kid', connection: open() } : null),
    readDomains: (domains) => readDomains(domains, { connect: hasAccount ? open : () => null, lookUp }),
  }
  const check = async (domains = REQUIRED, more: Partial<DomainDeps> = {}) =>
    checkDomains(await askDomains({ ...deps, ...more }, await fleetOf(domains))).map(
      ({ name, verdict, says }) => `${verdict} ${name}: ${says}`,
    )
  return { sandbox, check }
}

describe('the doctor', () => {
  it('says that the service account works, and how each domain is', async () => {
    const { sandbox, check } = await scene(true)
    expect(await check()).toEqual([
      'good service account: Nylas takes its signature (kid); 1 domain is registered',
      'warning domain: a.example: dkim is missing: Nylas has not verified it',
    ])
    sandbox.seed({ admin_domains: [{ domain_address: 'a.example', verified_dkim: true }] })
    expect((await check())[1]).toBe('good domain: a.example has all that the file requires')
    expect(await check('domains: [b.example]')).toHaveLength(1)
  })

  it('asks the DNS where none is given, and says what it cannot know', async () => {
    const { check } = await scene(false)
    expect(await check()).toEqual([
      'warning service account: none is given, so the DNS is asked about the domain',
      'warning domain: a.example: mx is missing: no MX record is there; dkim is not known: only a service account can tell',
    ])
    expect(await check('domains: [b.example]')).toEqual([])
  })

  it('says once what is wrong with the service account', async () => {
    const { sandbox, check } = await scene(true)
    sandbox.addFault({ kind: 'unauthorized', times: 9, match: { path: '^/v3/admin' } })
    const [account, ...others] = await check()
    expect(account).toContain('bad service account')
    expect(account).toContain('does not take the signature of the service account')
    expect(others).toEqual([])
    const broken = await check(REQUIRED, {
      openAccount: () => {
        throw new Error('NYLAS_SERVICE_ACCOUNT is not the JSON of a key file')
      },
    })
    expect(broken).toEqual(['bad service account: NYLAS_SERVICE_ACCOUNT is not the JSON of a key file'])
  })

  it('shows the first domains of very many', async () => {
    const { check } = await scene(false)
    const many = Array.from({ length: 25 }, (_, index) => `{name: d${index}.example, require: [mx]}`)
    const lines = await check(`domains: [${many.join(', ')}]`)
    expect(lines).toHaveLength(22)
    expect(lines.at(-1)).toBe('good domain: and 5 more, 5 of them not ready')
  })
})
