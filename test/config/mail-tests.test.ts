/** The section `tests`: what it becomes, and what of it is an error at its place. */
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { MailTest } from '../../src/domain/mail.ts'

const FLEET = `version: 1
vars: {office: acme.example}
tenants:
  - {slug: acme, tier: trial}
  - {slug: globex, tier: gold}
lists:
  partners: {type: domain, items: [p.example]}
  open: {type: domain}
rules:
  no-spam: {match: {conditions: [{field: from.domain, operator: in_list, value: [partners, open]}]}, actions: [{type: block}]}
policies: {base: {limits: {limit_count_daily_email_sent: 5}}}
workspaces: {main: {policy: base, rules: [no-spam]}}
accounts: [{email: "support-{slug}@fleet.example", for_each: tenants, workspace: main}]
`

async function compile(tests: string, files: Readonly<Record<string, string>> = {}) {
  const tree = createMemoryTree({ 'fleet.yaml': `${FLEET}tests:\n${tests}\n`, ...files })
  const { fleet, diagnostics } = await compileFleet(tree, 'fleet.yaml')
  const found = diagnostics.filter(({ severity }) => severity === 'error')
  return { tests: fleet?.tests ?? [], errors: found.map(({ code, line, column }) => [code, line, column]), found }
}

const only = async (tests: string): Promise<MailTest> => {
  const { tests: made, found } = await compile(tests)
  const [test] = made
  if (!test) throw new Error(JSON.stringify(found))
  return test
}

