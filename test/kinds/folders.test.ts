/** The requests for folders inside of a mailbox, against an API that lags, lies, or says things that nobody expects. */
import { describe, expect, it } from 'vitest'
import { isObject, type JsonObject } from '../../src/domain/json.ts'
import type { Json } from '../../src/domain/model.ts'
import { FOLDERS } from '../../src/kinds/folders.ts'
import type { WriteContext } from '../../src/kinds/kind.ts'
import { readFolders } from '../../src/nylas/folders.ts'
import { ApiError, type Call, OutcomeUnknownError, type Reply, type Writer } from '../../src/nylas/port.ts'

type Answer = (method: string, path: string, body: Json | undefined) => Json
const notFound = () => new ApiError('no such thing', 404, 'not_found_error', null)

function open(answer: Answer) {
  const asked: string[] = []
  let waits = 0
  const reply = (method: string, path: string, body?: Json): Reply => {
    asked.push(`${method} ${path.replace('/v3/grants/g', '')}`)
    const data = answer(method, path.replace('/v3/grants/g', ''), body)
    return { status: 200, data, body: { data }, date: '' }
  }
  const api: Writer = {
    get: async (path) => reply('GET', path),
    send: async ({ method, path, body }: Call) => reply(method, path, body),
  }
  const context: WriteContext = {
    api,
    since: 0,
    idOf: () => '',
    password: () => '',
    wait: async () => {
      waits += 1
    },
  }
  return { api, context, asked, waits: () => waits }
}

const nameIn = (body: Json | undefined): string =>
  isObject(body) && typeof body['name'] === 'string' ? body['name'] : ''
const folder = (id: string, name: string, more: JsonObject = {}): JsonObject => ({ id, name, total_count: 0, ...more })

describe('folders of a mailbox', () => {
  it('are read with their paths, those of the system told by their marks, and what has no id is none', async () => {
    const { api } = open(() => [
      folder('inbox', 'Eingang'),
      folder('x', 'Sent', { attributes: ['\\Sent'] }),
      folder('y', 'Inbox'),
      folder('z', 'Odd', { system_folder: 'true' }),
      folder('1', 'Clients'),
      folder('2', 'Acme', { parent_id: '1', total_count: 3, child_count: 1 }),
      folder('3', 'Clients/Flat'),
      folder('4', 'Caf\u0065\u0301', { total_count: 'many' }),
      folder('..', 'Up'),
      { name: 'Nobody' },
      folder('5', 'Round', { parent_id: '6' }),
      folder('6', 'And round', { parent_id: '5' }),
    ])
    const found = await readFolders(api, 'g')
    expect(
      found.slice(0, 8).map(({ id, path, system, mails, children }) => [id, path, system, mails, children]),
    ).toEqual([
      ['inbox', 'Eingang', 'inbox', 0, null],
      ['x', 'Sent', 'sent', 0, null],
      ['y', 'Inbox', null, 0, null],
      ['z', 'Odd', 'odd', 0, null],
      ['1', 'Clients', null, 0, null],
      ['2', 'Clients/Acme', null, 3, 1],
      ['3', 'Clients/Flat', null, 0, null],
      ['4', 'Café', null, null, null],
    ])
    expect(found.map(({ id }) => id).slice(8)).toEqual(['5', '6'])
    expect(found.at(-1)?.path.length).toBeLessThan(400)
  })

  it('that lie in one another, under names without end, cost little, and none passes for one that a file asks for', async () => {
    const name = 'n'.repeat(1500)
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      id: `f${index}`,
      name: `${name}${index}`,
      parent_id: `f${(index + 1) % 10_000}`,
    }))
    const get = async (): Promise<Reply> => ({ status: 200, data: rows, body: { data: rows }, date: '' })
    const started = performance.now()
    const found = await readFolders({ get }, 'g')
    const length = new Set(found.map(({ path }) => path.normalize('NFC').toLowerCase())).size
    expect(performance.now() - started).toBeLessThan(5000)
    expect([found.length, length]).toEqual([10_000, 10_000])
    for (const { path } of found) expect(path.length).toBe(2049)
    const astral = '😀'.repeat(1024)
    const [own] = await readFolders({ get: async () => ({ ...(await get()), data: [{ id: 'x', name: astral }] }) }, 'g')
    expect(own?.path).toBe(astral)
  })

  it('that are there are not made, and ids cannot lead a request elsewhere', async () => {
    const { context, asked } = open((method) => {
      if (method !== 'GET') throw new Error('nothing is to be written')
      return [folder('1', 'A')]
    })
    const made: string[] = []
    await FOLDERS.add(context, 'g', ['A'], (path) => made.push(path))
    expect([asked, made]).toEqual([['GET /folders'], []])
    await FOLDERS.remove(open(() => null).context, 'g', {}, () => {})
    const odd = open(() => {
      throw notFound()
    })
    await FOLDERS.remove(odd.context, 'g', { B: '../../policies' }, () => {})
    expect(odd.asked).toEqual(['GET /folders/..%2F..%2Fpolicies'])
  })

  it('whose create is lost are looked for after a wait, and the id that is found is of this run', async () => {
    const there: JsonObject[] = []
    let posts = 0
    const { context, waits } = open((method, _path, body) => {
      if (method === 'GET') return there
      posts += 1
      there.push(folder('1', nameIn(body)))
      throw new OutcomeUnknownError('lost')
    })
    const made: [string, string][] = []
    await FOLDERS.add(context, 'g', ['A'], (path, id) => made.push([path, id]))
    expect([posts, waits(), made]).toEqual([1, 1, [['A', '1']]])
  })

  it('whose creates are lost for good end in what nobody knows', async () => {
    const { context, waits } = open((method) => {
      if (method === 'GET') return []
      throw new OutcomeUnknownError('lost')
    })
    await expect(FOLDERS.add(context, 'g', ['A'], () => {})).rejects.toThrow(OutcomeUnknownError)
    expect(waits()).toBe(5)
  })

  it('that the API claims to have made and does not have are a failure; one that its list only lags behind is none', async () => {
    const lie = (byId: Answer) =>
      open((method, path, body) => {
        if (method === 'POST') return folder('1', nameIn(body))
        return path === '/folders' ? [] : byId(method, path, body)
      })
    const gone = lie(() => {
      throw notFound()
    })
    await expect(FOLDERS.add(gone.context, 'g', ['A'], () => {})).rejects.toThrow(
      "Nylas took the folder 'A', and the mailbox has none of that name",
    )
    const lagging = lie(() => folder('1', 'A'))
    await FOLDERS.add(lagging.context, 'g', ['A'], () => {})
    expect(lagging.asked).toEqual(['GET /folders', 'POST /folders', 'GET /folders', 'GET /folders/1'])
  })

  it('that somebody else makes at the same moment are taken as they are, and are not of this run', async () => {
    const there: JsonObject[] = []
    const { context } = open((method) => {
      if (method === 'GET') return there
      there.push(folder('theirs', 'A'))
      throw new ApiError('a folder of the name exists', 409, 'conflict', null)
    })
    const made: string[] = []
    await FOLDERS.add(context, 'g', ['A'], (path) => made.push(path))
    expect(made).toEqual([])
  })

  it('that are put elsewhere are not taken away when they were there before, or hold mail', async () => {
    for (const [id, count] of [
      ['old', 0],
      ['new', 2],
    ] as const) {
      const { context, asked } = open((method, path) => {
        if (method === 'POST') return folder(id, 'B', { total_count: count })
        if (path === '/folders') return [folder('1', 'A'), folder('old', 'B')]
        return folder(id, 'B', { total_count: count, child_count: 0 })
      })
      await expect(FOLDERS.add(context, 'g', ['A/B'], () => {})).rejects.toThrow('write names without a /')
      expect(asked.filter((request) => request.startsWith('DELETE'))).toEqual([])
    }
  })
})

