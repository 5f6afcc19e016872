import { expect, test } from 'vitest'
import { example, included } from './example.ts'
import { compile, compileToFleet, findDesired } from './run.ts'

const files = { 'fleet.yaml': example, ...included }

test('the example compiles to the resources it asks for, in canonical order', async () => {
  const fleet = await compileToFleet(files)
  expect(fleet.desired.map(({ address, tenant }) => (tenant ? `${address} (${tenant})` : address))).toEqual([
    'list/blocked-domains',
    'rule/block-senders',
    'rule/silence',
    'policy/baseline',
    'workspace/default_workspace',
    'workspace/quarantine',
    'workspace/support',
    'workspace/tenant-globex (globex)',
    'workspace/tenant-initech (initech)',
    'account/billing@yourapp.nylas.email',
    'account/support-acme@yourapp.nylas.email (acme)',
    'account/support-globex@yourapp.nylas.email (globex)',
    'account/support-initech@yourapp.nylas.email (initech)',
  ])
})

test('settings of the example are read', async () => {
  const { desired: _, places, ...fleet } = await compileToFleet(files)
  expect(fleet).toMatchObject({
    name: 'acme-support',
    file: 'fleet.yaml',
    application: { id: '11111111-2222-4333-8444-555555555555', region: 'us' },
    quotas: { accounts: 20, rules: 30, lists: 50 },
    maxDeletes: { count: 5 },
    retire: { workspace: 'workspace/quarantine', days: 14 },
    protect: [{ pattern: 'account/ceo@*' }, { pattern: 'workspace/vip' }],
    moved: [{ from: 'policy/old-baseline', to: 'policy/baseline' }],
    absent: [{ address: 'account/trial@yourapp.nylas.email' }],
    files: ['fleet.yaml', 'guardrails.yaml', 'tenants/more.yaml'],
  })
  const line = example.split('\n').findIndex((text) => text.includes('max_deletes')) + 1
  expect(places['settings.max_deletes']).toEqual({ file: 'fleet.yaml', line, column: 16 })
})

test('what is left out takes its default where there is one, and is not managed elsewhere', async () => {
  const fleet = await compileToFleet(files)
  expect(findDesired(fleet, 'rule/silence').attributes).toEqual({
    name: 'silence',
    description: '',
    priority: 1,
    enabled: true,
    trigger: 'inbound',
    match: { operator: 'all', conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
    actions: [{ type: 'block' }],
  })
  expect(findDesired(fleet, 'policy/baseline')).toMatchObject({
    name: 'Tenant agent baseline',
    attributes: {
      name: 'Tenant agent baseline',
      'limits.limit_count_daily_email_sent': 500,
      'limits.limit_attachment_count_limit': 10,
      'spam_detection.use_list_dnsbl': true,
      'spam_detection.use_header_anomaly_detection': false,
      'spam_detection.spam_sensitivity': 1.5,
    },
  })
  expect(findDesired(fleet, 'workspace/quarantine').attributes).toEqual({
    name: 'quarantine',
    domain: null,
    auto_group: false,
    policy: 'policy/baseline',
    rules: ['rule/silence'],
  })
  expect(findDesired(fleet, 'workspace/default_workspace')).toMatchObject({
    name: 'default_workspace',
    attributes: { policy: 'policy/baseline', rules: ['rule/block-senders'] },
  })
  expect(Object.keys(findDesired(fleet, 'account/billing@yourapp.nylas.email').attributes)).toEqual([
    'name',
    'workspace',
  ])
})

test('references are addresses, a tenant’s resource comes from its row, protection from the entry or a pattern', async () => {
  const fleet = await compileToFleet(files)
  expect(findDesired(fleet, 'account/support-initech@yourapp.nylas.email')).toMatchObject({
    name: 'support-initech@yourapp.nylas.email',
    attributes: {
      name: 'initech support',
      workspace: 'workspace/support',
      app_password: { source: 'derive:FLEET_PASSWORD_SEED', version: 3 },
    },
    protect: false,
    tenant: 'initech',
    source: 'tenants/more.yaml:1',
  })
  expect(findDesired(fleet, 'account/billing@yourapp.nylas.email').protect).toBe(true)
  const ceo = await compileToFleet('accounts: [{email: CEO@b.example}, {email: b@b.example}]\nprotect: [account/ceo@*]')
  expect(ceo.desired.map(({ address, protect }) => [address, protect])).toEqual([
    ['account/b@b.example', false],
    ['account/ceo@b.example', true],
  ])
})

test('an id names one object, in lower case, and id:<uuid> refers to what is not in the spec', async () => {
  const id = 'AAAAAAAA-2222-4333-8444-555555555555'
  const fleet = await compileToFleet(`workspaces: {w: {id: ${id}, policy: "id:${id}"}}`)
  expect(findDesired(fleet, 'workspace/w')).toMatchObject({
    explicitId: id.toLowerCase(),
    attributes: { policy: `id:${id.toLowerCase()}` },
  })
})

test('the name of the fleet is by default that of its file, without its ending', async () => {
  expect((await compileToFleet('')).name).toBe('fleet')
})

test('tenants of several files and of files named in them make one list', async () => {
  const files = {
    'fleet.yaml':
      'version: 1\ninclude: [x/*.yaml]\ntenants: [a]\naccounts: [{for_each: tenants, email: "{slug}@b.example"}]',
    'x/one.yaml': 'tenants: {file: more.csv}',
    'x/more.csv': 'slug\nB\nc\n',
  }
  const fleet = await compileToFleet(files)
  expect(fleet.desired.map(({ source }) => source)).toEqual(['fleet.yaml:3', 'x/more.csv:2', 'x/more.csv:3'])
  const { diagnostics } = await compile({ ...files, 'x/more.csv': 'slug\nA\n' })
  expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([['duplicate-slug', 'x/more.csv', 2]])
})

test('a file that cannot be read gives no fleet', async () => {
  const { fleet, diagnostics } = await compile({ 'other.yaml': '' })
  expect(fleet).toBeNull()
  expect(diagnostics).toHaveLength(1)
})
