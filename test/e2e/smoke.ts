/** A fleet whose guardrails are tried for real, on a sandbox, by the shipped command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import type { SmokeReport } from '../../src/engine/smoke/report.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { type Ended, startProgram } from '../program.ts'
import { speak } from '../sandbox/client.ts'
import { runProgram } from '../warm.ts'

export const GUARDRAILS = `version: 1
fleet: mail
lists:
  rivals: {type: domain, items: [rival.example]}
rules:
  no-ads: {match: {conditions: [{field: from.address, operator: is, value: ads@fleet.example}]}, actions: [{type: block}]}
  notes:
    priority: 20
    match: {conditions: [{field: from.address, operator: is, value: notes@fleet.example}]}
    actions: [{type: mark_as_read}, {type: assign_to_folder, value: Notes}]
  mute:
    trigger: outbound
    match: {conditions: [{field: recipient.domain, operator: is, value: fleet.example}]}
    actions: [{type: block}]
  no-rivals:
    trigger: outbound
    match: {conditions: [{field: recipient.domain, operator: in_list, value: [rivals]}]}
    actions: [{type: block}]
workspaces:
  main: {rules: [no-ads, notes, no-rivals]}
  muted: {rules: [mute]}
accounts:
  - {email: ads@fleet.example, workspace: main}
  - {email: notes@fleet.example, workspace: main}
  - {email: desk@fleet.example, workspace: main}
  - {email: mute@fleet.example, workspace: muted}
`

/** Replies to ads are stopped, mails are not; nobody can write to the sealed account. */
export const REPLIES = GUARDRAILS.replace(
  'workspaces:\n',
  `  no-replies:
    trigger: outbound
    match:
      operator: all
      conditions:
        - {field: outbound.type, operator: is, value: reply}
        - {field: recipient.address, operator: is, value: ads@fleet.example}
    actions: [{type: block}]
  sealed: {priority: 1, match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}
workspaces:
  sealed: {rules: [sealed]}
`,
)
  .replace('no-rivals]}', 'no-rivals, no-replies]}')
  .replace('accounts:\n', 'accounts:\n  - {email: sealed@fleet.example, workspace: sealed}\n')
export const REPLY_TESTS = `tests:
  - {name: ads get no reply, send: {from: desk@fleet.example, to: ads@fleet.example, type: reply}, expect: {blocked_by: rule/no-replies}, smoke: true}
  - {name: ads may be written to, send: {from: desk@fleet.example, to: ads@fleet.example, type: compose, only: true}, expect: delivered, smoke: true}
  - {name: notes may be replied to, send: {from: desk@fleet.example, to: notes@fleet.example, only: true, type: reply}, expect: delivered, smoke: true}
  - {name: the sealed reply, send: {from: sealed@fleet.example, to: desk@fleet.example, only: true, type: reply}, expect: delivered, smoke: true}
`

export async function openSmoke(switches: Parameters<typeof startSandbox>[0] = {}) {
  const sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' }, ...switches })
  const folder = mkdtempSync(join(tmpdir(), 'fleet-smoke-'))
  const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0.05' }
  const inFile = ['--ledger', 'file:ledger.json']
  const start = (args: readonly string[]) => startProgram('cli', [...args, ...inFile], folder, env)
  const run = (args: readonly string[]): Promise<Ended> => runProgram('cli', [...args, ...inFile], folder, env)
  const api = speak(sandbox.url)
  const getPath = (email: string) => `/v3/grants/${sandbox.state().grants.find((grant) => grant.email === email)?.id}`
  return {
    sandbox,
    api,
    start,
    run,
    getPath,
    write: (tests: string, guardrails = GUARDRAILS) => writeFileSync(join(folder, 'fleet.yaml'), guardrails + tests),
    apply: () => run(['apply', '--yes']),
    smoke: async (timeout = 3) => {
      const ended = await run(['smoke', '--json', '--timeout', String(timeout)])
      if (ended.out === '') throw new Error(ended.err)
      return { code: ended.code, report: JSON.parse(ended.out) as SmokeReport }
    },
    /** What was asked to be sent, to whom. */
    listSends: () =>
      sandbox
        .requests()
        .filter(({ method, path }) => method === 'POST' && path.endsWith('/messages/send'))
        .map(({ body, status }) => {
          const { to, subject, reply_to_message_id: answers = null } = body as Sent
          return { to: to.map(({ email }) => email), subject, status, answers }
        }),
    /** Smoke mails that are not in the trash. */
    listLeft: async () => {
      const found: string[] = []
      for (const { id, email } of sandbox.state().grants) {
        const { data } = await api('GET', `/v3/grants/${id}/messages?subject=nylas-fleet%20smoke`)
        for (const { folders } of data) if (!folders.includes('trash')) found.push(email)
      }
      return found.sort()
    },
    close: async () => {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Sent = { readonly to: { email: string }[]; readonly subject: string; readonly reply_to_message_id?: string }

export type Smoke = Awaited<ReturnType<typeof openSmoke>>

/** They wait for mails and for turns more than they compute: each has a fleet of its own, so that they can wait at once. */
export const itWithFleet = it.extend('fleet', async ({ onTestFinished }) => {
  const fleet = await openSmoke()
  onTestFinished(fleet.close)
  return fleet
})
