/** Plans as tests need them: small factories that fill in what a test does not care about. */
import type { Address, Change, Counts, Diagnostic, FieldChange, Json, Outcome, Plan } from '../../src/domain/model.ts'
import { findDestruction } from '../../src/engine/plan/destruction.ts'
import type { ApplySummary } from '../../src/render/report.ts'

const NOBODY = { accounts: 0, tenants: [], workspaces: [] }

export function change(action: Change['action'], address: Address, rest: Partial<Change> = {}): Change {
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
    ...rest,
  } as const
  return { ...planned, destructive: findDestruction(planned) }
}

export const field = (path: string, before: Json, after: Json): FieldChange => ({ path, before, after })

export const mail = (tenant: string): Address => `account/support-${tenant}@yourapp.nylas.email`

export function account(action: Change['action'], tenant: string, rest: Partial<Change> = {}): Change {
  const workspaces: readonly Address[] = ['workspace/support']
  return change(action, mail(tenant), {
    tenant,
    source: action === 'delete' ? null : 'tenants.csv:17',
    affects: { accounts: 1, tenants: [tenant], workspaces },
    fields:
      action === 'create'
        ? [
            field('name', null, `${tenant} support`),
            field('workspace', null, 'workspace/support'),
            field('app_password', null, { source: 'derive:FLEET_PASSWORD_SEED', version: 1 }),
          ]
        : [],
    ...rest,
  })
}

export function diagnostic(
  severity: Diagnostic['severity'],
  code: string,
  summary: string,
  rest: Partial<Diagnostic> = {},
): Diagnostic {
  return { severity, code, summary, file: 'fleet.yaml', line: 9, column: 3, address: null, override: null, ...rest }
}

function countsOf(changes: readonly Change[]): Counts {
  const of = (test: (one: Change) => boolean): number => changes.filter(test).length
  const adopt = (one: Change): boolean => one.adopts && one.action === 'update' && one.fields.length === 0
  const retire = (one: Change): boolean => one.action === 'update' && one.retire !== undefined
  return {
    create: of((one) => one.action === 'create'),
    update: of((one) => one.action === 'update' && !adopt(one) && !retire(one)),
    adopt: of(adopt),
    retire: of(retire),
    delete: of((one) => one.action === 'delete'),
    unchanged: 40,
    unmanaged: 0,
    forgotten: 0,
  }
}

