/** Plans as tests need them: small factories that fill in what a test does not care about. */

import type { Backtest } from '../../src/domain/backtest.ts'
import type { Change, FieldChange } from '../../src/domain/change.ts'
import { DELIVERED, type MailChange, type MailSummary, type Verdict } from '../../src/domain/mail.ts'
import type { Address, Diagnostic, Json } from '../../src/domain/model.ts'
import type { Counts, Outcome, Plan } from '../../src/domain/plan.ts'
import { findDestruction } from '../../src/engine/plan/diff.ts'
import type { ApplySummary } from '../../src/render/report.ts'

const NOBODY = { accounts: 0, tenants: [], workspaces: [] }

export function makeChange(action: Change['action'], address: Address, rest: Partial<Change> = {}): Change {
  const planned = {
    action,
    address,
    adopts: false,
    origin: 'spec',
    tenant: null,
    source: 'fleet.yaml:12',
    id: action === 'create' ? null : '11111111-2222-4333-8444-555555555555',
    fields: [],
    affects: NOBODY,
    direction: 'none' as const,
    ...rest,
  } as const
  return { ...planned, destructive: findDestruction(planned) }
}

export const makeField = (path: string, before: Json, after: Json): FieldChange => ({ path, before, after })

const toAddress = (tenant: string): Address => `account/support-${tenant}@yourapp.nylas.email`

export function changeMailbox(action: Change['action'], tenant: string, rest: Partial<Change> = {}): Change {
  const workspaces: readonly Address[] = ['workspace/support']
  return makeChange(action, toAddress(tenant), {
    tenant,
    source: action === 'delete' ? null : 'tenants.csv:17',
    ...(action === 'delete' ? { removedFrom: 'tenants.csv:3' } : {}),
    affects: { accounts: 1, tenants: [tenant], workspaces },
    fields:
      action === 'create'
        ? [
            makeField('name', null, `${tenant} support`),
            makeField('workspace', null, 'workspace/support'),
            makeField('app_password', null, { source: 'derive:FLEET_PASSWORD_SEED', version: 1 }),
          ]
        : [],
    ...rest,
  })
}

export function makeDiagnostic(
  severity: Diagnostic['severity'],
  code: string,
  summary: string,
  rest: Partial<Diagnostic> = {},
): Diagnostic {
  return { severity, code, summary, file: 'fleet.yaml', line: 9, column: 3, address: null, override: null, ...rest }
}

function countChanges(changes: readonly Change[]): Counts {
  const of = (test: (change: Change) => boolean): number => changes.filter(test).length
  const isAdoption = (change: Change): boolean =>
    change.adopts && change.action === 'update' && change.fields.length === 0
  const isRetirement = (change: Change): boolean => change.action === 'update' && change.retire !== undefined
  return {
    create: of((change) => change.action === 'create'),
    update: of((change) => change.action === 'update' && !isAdoption(change) && !isRetirement(change)),
    adopt: of(isAdoption),
    retire: of(isRetirement),
    delete: of((change) => change.action === 'delete'),
    unchanged: 40,
    unmanaged: 0,
    forgotten: 0,
  }
}

/** Whoever a change names: enough for what is shown of it. */
function reachOf(changes: readonly Change[]): Plan['reach'] {
  const effective = changes.filter(({ adopts, fields }) => !adopts || fields.length > 0)
  const isDirect = ({ address }: Change): boolean => address.startsWith('account/')
  const most = Math.max(0, ...effective.filter((change) => !isDirect(change)).map(({ affects }) => affects.accounts))
  const whole = new Set(effective.filter((change) => !isDirect(change)).flatMap(({ affects }) => affects.workspaces))
  const direct = effective.filter(isDirect)
  const alone = direct.filter(
    ({ action, affects }) => action === 'delete' || !affects.workspaces.some((workspace) => whole.has(workspace)),
  )
  const count = (workspace: Address): number =>
    whole.has(workspace)
      ? most + alone.filter(({ affects }) => affects.workspaces.includes(workspace)).length
      : direct.filter(({ affects }) => affects.workspaces.includes(workspace)).length
  const workspaces = new Set([...whole, ...effective.flatMap(({ affects }) => affects.workspaces)])
  return {
    accounts: most + alone.length,
    tenants: [...new Set(effective.flatMap(({ affects }) => affects.tenants))],
    workspaces: [...workspaces].map((address) => ({
      address,
      accounts: address === 'workspace/support' ? 238 : 1,
      touched: count(address),
      all: whole.has(address),
    })),
  }
}

