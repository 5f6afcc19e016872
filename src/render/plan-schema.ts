/**
 * The published schema of a plan as JSON (JSON Schema 2020-12), for scripts that read `plan --json` and `plan-file`. A test
 * holds every plan that the tests write down against it, closed objects included.
 */
import { STAGES } from '../domain/backtest.ts'
import { GRADES } from '../domain/health.ts'
import { REQUIREMENTS } from '../domain/readiness.ts'
import { DOUBTS } from '../mail/doubts.ts'

type Schema = { readonly [keyword: string]: unknown }

const TEXT: Schema = { type: 'string' }
const TEXT_OR_NULL: Schema = { type: ['string', 'null'] }
const COUNT: Schema = { type: 'integer', minimum: 0 }
const FLAG: Schema = { type: 'boolean' }
const choose = (...values: readonly (string | null)[]): Schema => ({ enum: values })
const list = (items: Schema): Schema => ({ type: 'array', items })
const either = (...anyOf: readonly Schema[]): Schema => ({ anyOf })
const NULL: Schema = { type: 'null' }

/** Closed; a name that ends in `?` may be left out. */
function record(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(properties)
  return {
    type: 'object',
    ...(description === '' ? {} : { description }),
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name.replace('?', ''), value])),
  }
}

const FIELD = { path: TEXT, before: {}, after: {} }
const IMPACT = record('Whom it reaches.', { accounts: COUNT, tenants: list(TEXT), workspaces: list(TEXT) })
const GOVERNANCE = record('', { policy: TEXT_OR_NULL, rules: list(TEXT), limits: { type: 'object' } })
const HOLD = record('What keeps an account that left the file.', { pattern: TEXT_OR_NULL, reason: TEXT_OR_NULL })
const DIRECTION = choose('opens', 'closes', 'both', 'none')

const CHANGE = record('', {
  action: choose('create', 'update', 'delete'),
  address: TEXT,
  adopts: FLAG,
  origin: choose('spec', 'drift', 'earlier', 'unowned', 'retired', null),
  tenant: TEXT_OR_NULL,
  source: TEXT_OR_NULL,
  'removedFrom?': TEXT,
  id: TEXT_OR_NULL,
  'replaces?': TEXT,
  fields: list(record('', FIELD)),
  'removes?': {
    type: 'object',
    description: 'The ids of the folders that it removes, by path.',
    additionalProperties: TEXT,
  },
  affects: IMPACT,
  'effect?': record('What governs a moved account.', { before: GOVERNANCE, after: GOVERNANCE }),
  'retire?': record('', { due: TEXT, 'days?': COUNT }),
  'hold?': HOLD,
  'outlet?': record('', { receives: FLAG, blocked: FLAG, sends: { type: ['integer', 'null'] } }),
  destructive: either(
    NULL,
    record('What cannot be taken back.', {
      what: choose('delete', 'retire', 'password', 'retention', 'storage', 'folder'),
      paths: list(TEXT),
      'losses?': list(record('', { ...FIELD, accounts: COUNT })),
    }),
  ),
  direction: { ...DIRECTION, description: 'Whether it lets mail through that was stopped, or stops some.' },
})

const VERDICT = record('', {
  outcome: choose('delivered', 'blocked'),
  blocked_by: TEXT_OR_NULL,
  spam: FLAG,
  folder: TEXT_OR_NULL,
  read: FLAG,
  starred: FLAG,
  archived: FLAG,
  trashed: FLAG,
})
const EXAMPLE = record('', { from: TEXT, to: list(TEXT), type: choose('compose', 'reply', null) })

const OUTCOME = choose('delivered', 'spam', 'blocked')
const BACKTEST = record('What would have become of the mail that Nylas recorded.', {
  days: COUNT,
  accounts: record('', { reached: COUNT, sampled: COUNT, unreadable: COUNT, cut: COUNT }),
  requests: COUNT,
  since: TEXT_OR_NULL,
  unusable: COUNT,
  doubts: list(choose(...Object.keys(DOUBTS))),
  stages: list(
    record('One mail may be recorded at several: never to be added up.', {
      stage: choose(...STAGES),
      mails: COUNT,
      unexplained: COUNT,
      changes: list(
        record('', {
          was: OUTCOME,
          would: OUTCOME,
          mails: COUNT,
          peers: list(record('', { name: TEXT, mails: COUNT })),
        }),
      ),
    }),
  ),
})

