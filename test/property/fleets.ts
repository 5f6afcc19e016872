/**
 * Random fleets as plain objects in the file's own words, small enough to collide: the same few keys, names and e-mails come
 * again and again, so that a walk from one fleet to another creates, changes, moves and deletes. For every field two values
 * that are both falsy occur where the API has such ones.
 */
import fc from 'fast-check'
import { type Json, KINDS, type Kind } from '../../src/domain/model.ts'
import { registry } from '../../src/kinds/registry.ts'

export type Spec = { readonly [section: string]: Json }

const keys = ['a', 'b', 'c'] as const
const text = fc.constantFrom('', 'x', 'A quiet text', '0', 'null')

function section<T>(entry: (key: string) => fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .subarray([...keys])
    .chain((chosen) => fc.tuple(...chosen.map((key) => entry(key).map((value) => [key, value] as const))))
    .map((pairs) => Object.fromEntries(pairs))
}

const lists = section((key) =>
  fc.record(
    {
      // A list's type can never change, so a key has one type for ever.
      type: fc.constant(key === 'a' ? 'domain' : key === 'b' ? 'address' : 'tld'),
      description: text,
      items: fc.subarray(
        key === 'a'
          ? ['One.example', 'two.example', 'three.example']
          : key === 'b'
            ? ['x@y.example', 'Z@y.example']
            : ['zip', 'mov'],
      ),
    },
    { requiredKeys: ['type'] },
  ),
)

const rules = (listKeys: readonly string[]) => {
  const condition = fc.oneof(
    fc.record({
      field: fc.constantFrom('from.address', 'from.domain'),
      operator: fc.constantFrom('is', 'is_not', 'contains'),
      value: fc.constantFrom('x.example', 'y'),
    }),
    ...(listKeys.includes('a') ? [fc.constant({ field: 'from.domain', operator: 'in_list', value: ['a'] })] : []),
    ...(listKeys.includes('b') ? [fc.constant({ field: 'from.address', operator: 'in_list', value: ['b'] })] : []),
  )
  const actions = fc.constantFrom(
    [{ type: 'block' }],
    [{ type: 'mark_as_read' }, { type: 'archive' }],
    [{ type: 'assign_to_folder', value: 'Clients/Acme' }],
  )
  return section(() =>
    fc.record(
      {
        name: fc
          .constantFrom('Same words', 'Other words')
          // Two rules of one name are an error of the file, which is tried elsewhere.
          .chain((word) => fc.noBias(fc.nat(1_000_000_000)).map((n) => `${word} ${n}`)),
        description: text,
        priority: fc.constantFrom(0, 10, 1000),
        enabled: fc.boolean(),
        trigger: fc.constantFrom('inbound', 'outbound'),
        match: fc.record(
          { operator: fc.constantFrom('all', 'any'), conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) },
          { requiredKeys: ['conditions'] },
        ),
        actions,
      },
      { requiredKeys: ['match', 'actions'] },
    ),
  )
}

