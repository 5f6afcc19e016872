/** What a process answers that has run other programs before is what a process of its own answers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, startFile, startProgram } from '../program.ts'
import { runFile, runProgram } from '../warm.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-warm-'))
  writeFileSync(join(folder, 'fleet.yaml'), 'version: 1\naccounts: [{email: ann@fleet.example}]\n')
  writeFileSync(join(folder, 'bad.yaml'), 'version: 1\naccounts: [{email: nobody}]\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Without what differs from run to run: how Node loaded the file, the place in it, how long an action took. */
const clean = (text: string) => text.replaceAll(/\?run=\d+|^ {4}at .*\n|after [\d.]+ s/gm, '')
const describeEnd = ({ code, signal, out, err, log }: Ended) => ({
  code,
  signal,
  out: clean(out),
  err: clean(err),
  length: clean(log).length,
})

const PROGRAMS: Readonly<Record<string, string>> = {
  'prints what it was given': `
    console.log(JSON.stringify([process.argv.slice(2), process.cwd(), { ...process.env, NODE_COMPILE_CACHE: '' }]))`,
  'listens to its outputs': `
    for (const stream of [process, process.stdout, process.stderr]) stream.on('error', () => {}).once('error', () => {})`,
  'listens for its end': `process.on('exit', (code) => { process.stdout.write('exit ' + code); process.exitCode = 5 })`,
  'ends with a code': `process.exitCode = 3; process.stderr.write('no line')`,
  'ends itself': `console.log('so far'); setTimeout(() => console.log('never'), 1000); process.exit(4)`,
  throws: `console.log('so far'); throw new Error('nobody catches this')`,
  'rejects later': `setTimeout(() => void Promise.reject(new Error('nobody catches this')), 5)`,
  'leaves a timer that need not be waited for': `setTimeout(() => console.log('never'), 60_000).unref()`,
  waits: `setTimeout(() => console.log('late'), 20)`,
  'writes much': `
    for (let i = 0; i < 50; i += 1) { process.stdout.write('o'.repeat(9999) + '\\n'); process.stderr.write('é'.repeat(9999)) }`,
}

describe('a run among others', () => {
  it.for(Object.entries(PROGRAMS))('of a program that %s ends as one in its own process', async ([name, text]) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.mjs`)
    writeFileSync(file, text)
    const own = describeEnd(await startFile(file, ['a', 'b c'], folder, { FLEET_A: 'a' }).ended)
    await runFile(file, ['other'], tmpdir(), { FLEET_B: 'b' })
    for (let time = 0; time < 12; time += 1) {
      expect(describeEnd(await runFile(file, ['a', 'b c'], folder, { FLEET_A: 'a' }))).toEqual(own)
    }
  })

  it.for([
    ['cli', 'validate'],
    ['cli', 'validate', '--fleet-file', 'bad.yaml'],
    ['cli', 'plan'],
    ['cli', 'plan', '--no-such'],
    ['cli', '--help'],
    ['action'],
  ] as const)('of the shipped %s ends as one in its own process', async ([name, ...args]) => {
    const own = describeEnd(await startProgram(name, args, folder, {}).ended)
    await runProgram(name, args, folder, { NYLAS_API_KEY: 'x' })
    expect(describeEnd(await runProgram(name, args, folder, {}))).toEqual(own)
  })
})
