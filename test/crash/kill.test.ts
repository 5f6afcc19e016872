/**
 * kill -9 at every request of an apply, then one clean run. The next run must not need to know where the last one died:
 * everything as the file says, nothing twice, nothing of ours unowned, nothing of others touched.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { State } from '../../src/sandbox/state.ts'
import type { Switches } from '../../src/sandbox/switches.ts'
import { cli, startCli } from './cli.ts'
import { bareRepository, copied, ledgerIn, type StoredLedger, workingFolder } from './origin.ts'
import { AFTER, BEFORE, faults, STRANGERS, seedOf } from './story.ts'
import { together } from './together.ts'

const text = JSON.stringify
let root = ''
let began: State
let total = 0

/** Everything a run needs to begin where BEFORE has been applied. */
type Place = { readonly folder: string; readonly args: readonly string[]; readonly ledger: () => Promise<StoredLedger> }

async function filePlace(name: string): Promise<Place> {
  const folder = await workingFolder(join(root, name), text(AFTER), null)
  await copied(join(root, 'before', 'ledger.json'), join(folder, 'ledger.json'))
  const ledger = async () => JSON.parse(await readFile(join(folder, 'ledger.json'), 'utf8')) as StoredLedger
  return { folder, args: ['apply', '--yes', '--ledger', 'file:ledger.json'], ledger }
}

async function gitPlace(name: string): Promise<Place> {
  const bare = await copied(join(root, 'before.git'), join(root, `${name}.git`))
  const folder = await workingFolder(join(root, name), text(AFTER), bare)
  return { folder, args: ['apply', '--yes'], ledger: () => ledgerIn(bare, 'story') }
}

type Weather = { readonly switches?: Partial<Switches>; readonly lag?: string }

async function converges(
  place: Place,
  index: number,
  phase: 'before' | 'after',
  { switches = {}, lag = '0' }: Weather = {},
): Promise<readonly string[]> {
  const sandbox = await startSandbox({ switches: { plan: 'none', ...switches }, seed: seedOf(began) })
  try {
    const first = startCli(place.folder, sandbox.url, place.args, { NYLAS_FLEET_LAG: lag })
    sandbox.addFault({ kind: 'kill', at: index, phase, callback: () => void first.child.kill('SIGKILL') })
    const died = await first.ended
    if (died.signal !== 'SIGKILL') return [`request ${index} never came: ${died.err}`]
    sandbox.clearFaults()
    const again = await cli(place.folder, sandbox.url, place.args, { NYLAS_FLEET_LAG: lag })
    if (again.code !== 0) return [`killed ${phase} ${index}: exit ${again.code}: ${again.out}${again.err}`]
    const ledger = await place.ledger()
    const wrong = [...faults(AFTER, sandbox, began, ledger.resources)]
    if (!ledger.complete || ledger.intent !== null) wrong.push('the ledger is not complete')
    return wrong.map((one) => `killed ${phase} ${index}: ${one}`)
  } finally {
    await sandbox.close()
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fleet-crash-'))
  const sandbox = await startSandbox({ switches: { plan: 'none' }, seed: STRANGERS })
  const bare = bareRepository(join(root, 'before.git'))
  const folder = await workingFolder(join(root, 'before'), text(BEFORE), bare)
  const inFile = await cli(folder, sandbox.url, ['apply', '--yes', '--ledger', 'file:ledger.json'])
  if (inFile.code !== 0) throw new Error(inFile.out + inFile.err)
  // The same fleet once more for the ledger in git: everything is found by name and adopted.
  const inGit = await cli(folder, sandbox.url, ['apply', '--yes'])
  if (inGit.code !== 0) throw new Error(inGit.out + inGit.err)
  began = sandbox.state()
  await sandbox.close()
  const whole = await startSandbox({ switches: { plan: 'none' }, seed: seedOf(began) })
  const place = await filePlace('whole')
  const run = await cli(place.folder, whole.url, place.args)
  expect(faults(AFTER, whole, began, (await place.ledger()).resources), run.out + run.err).toEqual([])
  total = whole.requests().length
  await whole.close()
})

afterAll(() => rm(root, { recursive: true, force: true }))

describe('an apply that is killed', () => {
  it('is brought to its end by the next run, at whatever request it died', async () => {
    const points = Array.from({ length: total }, (_, index) => index)
    const wrong = await together(points, async (index) => converges(await filePlace(`after-${index}`), index, 'after'))
    console.info(
      `crash points: ${points.length} tried, ${points.length - new Set(wrong.map((one) => one.split(':')[0])).size} survived`,
    )
    expect(wrong).toEqual([])
  }, 300_000)

  it('is brought to its end where lists trail what was written', async () => {
    const points = [0.35, 0.4, 0.5, 0.6, 0.7, 0.8].map((share) => Math.floor(total * share))
    const weather = { switches: { list_lag: 1500, grants_list_lag: 1500 }, lag: '2' }
    const wrong = await together(points, async (index) =>
      converges(await filePlace(`late-${index}`), index, 'after', weather),
    )
    expect(wrong).toEqual([])
  }, 300_000)

  it('is brought to its end with the ledger in a repository', async () => {
    const points = [0.3, 0.45, 0.6, 0.75, 0.9].map((share) => Math.floor(total * share))
    const wrong = await together(points, async (index) => converges(await gitPlace(`git-${index}`), index, 'after'))
    expect(wrong).toEqual([])
  }, 300_000)
})