export function makePlan(changes: readonly Change[], rest: Partial<Plan> = {}): Plan {
  return {
    format: 2,
    fleet: 'acme-support',
    application: '11111111-2222-4333-8444-555555555555',
    commit: '0123456789abcdef0123456789abcdef01234567',
    digest: `sha256:${'5'.repeat(64)}`,
    counts: countChanges(changes),
    changes,
    workspaces: [
      { address: 'workspace/support', policy: 'policy/baseline', rules: ['rule/block-senders'], accounts: 238 },
      { address: 'workspace/quarantine', policy: 'policy/baseline', rules: ['rule/silence'], accounts: 1 },
    ],
    reach: reachOf(changes),
    mail: { tests: [], changes: [] },
    unmanaged: [],
    forgotten: [],
    unhealthy: [],
    retired: [],
    names: {},
    ids: {},
    requests: { writes: changes.length, seconds: Math.ceil(changes.length / 5) },
    diagnostics: [],
    ...rest,
  }
}

const LIMITS = { 'limits.limit_count_daily_email_sent': 500 }
export const listTenants = (amount: number): readonly string[] =>
  Array.from(
    { length: amount },
    (_, index) => ['acme', 'globex', 'initech', 'umbrella'][index] ?? `tenant-${index + 1}`,
  )

const changeLimit = (amount: number, tenants = listTenants(amount)): Change =>
  makeChange('update', 'policy/baseline', {
    source: 'fleet.yaml:31',
    fields: [makeField('limits.limit_count_daily_email_sent', 500, 50)],
    affects: { accounts: amount, tenants, workspaces: ['workspace/support'] },
  })

const BLOCKED: Verdict = { ...DELIVERED, outcome: 'blocked', blocked_by: 'rule/block-senders' }

const changeMail = (direction: 'opens' | 'closes', domain: string): MailChange => ({
  direction,
  mail: 'inbound',
  before: direction === 'opens' ? BLOCKED : DELIVERED,
  after: direction === 'opens' ? DELIVERED : BLOCKED,
  accounts: 60,
  tenants: listTenants(60),
  workspaces: ['workspace/support'],
  example: { from: `a@${domain}`, to: ['support-acme@yourapp.nylas.email'], type: null },
  says: `from ${domain} to 60 mailboxes (${direction === 'opens' ? 'was blocked' : 'blocked'} by rule/block-senders)`,
})

const retireMailbox = (tenant: string): Change =>
  changeMailbox('update', tenant, {
    source: null,
    removedFrom: 'tenants.csv:3',
    fields: [makeField('workspace', 'workspace/support', 'workspace/quarantine')],
    retire: { due: '2026-12-05T00:00:00Z' },
    outlet: { receives: false, blocked: false, sends: 0 },
    effect: {
      before: { policy: 'policy/baseline', rules: ['rule/block-senders'], limits: LIMITS },
      after: { policy: 'policy/baseline', rules: ['rule/silence'], limits: LIMITS },
    },
  })

const HOSTILE =
  '</details><script>alert(1)</script> @octocat #1 [x](javascript:x) ![i](http://e.example/i.png) `| | --> <!-- nylas-fleet: --> ::error::x ##[error]x https://evil.example www.evil.example \u202Egnp\u200B\u001b[31m\r\n# Title\n- item'

/** Every case that is kept as a golden file and looked at. */
const BACKTEST: Backtest = {
  days: 7,
  accounts: { reached: 60, sampled: 50, unreadable: 1, cut: 2 },
  requests: 74,
  since: '2026-11-18T06:00:00.000Z',
  unusable: 1,
  doubts: ['outbound-scope'],
  stages: [
    {
      stage: 'smtp_rcpt',
      mails: 12,
      unexplained: 0,
      changes: [{ was: 'blocked', would: 'delivered', mails: 12, peers: [{ name: 'bad.example', mails: 12 }] }],
    },
    {
      stage: 'inbox_processing',
      mails: 4812,
      unexplained: 3,
      changes: [
        {
          was: 'delivered',
          would: 'blocked',
          mails: 37,
          peers: ['globex.example', 'initech.example', 'umbrella.example', 'x.example'].map((name, index) => ({
            name,
            mails: [31, 3, 2, 1][index] ?? 0,
          })),
        },
        { was: 'delivered', would: 'delivered', mails: 1, peers: [{ name: 'paper.example', mails: 1 }] },
      ],
    },
    { stage: 'outbound_send', mails: 300, unexplained: 0, changes: [] },
  ],
}

