/** The shipped probe, and the sandbox that behaves by what it found out. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEvidence } from '../../src/domain/evidence.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { type Ended, startProgram } from '../program.ts'
import { speak } from '../sandbox/client.ts'
import { runProgram } from '../warm.ts'

const KEY = 'a-key-that-is-a-canary'
const ODD = { duplicate_email: '409', rules_envelope: 'flat', assign_none: 'empty', delete_in_use: '400' } as const
const ONLY = Object.keys(ODD).flatMap((name) => ['--only', name])
const ASKED = ['--domain', 'agents.example.com', ...ONLY]

let folder = ''
let sandbox: Sandbox
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'probe-'))
  sandbox = await startSandbox({ apiKey: KEY, switches: ODD })
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

const start = (args: readonly string[]) => startProgram('cli', args, folder, env())
const env = () => ({ NYLAS_API_KEY: KEY, NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0' })
const run = (args: readonly string[]): Promise<Ended> => runProgram('cli', args, folder, env())
const probe = (...args: readonly string[]): Promise<Ended> => run(['probe', ...args])
const writes = () => sandbox.requests().filter(({ method }) => method !== 'GET').length

/** A sandbox by the command line; what `GET /_sandbox/switches` says of these. */
async function readSwitchesOf(...args: readonly string[]): Promise<unknown> {
  const { child, ended } = start(['sandbox', ...args])
  try {
    const line = await new Promise<string>((resolve) => child.stdout?.once('data', resolve))
    const { body } = await speak(line.trim().slice('ready '.length))('GET', '/_sandbox/switches')
    return Object.fromEntries(Object.keys(ODD).map((name) => [name, body[name]]))
  } finally {
    child.kill()
    await ended
  }
}

describe('the probe as it is shipped', () => {
  it('finds out how an application behaves, and a sandbox behaves like that', async () => {
    const { code, out, err } = await probe('--yes', ...ASKED)
    expect([code, out], err).toEqual([0, '4 decided, 0 otherwise than anything that is known, 0 open\n'])
    expect(err).toContain('duplicate_email: 409 (the sandbox assumes reuse)\n')
    const file = join(folder, 'evidence.json')
    const text = readFileSync(file, 'utf8')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect([text.includes(KEY), err.includes(KEY)]).toEqual([false, false])
    expect(
      readEvidence(text)
        .answers.map(({ question }) => question)
        .sort(),
    ).toEqual(Object.keys(ODD).sort())
    const { grants, workspaces, rules, policies, lists } = sandbox.state()
    expect([grants, workspaces.length, rules, policies, lists]).toEqual([[], 1, [], [], []])

    expect(await readSwitchesOf('--evidence', 'evidence.json')).toEqual(ODD)
    const explicit = ['--evidence', 'evidence.json', '--switch', 'duplicate_email=400']
    expect(await readSwitchesOf(...explicit)).toEqual({ ...ODD, duplicate_email: '400' })

    // All of it is answered: nothing is made any more.
    sandbox.clearRequests()
    expect((await probe('--yes', '--json', ...ASKED)).out).toBe(text)
    expect(writes()).toBe(0)
  })

  it('sends nothing without --yes, and lists its questions', async () => {
    const refused = await probe(...ASKED)
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('nothing was sent: a probe makes')])
    const listed = await probe('--list', '--json')
    expect(JSON.parse(listed.out).length).toBeGreaterThan(70)
    expect((await probe('--list', '--only', 'duplicate_email')).out).toMatch(
      /^duplicate_email: .* \(needs accounts\)\n$/u,
    )
    const [unknown, place] = [await probe('--only', 'colours'), await probe('--yes', '--domain', 'no domain')]
    expect([unknown.code, unknown.err]).toEqual([
      1,
      'nylas-fleet: there is no question colours: probe --list shows them all\n',
    ])
    expect([place.code, place.err]).toEqual([1, expect.stringContaining('--domain takes a domain')])
    expect(sandbox.requests()).toEqual([])
  })

  it('takes away what it made when it is interrupted, and goes on with the next run', async () => {
    const running = start(['probe', '--yes', ...ASKED])
    // The account is there by then, and nobody has asked about a second one yet.
    sandbox.addFault({
      kind: 'kill',
      match: { method: 'POST', path: '/v3/connect/custom' },
      callback: () => void running.child.kill('SIGINT'),
    })
    const { code, err } = await running.ended
    expect([code, err]).toEqual([130, expect.stringContaining('interrupted')])
    expect([sandbox.state().grants, sandbox.state().workspaces.length]).toEqual([[], 1])
    expect((await probe('--yes', ...ASKED)).out).toMatch(/^4 decided/u)
  })

  it('ends at once at a second signal, and the next run takes away what is left', async () => {
    const running = start(['probe', '--yes', ...ASKED])
    const interrupt = () => void running.child.kill('SIGINT')
    sandbox.addFault({ kind: 'kill', match: { method: 'POST', path: '/v3/connect/custom' }, callback: interrupt })
    sandbox.addFault({
      kind: 'kill',
      match: { method: 'DELETE', path: /^\/v3\/grants\// },
      phase: 'before',
      callback: interrupt,
    })
    const { code, err } = await running.ended
    expect([code, sandbox.state().grants.length]).toEqual([130, 1])
    expect(err).toContain('what a probe made could not all be taken away')
    expect((await probe('--yes', ...ASKED)).out).toMatch(/^4 decided/u)
    expect([sandbox.state().grants, sandbox.state().workspaces.length]).toEqual([[], 1])
  })

  it('says so where there is no folder for its evidence', async () => {
    const { code, err } = await probe('--yes', '--evidence', 'nowhere/evidence.json')
    expect([code, err]).toEqual([1, expect.stringContaining('there is no folder')])
    expect(sandbox.requests()).toEqual([])
  })

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['another format', '{"format": 2}', 'it has format 2, and this version reads format 1'],
    ['a switch that does not exist', { decides: 'colours' }, 'the answer to colours: there is no switch colours'],
    ['a side that does not exist', { verdict: { kind: 'side', side: 'maybe' } }, 'duplicate_email takes one of: reuse'],
    ['a verdict that does not exist', { verdict: { kind: 'perhaps' } }, 'answers[0].verdict.kind is not one of side'],
  ])('says what is wrong with a file of evidence: %s', async (_, given, message) => {
    const answer = {
      question: 'duplicate_email',
      decides: 'duplicate_email',
      verdict: { kind: 'side', side: '409' },
      at: '2026-11-21T00:00:00.000Z',
      exchanges: [],
    }
    const { decides = answer.decides, ...rest } =
      typeof given === 'string' ? { decides: '' } : (given as Partial<typeof answer>)
    const file = {
      format: 1,
      version: '0',
      application: { fingerprint: '0' },
      answers: [{ ...answer, ...rest, decides, question: decides }],
    }
    writeFileSync(join(folder, 'evidence.json'), typeof given === 'string' ? given : JSON.stringify(file))
    const { code, err } = await run(['sandbox', '--evidence', 'evidence.json'])
    expect([code, err]).toEqual([1, expect.stringContaining(message)])
    expect(err).toContain('evidence.json is no evidence that can be used')
  })
})
