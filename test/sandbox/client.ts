/** The shortest way to speak with a sandbox in a test; it knows nothing of how the sandbox is made. */
import { onTestFinished } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/server.ts'

// biome-ignore lint/suspicious/noExplicitAny: replies are walked into freely; a wrong path fails the test
export type Loose = any

export type Spoken = {
  readonly status: number
  readonly body: Loose
  readonly data: Loose
  readonly message: string
  readonly headers: Headers
}

export type Speak = (method: string, path: string, body?: Json) => Promise<Spoken>

export function speak(url: string, key = 'sandbox-key'): Speak {
  return async (method, path, body) => {
    const reply = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    const json: Loose = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text
    const message = json?.error?.message ?? ''
    return { status: reply.status, body: json, data: json?.data, message, headers: reply.headers }
  }
}

/** Closed again after the test. */
export async function start(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ randomSeed: 7, ...options })
  onTestFinished(sandbox.close)
  return { sandbox, api: speak(sandbox.url) }
}

/** A clock that stands still until it is told. */
export function standingClock(start = Date.UTC(2026, 10, 21)) {
  let now = start
  const clock = () => now
  return Object.assign(clock, {
    advance: (milliseconds: number) => {
      now += milliseconds
    },
  })
}

export const account = (email: string, rest: { readonly [key: string]: Json } = {}): Json => ({
  provider: 'nylas',
  settings: { email },
  ...rest,
})

export const BLOCK_SPAM = {
  name: 'spam',
  match: { conditions: [{ field: 'from.domain', operator: 'is', value: 'spam.example' }] },
  actions: [{ type: 'block' }],
}

export const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000'