const MAIL = record('What becomes of mail.', {
  tests: list(
    record('', {
      name: TEXT,
      result: choose('holds', 'fails', 'undecided'),
      counterexample: either(NULL, EXAMPLE),
      verdict: either(NULL, VERDICT),
      doubts: list(choose(...Object.keys(DOUBTS))),
      source: TEXT_OR_NULL,
    }),
  ),
  changes: list(
    record('', {
      direction: choose('opens', 'closes', 'other'),
      mail: choose('inbound', 'outbound'),
      before: VERDICT,
      after: VERDICT,
      accounts: COUNT,
      tenants: list(TEXT),
      workspaces: list(TEXT),
      example: EXAMPLE,
      says: TEXT,
    }),
  ),
  'summary?': list(
    record('The changes rule by rule, where the list of them is too long for a person to read.', {
      direction: choose('opens', 'closes', 'other'),
      mail: choose('inbound', 'outbound'),
      kind: choose('block', 'mark'),
      mails: TEXT,
      effect: TEXT,
      accounts: COUNT,
      tenants: list(TEXT),
      workspaces: list(TEXT),
      example: EXAMPLE,
      says: TEXT,
    }),
  ),
  'backtest?': BACKTEST,
})

const HEALTH = record('How the mail that accounts sent fares.', {
  since: TEXT,
  until: TEXT,
  grade: { ...choose(...GRADES, null), description: "The vendor's word for the whole application." },
  accounts: list(
    record('In trouble, the worst first.', {
      address: TEXT,
      troubles: list(
        record('A rate is a share of 1.', {
          what: choose('bounces', 'complaints'),
          line: choose('review', 'pause'),
          rate: { type: 'number', minimum: 0, maximum: 1 },
          sent: COUNT,
        }),
      ),
    }),
  ),
  findings: list(TEXT),
  at_least: FLAG,
  requests: COUNT,
})

const DIAGNOSTIC = record('', {
  severity: choose('error', 'warning', 'notice'),
  code: TEXT,
  summary: TEXT,
  file: TEXT_OR_NULL,
  line: { type: ['integer', 'null'] },
  column: { type: ['integer', 'null'] },
  address: TEXT_OR_NULL,
  override: TEXT_OR_NULL,
})

export const buildPlanSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'nylas-fleet plan, format 2',
  ...record('', {
    format: { const: 2 },
    fleet: TEXT,
    application: TEXT,
    commit: TEXT_OR_NULL,
    digest: TEXT,
    counts: record('', {
      create: COUNT,
      update: COUNT,
      adopt: COUNT,
      retire: COUNT,
      delete: COUNT,
      unchanged: COUNT,
      unmanaged: COUNT,
      forgotten: COUNT,
    }),
    'connector?': { const: 'create' },
    changes: list(CHANGE),
    'held?': record('Accounts that are not made yet, because their domain is not ready or not known to be.', {
      changes: list(CHANGE),
      domains: list(
        record('', {
          name: TEXT,
          accounts: COUNT,
          source: TEXT,
          lacks: list(
            record('', {
              what: choose(...REQUIREMENTS, 'registration'),
              state: choose('missing', 'unknown'),
              says: TEXT,
            }),
          ),
        }),
      ),
    }),
    workspaces: list(record('', { address: TEXT, policy: TEXT_OR_NULL, rules: list(TEXT), accounts: COUNT })),
    reach: record('Whom the changes reach.', {
      accounts: COUNT,
      tenants: list(TEXT),
      workspaces: list(record('', { address: TEXT, accounts: COUNT, touched: COUNT, all: FLAG })),
    }),
    mail: MAIL,
    unmanaged: list(TEXT),
    forgotten: list(TEXT),
    unhealthy: list(record('', { address: TEXT, status: TEXT })),
    'health?': HEALTH,
    retired: list(record('', { address: TEXT, due: TEXT, held: either(NULL, HOLD) })),
    names: { type: 'object', additionalProperties: TEXT },
    ids: { type: 'object', additionalProperties: TEXT },
    requests: record('', { writes: COUNT, seconds: { type: 'number', minimum: 0 } }),
    'accepted?': COUNT,
    diagnostics: list(DIAGNOSTIC),
  }),
})

/** The text of plan.schema.json. */
export const formatPlanSchema = (): string => `${JSON.stringify(buildPlanSchema(), null, 2)}\n`
