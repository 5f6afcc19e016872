import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as core from '@actions/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Diagnostic } from '../../src/domain/model.ts'
import { toLogLine } from '../../src/render/escape.ts'

import { runSpecMode } from '../../src/shells/action/plan-mode.ts'
import type { RunContext } from '../../src/shells/action/run-context.ts'
import {
  hideSecrets,
  SUMMARY_LIMIT,
  writeAnnotations,
  writeGroup,
  writeLog,
  writeOutputs,
  writeSummary,
} from '../../src/shells/github/report.ts'
import { systemClock } from '../../src/shells/runtime.ts'

let written: string
let summary: string
let output: string

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-report-'))
  summary = join(folder, 'summary')
  output = join(folder, 'output')
  for (const file of [summary, output]) writeFileSync(file, '')
  vi.stubEnv('GITHUB_STEP_SUMMARY', summary)
  vi.stubEnv('GITHUB_OUTPUT', output)
  written = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test.each([
  '::add-mask::x',
  '  ::error::x',
  '\t::stop-commands::x',
  'name ##[add-mask]x',
  'a\n::error::x',
  'a\r::error::x',
  '\u0085::error::x',
  '\u2028::error::x',
  '\u001b[2Jgone',
  '\u009b2Jgone',
  '\u202egnp.exe',
  '::::',
])('text in the log acts on nothing: %j', (text) => {
  writeLog(core, text)
  for (const line of written.split('\n')) {
    expect(line.trimStart()).not.toMatch(/^::/)
    expect(line).not.toContain('##[')
    expect(line).not.toMatch(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
  }
})

test('ordinary text stays as it is', () => {
  for (const text of ['policy/a: limit 5 -> 7', 'std::vector', 'Zoë ✓ 日本', '\tindented'])
    expect(toLogLine(text)).toBe(text)
})

test('an annotation stands on its line and cannot leave it', () => {
  const one: Diagnostic = {
    severity: 'error',
    code: 'dangling',
    summary: 'no policy\n::warning::x, "a:b"',
    override: null,
    address: null,
    file: 'a,line=9.yaml',
    line: 3,
    column: 5,
  }
  writeAnnotations(core, [
    one,
    { ...one, severity: 'notice', file: null, line: null, column: null, summary: 'x'.repeat(9000) },
  ])
  const [first = '', second = '', ...rest] = written.split('\n')
  expect(first).toContain('::error title=dangling,file=a%2Cline=9.yaml,line=3,col=5::no policy')
  expect(second).toMatch(/^::notice title=dangling::x{4096}$/)
  expect(rest).toEqual([''])
})

test('outputs are written as data', () => {
  writeOutputs(core, { creates: 3, 'has-changes': true, digest: 'x\nresult=applied' })
  expect(readFileSync(output, 'utf8')).toMatch(
    /^creates<<(ghadelimiter_\S+)\n3\n\1\nhas-changes<<(\S+)\ntrue\n\2\ndigest<<(\S+)\nx\nresult=applied\n\3\n$/,
  )
})

test('the summary is written whole, or not at all', async () => {
  expect(await writeSummary(core, '# Plan')).toBe(true)
  expect(await writeSummary(core, 'ü'.repeat(SUMMARY_LIMIT / 2 + 1))).toBe(false)
  expect(readFileSync(summary, 'utf8').trim()).toBe('# Plan')
})

test('the summary of a plan in letters of three bytes fits too', async () => {
  const row = (index: number) => `  - {email: a${index}@b.example, name: ${'漢'.repeat(120)}${index}}\n`
  const accounts = Array.from({ length: 3000 }, (_, index) => row(index)).join('')
  const tree = createMemoryTree({ 'fleet.yaml': `version: 1\naccounts:\n${accounts}` })
  const run = {
    clock: systemClock,
    stopping: new AbortController().signal,
    checkout: { treeAt: () => tree, commit: 'c', base: null },
    inputs: { fleetFile: 'fleet.yaml' },
    context: { urls: {}, repository: {}, run: { url: 'https://github.com' }, pull: null },
  } as unknown as RunContext
  const result = await runSpecMode(run, 'fork')
  expect(result.plan?.counts.create).toBe(3000)
  expect(await writeSummary(core, result.summary)).toBe(true)
})

test('secrets are masked before anything is written, and an empty one is none', () => {
  hideSecrets(core, ['nyk_x', '', ' ', undefined])
  expect(written.trim()).toBe('::add-mask::nyk_x')
})

test('a group is closed also when its work fails', async () => {
  await expect(writeGroup(core, 'Plan\n::x', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(written).toBe('::group::Plan\\u000a::x\n::endgroup::\n')
})
