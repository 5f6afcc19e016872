/** Speaks with what a service account opens. The signatures are the official SDK's, which shares nothing with our own. */
import { ServiceAccountSigner } from 'nylas'
import type { Json } from '../../src/domain/model.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import type { Loose, Speak, Spoken } from './client.ts'

export function openSigner(keyFile: string): ServiceAccountSigner {
  const { private_key: privateKeyPem, private_key_id: privateKeyId } = JSON.parse(keyFile) as Record<string, string>
  return new ServiceAccountSigner({ privateKeyPem: privateKeyPem ?? '', privateKeyId: privateKeyId ?? '' })
}

type More = {
  readonly nonce?: string
  readonly timestamp?: number
  readonly headers?: Readonly<Record<string, string>>
}

export type SpeakSigned = (method: string, path: string, body?: Json, more?: More) => Promise<Spoken>

/** `now` is the sandbox's clock. */
export function speakSigned(sandbox: Sandbox, now: () => number = Date.now): SpeakSigned & Speak {
  const signer = openSigner(sandbox.createServiceAccount())
  return async (method, path, body, { nonce, timestamp = Math.floor(now() / 1000), headers = {} }: More = {}) => {
    const { pathname } = new URL(path, 'http://sandbox')
    const given = { method, path: pathname, timestamp, ...(nonce ? { nonce } : {}) }
    const signed = signer.buildHeaders({ ...given, ...(body ? { body: body as Record<string, unknown> } : {}) })
    const reply = await fetch(sandbox.url + path, {
      method,
      headers: { ...signed.headers, 'content-type': 'application/json', ...headers },
      ...(signed.serializedBody === undefined ? {} : { body: signed.serializedBody }),
    })
    const text = await reply.text()
    const json: Loose = text.startsWith('{') ? JSON.parse(text) : text
    const message = json?.error?.message ?? ''
    return { status: reply.status, body: json, data: json?.data, message, headers: reply.headers }
  }
}