/** Two accounts of one domain that waits, one of another. */
const HELD: NonNullable<Plan['held']> = {
  changes: ['a@new.example', 'b@new.example', 'c@other.example'].map((email) =>
    makeChange('create', `account/${email}`, {
      affects: { accounts: 1, tenants: [], workspaces: ['workspace/support'] },
      fields: [makeField('workspace', null, 'workspace/support')],
    }),
  ),
  domains: [
    {
      name: 'new.example',
      accounts: 2,
      source: 'fleet.yaml:5',
      lacks: [
        { what: 'mx', state: 'missing', says: 'Nylas has not verified it' },
        { what: 'dkim', state: 'missing', says: 'Nylas has not verified it' },
        { what: 'dmarc', state: 'unknown', says: 'the DNS gave no answer within 8 s' },
      ],
    },
    {
      name: 'other.example',
      accounts: 1,
      source: 'fleet.yaml:6',
      lacks: [{ what: 'registration', state: 'missing', says: 'this Nylas organisation does not have the domain' }],
    },
  ],
}

function summarizeMail(direction: MailSummary['direction'], kind: MailSummary['kind'], index: number): MailSummary {
  const { mail, accounts, tenants, workspaces, example } = changeMail('opens', `${direction}-${index}.example`)
  const effects = {
    opens: `was blocked by rule/block-${index}`,
    closes: `blocked by rule/block-${index}`,
    other: 'Inbox → Paper',
  }
  const [mails, effect] = [`from ${direction}-${index}.example`, effects[direction]]
  const says = `${mails} to 60 mailboxes (${effect})`
  return { direction, mail, kind, mails, effect, accounts, tenants, workspaces, example, says }
}