const limits = fc.record(
  {
    limit_count_daily_email_sent: fc.constantFrom(0, 1, 500, -1),
    limit_count_daily_message_received: fc.constantFrom(0, -1),
    limit_attachment_count_limit: fc.constantFrom(0, 5),
    limit_attachment_allowed_types: fc.subarray(['application/pdf', 'image/*']),
  },
  { requiredKeys: [] },
)
const policies = section(() =>
  fc.record(
    {
      limits,
      spam_detection: fc.record(
        { use_list_dnsbl: fc.boolean(), spam_sensitivity: fc.constantFrom(0.1, 1, 5) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
)

const workspaces = (policyKeys: readonly string[], ruleKeys: readonly string[]) =>
  section(() =>
    fc.record(
      {
        policy: policyKeys.length > 0 ? fc.constantFrom(...policyKeys) : fc.constant(undefined),
        rules: fc.subarray([...ruleKeys]),
        folders: fc.subarray(['Clients/Acme', 'Invoices', 'Clients']),
      },
      { requiredKeys: [] },
    ),
  )

const accounts = (workspaceKeys: readonly string[]) =>
  fc
    .subarray(['one@fleet.example', 'Two@fleet.example', 'three@fleet.example', 'four@fleet.example'], { minLength: 1 })
    .chain((emails) =>
      fc.tuple(
        ...emails.map((email) =>
          fc.record(
            {
              email: fc.constant(email),
              name: fc.constantFrom('Ann', 'Bob', '0'),
              workspace: fc.constantFrom('default_workspace', ...workspaceKeys),
              app_password: fc.record({ derive: fc.constant('FLEET_SEED'), version: fc.constantFrom(1, 2, 3) }),
              folders: fc.subarray(['Invoices', 'Own', 'Own/a/b']),
            },
            { requiredKeys: ['email'] },
          ),
        ),
      ),
    )

const triggers = fc.subarray(['message.created', 'message.bounced', 'grant.expired', 'alert.triggered'], {
  minLength: 1,
})
/** Without an end of description and addresses: once there, they can be changed and not taken away. */
const destination = {
  trigger_types: triggers,
  description: fc.constantFrom('one', 'other'),
  notification_email_addresses: fc.subarray(['a@ops.example', 'b@ops.example'], { minLength: 1 }),
  compressed_delivery: fc.boolean(),
  status: fc.constantFrom('active', 'pause'),
}
const requiredKeys: 'trigger_types'[] = ['trigger_types']
const toUrls = (key: string): readonly string[] => [`https://app.example/${key}`, `https://new.example/${key}`]
/** All that webhooks of a generated file may have. */
export const WEBHOOK_URLS = keys.flatMap(toUrls)
const webhooks = section((key) =>
  fc.record(
    { ...destination, webhook_url: fc.constantFrom(...toUrls(key)) },
    { requiredKeys: [...requiredKeys, 'webhook_url'] },
  ),
)
const pubsubChannels = section((key) =>
  fc.record(
    { ...destination, topic: fc.constant(`projects/agents/topics/topic-${key}`) },
    { requiredKeys: [...requiredKeys, 'topic'] },
  ),
)
const snsChannels = section((key) =>
  fc.record(
    {
      ...destination,
      topic: fc.constant(`arn:aws:sns:eu-west-1:123456789012:${key}`),
      role_arn: fc.constantFrom('arn:aws:iam::123456789012:role/one', 'arn:aws:iam::123456789012:role/two'),
    },
    { requiredKeys: [...requiredKeys, 'topic', 'role_arn'] },
  ),
)
/** Each key has windows of its own, so that no two are equal. */
const alerts = section((key) =>
  fc.record(
    {
      metric: fc.constantFrom('bounce_rate', 'complaint_rate', 'delivery_rate'),
      threshold: fc.constantFrom(0.1, 5, 99.99),
      window_hours: fc.constantFrom(...({ a: [1, 2], b: [11, 12], c: [23, 24] }[key] ?? [5])),
      min_volume: fc.constantFrom(0, 100),
    },
    { requiredKeys: ['metric', 'threshold', 'window_hours'] },
  ),
)

type Section = Readonly<Record<string, unknown>> | readonly unknown[]
type Sections = Readonly<Partial<Record<Kind, Section>>>

const keysOf = (section: Section = {}): readonly string[] => Object.keys(section)

/** One a kind, so that the compiler asks for that of a new kind; each is handed the sections of the kinds before it. */
const GENERATORS: Readonly<Record<Kind, (sections: Sections) => fc.Arbitrary<Section>>> = {
  webhook: () => webhooks,
  pubsub_channel: () => pubsubChannels,
  sns_channel: () => snsChannels,
  alert: () => alerts,
  list: () => lists,
  rule: ({ list }) => rules(keysOf(list)),
  policy: () => policies,
  workspace: ({ policy, rule }) => workspaces(keysOf(policy), keysOf(rule)),
  account: ({ workspace }) => accounts(keysOf(workspace)),
}

const sections = KINDS.reduce<fc.Arbitrary<Sections>>(
  (before, kind) =>
    before.chain((chosen) => GENERATORS[kind](chosen).map((section) => ({ ...chosen, [kind]: section }))),
  fc.constant({}),
)

/** Without `undefined`, which is no JSON. */
const clean = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

export const spec: fc.Arbitrary<Spec> = sections
  .chain((chosen) =>
    fc.record({
      version: fc.constant(1),
      settings: fc.constant({ max_deletes: 100 }),
      ...Object.fromEntries(KINDS.map((kind) => [registry[kind].section, fc.constant(chosen[kind])])),
      // Always there: a fleet that lets go of it while something it uses is deleted is refused (a test of its own).
      default_workspace: fc.record({
        policy: fc.constantFrom(undefined, ...keysOf(chosen.policy)),
        rules: fc.subarray([...keysOf(chosen.rule)]),
      }),
    }),
  )
  .map((value) => clean(value) as Spec)
