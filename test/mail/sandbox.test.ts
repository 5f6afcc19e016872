/**
 * The evaluator against the sandbox, whose own was written apart from it: every mail gets the same verdict from both, on every
 * side of every doubt, and so does every counterexample of a test.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Sides } from '../../src/mail/doubts.ts'
import { evaluate } from '../../src/mail/evaluate.ts'
import type { Condition, Mail, MailWorld, Verdict } from '../../src/mail/model.ts'
import { decideTests } from '../../src/mail/proof/decide-test.ts'
import { toMail } from '../../src/mail/search/mail-set.ts'
import { createGuardrails } from '../../src/mail/world.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { runs } from '../runs.ts'
import { type Speak, speak } from '../sandbox/client.ts'
import { EMAILS, type Scene, scenes, sides, tests, VALUES } from './worlds.ts'

const idOf = (name: string): string => {
  const digits = Buffer.from(name).toString('hex')
  return `00000000-0000-4000-8000-${digits.padStart(12, '0').slice(-12)}`
}

const people = fc.constantFrom(...VALUES.address, 'q@q.q', 'a@a.a.b', ...EMAILS)
const mails: fc.Arbitrary<Mail> = fc.oneof(
  fc.record({
    direction: fc.constant('inbound' as const),
    from: people,
    to: fc.constantFrom(...EMAILS),
    envelope: fc.oneof(people, fc.constant('')),
    detected: fc.boolean(),
  }),
  fc.record({
    direction: fc.constant('outbound' as const),
    from: fc.constantFrom(...EMAILS),
    to: fc.uniqueArray(people, { minLength: 1, maxLength: 3, selector: (one) => one.toLowerCase() }),
    type: fc.constantFrom('compose' as const, 'reply' as const),
  }),
)

const cases = scenes.chain((scene) =>
  fc.record({
    scene: fc.constant(scene),
    at: sides,
    some: fc.array(mails, { minLength: 1, maxLength: 4 }),
    asked: tests(scene.lists),
  }),
)

/** What nobody manages is empty here. */
const withItems = (world: MailWorld): MailWorld => ({
  ...world,
  rules: new Map(
    [...world.rules].map(([name, rule]) => {
      const conditions = rule.conditions.map((one) =>
        one.operator === 'in_list'
          ? { ...one, lists: one.lists.map((list) => ({ ...list, items: list.items ?? [] })) }
          : one,
      )
      return [name, { ...rule, conditions }]
    }),
  ),
})

const toCondition = (one: Condition): Json =>
  one.operator === 'in_list'
    ? { field: one.field, operator: one.operator, value: one.lists.map(({ name }) => idOf(name)) }
    : { field: one.field, operator: one.operator, value: one.value }

const toSeed = ({ world, lists }: Scene) => ({
  lists: lists.map(({ name, type, items }) => ({ id: idOf(name), name, type, items: items ?? [] })),
  rules: [...world.rules.values()].map(({ name, trigger, priority, enabled, operator, conditions, actions }) => ({
    id: idOf(name),
    name,
    trigger,
    priority,
    enabled,
    match: { operator, conditions: conditions.map(toCondition) },
    actions: actions.map((one): { readonly [key: string]: Json } => ({ ...one })),
  })),
  policies: [...world.policies.values()].map(({ name, dailySends }) => ({
    id: idOf(name),
    name,
    limits: dailySends === null ? {} : { limit_count_daily_email_sent: dailySends },
  })),
  workspaces: [...world.workspaces].map(([name, { rules, policy }]) => ({
    id: idOf(name),
    name,
    rule_ids: rules.map(idOf),
    policy_id: policy === null ? null : idOf(policy),
  })),
  grants: world.accounts.map(({ email, workspace }) => ({
    email,
    workspace_id: workspace === null ? null : idOf(workspace),
  })),
})

