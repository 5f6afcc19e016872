/** One process of a race: reads the ledger, pushes, prints how it ended. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openObjects } from '../../src/state/git/objects.ts'
import { fetchWanted, openPrivateRepository } from '../../src/state/git/repository.ts'
import { deriveLedgerKey } from '../../src/state/ledger/format.ts'
import { openGitLedgerStore } from '../../src/state/ledger/git-store.ts'
import { sample } from './sample.ts'
import { TOKEN } from './server.ts'

const [url = '', root = '', name = ''] = process.argv.slice(2)
const directory = join(root, `racer-${name}`)
mkdirSync(directory)
const environment = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' }
const repository = await openPrivateRepository({ directory, url, token: TOKEN, environment })
await fetchWanted(repository, { depth: 1 })
const objects = openObjects(repository)
const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds / 10))
const key = deriveLedgerKey('nyk_secret')
const store = openGitLedgerStore({ repository, objects, fleet: 'acme', key, now: Date.now, sleep })
const reading = await store.read()
const ledger = sample({ run: `racer-${name}` })
// A racer that starts after another has won has read the winner's value; it plays the part of one that read before.
const result = reading.ledger?.serial === 0 ? await store.push(ledger, name) : { status: 'lost' }
console.log(result.status)
objects.close()
