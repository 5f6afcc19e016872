/** A sandbox in a process of its own, so that it takes no time from what is measured. Prints its URL and application. */
import { startSandbox } from '../src/sandbox/server.ts'
import { emailOf, idOf, KEY } from './fleet.ts'

const [live = '0', latency = '0'] = process.argv.slice(2)
const grants = Array.from({ length: Number(live) }, (_, index) => {
  return { id: idOf(index), provider: 'nylas', email: emailOf(index) }
})
const sandbox = await startSandbox({
  apiKey: KEY,
  randomSeed: 1,
  seed: { grants },
  switches: { plan: 'none' },
  ratePerSecond: { grants: 50 },
  latencyMilliseconds: Number(latency),
})
process.stdout.write(JSON.stringify({ url: sandbox.url, application: sandbox.state().application.application_id }))
