/** Drift in hand-written files: what changes is the value alone, and a notice says what cannot be edited safely. */
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../../src/config/compile.ts'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import type { Change } from '../../../src/domain/change.ts'
import type { Address, Json } from '../../../src/domain/model.ts'
import { type MergeResult, mergeDrift } from '../../../src/features/import/merge/drift.ts'

type Files = Readonly<Record<string, string>>
/** Address and field to the live value in the compared form. */
type Live = Readonly<Record<Address, Readonly<Record<string, Json>>>>

async function merge(files: Files, live: Live, origin: Change['origin'] = 'drift'): Promise<MergeResult> {
  const { fleet, diagnostics } = await compileFleet(createMemoryTree(files), 'fleet.yaml')
  if (fleet === null) throw new Error(diagnostics.map(({ summary }) => summary).join('\n'))
  const changes = Object.entries(live).map(([address, fields]): Change => {
    const desired = fleet.desired.find((one) => one.address === address)
    return {
      action: 'update',
      address: address as Address,
      adopts: false,
      origin,
      tenant: desired?.tenant ?? null,
      source: null,
      id: 'an id',
      fields: Object.entries(fields).map(([path, before]) => ({
        path,
        before,
        after: desired?.attributes[path] ?? null,
      })),
      affects: { accounts: 0, tenants: [], workspaces: [] },
      destructive: null,
      direction: 'none',
    }
  })
  const merged = mergeDrift({ files, fleet, changes })
  const again = await compileFleet(createMemoryTree({ ...files, ...merged.files }), 'fleet.yaml')
  expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  for (const { address, path } of merged.merged) {
    expect(again.fleet?.desired.find((one) => one.address === address)?.attributes[path] ?? null).toEqual(
      live[address]?.[path],
    )
  }
  return merged
}

const HEAD = 'version: 1\nfleet: f\n'
const RULE = 'match: {conditions: [{field: from.domain, operator: is, value: a.example}]}, actions: [{type: block}]'