export const CASES: Readonly<Record<string, () => Plan>> = {
  held: () => makePlan([changeMailbox('create', 'acme')], { held: HELD }),
  'held-only': () => makePlan([], { held: HELD }),
  'nothing-to-do': () => makePlan([]),
  'one-change': () => makePlan([changeLimit(238)]),
  deletion: () =>
    makePlan([
      changeMailbox('create', 'hooli'),
      changeMailbox('create', 'pied-piper'),
      changeLimit(238, ['hooli', 'pied-piper', ...listTenants(237).filter((tenant) => tenant !== 'globex')]),
      changeMailbox('delete', 'globex'),
    ]),
  mail: () =>
    makePlan(
      [
        makeChange('update', 'list/blocked-domains', {
          source: 'fleet.yaml:9',
          fields: [makeField('items', ['bad.example', 'spam.example'], ['new.example', 'spam.example'])],
          affects: { accounts: 60, tenants: listTenants(60), workspaces: ['workspace/support'] },
          direction: 'both',
        }),
      ],
      {
        mail: {
          tests: ['spam never reaches anybody', 'customers reach their mailbox'].map((name) => ({
            name,
            result: 'holds',
            counterexample: null,
            verdict: null,
            doubts: [],
            source: 'fleet.yaml:40',
          })),
          changes: [changeMail('opens', 'bad.example'), changeMail('closes', 'new.example')],
          backtest: BACKTEST,
        },
      },
    ),
  'mail-of-many-rules': () =>
    makePlan([makeChange('update', 'list/blocked-domains', { direction: 'both' })], {
      mail: {
        tests: [],
        changes: [changeMail('opens', 'bad.example'), changeMail('closes', 'new.example')],
        summary: [
          ...Array.from({ length: 9 }, (_, index) => summarizeMail('opens', 'block', index)),
          ...Array.from({ length: 2 }, (_, index) => summarizeMail('closes', 'block', index)),
          ...Array.from({ length: 3 }, (_, index) => summarizeMail('other', 'mark', index)),
        ],
      },
    }),
  refusal: () =>
    makePlan(
      listTenants(12).map((tenant) => changeMailbox('delete', tenant)),
      {
        diagnostics: [
          makeDiagnostic(
            'error',
            'max-deletes',
            'this deletes 12 accounts and settings.max_deletes allows 10: check that tenants.csv is complete',
            {
              override: 'whoever may merge this sets settings.max_deletes to 12 in this pull request',
            },
          ),
          makeDiagnostic('error', 'protected', 'account/support-acme@yourapp.nylas.email is protected', {
            line: 22,
            override: 'remove the pattern account/support-acme@* from protect, merge and apply that first',
          }),
        ],
      },
    ),
  retirement: () =>
    makePlan(
      [
        retireMailbox('globex'),
        changeMailbox('update', 'acme', {
          fields: [makeField('workspace', 'workspace/support', 'workspace/tenant-acme')],
          affects: { accounts: 1, tenants: ['acme'], workspaces: ['workspace/support', 'workspace/tenant-acme'] },
          effect: {
            before: { policy: 'policy/baseline', rules: ['rule/block-senders'], limits: LIMITS },
            after: {
              policy: 'policy/gold',
              rules: ['rule/block-senders'],
              limits: { 'limits.limit_count_daily_email_sent': -1, 'limits.limit_attachment_size_limit': 25_000_000 },
            },
          },
        }),
      ],
      {
        retired: [
          { address: toAddress('initech'), due: '2026-11-28T00:00:00Z', held: null },
          {
            address: toAddress('umbrella'),
            due: '2026-11-01T00:00:00Z',
            held: { pattern: 'account/*umbrella@*', reason: 'Case 4711, ask legal@corp.example' },
          },
        ],
        unhealthy: [{ address: toAddress('umbrella'), status: 'invalid' }],
        unmanaged: [toAddress('stranger'), 'policy/old'],
      },
    ),
  'three-hundred-tenants': () =>
    makePlan([
      makeChange('create', 'list/blocked-domains', {
        source: 'guardrails.yaml:3',
        fields: [makeField('type', null, 'domain'), makeField('items', null, ['spam.example', 'junk.example'])],
      }),
      makeChange('update', 'rule/block-senders', {
        source: 'guardrails.yaml:9',
        fields: [
          makeField(
            'match',
            { operator: 'any', conditions: [{ field: 'from.domain', operator: 'is', value: 'spam.example' }] },
            {
              operator: 'any',
              conditions: [
                { field: 'from.domain', operator: 'in_list', value: ['list/blocked-domains'] },
                { field: 'from.address', operator: 'contains', value: 'noreply' },
              ],
            },
          ),
        ],
        affects: { accounts: 238, tenants: listTenants(238), workspaces: ['workspace/support'] },
      }),
      changeLimit(238),
      ...listTenants(238)
        .slice(0, 200)
        .map((tenant) =>
          changeMailbox('update', tenant, { fields: [makeField('name', `${tenant} help`, `${tenant} support`)] }),
        ),
      ...listTenants(300)
        .slice(238)
        .map((tenant) => changeMailbox('create', tenant)),
    ]),
  'adoption-of-200': () =>
    makePlan(listTenants(200).map((tenant) => changeMailbox('update', tenant, { adopts: true }))),
  drift: () =>
    makePlan(
      [
        makeChange('update', 'policy/baseline', {
          origin: 'drift',
          fields: [makeField('limits.limit_count_daily_email_sent', 5000, 500)],
          affects: { accounts: 238, tenants: listTenants(238), workspaces: ['workspace/support'] },
        }),
        changeMailbox('update', 'acme', { origin: 'earlier', fields: [makeField('name', 'Acme', 'Acme support')] }),
        changeMailbox('delete', 'initech', { origin: 'retired', retire: { due: '2026-11-01T00:00:00Z' } }),
        changeMailbox('create', 'hooli'),
      ],
      {
        unhealthy: [
          { address: toAddress('umbrella'), status: 'invalid' },
          { address: toAddress('globex'), status: 'blocked' },
        ],
        unmanaged: [toAddress('stranger'), 'policy/old'],
        diagnostics: [
          makeDiagnostic(
            'warning',
            'unguarded',
            '3 accounts are in workspace/plain, which has no policy: no limits apply',
            { line: 44 },
          ),
        ],
      },
    ),
  hostile: () =>
    makePlan(
      [
        makeChange('create', `policy/${HOSTILE}`, {
          source: `${HOSTILE}.yaml:3`,
          fields: [makeField('name', null, HOSTILE), makeField(HOSTILE, null, HOSTILE)],
        }),
        changeMailbox('update', HOSTILE, {
          source: HOSTILE,
          fields: [makeField('name', HOSTILE, 'x'), makeField('workspace', `id:${HOSTILE}`, `workspace/${HOSTILE}`)],
        }),
        changeMailbox('delete', HOSTILE),
        changeMailbox('create', '@octocat'),
      ],
      {
        fleet: HOSTILE,
        application: HOSTILE,
        names: { [HOSTILE]: HOSTILE },
        workspaces: [
          { address: `workspace/${HOSTILE}`, policy: `policy/${HOSTILE}`, rules: [`id:${HOSTILE}`], accounts: 1 },
          { address: 'workspace/support', policy: `policy/${HOSTILE}`, rules: [], accounts: 2 },
        ],
        unmanaged: [`account/${HOSTILE}`],
        unhealthy: [{ address: `account/${HOSTILE}`, status: HOSTILE }],
        diagnostics: [
          makeDiagnostic('error', HOSTILE, HOSTILE, { file: HOSTILE, override: HOSTILE }),
          makeDiagnostic('warning', 'x', HOSTILE),
        ],
      },
    ),
  'ten-thousand-changes': () =>
    makePlan(
      Array.from({ length: 10_000 }, (_, index) =>
        index % 100 === 0
          ? changeMailbox('delete', `gone-${index}`)
          : changeMailbox('update', `t${index}`, {
              fields: [
                makeField('name', `n${index}`, `m${index}`),
                makeField(
                  'app_password',
                  { source: 'derive:FLEET_SEED', version: 1 },
                  { source: 'derive:FLEET_SEED', version: 2 },
                ),
              ],
            }),
      ),
    ),
}

