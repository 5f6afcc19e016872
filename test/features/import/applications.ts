/**
 * Random live applications as the API would tell them: hostile and equal names, references to nothing, tenants by pattern
 * with exceptions, values outside the documented ranges.
 */
import fc from 'fast-check'
import type { Json, LiveState } from '../../../src/domain/model.ts'
import { buildLiveState, type Payloads } from '../../engine/live-state.ts'

type Raw = { readonly [key: string]: Json }

const HOSTILE = [
  'Block senders',
  'block-senders',
  'Block  Senders',
  ' leading and trailing ',
  '{slug}',
  'a {b} {{c}} }{',
  '#not a comment',
  'key: value',
  'it\'s "quoted"',
  '- item',
  '& * ! | > % @ `',
  '[flow, {seq}]',
  'null',
  'true',
  '007',
  '1e3',
  '2026-01-01',
  '=SUM(A1)',
  '~',
  '',
  '\u202eevil',
  'zero\u200bwidth',
  'bell\u0007',
  'two\nlines',
  'several lines, and long enough to be broken:\n\n  one\n two\n',
  '支持',
  'Ärger & Söhne',
  '👩‍💻 desk',
  'default_workspace',
  'constructor',
  '__proto__',
  'id:thing',
  '<<',
  '\ud800',
  'x'.repeat(256),
  'x'.repeat(257),
  '../../etc/passwd',
] as const

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const text = fc.oneof(fc.constant(''), fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 }))

