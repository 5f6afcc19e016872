/**
 * A name server on the loopback that says what a test wants, also what no name server should: written from RFC 1035, with
 * nothing of the program in it.
 */
import { createSocket, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'

const TYPES = { CNAME: 5, MX: 15, TXT: 16 } as const
type Type = keyof typeof TYPES

export type Record_ =
  | { readonly type: 'MX'; readonly priority: number; readonly host: string }
  | { readonly type: 'TXT'; readonly text: string }
  | { readonly type: 'CNAME'; readonly host: string }

export type DnsAnswer =
  | readonly Record_[]
  | 'nothing'
  | 'no such name'
  | 'failure'
  | 'refused'
  | 'silence'
  | 'wrong id'
  | 'garbage'
  | 'cut'

export type AnswerDns = (name: string, type: string, count: number) => DnsAnswer | Promise<DnsAnswer>

export type DnsServer = {
  readonly address: string
  readonly questions: string[]
  answer: AnswerDns
  readonly close: () => Promise<void>
}

export async function startDns(answer: AnswerDns): Promise<DnsServer> {
  const socket = createSocket('udp4')
  const questions: string[] = []
  const server = { questions, answer }
  socket.on('message', (question, from) => {
    void reply(server, socket, question, from).catch(() => undefined)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address() as AddressInfo
  return Object.assign(server, {
    address: `127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  })
}

async function reply(
  server: Pick<DnsServer, 'questions' | 'answer'>,
  socket: Socket,
  question: Buffer,
  { port, address }: { readonly port: number; readonly address: string },
): Promise<void> {
  const { name, type, end } = readQuestion(question)
  server.questions.push(`${name} ${type}`)
  const answer = await server.answer(name, type, server.questions.length)
  if (answer === 'silence') return
  const send = (message: Buffer) => socket.send(message, port, address)
  if (answer === 'garbage') return send(Buffer.concat([question.subarray(0, 2), Buffer.alloc(40, 0xff)]))
  const codes = { 'no such name': 3, failure: 2, refused: 5 } as const
  const code = typeof answer === 'string' && answer in codes ? codes[answer as keyof typeof codes] : 0
  const records = typeof answer === 'string' ? [] : answer
  const bodies = records.map((record) => writeRecord(name, record))
  const header = Buffer.from(question.subarray(0, 12))
  if (answer === 'wrong id') header.writeUInt16BE((header.readUInt16BE(0) + 1) & 0xffff, 0)
  header.writeUInt16BE(0x8180 | code | (answer === 'cut' ? 0x0200 : 0), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(bodies.length, 6)
  header.writeUInt16BE(0, 8)
  header.writeUInt16BE(0, 10)
  send(Buffer.concat([header, question.subarray(12, end), ...bodies]))
}

function readQuestion(message: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.subarray(at + 1, at + 1 + length).toString('latin1'))
    at += length + 1
  }
  const number = message.readUInt16BE(at + 1)
  const type = (Object.keys(TYPES) as Type[]).find((one) => TYPES[one] === number) ?? String(number)
  return { name: labels.join('.').toLowerCase(), type, end: at + 5 }
}

const writeName = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter((label) => label !== '')
      .map((label) => Buffer.concat([Buffer.from([Buffer.byteLength(label)]), Buffer.from(label)])),
    Buffer.from([0]),
  ])

function writeRecord(name: string, record: Record_): Buffer {
  const data = writeData(record)
  const head = Buffer.alloc(10)
  head.writeUInt16BE(TYPES[record.type], 0)
  head.writeUInt16BE(1, 2)
  head.writeUInt32BE(60, 4)
  head.writeUInt16BE(data.length, 8)
  return Buffer.concat([writeName(name), head, data])
}

function writeData(record: Record_): Buffer {
  if (record.type === 'CNAME') return writeName(record.host)
  if (record.type === 'MX') {
    const priority = Buffer.alloc(2)
    priority.writeUInt16BE(record.priority)
    return Buffer.concat([priority, writeName(record.host)])
  }
  const parts = record.text.match(/[\s\S]{1,255}/gu) ?? ['']
  return Buffer.concat(parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')])))
}

export const mx = (host: string, priority = 10): Record_ => ({ type: 'MX', priority, host })
export const txt = (text: string): Record_ => ({ type: 'TXT', text })