describe('a test of the guardrails', () => {
  it('has lists by what stands in them, accounts by their addresses, and vars replaced', async () => {
    expect(
      await only(
        '  - {name: t, receive: {from: {domain: "{office}"}, to: "support-*@fleet.example"}, expect: blocked}',
      ),
    ).toEqual({
      name: 't',
      source: 'fleet.yaml:15',
      column: 5,
      expect: { outcome: 'blocked' },
      receive: {
        from: { kind: 'is', part: 'domain', value: 'acme.example' },
        to: { kind: 'accounts', emails: new Set(['support-acme@fleet.example', 'support-globex@fleet.example']) },
      },
    })
    expect(
      await only(
        '  - {name: t, send: {from: {accounts: "*", where: {tier: trial}}, to: [{not_in: partners}, {in: open}], only: true, type: reply}, expect: {not: {folder: Inbox, read: true}}}',
      ),
    ).toMatchObject({
      expect: { not: true, folder: null, read: true },
      send: {
        from: { emails: new Set(['support-acme@fleet.example']) },
        to: [
          { kind: 'not_in', list: { name: 'list/partners', type: 'domain', items: ['p.example'] } },
          { kind: 'in', list: { name: 'list/open', items: null } },
        ],
        only: true,
        types: ['reply'],
      },
    })
  })

  it('may stand in an included file, after those of the main file', async () => {
    const include = `tests:\n  - {name: second, receive: {from: "*", to: "*"}, expect: delivered}\n`
    const first = '  - {name: first, receive: {from: "*", to: "*"}, expect: delivered}\ninclude: [more.yaml]'
    const { tests } = await compile(first, { 'more.yaml': include })
    expect(tests.map(({ name, source }) => `${name} ${source}`)).toEqual(['first fleet.yaml:15', 'second more.yaml:2'])
  })

  it('uses the lists and the fields of tenants that it names', async () => {
    const text = FLEET.replace('value: [partners, open]', 'value: [open]')
    const warnings = async (tests: string) => {
      const { diagnostics } = await compileFleet(createMemoryTree({ 'fleet.yaml': text + tests }), 'fleet.yaml')
      return diagnostics.map(({ code }) => code)
    }
    expect(await warnings('')).toEqual(expect.arrayContaining(['unused', 'unused-field']))
    const test = '{name: t, send: {from: {accounts: "*", where: {tier: trial}}, to: {in: partners}}, expect: delivered}'
    expect(await warnings(`tests: [${test}]`)).not.toEqual(expect.arrayContaining(['unused']))
    expect(await warnings(`tests: [${test}]`)).not.toEqual(expect.arrayContaining(['unused-field']))
  })

  it.each([
    ['an unknown list', 'receive: {from: {in: partnrs}, to: "*"}, expect: blocked', 'unknown-reference', 'partners'],
    [
      'a pattern that matches nothing',
      'receive: {from: "*", to: "nobody-*@x.example"}, expect: blocked',
      'yields-nothing',
      'nobody',
    ],
    ['an account that is none', 'send: {from: a@b.example, to: "*"}, expect: blocked', 'yields-nothing', 'a@b.example'],
    [
      'tenants that are none',
      'send: {from: {accounts: "*", where: {tier: iron}}, to: "*"}, expect: blocked',
      'yields-nothing',
      "no account of this fleet is meant by '*': it means some, but none of a tenant that where asks for",
    ],
    [
      'a pattern of domains',
      'receive: {from: {domain: "*.p.example"}, to: "*"}, expect: blocked',
      'bad-value',
      'no domain',
    ],
    [
      'a domain with an @',
      'receive: {from: {domain: "@p.example"}, to: "*"}, expect: blocked',
      'bad-value',
      'no domain',
    ],
    ['a label alone', 'receive: {from: {domain: example}, to: "*"}, expect: blocked', 'bad-value', 'acme.example'],
    ['a dot too many', 'receive: {from: {tld: .example}, to: "*"}, expect: blocked', 'bad-value', 'without its dot'],
    [
      'two sets at once',
      'receive: {from: {domain: a.example, tld: example}, to: "*"}, expect: blocked',
      'bad-value',
      'a mapping with one of domain, tld, in, not_in, accounts',
    ],
    [
      'an expectation that is none',
      'receive: {from: "*", to: "*"}, expect: {blocked: true}',
      'bad-value',
      'a mapping of blocked_by, folder, spam, read, starred, archived, trashed or',
    ],
    ['an address that is none', 'receive: {from: nobody, to: "*"}, expect: blocked', 'bad-value', 'no e-mail address'],
    ['neither end', 'expect: blocked', 'bad-test', 'receive'],
    ['both ends', 'receive: {from: "*", to: "*"}, send: {from: "*", to: "*"}, expect: blocked', 'bad-test', 'either'],
    ['nothing expected', 'receive: {from: "*", to: "*"}, expect: {}', 'bad-test', 'nothing is expected'],
    [
      'what can never be',
      'receive: {from: "*", to: "*"}, expect: {blocked_by: rule/no-spam, folder: X}',
      'bad-test',
      'never',
    ],
    [
      'a rule that is none',
      'receive: {from: "*", to: "*"}, expect: {blocked_by: rule/no-span}',
      'unknown-reference',
      'no-spam',
    ],
    ['an unknown field', 'receive: {from: "*", to: "*", cc: "*"}, expect: blocked', 'unknown-key', 'cc'],
    [
      'a condition on no field',
      'send: {from: {accounts: "*", where: {teir: x}}, to: "*"}, expect: blocked',
      'unknown-where-field',
      'tier',
    ],
  ])('is an error with its place for %s', async (_, test, code, words) => {
    const { errors, found } = await compile(
      `  - {name: good, receive: {from: "*", to: "*"}, expect: delivered}\n  - {name: t, ${test}}`,
    )
    expect(errors.map(([first, line]) => [first, line])).toEqual([[code, 16]])
    expect(found[0]?.summary).toContain(words)
  })

  it('has a name of its own', async () => {
    const test = '{name: t, receive: {from: "*", to: "*"}, expect: delivered}'
    expect((await compile(`  - ${test}\n  - ${test}`)).errors).toEqual([['bad-test', 16, 12]])
  })

  it('says what is wrong with each of several', async () => {
    const wrong = (name: string) => `  - {name: ${name}, receive: {from: nobody, to: "*"}, expect: sometimes}`
    expect((await compile(`${wrong('a')}\n${wrong('b')}`)).errors.map(([, line]) => line)).toEqual([15, 16])
  })
})
