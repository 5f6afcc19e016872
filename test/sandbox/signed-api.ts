/** Our own client, signing as a service account of a sandbox. */
import { type Api, openApi } from '../../src/nylas/client.ts'
import { createNonce, readServiceAccount, signRequest } from '../../src/nylas/service-account.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { clock } from '../property/deps.ts'

export function createSignedApi(sandbox: Sandbox): () => Api {
  const account = readServiceAccount(sandbox.createServiceAccount())
  if ('problem' in account) throw new Error(account.problem)
  return () =>
    openApi({
      base: sandbox.url,
      apiKey: 'sandbox-key',
      userAgent: 'test',
      clock: { ...clock, now: Date.now },
      random: Math.random,
      sign: (request, now) => {
        const nonce = createNonce((size) => crypto.getRandomValues(new Uint8Array(size)))
        return signRequest(account, request, { nonce, seconds: Math.floor(now / 1000) })
      },
    })
}