export function makeCase(name: string): Plan {
  const plan = CASES[name]?.()
  if (plan === undefined) throw new RangeError(`no case ${name}`)
  return plan
}

const REASONS = { applied: null, failed: 'rejected', skipped: 'failure-elsewhere', withheld: 'unreviewed' } as const

export function makeOutcome(
  change: Change,
  status: Outcome['status'],
  error: string | null = null,
  needs: Address | null = null,
): Outcome {
  const reason = needs === null ? REASONS[status] : 'dependency'
  const { address, action, id } = change
  return { address, action, status, id, reason, needs, error, at: '2026-11-21T00:00:00Z' }
}

export function makeSummary(
  result: ApplySummary['result'],
  outcomes: readonly Outcome[],
  rest: Partial<ApplySummary> = {},
): ApplySummary {
  return { result, outcomes, remaining: [], diagnostics: [], milliseconds: 12_400, ...rest }
}

export const APPLIED: Readonly<Record<string, () => { readonly plan: Plan; readonly applied: ApplySummary }>> = {
  done: () => {
    const plan = makeCase('deletion')
    return {
      plan,
      applied: makeSummary(
        'applied',
        plan.changes.map((change) => makeOutcome(change, 'applied')),
      ),
    }
  },
  failed: () => {
    const plan = makeCase('deletion')
    const decide = (change: Change): Outcome =>
      change.action === 'delete'
        ? makeOutcome(change, 'skipped', 'nothing more is deleted, because policy/baseline failed')
        : change.address.startsWith('policy/')
          ? makeOutcome(
              change,
              'failed',
              'the API refused it (400 api.invalid_request): limit_count_daily_email_sent must be at most 40',
            )
          : change.tenant === 'hooli'
            ? makeOutcome(change, 'skipped', 'needed policy/baseline', 'policy/baseline')
            : makeOutcome(change, 'applied')
    const failure = makeDiagnostic(
      'error',
      'not-converged',
      'after the apply policy/baseline still differs from the file',
      { line: 31 },
    )
    return {
      plan,
      applied: makeSummary('failed', plan.changes.map(decide), {
        remaining: plan.changes.slice(2, 3),
        diagnostics: [failure],
      }),
    }
  },
  'held-back': () => {
    const plan = makeCase('deletion')
    const decide = (change: Change): Outcome =>
      change.action === 'delete'
        ? makeOutcome(change, 'withheld', 'no review of this pull request showed it')
        : makeOutcome(change, 'applied')
    const refusal = makeDiagnostic('error', 'not-reviewed', '1 change is held back: no review showed it', {
      file: null,
      line: null,
      column: null,
      override: 'somebody who may run workflows approves the digest',
    })
    return { plan, applied: makeSummary('refused', plan.changes.map(decide), { diagnostics: [refusal] }) }
  },
  superseded: () => ({ plan: makeCase('deletion'), applied: makeSummary('superseded', []) }),
  'superseded-half-way': () => {
    const plan = makeCase('deletion')
    const newer = 'fleet.yaml has been changed on refs/heads/main since; the run of that commit applies it'
    const decide = (change: Change): Outcome =>
      change.action === 'delete' ? makeOutcome(change, 'skipped', newer) : makeOutcome(change, 'applied')
    return { plan, applied: makeSummary('superseded', plan.changes.map(decide)) }
  },
}