async function openSandbox(scene: Scene, at: Sides) {
  const { 'unmanaged-items': _, ...doubts } = at
  const switches = { plan: 'none' as const, ...doubts, evaluations_without_rules: 'recorded' as const }
  const sandbox = await startSandbox({ randomSeed: 5, seed: toSeed(scene), switches })
  const api = speak(sandbox.url)
  for (const { id } of sandbox.state().grants) {
    for (const name of ['X', 'Y']) await api('POST', `/v3/grants/${id}/folders`, { name })
  }
  return { sandbox, api, idOfEmail: new Map(sandbox.state().grants.map(({ email, id }) => [email, id])) }
}

/** A sent copy that lies in several does not tell which was named last. */
const SEVERAL = 'several folders'

/** The verdict as the sandbox shows it: of mail that comes in by its answer, of mail that goes out by what it leaves. */
async function observe(api: Speak, mail: Mail, ids: ReadonlyMap<string, string>): Promise<Verdict> {
  if (mail.direction === 'inbound') {
    const { from, to, envelope = from, detected = false } = mail
    const { body } = await api('POST', '/_sandbox/mail', { from, to, envelope_from: envelope, spam: detected })
    const { message_id: _, ...verdict } = body
    return verdict
  }
  const path = `/v3/grants/${ids.get(mail.from)}`
  const reply = mail.type === 'reply' ? { reply_to_message_id: 'x' } : {}
  const { status, data } = await api('POST', `${path}/messages/send`, {
    to: mail.to.map((email) => ({ email })),
    ...reply,
  })
  const records = (await api('GET', `${path}/rule-evaluations`)).data
  // Whoever writes to itself has a record of what came in, too.
  const newest = records.find((one: { evaluation_stage: string }) => one.evaluation_stage === 'outbound_send')
  const none = { spam: false, folder: null, read: false, starred: false, archived: false, trashed: false }
  if (status === 429) return { outcome: 'blocked', blocked_by: 'policy/p', ...none }
  if (status === 403) return { outcome: 'blocked', blocked_by: `id:${newest.matched_rule_ids[0]}`, ...none }
  const applied = newest.applied_actions
  const folders = (await api('GET', `${path}/folders`)).data
  const filed = folders.find(({ id }: { id: string }) => id === data.folders.at(-1))
  return {
    outcome: 'delivered',
    blocked_by: null,
    spam: applied.marked_as_spam === true,
    folder: data.folders.length > 1 ? SEVERAL : filed.system_folder ? null : filed.name,
    read: applied.marked_as_read === true,
    starred: applied.marked_starred === true,
    archived: applied.archived === true,
    trashed: applied.trashed === true,
  }
}

function toIds(verdict: Verdict): Verdict {
  const by = verdict.blocked_by
  return { ...verdict, blocked_by: by?.startsWith('rule/') ? `id:${idOf(by)}` : by }
}

it('gives every mail, and every counterexample, the verdict that the sandbox gives it', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ scene, at: chosen, some, asked }) => {
      const at: Sides = { ...chosen, 'unmanaged-items': 'none' }
      const world = withItems(scene.world)
      const { sandbox, api, idOfEmail } = await openSandbox({ ...scene, world }, at)
      try {
        const guardrailsOf = createGuardrails(world)
        const direction = 'receive' in asked ? 'inbound' : 'outbound'
        const shown = decideTests([asked], world, at).flatMap((result) =>
          'counterexample' in result ? [toMail(result.counterexample, direction)] : [],
        )
        for (const mail of [...shown, ...some]) {
          const own = mail.direction === 'inbound' ? mail.to : mail.from
          const home = world.accounts.find(({ email }) => email === own)?.workspace ?? null
          const expected = toIds(evaluate(mail, guardrailsOf(home), at).verdict)
          const observed = await observe(api, mail, idOfEmail)
          const folder = observed.folder === SEVERAL ? expected.folder : observed.folder
          expect({ mail, ...observed, folder }).toEqual({ mail, ...expected })
        }
      } finally {
        await sandbox.close()
      }
    }),
    {
      numRuns: runs(150),
      ...(process.env['S'] ? { seed: Number(process.env['S']), path: process.env['P'] ?? '' } : {}),
    },
  )
})