export function plan(changes: readonly Change[], rest: Partial<Plan> = {}): Plan {
  return {
    format: 1,
    fleet: 'acme-support',
    application: '11111111-2222-4333-8444-555555555555',
    commit: '0123456789abcdef0123456789abcdef01234567',
    digest: `sha256:${'5'.repeat(64)}`,
    counts: countsOf(changes),
    changes,
    workspaces: [
      { address: 'workspace/support', policy: 'policy/baseline', rules: ['rule/block-senders'], accounts: 238 },
      { address: 'workspace/quarantine', policy: 'policy/baseline', rules: ['rule/silence'], accounts: 1 },
    ],
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
export const tenants = (amount: number): readonly string[] =>
  Array.from(
    { length: amount },
    (_, index) => ['acme', 'globex', 'initech', 'umbrella'][index] ?? `tenant-${index + 1}`,
  )

const limitFor = (amount: number): Change =>
  change('update', 'policy/baseline', {
    source: 'fleet.yaml:31',
    fields: [field('limits.limit_count_daily_email_sent', 500, 50)],
    affects: { accounts: amount, tenants: tenants(amount), workspaces: ['workspace/support'] },
  })

const retirement = (tenant: string): Change =>
  account('update', tenant, {
    source: null,
    fields: [field('workspace', 'workspace/support', 'workspace/quarantine')],
    retire: { due: '2026-12-05T00:00:00Z' },
    effect: {
      before: { policy: 'policy/baseline', rules: ['rule/block-senders'], limits: LIMITS },
      after: { policy: 'policy/baseline', rules: ['rule/silence'], limits: LIMITS },
    },
  })

export const HOSTILE =
  '</details><script>alert(1)</script> @octocat #1 [x](javascript:x) ![i](http://e.example/i.png) `| | --> <!-- nylas-fleet: --> ::error::x ##[error]x https://evil.example www.evil.example \u202Egnp\u200B\u001b[31m\r\n# Title\n- item'

/** Every case that is kept as a golden file and looked at. */
export const CASES: Readonly<Record<string, () => Plan>> = {
  'nothing-to-do': () => plan([]),
  'one-change': () => plan([limitFor(238)]),
  deletion: () =>
    plan([account('create', 'hooli'), account('create', 'pied-piper'), limitFor(238), account('delete', 'globex')]),
  refusal: () =>
    plan(
      tenants(12).map((tenant) => account('delete', tenant)),
      {
        diagnostics: [
          diagnostic(
            'error',
            'max-deletes',
            'this deletes 12 accounts and settings.max_deletes allows 10: check that tenants.csv is complete',
            {
              override: 'whoever may merge this sets settings.max_deletes to 12 in this pull request',
            },
          ),
          diagnostic('error', 'protected', 'account/support-acme@yourapp.nylas.email is protected', {
            line: 22,
            override: 'remove the pattern account/support-acme@* from protect, merge and apply that first',
          }),
        ],
      },
    ),
  retirement: () =>
    plan(
      [
        retirement('globex'),
        account('update', 'acme', {
          fields: [field('workspace', 'workspace/support', 'workspace/tenant-acme')],
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
        retired: [{ address: mail('initech'), due: '2026-11-28T00:00:00Z' }],
        unhealthy: [{ address: mail('umbrella'), status: 'invalid' }],
        unmanaged: [mail('stranger'), 'policy/old'],
      },
    ),
  'three-hundred-tenants': () =>
    plan([
      change('create', 'list/blocked-domains', {
        source: 'guardrails.yaml:3',
        fields: [field('type', null, 'domain'), field('items', null, ['spam.example', 'junk.example'])],
      }),
      change('update', 'rule/block-senders', {
        source: 'guardrails.yaml:9',
        fields: [
          field(
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
        affects: { accounts: 238, tenants: tenants(238), workspaces: ['workspace/support'] },
      }),
      limitFor(238),
      ...tenants(238)
        .slice(0, 200)
        .map((tenant) => account('update', tenant, { fields: [field('name', `${tenant} help`, `${tenant} support`)] })),
      ...tenants(300)
        .slice(238)
        .map((tenant) => account('create', tenant)),
    ]),
  'adoption-of-200': () => plan(tenants(200).map((tenant) => account('update', tenant, { adopts: true }))),
  drift: () =>
    plan(
      [
        change('update', 'policy/baseline', {
          origin: 'drift',
          fields: [field('limits.limit_count_daily_email_sent', 5000, 500)],
          affects: { accounts: 238, tenants: tenants(238), workspaces: ['workspace/support'] },
        }),
        account('update', 'acme', { origin: 'earlier', fields: [field('name', 'Acme', 'Acme support')] }),
        account('delete', 'initech', { origin: 'retired', retire: { due: '2026-11-01T00:00:00Z' } }),
        account('create', 'hooli'),
      ],
      {
        unhealthy: [
          { address: mail('umbrella'), status: 'invalid' },
          { address: mail('globex'), status: 'blocked' },
        ],
        unmanaged: [mail('stranger'), 'policy/old'],
        diagnostics: [
          diagnostic(
            'warning',
            'unguarded',
            '3 accounts are in workspace/plain, which has no policy: no limits apply',
            { line: 44 },
          ),
        ],
      },
    ),
  hostile: () =>
    plan(
      [
        change('create', `policy/${HOSTILE}`, {
          source: `${HOSTILE}.yaml:3`,
          fields: [field('name', null, HOSTILE), field(HOSTILE, null, HOSTILE)],
        }),
        account('update', HOSTILE, {
          source: HOSTILE,
          fields: [field('name', HOSTILE, 'x'), field('workspace', `id:${HOSTILE}`, `workspace/${HOSTILE}`)],
        }),
        account('delete', HOSTILE),
        account('create', '@octocat'),
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
          diagnostic('error', HOSTILE, HOSTILE, { file: HOSTILE, override: HOSTILE }),
          diagnostic('warning', 'x', HOSTILE),
        ],
      },
    ),
  'ten-thousand-changes': () =>
    plan(
      Array.from({ length: 10_000 }, (_, index) =>
        index % 100 === 0
          ? account('delete', `gone-${index}`)
          : account('update', `t${index}`, {
              fields: [
                field('name', `n${index}`, `m${index}`),
                field(
                  'app_password',
                  { source: 'derive:FLEET_SEED', version: 1 },
                  { source: 'derive:FLEET_SEED', version: 2 },
                ),
              ],
            }),
      ),
    ),
}

export function planOf(name: string): Plan {
  const made = CASES[name]?.()
  if (made === undefined) throw new RangeError(`no case ${name}`)
  return made
}

const REASONS = { applied: null, failed: 'rejected', skipped: 'failure-elsewhere', withheld: 'unreviewed' } as const

export function outcome(
  one: Change,
  status: Outcome['status'],
  error: string | null = null,
  needs: Address | null = null,
): Outcome {
  const reason = needs === null ? REASONS[status] : 'dependency'
  const { address, action, id } = one
  return { address, action, status, id, reason, needs, error, at: '2026-11-21T00:00:00Z' }
}

export function applied(
  result: ApplySummary['result'],
  outcomes: readonly Outcome[],
  rest: Partial<ApplySummary> = {},
): ApplySummary {
  return { result, outcomes, remaining: [], diagnostics: [], milliseconds: 12_400, ...rest }
}

export const APPLIED: Readonly<Record<string, () => { readonly plan: Plan; readonly applied: ApplySummary }>> = {
  done: () => {
    const made = planOf('deletion')
    return {
      plan: made,
      applied: applied(
        'applied',
        made.changes.map((one) => outcome(one, 'applied')),
      ),
    }
  },
  failed: () => {
    const made = planOf('deletion')
    const fate = (one: Change): Outcome =>
      one.action === 'delete'
        ? outcome(one, 'skipped', 'nothing more is deleted, because policy/baseline failed')
        : one.address.startsWith('policy/')
          ? outcome(
              one,
              'failed',
              'the API refused it (400 api.invalid_request): limit_count_daily_email_sent must be at most 40',
            )
          : one.tenant === 'hooli'
            ? outcome(one, 'skipped', 'needed policy/baseline', 'policy/baseline')
            : outcome(one, 'applied')
    const failure = diagnostic(
      'error',
      'not-converged',
      'after the apply policy/baseline still differs from the file',
      { line: 31 },
    )
    return {
      plan: made,
      applied: applied('failed', made.changes.map(fate), {
        remaining: made.changes.slice(2, 3),
        diagnostics: [failure],
      }),
    }
  },
  'held-back': () => {
    const made = planOf('deletion')
    const fate = (one: Change): Outcome =>
      one.action === 'delete'
        ? outcome(one, 'withheld', 'no review of this pull request showed it')
        : outcome(one, 'applied')
    const refusal = diagnostic('error', 'not-reviewed', '1 change is held back: no review showed it', {
      file: null,
      line: null,
      column: null,
      override: 'somebody who may run workflows approves the digest',
    })
    return { plan: made, applied: applied('refused', made.changes.map(fate), { diagnostics: [refusal] }) }
  },
  superseded: () => ({ plan: planOf('deletion'), applied: applied('superseded', []) }),
}
