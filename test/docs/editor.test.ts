/** An editor's session with the YAML language server: what people see while they write a fleet file. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, text } from './markdown.ts'

type Position = { readonly line: number; readonly character: number }
type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly result?: unknown }

const SCHEMA = new URL('fleet.schema.json', root).href
const URI = 'file:///repository/fleet.yaml'
const START = `# yaml-language-server: $schema=${SCHEMA}\n`

let server: ChildProcessWithoutNullStreams
const answers = new Map<number, (result: unknown) => void>()
const waiting: ((diagnostics: unknown) => void)[] = []
let lastId = 0
let version = 0

function send(message: object): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
  server.stdin.write(body)
}

function request<Result>(method: string, params: object): Promise<Result> {
  lastId += 1
  send({ id: lastId, method, params })
  return new Promise((resolve) => answers.set(lastId, resolve as (result: unknown) => void))
}

function receive({ id, method, params, result }: Message): void {
  if (method === 'textDocument/publishDiagnostics') {
    const { diagnostics } = params as { diagnostics: unknown }
    for (const resolve of waiting.splice(0)) resolve(diagnostics)
  } else if (method !== undefined && id !== undefined) {
    const items =
      method === 'workspace/configuration' ? (params as { items: readonly { section?: string }[] }).items : []
    send({
      id,
      result:
        method === 'workspace/configuration'
          ? items.map(({ section }) => (section === 'yaml' ? SETTINGS : null))
          : null,
    })
  } else if (id !== undefined) answers.get(id)?.(result)
}

const SETTINGS = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }

beforeAll(async () => {
  const program = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'))
  server = spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe' })
  let buffer = Buffer.alloc(0)
  server.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, head))?.[1])
      if (head < 0 || buffer.length < head + 4 + length) return
      const body = buffer.toString('utf8', head + 4, head + 4 + length)
      buffer = buffer.subarray(head + 4 + length)
      receive(JSON.parse(body) as Message)
    }
  })
  await request('initialize', { processId: null, rootUri: null, capabilities: { workspace: { configuration: true } } })
  send({ method: 'initialized', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: SETTINGS } } })
  const judged = new Promise((resolve) => waiting.push(resolve))
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: URI, languageId: 'yaml', version, text: START } },
  })
  await judged
})

afterAll(() => {
  server.kill()
})

type Diagnostic = { readonly message: string; readonly range: { readonly start: Position } }

/** What is underlined: `line:column message`, counted from 1 as editors do. */
async function problems(file: string): Promise<readonly string[]> {
  version += 1
  const judged = new Promise<unknown>((resolve) => waiting.push(resolve))
  send({
    method: 'textDocument/didChange',
    params: { textDocument: { uri: URI, version }, contentChanges: [{ text: START + file }] },
  })
  const found = (await judged) as readonly Diagnostic[]
  return found.map(({ message, range: { start } }) => `${start.line}:${start.character + 1} ${message}`)
}

/** `|` is where the cursor stands. */
async function at<Result>(method: string, file: string): Promise<Result> {
  const before = (START + file).slice(0, (START + file).indexOf('|')).split('\n')
  await problems(file.replace('|', ''))
  const position: Position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  return request<Result>(method, { textDocument: { uri: URI }, position })
}

const completions = async (file: string) => {
  const list = await at<{ readonly items: readonly { readonly label: string }[] }>('textDocument/completion', file)
  return list.items.map(({ label }) => label)
}
const hover = async (file: string) => {
  const found = await at<{ readonly contents: { readonly value: string } } | null>('textDocument/hover', file)
  return found?.contents.value.replaceAll('\\', '') ?? ''
}

describe('in an editor', () => {
  it.each(['one-account-per-tenant', 'workspace-per-tenant', 'tiers-and-exceptions', 'code-owners', 'adopting'])(
    'the example %s has nothing underlined',
    async (example) => {
      expect(await problems(text(`examples/${example}/fleet.yaml`).replace(/^# yaml-language-server.*\n/, ''))).toEqual(
        [],
      )
    },
  )

  it('faults are underlined where they are', async () => {
    const file =
      'version: 1\npolicies:\n  a:\n    limits: {limit_storage_total: much}\nrules:\n  b: {priority: 2000, match: {conditions: []}, actions: [{type: blok}]}\nworkspace: {}\n'
    const found = await problems(file)
    const places = found.map((one) => one.split(' ')[0])
    expect(places).toEqual(expect.arrayContaining(['4:35', '6:17', '6:43', '6:65', '7:1']))
  })

  it('sections and fields are offered', async () => {
    expect(await completions('version: 1\n|')).toEqual(
      expect.arrayContaining(['fleet', 'policies', 'accounts', 'default_workspace']),
    )
    expect(await completions('policies:\n  a:\n    limits:\n      |')).toEqual(
      expect.arrayContaining(['limit_count_daily_email_sent', 'limit_inbox_retention_period']),
    )
  })

  it('values are offered where there is a choice', async () => {
    expect(await completions('rules:\n  a:\n    trigger: |')).toEqual(expect.arrayContaining(['inbound', 'outbound']))
    expect(await completions('application:\n  region: |')).toEqual(expect.arrayContaining(['us', 'eu']))
  })

  it('fields are explained, with units and ranges', async () => {
    expect(await hover('policies: {a: {limits: {limit_storage_|total: 1}}}\n')).toContain('in bytes')
    expect(await hover('rules: {a: {prio|rity: 1}}\n')).toContain('0 to 1000')
    expect(await hover('settings: {retire: {workspace: q, da|ys: 14}}\n')).toContain('24 hours')
  })
})
