/** Webhooks, channels and alerts with the shipped programs: from a pull request to its merge, and from a terminal. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { testRepository } from '../features/git.ts'
import { startProgram } from '../program.ts'
import { speak } from '../sandbox/client.ts'
import { runProgram } from '../warm.ts'
import { FLEET, formsOf, startStory } from './story.ts'

const EVENTS = `webhooks:
  orders:
    webhook_url: https://app.example/hook
    description: Orders
    trigger_types: [message.created, alert.triggered]
  late: {webhook_url: https://app.example/late, trigger_types: [message.bounced], status: pause}
pubsub_channels:
  archive: {topic: projects/agents-eu/topics/events, trigger_types: [message.created], compressed_delivery: true}
sns_channels:
  audit:
    topic: arn:aws:sns:eu-west-1:123456789012:events
    role_arn: arn:aws:iam::123456789012:role/nylas
    trigger_types: [message.send_failed]
alerts:
  bounces: {metric: bounce_rate, threshold: 5, window_hours: 24, min_volume: 100}
  slow: {metric: delivery_rate, threshold: 90.5, window_hours: 6}
`
const readSecrets = async (url: string): Promise<readonly string[]> => {
  const { data } = await speak(url)('GET', '/v3/webhooks')
  return data.map((row: { readonly webhook_secret: string }) => row.webhook_secret)
}

describe('in a job', () => {
  it('are told in the comment, made on merge, and then nothing is left; no secret of theirs is written anywhere', async () => {
    const story = await startStory()
    const { sandbox } = story.world
    sandbox.setSwitches({ webhook_secret: 'everywhere' })
    const files = { 'fleet.yaml': FLEET + EVENTS, 'tenants.txt': 'acme\n' }
    const pull = story.open(1, story.main({ 'README.md': 'A repository.\n' }), files)
    await story.plan(pull)
    const comment = story.comments(1).join()
    for (const words of [
      '2 webhooks',
      '1 Pub/Sub channel',
      '2 alerts',
      'webhook/late and webhook/orders are made with a secret each',
      'rotate webhook/late',
    ])
      expect(comment).toContain(words)
    // One of the answers is cut off in the middle of what it tells.
    sandbox.addFault({ kind: 'cut-body', match: { method: 'POST', path: '^/v3/webhooks$' } })
    const merge = story.squash(pull)
    const applied = await story.push(merge)
    expect(applied.outputs['result'], applied.log).toBe('applied')
    expect(
      sandbox
        .state()
        .webhooks.map(({ status }) => status)
        .toSorted(),
    ).toEqual(['active', 'pause'])
    const next = story.open(2, merge, { 'tenants.txt': 'acme\nglobex\n' })
    const planned = await story.plan(next)
    expect(planned.plan?.changes.map(({ address }) => address)).toEqual(['account/support-globex@fleet.example'])

    const [orders] = sandbox.state().webhooks.filter((one) => one.description === 'Orders')
    sandbox.seed({ webhooks: [{ id: orders?.id ?? '', status: 'failed' }] })
    const night = await story.nightly(merge)
    expect(night.outputs['unhealthy'], night.log).toBe('1')
    expect(story.world.github.issues.map(({ body }) => body).join()).toContain('1 webhook is unhealthy')
    const secrets = await readSecrets(sandbox.url)
    expect(secrets).toHaveLength(2)
    await story.end(secrets)
  })
})

async function begin(files: Readonly<Record<string, string>>) {
  const sandbox = await startSandbox({ randomSeed: 5, switches: { webhook_secret: 'everywhere' } })
  onTestFinished(sandbox.close)
  const { directory, git } = testRepository(files)
  const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0' }
  const printed: string[] = []
  const run = async (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const ended = await runProgram('cli', args, directory, { ...env, ...more })
    printed.push(ended.log)
    return ended
  }
  return { sandbox, directory, git, env, run, printed }
}

describe('from a terminal', () => {
  it('are planned, applied, listed, imported and looked back at, without their secrets', async () => {
    const { sandbox, directory, run, printed } = await begin({ 'fleet.yaml': `version: 1\nfleet: acme\n${EVENTS}` })
    const applied = await run(['apply', '--yes', '--report-file', 'report.json'])
    expect(applied.code, applied.log).toBe(0)
    const second = await run(['plan', '--json', '--plan-file', 'plan.json'])
    expect(JSON.parse(second.out).changes).toEqual([])
    const inventory = await run(['inventory', '--json', '--html', 'page.html'])
    expect(JSON.parse(inventory.out).webhooks).toHaveLength(2)
    expect((await run(['inventory'])).out).toContain('2 alerts, 1 SNS channel, 1 Pub/Sub channel')
    const imported = await run(['import', '--stdout', '--ledger', 'off'])
    for (const line of ['  app.example-hook:', '  events:', '  bounce_rate:', 'status: pause', 'threshold: 90.5'])
      expect(imported.out).toContain(line)
    const history = await run(['history', '--json'])
    expect(history.out).toContain('webhook/orders')
    writeFileSync(join(directory, 'elsewhere.yaml'), imported.out.replace(/fleet: \S+/u, 'fleet: other'))
    const other = await run(['plan', '--json', '--fleet-file', 'elsewhere.yaml', '--ledger', 'file:other.json'])
    const changes = JSON.parse(other.out).changes as readonly {
      readonly fields: readonly unknown[]
      readonly adopts: boolean
    }[]
    expect(changes.map(({ fields, adopts }) => [fields.length, adopts])).toEqual(Array(6).fill([0, true]))

    const kept = readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((name) => join(directory, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'latin1'))
    const git = execFileSync('git', ['log', '--all', '-p'], { cwd: directory, encoding: 'utf8' })
    const secrets = await readSecrets(sandbox.url)
    const everything = [...kept, ...printed, git].join('\n')
    expect(everything).toContain('app.example/hook')
    for (const form of secrets.flatMap(formsOf)) expect(everything).not.toContain(form)
  })

  it('are refused by the plan where another has the address already, and applied once that is gone', async () => {
    const { sandbox, directory, git, run } = await begin({ 'fleet.yaml': `version: 1\nfleet: acme\n${EVENTS}` })
    expect((await run(['apply', '--yes'])).code).toBe(0)
    sandbox.seed({ webhooks: [{ id: 'Stray1', webhook_url: 'https://app.example/new', description: 'by hand' }] })
    const write = (events: string) => {
      writeFileSync(join(directory, 'fleet.yaml'), `version: 1\nfleet: acme\n${events}`)
      git('commit', '--quiet', '--all', '--message', 'Change')
      git('push', '--quiet', 'origin', 'HEAD:main')
    }
    const moved = EVENTS.replace('app.example/hook', 'app.example/new')
    write(moved)
    const writes = () => sandbox.requests().filter(({ method }) => method !== 'GET').length
    const before = writes()
    for (const args of [['plan'], ['apply', '--yes']]) {
      const refused = await run(args)
      expect([refused.code, refused.log]).toEqual([3, expect.stringContaining('fleet.yaml:4:3')])
      for (const words of ['already-taken', 'another webhook (Stray1), which this fleet does not own, has it', 'list '])
        expect(refused.log.replaceAll(/\s+/gu, ' ')).toContain(words)
    }
    expect(writes()).toBe(before)
    write(`${EVENTS}absent: ['webhook/https://app.example/new']\n`)
    expect((await run(['apply', '--yes'])).code).toBe(0)
    write(moved)
    const applied = await run(['apply', '--yes'])
    expect(applied.code, applied.log).toBe(0)
    expect(JSON.parse((await run(['plan', '--json'])).out).changes).toEqual([])
    const urls = new Set(sandbox.state().webhooks.map((one) => one['webhook_url']))
    expect(urls).toEqual(new Set(['https://app.example/late', 'https://app.example/new']))
  })

  it('have a secret that rotate gives out once, into a file of its owner alone, and never over one that is there', async () => {
    const { sandbox, directory, run, printed } = await begin({ 'fleet.yaml': `version: 1\nfleet: acme\n${EVENTS}` })
    const rotate = (...args: readonly string[]) => run(['rotate', ...args])
    expect((await rotate('webhook/orders', '--yes', '--to-file', 'secret')).log).toContain('apply the file first')
    expect(readdirSync(directory)).not.toContain('secret')
    await run(['apply', '--yes'])
    const before = await readSecrets(sandbox.url)
    for (const [args, words, env] of [
      [['webhook/orders', '--yes'], 'to a screen only', {}],
      [['webhook/orders', '--yes'], "stand in the job's log", { CI: 'true' }],
      [['webhook/orders', '--to-file', 'secret'], 'nobody is here to be asked', {}],
      [['webhook/nobody', '--yes', '--to-file', 'secret'], 'the file declares no webhook/nobody', {}],
      [['alert/bounces', '--yes', '--to-file', 'secret'], 'only a webhook has a secret', {}],
      [['webhook/orders', '--yes', '--to-file', 'no/such/folder'], 'nothing was replaced', {}],
      [['webhook/orders', '--yes', '--to-file', 'fleet.yaml'], 'was left as it is', {}],
    ] as const) {
      const refused = await run(['rotate', ...args], env)
      expect(refused.log).toContain(words)
      expect(refused.code).not.toBe(0)
    }
    expect(await readSecrets(sandbox.url)).toEqual(before)
    expect(readdirSync(directory)).not.toContain('secret')

    // The first answer is lost: the last secret is the one that counts, and that is the one in the file.
    sandbox.addFault({ kind: 'truncate-json', match: { method: 'POST', path: 'rotate-secret' } })
    const rotated = await rotate('webhook/orders', '--yes', '--to-file', 'secret')
    expect(rotated.code, rotated.log).toBe(0)
    expect(rotated.err).toContain('The old one stops at once')
    const secret = readFileSync(join(directory, 'secret'), 'utf8').trim()
    expect(await readSecrets(sandbox.url)).toContain(secret)
    expect(before).not.toContain(secret)
    expect(statSync(join(directory, 'secret')).mode & 0o777).toBe(0o600)
    expect((await rotate('webhook/orders', '--yes', '--to-file', 'secret')).log).toContain('is there already')
    for (const form of formsOf(secret)) expect(printed.join()).not.toContain(form)
    expect(JSON.parse((await run(['plan', '--json'])).out).changes).toEqual([])
  })

  it('are tried with the test event of Nylas, which sends some and not others', async () => {
    const { sandbox, run } = await begin({ 'fleet.yaml': `version: 1\nfleet: acme\n${EVENTS}` })
    const sent = await run(['webhook-test', 'orders'])
    expect(sent.out).toContain('sends the test event message.created to https://app.example/hook')
    expect(sent.out).toContain('mock-webhook-secret')
    expect((await run(['webhook-test', 'webhook/late'])).out).toContain('message.created to https://app.example/late')
    expect((await run(['webhook-test', 'orders', '--trigger', 'grant.expired'])).code).toBe(0)
    expect((await run(['webhook-test', 'orders', '--trigger', 'grant.expird'])).err).toContain(
      "did you mean 'grant.expired'?",
    )
    expect((await run(['webhook-test', 'order'])).err).toContain("did you mean 'orders'?")
    const bodies = sandbox.requests().map(({ body }) => body)
    expect(bodies).toEqual([
      { webhook_url: 'https://app.example/hook', trigger_type: 'message.created' },
      { webhook_url: 'https://app.example/late', trigger_type: 'message.created' },
      { webhook_url: 'https://app.example/hook', trigger_type: 'grant.expired' },
    ])
  })

  it.each(['before', 'after'] as const)(
    'are made once each, whichever request kills the first apply (%s its effect)',
    async (phase) => {
      const wrong: string[] = []
      for (let at = 0; ; at += 1) {
        const sandbox = await startSandbox({ randomSeed: 5 })
        const folder = mkdtempSync(join(tmpdir(), 'fleet-events-'))
        writeFileSync(join(folder, 'fleet.yaml'), `version: 1\nfleet: acme\n${EVENTS}`)
        const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0' }
        const args = ['apply', '--yes', '--ledger', 'file:ledger.json']
        try {
          const first = startProgram('cli', args, folder, env)
          sandbox.addFault({ kind: 'kill', phase, at, callback: () => void first.child.kill('SIGKILL') })
          const { signal, code } = await first.ended
          if (signal === null) {
            // There was no request any more that could have killed it.
            expect([code, at > 12]).toEqual([0, true])
            break
          }
          sandbox.clearFaults()
          const again = await runProgram('cli', args, folder, env)
          const { webhooks, pubsub_channels, sns_channels, alerts } = sandbox.state()
          const counts = [webhooks, pubsub_channels, sns_channels, alerts].map(({ length }) => length)
          const plan = await runProgram('cli', ['plan', '--json', '--ledger', 'file:ledger.json'], folder, env)
          const owned = Object.values(JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')).resources ?? {})
          const seen = [
            again.code,
            counts,
            alerts.map(({ restarts }) => restarts),
            JSON.parse(plan.out).changes,
            owned.length,
          ]
          const wanted = [0, [2, 1, 1, 2], [0, 0], [], 6]
          if (JSON.stringify(seen) !== JSON.stringify(wanted))
            wrong.push(`at ${at}: ${JSON.stringify(seen)} ${again.log}`)
        } finally {
          await sandbox.close()
          rmSync(folder, { recursive: true, force: true })
        }
      }
      expect(wrong).toEqual([])
    },
    240_000,
  )
})
