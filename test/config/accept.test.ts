/** Warnings that are known are counted in one notice; errors, other warnings and those whose day has passed are told. */
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { live, planOf, raw } from '../engine/build.ts'
import { formatDiagnostic } from './run.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')

async function compile(text: string, now = NOW) {
  const clock = { now: () => now, sleep: async () => undefined }
  const watch = { clock, stopping: new AbortController().signal }
  const { fleet, diagnostics } = await compileFleet(
    createMemoryTree({ 'fleet.yaml': `${text}\nversion: 1\n` }),
    'fleet.yaml',
    watch,
  )
  return { fleet, diagnostics, told: diagnostics.map((one) => `${one.severity} ${formatDiagnostic(one)}`) }
}

const UNUSED = 'lists: {a: {type: tld}, b: {type: tld}}'
const unused = (line: number) => [`warning unused fleet.yaml:${line}:9`, `warning unused fleet.yaml:${line}:25`]

describe('a warning that is accepted', () => {
  it('is counted in one notice with its reason, and is nowhere else', async () => {
    const { fleet, diagnostics, told } = await compile(`accept: [{code: unused, reason: Soon in use}]\n${UNUSED}`)
    expect(told).toEqual(['notice accepted fleet.yaml:1:10'])
    expect(diagnostics[0]?.summary).toBe('2 known warnings are accepted and not repeated: unused (2): Soon in use')
    expect(fleet?.accept).toMatchObject([{ code: 'unused', count: 2 }])
  })

  it('is the one of its address alone', async () => {
    const { told } = await compile(`accept: [{code: unused, address: list/a, reason: x}]\n${UNUSED}`)
    expect(told).toEqual([unused(2)[1], 'notice accepted fleet.yaml:1:10'])
  })

  it('may be of a pattern of addresses, and of all that an entry makes', async () => {
    const accept = (address: string) => `accept: [{code: unused, address: "${address}", reason: x}]`
    const each = 'tenants: [a, b, c, d]\nlists: {"l-{slug}": {for_each: tenants, type: tld}}'
    expect((await compile(`${accept('list/l-*')}\n${each}`)).told).toEqual(['notice accepted fleet.yaml:1:10'])
    expect((await compile(`${accept('list/l-{a,b,c}')}\n${each}`)).told).toEqual([
      'warning accept-matches-nothing fleet.yaml:1:10',
      'warning unused fleet.yaml:3:9',
    ])
  })

  it('holds until the end of its day, and then says so', async () => {
    const file = `accept: [{code: unused, address: list/*, reason: x, until: 2026-11-21}]\n${UNUSED}`
    expect((await compile(file)).told).toEqual(['notice accepted fleet.yaml:1:10'])
    const { told, diagnostics } = await compile(file, Date.parse('2026-11-22T00:00:00Z'))
    expect(told).toEqual(unused(2))
    expect(diagnostics[0]?.summary).toContain('accepted until 2026-11-21, which has passed')
  })

  it('is not there at all: that is a warning', async () => {
    const { told, fleet } = await compile(
      'accept: [{code: unused, reason: x}, {code: look-alike, address: list/x, reason: y}]',
    )
    expect(told).toEqual([
      'warning accept-matches-nothing fleet.yaml:1:10',
      'warning accept-matches-nothing fleet.yaml:1:37',
    ])
    expect(fleet).not.toBeNull()
  })

  it('is none whose code is an error, or tells of something new each time', async () => {
    for (const code of ['unknown-reference', 'mail-lost', 'protected', 'left-as-is']) {
      expect((await compile(`accept: [{code: ${code}, reason: x}]`)).told).toEqual(['error bad-value fleet.yaml:1:17'])
    }
    const { told } = await compile('accept: [{code: yields-nothing, reason: x}]\ntenants: {file: none.txt}')
    expect(told).toEqual(['error not-found fleet.yaml:2:17'])
  })

  it('needs a reason, and a day that is one', async () => {
    expect((await compile('accept: [{code: unused}]')).told).toEqual(['error missing-key fleet.yaml:1:10'])
    expect((await compile('accept: [{code: unused, reason: x, until: soon}]')).told).toEqual([
      'error bad-value fleet.yaml:1:43',
    ])
  })
})

describe('a warning that only a plan can give', () => {
  const world = live({
    grants: [raw.account('a@x.example', 'home', {}), raw.account('b@x.example', 'home', {})],
    workspaces: [raw.workspace('home', {})],
  })
  const accounts = [{ email: 'a@x.example' }, { email: 'b@x.example' }]
  const planWith = async (address?: string) => {
    const accept = [{ code: 'unguarded', reason: 'They only send.', ...(address === undefined ? {} : { address }) }]
    return planOf({ spec: { accept, accounts }, live: world })
  }
  const codes = (plan: Awaited<ReturnType<typeof planOf>>) => plan.diagnostics.map(({ code }) => code)

  it('is counted in the plan when it is accepted for all that it is about', async () => {
    for (const address of [undefined, 'account/*@x.example']) {
      const plan = await planWith(address)
      expect(codes(plan)).toEqual(['accepted'])
      expect(plan.accepted).toBe(1)
      expect(JSON.stringify(plan)).not.toContain('covers')
    }
    const plan = await planWith('account/a@x.example')
    expect(codes(plan)).toEqual(['unguarded', 'accept-matches-nothing'])
    expect(plan.accepted).toBeUndefined()
  })
})