describe('a folder that is to go', () => {
  const remove = async (now: Json | null, messages: Json = [], list: Json = []) => {
    const { context, asked } = open((method, path) => {
      if (method === 'DELETE') return null
      if (path === '/messages') return messages
      if (path === '/folders') return list
      if (now === null) throw notFound()
      return now
    })
    const kept: string[] = []
    await FOLDERS.remove(context, 'g', { 'A/B': '1' }, (path, because) => kept.push(`${path}: ${because}`))
    return { kept, isDeleted: asked.some((request) => request.startsWith('DELETE')) }
  }
  const stays = (because: string) => ({ kept: [`A/B: ${because}`], isDeleted: false })
  const empty = folder('1', 'B', { child_count: 0 })

  it('goes when it is the very one and nothing is in it, or is gone already', async () => {
    expect(await remove(empty)).toEqual({ kept: [], isDeleted: true })
    expect(await remove(folder('1', 'A/B', { child_count: 0 }))).toEqual({ kept: [], isDeleted: true })
    expect(await remove(null)).toEqual({ kept: [], isDeleted: false })
  })

  it.each<[string, Json, Json, Json, string]>([
    ['it has another name', folder('1', 'Other'), [], [], 'it is another one now'],
    ['the reply is of another', folder('2', 'B'), [], [], 'it is another one now'],
    ['it is of the system', { ...empty, attributes: ['\\Archive'] }, [], [], 'it is another one now'],
    ['it holds mail', { ...empty, total_count: 1 }, [], [], 'it holds mail'],
    ['nobody says how many mails it holds', { id: '1', name: 'B' }, [], [], 'Nylas does not say that it is empty'],
    ['its count is behind and a mail is found', empty, [{ id: 'm' }], [], 'it holds mail'],
    ['another lies in it', { ...empty, child_count: 1 }, [], [], 'another folder lies in it'],
    [
      'another lies in it, which only the list tells',
      folder('1', 'B'),
      [],
      [folder('3', 'C', { parent_id: '1' })],
      'another folder lies in it',
    ],
  ])('stays when %s', async (_, now, messages, list, because) => {
    expect(await remove(now, messages, list)).toEqual(stays(because))
  })
})
