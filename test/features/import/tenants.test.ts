/** What is taken for tenants, and what is not: an address list and names to the entries with `for_each` and the tenants. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Json } from '../../../src/domain/model.ts'
import { importFleet } from '../../../src/features/import/import.ts'
import { buildLiveState } from '../../engine/live-state.ts'
import { expectAdoptionsOnly } from './adoptions.ts'

const id = (kind: number, index: number) => `0000000${kind}-0000-4000-8000-${String(index).padStart(12, '0')}`

type Row = readonly [email: string, name: string | null, workspace?: number]
type Entry = { readonly [key: string]: Json }

/** Workspaces by position; an account without one is in none. */
async function imported(rows: readonly Row[], workspaces: readonly Entry[] = []) {
  const live = buildLiveState({
    applications: { application_id: id(9, 9), region: 'us' },
    lists: [],
    rules: [],
    policies: [{ id: id(3, 0), name: 'baseline' }],
    workspaces: workspaces.map((one, index) => ({ workspace_id: id(4, index), ...one })),
    grants: rows.map(([email, name, workspace], index) => ({
      id: id(5, index),
      provider: 'nylas',
      email,
      name,
      workspace_id: workspace === undefined ? null : id(4, workspace),
    })),
  })
  const result = importFleet(live, { fleetName: 'imported' })
  await expectAdoptionsOnly(result, live)
  const fleet = parse(result.files['fleet.yaml'] ?? '') as { [section: string]: Entry }
  const accounts = (fleet['accounts'] ?? []) as unknown as readonly Entry[]
  return {
    ...result,
    fleet,
    tenants: result.files['tenants.txt'] ?? result.files['tenants.csv'] ?? null,
    folded: accounts
      .filter((one) => 'for_each' in one)
      .map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'for_each'))),
    alone: accounts.filter((one) => !('for_each' in one)).map((one) => one['email']),
  }
}

const three = ['acme', 'globex', 'initech'] as const

