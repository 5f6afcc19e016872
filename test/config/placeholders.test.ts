import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTemplate } from '../../src/config/placeholders.ts'
import { compileToFleet, findDesired } from './run.ts'

const account = async (head: string, body: string) => {
  const fleet = await compileToFleet(`${head}\naccounts: [{for_each: tenants, email: "{slug}@b.example", ${body}}]`)
  return Object.fromEntries(fleet.desired.map(({ key, attributes }) => [key.split('@')[0], attributes]))
}

describe('a placeholder', () => {
  test('a placeholder takes the tenant’s field before the var, and the var where the field is empty or not given', async () => {
    const found = await account('vars: {t: var}\ntenants: [a, {slug: b, t: field}, {slug: c, t: ""}]', 'name: "<{t}>"')
    expect(found).toEqual({ a: { name: '<var>' }, b: { name: '<field>' }, c: { name: '<var>' } })
  })

  test('a placeholder may be a var that uses fields and other vars', async () => {
    const found = await account('vars: {u: "{t}/{slug}", t: "T{slug}"}\ntenants: [a, {slug: b, t: x}]', 'name: "{u}"')
    expect(found).toEqual({ a: { name: 'Ta/a' }, b: { name: 'x/b' } })
  })

  test('inserted text is not searched for placeholders', async () => {
    const found = await account('vars: {v: secret}\ntenants: [{slug: a, t: "{v}"}]', 'name: "{t}"')
    expect(found).toEqual({ a: { name: '{v}' } })
  })

  test('a placeholder alone takes the type that its place wants', async () => {
    const { desired } = await compileToFleet(
      `vars: {n: 7, s: "1.5", yes: true, text: 12}
tenants: [a]
policies: {p: {limits: {limit_storage_total: "{n}"}, spam_detection: {spam_sensitivity: "{s}", use_list_dnsbl: "{yes}"}}}
lists: {l: {type: tld, description: "{text}"}}
settings: {max_deletes: "{n}"}
accounts: [{email: a@b.example, app_password: {derive: FLEET_SEED, version: "{n}"}}]`,
    )
    expect(desired.map(({ attributes }) => attributes)).toEqual([
      { name: 'l', type: 'tld', description: '12' },
      {
        name: 'p',
        'limits.limit_storage_total': 7,
        'spam_detection.spam_sensitivity': 1.5,
        'spam_detection.use_list_dnsbl': true,
        'spam_detection.use_header_anomaly_detection': false,
      },
      { app_password: { source: 'derive:FLEET_SEED', version: 7 } },
    ])
  })

  test('a placeholder alone and empty leaves out its key or its element', async () => {
    const fleet = await compileToFleet(
      `vars: {extra: ""}
tenants: [a, {slug: b, box: Box, extra: r2}]
rules: {r1: &r {priority: 1, match: {conditions: [{field: from.tld, operator: is, value: x}]}, actions: [{type: block}]}, r2: {<<: *r, priority: 2}}
workspaces: {"w-{slug}": {for_each: tenants, rules: ["{extra}", r1]}}
accounts: [{for_each: tenants, email: "{slug}@b.example", name: "{box}"}]`,
    )
    expect(findDesired(fleet, 'workspace/w-a').attributes['rules']).toEqual(['rule/r1'])
    expect(findDesired(fleet, 'workspace/w-b').attributes['rules']).toEqual(['rule/r1', 'rule/r2'])
    expect(findDesired(fleet, 'account/a@b.example').attributes).toEqual({})
    expect(findDesired(fleet, 'account/b@b.example').attributes).toEqual({ name: 'Box' })
  })

  test('the settings may have placeholders too', async () => {
    const fleet = await compileToFleet('vars: {env: prod, d: 20%}\nfleet: "acme-{env}"\nsettings: {max_deletes: "{d}"}')
    expect([fleet.name, fleet.maxDeletes]).toEqual(['acme-prod', { percent: 20 }])
  })

  test('the path of a file of items may have placeholders', async () => {
    const fleet = await compileToFleet({
      'fleet.yaml':
        'version: 1\ntenants: [a, b]\nlists: {"l-{slug}": {for_each: tenants, type: tld, items: {file: "{slug}.txt"}}}',
      'a.txt': 'One\ntwo',
      'b.txt': '# none but\n{slug}x'.replace('{slug}x', 'three'),
    })
    expect(findDesired(fleet, 'list/l-a').attributes['items']).toEqual(['one', 'two'])
    expect(findDesired(fleet, 'list/l-b').attributes['items']).toEqual(['three'])
    expect(fleet.files).toEqual(['a.txt', 'b.txt', 'fleet.yaml'])
  })
})

describe('where', () => {
  const slugs = async (where: string, vars = '{}') => {
    const fleet = await compileToFleet(
      `vars: ${vars}\ntenants: [a, {slug: b, tier: gold}, {slug: c, tier: "007"}]\naccounts: [{for_each: tenants, where: ${where}, email: "{slug}@b.example"}]`,
    )
    return fleet.desired.map(({ tenant }) => tenant)
  }
  test.each([
    ['{tier: gold}', '{}', ['b']],
    ['{tier: [gold, 007]}', '{}', ['b', 'c']],
    ['{tier: ""}', '{}', ['a']],
    ['{tier: free}', '{tier: free}', ['a']],
    ['{tier: gold, slug: c}', '{}', []],
    ['{on: true}', '{on: true}', ['a', 'b', 'c']],
  ])('where %s with the vars %s keeps %j', async (where, vars, expected) => {
    expect(await slugs(where, vars)).toEqual(expected)
  })
})

describe('a template', () => {
  const NAME = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,5}$/)

  test('a template whose braces are doubled gives back any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = text.replaceAll('{', '{{').replaceAll('}', '}}')
        expect(parseTemplate(written)).toEqual(text === '' ? [] : [text])
      }),
    )
  })

  test('a template finds each placeholder between any literal texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), NAME), { maxLength: 5 }), fc.string(), (pairs, end) => {
        const doubled = (text: string) => text.replaceAll('{', '{{').replaceAll('}', '}}')
        const written = pairs.map(([text, name]) => `${doubled(text)}{${name}}`).join('') + doubled(end)
        const parts = parseTemplate(written)
        const filled = parts.map((part) => (typeof part === 'string' ? part : `<${part.name}>`)).join('')
        expect(filled).toBe(pairs.map(([text, name]) => `${text}<${name}>`).join('') + end)
      }),
    )
  })
})