describe('an edit', () => {
  const cases: readonly {
    readonly title: string
    readonly before: string
    readonly live: Live
    readonly after: string
  }[] = [
    {
      title: 'a number is edited beside its comment',
      before:
        'policies:\n  # Everyone\n  base:\n    limits:\n      limit_count_daily_email_sent: 500   # asked for by Ann\n      limit_storage_total: -1\n',
      live: { 'policy/base': { 'limits.limit_count_daily_email_sent': 900 } },
      after:
        'policies:\n  # Everyone\n  base:\n    limits:\n      limit_count_daily_email_sent: 900   # asked for by Ann\n      limit_storage_total: -1\n',
    },
    {
      title: 'a value in a flow map leaves the rest of the line as it is',
      before: `rules:\n  r: { priority:   5,  enabled: true, ${RULE} } # mine\n`,
      live: { 'rule/r': { priority: 6, enabled: false } },
      after: `rules:\n  r: { priority:   6,  enabled: false, ${RULE} } # mine\n`,
    },
    {
      title: 'a field that was left out comes last in a flow map',
      before: `rules:\n  r: {${RULE}}\n`,
      live: { 'rule/r': { description: 'a, {b}: #c' } },
      after: `rules:\n  r: {${RULE}, description: "a, {{b}}: #c"}\n`,
    },
    {
      title: 'a field that was left out comes last in a block map, before the next comment',
      before: 'workspaces:\n  w:\n    domain: x.example # d\n    # about nothing\n  v: {}\n',
      live: { 'workspace/w': { auto_group: true } },
      after: 'workspaces:\n  w:\n    domain: x.example # d\n    auto_group: true\n    # about nothing\n  v: {}\n',
    },
    {
      title: 'a group that was left out is made',
      before: 'policies:\n  base: {}\n',
      live: { 'policy/base': { 'limits.limit_storage_total': 5 } },
      after: 'policies:\n  base: {limits: {limit_storage_total: 5}}\n',
    },
    {
      title: 'a reference that is gone takes its key with it',
      before:
        'policies:\n  base: {}\nworkspaces:\n  w:\n    # the policy\n    policy: base\n    domain: x.example\n  v: {policy: base, domain: y.example}\n  u: {domain: z.example, policy: base}\n  t:\n    policy: base\n',
      live: {
        'workspace/w': { policy: null },
        'workspace/v': { policy: null },
        'workspace/u': { policy: null },
        'workspace/t': { policy: null },
      },
      after:
        'policies:\n  base: {}\nworkspaces:\n  w:\n    # the policy\n    domain: x.example\n  v: {domain: y.example}\n  u: {domain: z.example}\n  t: {}\n',
    },
    {
      title: 'items are added last, and go with their line',
      before:
        'lists:\n  l:\n    type: domain\n    items:\n      - a.example # first\n      # second\n      - B.example # why\n      - c.example\n  m: {type: tld, items: [zip, mov]}\n',
      live: { 'list/l': { items: ['a.example', 'c.example', 'd.example'] }, 'list/m': { items: ['app', 'mov'] } },
      after:
        'lists:\n  l:\n    type: domain\n    items:\n      - a.example # first\n      # second\n      - c.example\n      - d.example\n  m: {type: tld, items: [mov, app]}\n',
    },
    {
      title: 'a list that lost all is written as none',
      before: 'lists:\n  l:\n    type: tld\n    items:\n      - zip\n      - mov\n  m: {type: tld, items: [zip]}\n',
      live: { 'list/l': { items: [] }, 'list/m': { items: [] } },
      after: 'lists:\n  l:\n    type: tld\n    items: []\n  m: {type: tld, items: []}\n',
    },
    {
      title: 'one condition among several is edited alone',
      before:
        'rules:\n  r:\n    match:\n      conditions:\n        - field: from.domain # f\n          operator: is\n          value: a.example # v\n        - {field: from.tld, operator: is, value: zip}\n    actions: [{type: block}]\n',
      live: {
        'rule/r': {
          match: {
            operator: 'any',
            conditions: [
              { field: 'from.domain', operator: 'is', value: 'b.example' },
              { field: 'from.tld', operator: 'is', value: 'zip' },
            ],
          },
        },
      },
      after:
        'rules:\n  r:\n    match:\n      conditions:\n        - field: from.domain # f\n          operator: is\n          value: b.example # v\n        - {field: from.tld, operator: is, value: zip}\n      operator: any\n    actions: [{type: block}]\n',
    },
    {
      title: 'an entry that merges an anchor gets a value of its own',
      before: `rules:\n  r: &r {priority: 5, ${RULE}}\n  s: {<<: *r, enabled: false}\n  t: *r\n`,
      live: { 'rule/s': { priority: 7 } },
      after: `rules:\n  r: &r {priority: 5, ${RULE}}\n  s: {<<: *r, enabled: false, priority: 7}\n  t: *r\n`,
    },
    {
      title: 'an alias of a group becomes a merge',
      before: 'policies:\n  a: {limits: &l {limit_storage_total: 5}}\n  b: {limits: *l}\n',
      live: { 'policy/b': { 'limits.limit_storage_total': 6 } },
      after: 'policies:\n  a: {limits: &l {limit_storage_total: 5}}\n  b: {limits: {<<: *l, limit_storage_total: 6}}\n',
    },
    {
      title: 'lines that end as on Windows go on ending so',
      before: 'lists:\r\n  l:\r\n    type: tld\r\n    items:\r\n      - zip\r\n',
      live: { 'list/l': { items: ['mov', 'zip'], description: 'new' } },
      after: 'lists:\r\n  l:\r\n    type: tld\r\n    items:\r\n      - zip\r\n      - mov\r\n    description: new\r\n',
    },
    {
      title: 'accounts and the default workspace are edited like any entry',
      before:
        'workspaces:\n  w: {}\ndefault_workspace: {rules: []}\naccounts:\n  - {email: A@x.example, name: "A"}\n  - email: b@x.example\n    name: B # bee\n    workspace: w\n',
      live: {
        'account/a@x.example': { name: 'Z' },
        'account/b@x.example': { name: 'Bea', workspace: 'workspace/default_workspace' },
        'workspace/default_workspace': { rules: ['id:00000002-0000-4000-8000-000000000001'] },
      },
      after:
        'workspaces:\n  w: {}\ndefault_workspace: {rules: [id:00000002-0000-4000-8000-000000000001]}\naccounts:\n  - {email: A@x.example, name: "Z"}\n  - email: b@x.example\n    name: Bea # bee\n    workspace: default_workspace\n',
    },
    {
      title: 'a block of text becomes one line',
      before: 'lists:\n  l:\n    description: |\n      two\n      lines\n\n    # t\n    type: tld\n',
      live: { 'list/l': { description: 'one' } },
      after: 'lists:\n  l:\n    description: one\n\n    # t\n    type: tld\n',
    },
    {
      title: 'what all tenants share is edited when all have drifted alike',
      before:
        'tenants: [a, b]\naccounts:\n  - {for_each: tenants, email: "{slug}@x.example", name: "{slug} support"}\n',
      live: { 'account/a@x.example': { name: 'Support' }, 'account/b@x.example': { name: 'Support' } },
      after: 'tenants: [a, b]\naccounts:\n  - {for_each: tenants, email: "{slug}@x.example", name: "Support"}\n',
    },
  ]
  for (const { title, before, live, after } of cases) {
    it(title, async () => {
      const { files, notices } = await merge({ 'fleet.yaml': HEAD + before }, live)
      expect(files['fleet.yaml']).toBe(HEAD + after)
      expect(notices).toEqual([])
    })
  }

  it('an edit of an included file leaves the main one', async () => {
    const files = { 'fleet.yaml': `${HEAD}include: [more/*.yaml]\n`, 'more/a.yaml': 'policies:\n  p: {name: P}\n' }
    const { files: changed } = await merge(files, { 'policy/p': { name: 'Q' } })
    expect(changed).toEqual({ 'more/a.yaml': 'policies:\n  p: {name: Q}\n' })
  })

  it('items in a file of their own are edited between its comments', async () => {
    const files = {
      'fleet.yaml': `${HEAD}lists:\n  l: {type: tld, items: {file: l/items.txt}}\n`,
      'l/items.txt': '# ours\nzip\nMOV # why\n\napp',
    }
    const { files: changed } = await merge(files, { 'list/l': { items: ['app', 'dev', 'zip'] } })
    expect(changed).toEqual({ 'l/items.txt': '# ours\nzip\n\napp\ndev\n' })
  })

  it('braces in a file of items stand for themselves', async () => {
    const files = {
      'fleet.yaml': `${HEAD}lists:\n  l: {type: address, items: {file: items.txt}}\n`,
      'items.txt': '{a}@x.example\nb@x.example\n',
    }
    const { files: changed } = await merge(files, { 'list/l': { items: ['b@x.example', '{c}@x.example'] } })
    expect(changed).toEqual({ 'items.txt': 'b@x.example\n{c}@x.example\n' })
  })
})