const uuid = (kind: number, index: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`
/** Those of the application, now and then one that does not exist, rarely one that is no UUID. */
const someId = (kind: number, count: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.nat(Math.max(count - 1, 0)).map((index) => uuid(kind, index)) },
    { weight: 2, arbitrary: fc.constantFrom(uuid(kind, 900), uuid(kind, 901)) },
    { weight: 1, arbitrary: fc.constantFrom('not-a-uuid', 'ABCDEF00-0000-4000-8000-000000000001') },
  )

const list = fc.record({
  name,
  description: text,
  type: fc.constantFrom('domain', 'tld', 'address'),
  items: fc.oneof(
    fc.constant(null),
    fc.subarray(['one.example', 'two.example', 'x@y.example', 'zip', 'bücher.example', 'ü # x', '{slug}.example']),
    fc
      .integer({ min: 21, max: 30 })
      .map((count) => Array.from({ length: count }, (_, index) => `host${index}.example`)),
  ),
})

const rule = (lists: number) =>
  fc.record({
    name,
    description: text,
    priority: fc.constantFrom(0, 10, 1000, 1001),
    enabled: fc.boolean(),
    trigger: fc.constantFrom('inbound', 'outbound'),
    match: fc.record({
      operator: fc.constantFrom('all', 'any'),
      conditions: fc.array(
        fc.oneof(
          fc.record({
            field: fc.constantFrom('from.address', 'from.domain', 'recipient.tld'),
            operator: fc.constantFrom('is', 'is_not', 'contains'),
            value: fc.oneof(text, fc.constant('{slug}')),
          }),
          fc.record({
            field: fc.constantFrom('from.address', 'from.domain', 'from.tld'),
            operator: fc.constant('in_list'),
            value: fc.array(someId(1, lists), { minLength: 1, maxLength: 3 }),
          }),
          fc.record({
            field: fc.constant('outbound.type'),
            operator: fc.constantFrom('is', 'contains'),
            value: fc.constantFrom('compose', 'REPLY', 'forward'),
          }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    actions: fc.oneof(
      fc.constantFrom<Raw[]>([{ type: 'block' }], [{ type: 'block' }, { type: 'trash' }], [{ type: 'new_kind' }]),
      name.map((value): Raw[] => [{ type: 'assign_to_folder', value }, { type: 'mark_as_read' }]),
    ),
  })

const policy = fc.record(
  {
    name,
    limits: fc.record(
      {
        limit_attachment_size_limit: fc.constantFrom(0, 26214400, -1),
        limit_attachment_allowed_types: fc.subarray(['application/pdf', 'image/*', 'no type']),
        limit_storage_total: fc.constantFrom(-1, 0, 10),
        limit_count_daily_email_sent: fc.constantFrom(-1, 0, 500, 1.5),
        limit_inbox_retention_period: fc.constantFrom(-1, 7, 30),
        limit_spam_retention_period: fc.constantFrom(-1, 7, 14),
      },
      { requiredKeys: [] },
    ),
    spam_detection: fc.record(
      { use_list_dnsbl: fc.boolean(), spam_sensitivity: fc.constantFrom(1, 1.5, 9) },
      { requiredKeys: [] },
    ),
    options: fc.record(
      { additional_folders: fc.array(name, { maxLength: 2 }), use_cidr_aliasing: fc.boolean() },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['name'] },
)

const SLUGS = [
  'acme',
  'globex',
  'initech',
  'acme-corp',
  'corp',
  'eu-acme',
  'hooli',
  'umbrella.io',
  '007',
  'a_b',
  'support',
] as const
const TITLES: Readonly<Record<string, string>> = {
  acme: 'Acme',
  globex: 'Globex, Inc.',
  initech: 'Initech "the" best',
  'acme-corp': 'Acme Corp',
  hooli: '{title}',
  '007': '=007',
}
const titleOf = (slug: string): string => TITLES[slug] ?? slug

const workspace = (policies: number, rules: number) =>
  fc.record({
    name: fc.oneof(
      name,
      fc.constantFrom(...SLUGS).map((slug) => `tenant-${slug}`),
    ),
    domain: fc.constantFrom(null, '', 'x.example', 'Y.example', '{slug}.example'),
    auto_group: fc.constantFrom(true, false, false),
    policy_id: fc.option(someId(3, policies)),
    rule_ids: fc.array(someId(2, rules), { maxLength: 3 }),
  })

const NAMINGS: readonly ((slug: string) => Json)[] = [
  () => null,
  () => 'Support',
  (slug) => `${slug} support`,
  (slug) => `${titleOf(slug)} support`,
  (slug) => `Agent {of} ${titleOf(slug)}`,
  titleOf,
]
const EMAILS: readonly ((slug: string) => string)[] = [
  (slug) => `support-${slug}@agents.example.com`,
  (slug) => `support-eu-${slug}@agents.example.com`,
  (slug) => `Sales.${slug}@agents.example.com`,
  (slug) => `${slug}@agents.example.com`,
  (slug) => `${slug}-bot@agents.example.com`,
  (slug) => `help@${slug}.example.com`,
]

type Account = { readonly email: string; readonly name: Json; readonly slug: string | null }

const byPattern: fc.Arbitrary<readonly Account[]> = fc
  .tuple(fc.constantFrom(...EMAILS), fc.constantFrom(...NAMINGS), fc.subarray([...SLUGS], { minLength: 3 }))
  .map(([email, naming, slugs]) => slugs.map((slug) => ({ email: email(slug), name: naming(slug), slug })))

const alone: fc.Arbitrary<Account> = fc.record({
  email: fc.oneof(
    fc.constantFrom(
      'billing@x.example',
      'o{slug}@x.example',
      "o'brien@x.example",
      'not an address',
      '"a b"@x.example',
      'ü@x.example',
    ),
    fc.constantFrom(...EMAILS).chain((email) => fc.constantFrom(...SLUGS).map(email)),
  ),
  name: fc.oneof(fc.constant(null), name),
  slug: fc.constant(null),
})

const account = (one: Account, workspaces: number, place: number | null, tenants: ReadonlyMap<string, string>) =>
  fc.record({
    email: fc.constant(one.email),
    name: fc.oneof({ weight: 15, arbitrary: fc.constant(one.name) }, { weight: 1, arbitrary: name }),
    provider: fc.constantFrom('nylas', 'nylas', 'nylas', 'nylas', 'nylas', 'nylas', 'google'),
    workspace_id: fc.oneof(
      {
        weight: 15,
        arbitrary: fc.constant(tenants.get(one.slug ?? '') ?? (place === null ? null : uuid(4, place))),
      },
      { weight: 1, arbitrary: fc.option(someId(4, workspaces)) },
    ),
    settings: fc.record({ has_app_password: fc.boolean() }),
  })

export const applications: fc.Arbitrary<LiveState> = fc
  .record({
    lists: fc.array(list, { maxLength: 4 }),
    policies: fc.array(policy, { maxLength: 3 }),
    ruleCount: fc.nat(4),
    workspaceCount: fc.nat(5),
    perTenant: fc.boolean(),
    patterns: fc.array(byPattern, { maxLength: 3 }),
    alone: fc.array(alone, { maxLength: 5 }),
    hasDefault: fc.boolean(),
    place: fc.option(fc.nat(3)),
  })
  .chain((shape) => {
    const { lists, policies, ruleCount, workspaceCount, perTenant } = shape
    const tenantSlugs = perTenant ? SLUGS : []
    const tenants = new Map(tenantSlugs.map((slug, index) => [slug as string, uuid(4, 100 + index)]))
    const accounts = [...shape.patterns.flat(), ...shape.alone]
    return fc.record({
      lists: fc.constant(lists),
      policies: fc.constant(policies),
      rules: fc.tuple(...Array.from({ length: ruleCount }, () => rule(lists.length))),
      workspaces: fc.tuple(...Array.from({ length: workspaceCount }, () => workspace(policies.length, ruleCount))),
      perTenant: fc.tuple(
        ...tenantSlugs.map((slug) =>
          fc.record({
            workspace_id: fc.constant(tenants.get(slug) ?? ''),
            name: fc.constantFrom(`Tenant ${slug}`, `Tenant ${slug}`, `Tenant ${slug}`, `Tenant ${titleOf(slug)}`),
            domain: fc.constantFrom(null, `${slug}.example.org`),
            policy_id: fc.constantFrom(null, null, null, uuid(3, 0)),
          }),
        ),
      ),
      grants: fc.tuple(...accounts.map((one) => account(one, workspaceCount, shape.place, tenants))),
      hasDefault: fc.constant(shape.hasDefault),
    })
  })
  .map(({ lists, policies, rules, workspaces, perTenant, grants, hasDefault }) => {
    const withIds = (kind: number, rows: readonly Raw[]) =>
      rows.map((row, index) => ({ id: uuid(kind, index), ...row }))
    const payloads: Payloads = {
      applications: {
        application_id: uuid(9, 9),
        region: 'us',
        ...(hasDefault && workspaces.length > 0 ? { default_workspace_id: uuid(4, 0) } : {}),
      },
      lists: withIds(1, lists as readonly Raw[]),
      rules: withIds(2, rules as readonly Raw[]),
      policies: withIds(3, policies as readonly Raw[]),
      workspaces: [...withIds(4, workspaces as readonly Raw[]), ...(perTenant as readonly Raw[])],
      grants: withIds(5, grants as readonly Raw[]),
    }
    return buildLiveState(payloads)
  })