describe('tenants', () => {
  const cases: readonly {
    readonly title: string
    readonly rows: readonly Row[]
    readonly tenants: string | null
    readonly folded: readonly Entry[]
    readonly alone?: readonly string[]
  }[] = [
    {
      title: 'three addresses of one pattern are tenants, without names too',
      rows: three.map((slug) => [`support-${slug}@x.example`, null]),
      tenants: 'acme\nglobex\ninitech\n',
      folded: [{ email: 'support-{slug}@x.example' }],
    },
    {
      title: 'a pattern that stands twice only shows no tenants',
      rows: [
        ['support-acme@x.example', null],
        ['support-globex@x.example', null],
      ],
      tenants: null,
      folded: [],
      alone: ['support-acme@x.example', 'support-globex@x.example'],
    },
    {
      title: 'a slug may hold the delimiter',
      rows: ['acme-corp', 'globex', 'a_b.c-d'].map((slug) => [`support-${slug}@x.example`, `${slug} support`]),
      tenants: 'a_b.c-d\nacme-corp\nglobex\n',
      folded: [{ email: 'support-{slug}@x.example', name: '{slug} support' }],
    },
    {
      title: 'names that differ give the tenants titles',
      rows: [
        ['support-acme@x.example', 'Acme, Inc. support'],
        ['support-globex@x.example', 'Globex "G" support'],
        ['support-initech@x.example', 'Initech support'],
      ],
      tenants: 'slug,title\nacme,"Acme, Inc."\nglobex,"Globex ""G"""\ninitech,Initech\n',
      folded: [{ email: 'support-{slug}@x.example', name: '{title} support' }],
    },
    {
      title: 'several patterns over the same slugs are entries for the same tenants',
      rows: three.flatMap((slug): Row[] => [
        [`support-${slug}@x.example`, `Support for ${slug}`],
        [`sales-${slug}@x.example`, 'Sales'],
      ]),
      tenants: 'acme\nglobex\ninitech\n',
      folded: [
        { email: 'sales-{slug}@x.example', name: 'Sales' },
        { email: 'support-{slug}@x.example', name: 'Support for {slug}' },
      ],
    },
    {
      title: 'a pattern within a pattern is an entry of its own, not tenants called eu-acme',
      rows: three.flatMap((slug): Row[] => [
        [`support-${slug}@x.example`, null],
        [`support-eu-${slug}@x.example`, null],
      ]),
      tenants: 'acme\nglobex\ninitech\n',
      folded: [{ email: 'support-eu-{slug}@x.example' }, { email: 'support-{slug}@x.example' }],
    },
    {
      title: 'an entry for some tenants is told by a column',
      rows: [
        ...['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7'].map((slug): Row => [`support-${slug}@x.example`, null]),
        ...['a1', 'b2', 'c3'].map((slug): Row => [`vip-${slug}@x.example`, null]),
      ],
      tenants: 'slug,vip\na1,yes\nb2,yes\nc3,yes\nd4,\ne5,\nf6,\ng7,\n',
      folded: [{ email: 'support-{slug}@x.example' }, { where: { vip: 'yes' }, email: 'vip-{slug}@x.example' }],
    },
    {
      title: 'an entry for all but one is told by a column that says for whom it is not',
      rows: [
        ...['acme', 'globex', 'hooli', 'initech'].map((slug): Row => [`support-${slug}@x.example`, null]),
        ...three.map((slug): Row => [`sales-${slug}@x.example`, null]),
      ],
      tenants: 'slug,sales\nacme,\nglobex,\nhooli,no\ninitech,\n',
      folded: [{ email: 'support-{slug}@x.example' }, { where: { sales: 'yes' }, email: 'sales-{slug}@x.example' }],
    },
    {
      title: 'slugs in domains are tenants',
      rows: three.map((slug) => [`support@${slug}.example.com`, null]),
      tenants: 'acme\nglobex\ninitech\n',
      folded: [{ email: 'support@{slug}.example.com' }],
    },
    {
      title: 'whole addresses are tenants only where their names follow a pattern',
      rows: three.map((slug) => [`${slug}@x.example`, `${slug} agent`]),
      tenants: 'acme\nglobex\ninitech\n',
      folded: [{ email: '{slug}@x.example', name: '{slug} agent' }],
    },
    {
      title: 'mailboxes of a company are no tenants',
      rows: [
        ['billing@x.example', 'Billing'],
        ['ceo@x.example', 'The boss'],
        ['jobs@x.example', null],
        ['legal@x.example', 'Legal'],
      ],
      tenants: null,
      folded: [],
      alone: ['billing@x.example', 'ceo@x.example', 'jobs@x.example', 'legal@x.example'],
    },
    {
      title: 'roles are not taken for tenants where tenants are there',
      rows: ['billing', 'sales', 'support', 'team'].flatMap((role) =>
        three.map((slug): Row => [`${role}-${slug}@x.example`, null]),
      ),
      tenants: 'acme\nglobex\ninitech\n',
      folded: ['billing', 'sales', 'support', 'team'].map((role) => ({ email: `${role}-{slug}@x.example` })),
    },
    {
      title: 'numbers alone are no tenants',
      rows: ['1', '2', '3'].map((slug) => [`bot-${slug}@x.example`, null]),
      tenants: null,
      folded: [],
      alone: ['bot-1@x.example', 'bot-2@x.example', 'bot-3@x.example'],
    },
    {
      title: 'an exception stands by itself',
      rows: [
        ...three.map((slug): Row => [`support-${slug}@x.example`, `${slug} support`]),
        ['support-odd@x.example', 'Odd'],
      ],
      tenants: 'acme\nglobex\ninitech\n',
      folded: [{ email: 'support-{slug}@x.example', name: '{slug} support' }],
      alone: ['support-odd@x.example'],
    },
    {
      title: 'braces in names stand for themselves',
      rows: three.map((slug) => [`support-${slug}@x.example`, `{title} ${slug} {}`]),
      tenants: 'acme\nglobex\ninitech\n',
      folded: [{ email: 'support-{slug}@x.example', name: '{{title}} {slug} {{}}' }],
    },
  ]
  for (const { title, rows, tenants, folded, alone = [] } of cases) {
    it(title, async () => {
      const found = await imported(rows)
      expect({ tenants: found.tenants, folded: found.folded, alone: found.alone }).toEqual({ tenants, folded, alone })
    })
  }

  it('a notice names the exceptions', async () => {
    const { notices } = await imported([
      ...three.map((slug): Row => [`support-${slug}@x.example`, 'Support']),
      ['support-odd@x.example', 'Odd'],
    ])
    expect(notices.filter((one) => one.includes('"support-odd@x.example"'))).toHaveLength(1)
  })
})

