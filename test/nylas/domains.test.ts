/** Domains as the API tells them: by which name one is known, and what is no answer to a registration. */
import { expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { readDomains } from '../../src/engine/domains/read.ts'
import { registerDomain } from '../../src/nylas/domains.ts'
import { OutcomeUnknownError, type Reply } from '../../src/nylas/port.ts'

const answering = (data: Json) => {
  const reply = async (): Promise<Reply> => ({ status: 200, data, body: { data }, date: '' })
  return { get: reply, send: reply }
}

it('a registration that is answered with another domain is no registration of that one', async () => {
  const hostile = { id: 'd1', domain_address: 'evil.example\n@\tIN\tMX\t10 evil.example.' }
  await expect(registerDomain(answering(hostile), 'new.example')).rejects.toThrow(OutcomeUnknownError)
  const made = await registerDomain(answering({ id: 'd1', domain_address: 'New.Example' }), 'new.example')
  expect(made).toMatchObject({ id: 'd1', address: 'new.example' })
})

it('a name with letters beyond ASCII is the same domain as the DNS spells it', async () => {
  const place = { file: 'fleet.yaml', line: 1, column: 1 }
  const domain = { name: 'bücher.example', require: ['mx' as const], records: { mx: [], spf: [] }, place }
  const rows = [{ id: 'd1', domain_address: 'xn--bcher-kva.example', verified_mx: true }]
  const connect = () => ({ reader: answering(rows), close: async () => undefined })
  const [reading] = await readDomains([domain], { connect, lookUp: async () => ({ none: true }) })
  expect(reading).toEqual({ name: 'bücher.example', registered: true, findings: { mx: { state: 'done', says: '' } } })
})
