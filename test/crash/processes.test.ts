/** What the ledger adds to a run: how many git processes, and how long they take on this machine. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openObjects } from '../../src/state/git/objects.ts'
import { openLocalRepository } from '../../src/state/git/repository.ts'
import { deriveLedgerKey } from '../../src/state/ledger/format.ts'
import { openGitLedgerStore } from '../../src/state/ledger/git-store.ts'
import { id, ledger } from '../engine/build.ts'
import { bareRepository, workingFolder } from './origin.ts'

it('a run takes three git processes to read every ledger, and one to push one', async () => {
  const root = await mkdtemp(join(tmpdir(), 'fleet-processes-'))
  try {
    const bare = bareRepository(join(root, 'origin.git'))
    const resources = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`account/box-${index}@fleet.example`, { id: id(`box-${index}`) }]),
    )
    const open = async (fleet: string, folder = fleet) => {
      const started: string[] = []
      const repository = openLocalRepository({
        directory: await workingFolder(join(root, folder), '', bare),
        environment: process.env,
        onStart: (args) => started.push(args[0] ?? ''),
      })
      const objects = openObjects(repository)
      const key = deriveLedgerKey('a key')
      return {
        started,
        objects,
        store: openGitLedgerStore({ repository, objects, fleet, key, now: Date.now, sleep: async () => {} }),
      }
    }
    for (const fleet of ['one', 'two']) {
      const { store, objects } = await open(fleet)
      await store.refresh()
      await store.read()
      expect((await store.push(ledger(resources, { fleet }), 'begin\n')).status).toBe('pushed')
      objects.close()
    }
    const { store, objects, started } = await open('one', 'another clone')
    const began = performance.now()
    expect(await store.refresh()).toBeNull()
    const reading = await store.read()
    const read = performance.now()
    expect([reading.state, reading.others.length, started.splice(0)]).toEqual([
      'verified',
      1,
      ['fetch', 'for-each-ref', 'cat-file'],
    ])
    expect((await store.push(ledger(resources, { fleet: 'one' }), 'again\n')).status).toBe('pushed')
    expect(started).toEqual(['rev-parse', 'push'])
    started.splice(0)
    expect((await store.push(ledger(resources, { fleet: 'one' }), 'once more\n')).status).toBe('pushed')
    expect(started).toEqual(['push'])
    objects.close()
    console.info(`ledger of 1000: read ${Math.round(read - began)} ms, push ${Math.round(performance.now() - read)} ms`)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})