describe('workspaces of tenants', () => {
  it('workspaces are folded with the accounts in them', async () => {
    const places = three.map((slug) => ({ name: `tenant-${slug}`, domain: `${slug}.example`, policy_id: id(3, 0) }))
    const { fleet, folded } = await imported(
      three.map((slug, index) => [`support-${slug}@x.example`, null, index]),
      places,
    )
    expect(fleet['workspaces']).toEqual({
      'tenant-{slug}': { for_each: 'tenants', domain: '{slug}.example', policy: 'baseline' },
    })
    expect(folded).toEqual([{ email: 'support-{slug}@x.example', workspace: 'tenant-{slug}' }])
  })

  it('a policy that differs is a field of the tenant', async () => {
    const slugs = [...three, 'hooli']
    const places = slugs.map((slug) => ({ name: `tenant-${slug}`, policy_id: slug === 'hooli' ? null : id(3, 0) }))
    const { fleet, folded, tenants } = await imported(
      slugs.map((slug, index) => [`support-${slug}@x.example`, null, index]),
      places,
    )
    expect(fleet['workspaces']).toEqual({ 'tenant-{slug}': { for_each: 'tenants', policy: '{policy}' } })
    expect(folded).toEqual([{ email: 'support-{slug}@x.example', workspace: 'tenant-{slug}' }])
    expect(tenants).toBe('slug,policy\nacme,baseline\nglobex,baseline\nhooli,\ninitech,baseline\n')
  })

  it('a workspace that differs otherwise stays by itself, and is referred to all the same', async () => {
    const slugs = [...three, 'hooli']
    const places = slugs.map((slug) => ({ name: `tenant-${slug}`, rule_ids: slug === 'hooli' ? [id(2, 9)] : [] }))
    const { fleet, folded } = await imported(
      slugs.map((slug, index) => [`support-${slug}@x.example`, null, index]),
      places,
    )
    expect(fleet['workspaces']).toEqual({
      'tenant-{slug}': { for_each: 'tenants', where: { tenant: 'yes' } },
      'tenant-hooli': { rules: [`id:${id(2, 9)}`] },
    })
    expect(folded).toEqual([{ email: 'support-{slug}@x.example', workspace: 'tenant-{slug}' }])
  })

  it('workspaces take their names from the titles that accounts show', async () => {
    const titles = { acme: 'Acme', globex: 'Globex', initech: 'Initech' }
    const { fleet, folded } = await imported(
      Object.entries(titles).map(([slug, title], index) => [`support-${slug}@x.example`, `${title} desk`, index]),
      Object.values(titles).map((title) => ({ name: `Tenant ${title}` })),
    )
    expect(fleet['workspaces']).toEqual({ 'tenant-{slug}': { for_each: 'tenants', name: 'Tenant {title}' } })
    expect(folded).toEqual([{ email: 'support-{slug}@x.example', name: '{title} desk', workspace: 'tenant-{slug}' }])
  })

  it('a workspace that most accounts share is not taken for that of a tenant called like it', async () => {
    const { folded } = await imported(
      ['acme', 'globex', 'initech', 'support'].map((slug) => [`agent-${slug}@x.example`, null, 0]),
      [{ name: 'support' }],
    )
    expect(folded).toEqual([{ email: 'agent-{slug}@x.example', workspace: 'support' }])
  })
})
