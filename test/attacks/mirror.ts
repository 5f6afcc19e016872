/** Stands between the program and a sandbox, and answers in its place where it is told to: with what it was sent, say. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Sent = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
export type Said = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly text: string
}
/** `pass` gives the sandbox's own answer. */
export type Lie = (sent: Sent, pass: () => Promise<Said>) => Promise<Said>

export type Mirror = { readonly url: string; readonly close: () => Promise<void> }

export async function startMirror(behind: string, lie: Lie): Promise<Mirror> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url: path = '', headers } = request
    const sent: Sent = { method, path, headers, body: Buffer.concat(chunks).toString() }
    const pass = async (): Promise<Said> => {
      const to = { method, headers: { authorization: 'Bearer sandbox-key', 'content-type': 'application/json' } }
      const reply = await fetch(behind + path, sent.body === '' ? to : { ...to, body: sent.body })
      return { status: reply.status, text: await reply.text() }
    }
    const { status, headers: more, text } = await lie(sent, pass)
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
