/** The sandbox's page: its commands start one, its seed is taken, its example runs as it stands, and nothing is left out. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/features/command-table.ts'
import { startProgram } from '../program.ts'
import { speak, start } from '../sandbox/client.ts'
import { blocks, root, text } from './markdown.ts'

const page = text('docs/sandbox.md')
const shown = blocks(page)
const EXAMPLE = 'sandbox.test.mjs'

let directory = ''
const at = (path: string): string => join(directory, path)

/** A project of a user's: the files of the page, and this package and the SDK installed. */
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sandbox-page-'))
  mkdirSync(at('node_modules'))
  symlinkSync(fileURLToPath(root), at('node_modules/nylas-fleet'))
  symlinkSync(fileURLToPath(new URL('node_modules/nylas', root)), at('node_modules/nylas'))
  // As npm init -y writes it: of modules it says nothing.
  writeFileSync(at('package.json'), '{"name": "x", "version": "1.0.0", "main": "index.js"}')
  for (const { name, body } of shown) if (name !== '') writeFileSync(at(name), body)
})
afterEach(() => rmSync(directory, { recursive: true }))

const run = async (file: string) => {
  // Node's test runner, started by another, would report to that one instead of by its exit code.
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...env } = process.env
  const ended = promisify(execFile)(process.execPath, ['--test', file], { cwd: directory, env })
  return ended.then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  )
}

describe('the example with the official SDK', () => {
  it('runs as it stands', async () => {
    const { code, stdout } = await run(EXAMPLE)
    expect(code, stdout).toBe(0)
    expect(stdout).toMatch(/^\S+ pass 3$/m)
  })

  it('fails where the sandbox is otherwise', async () => {
    const body = shown.find(({ name }) => name === EXAMPLE)?.body ?? ''
    writeFileSync(at(EXAMPLE), body.replace("'sandbox']", "'sandbox', '--switch', 'duplicate_email=409']"))
    const { code, stdout } = await run(EXAMPLE)
    expect(code).not.toBe(0)
    expect(stdout).toMatch(/^\S+ fail 1$/m)
  })
})

describe('the commands', () => {
  const commands = shown
    .filter(({ language }) => language === 'sh')
    .flatMap(({ body }) => body.trim().split('\n'))
    .map((line) => ({ words: line.split(' ').slice(2) }))

  it('are on the page', () => {
    expect(commands.length).toBeGreaterThan(3)
  })

  it.each(commands)('each command starts a sandbox: $words', async ({ words }) => {
    // Whatever port the page shows may be somebody else's on this machine: any free one takes its place.
    const anyPort = words.map((word, index) => (words[index - 1] === '--port' ? '0' : word))
    const { child, ended } = startProgram('cli', anyPort, directory, {})
    try {
      const ready = new Promise<string>((resolve) => child.stdout?.once('data', resolve))
      const line = await Promise.race([ready, ended.then(({ err }) => err)])
      expect(line).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/)
      const state = await fetch(`${line.trim().slice('ready '.length)}/_sandbox/state`)
      expect(await state.json()).toHaveProperty('application')
    } finally {
      child.kill()
      await ended
    }
  })

  it('the port that is asked for is the one that is taken', async () => {
    const { sandbox } = await start()
    const { port } = new URL(sandbox.url)
    const { code, err } = await startProgram('cli', ['sandbox', '--port', port], directory, {}).ended
    expect([code, err]).toEqual([1, expect.stringContaining(`EADDRINUSE: address already in use 127.0.0.1:${port}`)])
  })
})

describe('the page', () => {
  it('shows a seed that is taken as it stands, and a dump of it is one too', async () => {
    const { sandbox } = await start()
    sandbox.seed(JSON.parse(shown.find(({ name }) => name === 'state.json')?.body ?? ''))
    const { workspaces, grants } = sandbox.state()
    const support = workspaces.find(({ name }) => name === 'support')
    expect(grants).toMatchObject([{ email: 'support-acme@agents.example.com', workspace_id: support?.id }])
    expect(sandbox.passwordMatches('support-acme@agents.example.com', 'Abcdefghij1234567!')).toBe(true)
    const { sandbox: copy } = await start({ randomSeed: 8, seed: JSON.parse(JSON.stringify(sandbox.state())) })
    const names = (all: readonly { readonly name: string }[]) => new Set(all.map(({ name }) => name))
    expect(names(copy.state().workspaces)).toEqual(names(workspaces))
    expect(copy.state().grants).toMatchObject([{ workspace_id: support?.id }])
  })

  it('names every option, every request and every kind of fault', async () => {
    const { sandbox } = await start()
    const say = speak(sandbox.url)
    const options = COMMANDS.sandbox.options.filter((one) => one !== 'help' && one !== 'no-color')
    const requests = listed((await say('GET', '/_sandbox/colours')).body.error, 'there are: ')
    const faults = listed((await say('POST', '/_sandbox/faults', {})).body.error, 'one of: ')
    expect([options.length, requests.length, faults.length].every((count) => count > 4)).toBe(true)
    const wanted = [
      ...options.map((one) => `| \`--${one} `),
      ...requests.map((one) => `| \`${one.replace(' ', ' /_sandbox/')}\` |`),
      ...faults.map((one) => `\`${one}\``),
    ]
    expect(wanted.filter((one) => !page.includes(one))).toEqual([])
  })
})

const listed = (message: string, mark: string): readonly string[] => (message.split(mark)[1] ?? '').split(', ')