describe('what is not edited', () => {
  const cases: readonly {
    readonly title: string
    readonly before: string
    readonly live: Live
    readonly why: string
  }[] = [
    {
      title: 'one tenant among several that share an entry is not edited',
      before:
        'tenants: [a, b]\naccounts:\n  - {for_each: tenants, email: "{slug}@x.example", name: "{slug} support"}\n',
      live: { 'account/a@x.example': { name: 'Other' } },
      why: 'other tenants',
    },
    {
      title: 'the only tenant of an entry for all is not edited',
      before: 'tenants: [a]\naccounts:\n  - {for_each: tenants, email: "{slug}@x.example", name: "{slug} support"}\n',
      live: { 'account/a@x.example': { name: 'Other' } },
      why: 'every tenant',
    },
    {
      title: 'a value with an anchor that others use is not edited',
      before:
        'rules:\n  r: {match: &m {conditions: [{field: from.tld, operator: is, value: zip}]}, actions: [{type: block}]}\n  s: {match: *m, actions: [{type: block}], enabled: false}\n',
      live: {
        'rule/r': { match: { operator: 'all', conditions: [{ field: 'from.tld', operator: 'is', value: 'mov' }] } },
      },
      why: '&m',
    },
    {
      title: 'what an anchor names for others is not edited',
      before: `rules:\n  r: &r {priority: 5, ${RULE}}\n  s: {<<: *r, enabled: false}\n`,
      live: { 'rule/r': { priority: 7 } },
      why: '&r',
    },
    {
      title: 'a key that only a merge brings is not taken out',
      before: 'policies:\n  p: {}\nworkspaces:\n  a: &a {policy: p}\n  b: {<<: *a, domain: x.example}\n',
      live: { 'workspace/b': { policy: null } },
      why: 'merged in',
    },
    {
      title: 'a value that no file can hold is not written',
      before: `rules:\n  r: {${RULE}}\n`,
      live: { 'rule/r': { priority: 5000 } },
      why: 'cannot say',
    },
    {
      title: 'a password is never merged',
      before: 'accounts:\n  - {email: a@x.example, app_password: {env: FLEET_A}}\n',
      live: { 'account/a@x.example': { app_password: null } },
      why: 'ledger',
    },
    {
      title: 'a file of items that two lists use is not edited',
      before: 'lists:\n  l: {type: tld, items: {file: i.txt}}\n  m: {type: tld, items: {file: ./i.txt}}\n',
      live: { 'list/l': { items: [] } },
      why: 'several lists',
    },
    {
      title: 'an item that a placeholder makes is not taken out',
      before: 'vars: {tld: zip}\nlists:\n  l: {type: tld, items: ["{tld}", mov]}\n',
      live: { 'list/l': { items: ['mov'] } },
      why: 'was not found',
    },
  ]
  for (const { title, before, live, why } of cases) {
    it(title, async () => {
      const result = await merge({ 'fleet.yaml': HEAD + before, 'i.txt': 'zip\n' }, live)
      expect(result.files).toEqual({})
      expect(result.merged).toEqual([])
      expect(result.notices).toEqual([expect.stringContaining(why)])
    })
  }

  it('what the file says anew and nobody has applied is left as the file says', async () => {
    const result = await merge({ 'fleet.yaml': `${HEAD}policies:\n  p: {}\n` }, { 'policy/p': { name: 'Q' } }, 'spec')
    expect(result.files).toEqual({})
    expect(result.notices).toEqual([expect.stringContaining('not applied yet')])
  })
})

describe('folders of a mailbox', () => {
  it('are not merged, since those of its workspace are among them', async () => {
    const files = {
      'fleet.yaml': `${HEAD}workspaces:\n  w: {folders: [A]}\naccounts:\n  - {email: a@fleet.example, workspace: w, folders: [B]}\n`,
    }
    const { files: edited, notices } = await merge(files, { 'account/a@fleet.example': { folders: ['A'] } })
    expect(edited).toEqual({})
    expect(notices).toEqual([
      'folders of account/a@fleet.example: not merged, because the folders of its workspace are among them: correct folders by hand',
    ])
  })
})
