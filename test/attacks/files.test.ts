/** Files that would hang a job or exhaust its memory: what reading them costs is in proportion to what was written. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandPattern } from '../../src/config/files/glob.ts'
import { createMemoryTree, type Tree, type TreeEntry } from '../../src/config/files/tree.ts'
import { startStory } from '../e2e/story.ts'
import { IS_LONG, runs } from '../runs.ts'
import { type Cost, compileHere, type Files, measureCommand, validate } from './cost.ts'
import { expensiveSpec } from './expensive.ts'

const KIB = 1024

/** What a spec of up to 64 KB may cost, whatever is in it. */
const MOST_SECONDS = 2
const MOST_MEGABYTES = 300

function expectCheap(cost: Cost, text = ''): void {
  const about = `${cost.seconds} s, ${cost.megabytes} MB\n${cost.err.slice(0, 500)}\n${text.slice(0, 2000)}`
  expect(cost.seconds, about).toBeLessThan(MOST_SECONDS)
  expect(cost.megabytes, about).toBeLessThan(MOST_MEGABYTES)
  expect(cost.err + cost.out).not.toMatch(/fault in nylas-fleet|\bat .*index\.js:\d+/)
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

/** Distinct, and as short as can be. */
const slugs = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => index.toString(36))

const spec = (body: string): Files => ({ 'fleet.yaml': `version: 1\n${body}\n` })
const perTenant = (tenants: number, body: string): Files => ({
  ...spec(`tenants: {file: tenants.txt}\n${body}`),
  'tenants.txt': slugs(tenants).join('\n'),
})

const RULE = 'match: {conditions: [{field: from.domain, operator: is, value: a.b}]}, actions: [{type: block}]'

/** What, the files, and the code that people are told at which place; null where the files are good. */
const ATTACKS: readonly (readonly [title: string, files: Files, told: RegExp | null])[] = [
  [
    'forty vars that double what is empty',
    spec(
      `vars:\n  v0: ""\n${lines(40, (n) => `  v${n + 1}: "{v${n}}{v${n}}"`)}\naccounts: [{email: a@b.example, name: "a{v40}"}]`,
    ),
    /\[too-much\]/,
  ],
  [
    'a long var in every condition of a rule that is made for each tenant',
    perTenant(
      3000,
      `vars: {long: ${'x'.repeat(20 * KIB)}}\nrules:\n  "r{slug}":\n    for_each: tenants\n    match:\n      conditions:\n${lines(300, () => '      - {field: from.domain, operator: is, value: "{slug}{long}"}')}\n    actions: [{type: block}]`,
    ),
    /fleet\.yaml:5:3: error: .*larger\s+than 64 MiB.*\[too-much\]/s,
  ],
  [
    'ten thousand tenants by entries that want none of them',
    perTenant(
      10_000,
      `accounts:\n${lines(400, (n) => `- {for_each: tenants, where: {slug: "_"}, email: "${n}{slug}@a.bc"}`)}`,
    ),
    /\[too-much\]/,
  ],
  [
    'patterns of protection that a backtracking matcher never ends on',
    spec(
      `protect: ["account/*a*a*a*a*a*a*a*a*a*a*b", "account/*(*(*(*(*(*(*(*(*(*(a)*)*)*)*)*)*)*)*)*)b", "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}/x*"]\naccounts:\n${lines(100, (n) => `- {email: ${'a'.repeat(200)}${n}@x.example}`)}`,
    ),
    /\[bad-value\]/,
  ],
  [
    'patterns of protection by resources',
    perTenant(
      6000,
      `protect:\n${lines(250, (n) => `- "a*/*${n % 10}*a*e*x*m*p*l*e*${n}*"`)}\naccounts: [{for_each: tenants, email: "{slug}-aaaaaaaaaaaaaaaaa@example.aaaaaaaaaaaaaaaa"}]`,
    ),
    /\[protect-matches-nothing\]/,
  ],
  [
    'patterns of protection with many choices by resources',
    perTenant(
      4000,
      `protect:\n${lines(250, (n) => `- "a*/{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}*${n}"`)}\naccounts: [{for_each: tenants, email: "{slug}@example.com"}]`,
    ),
    /\[too-much\]/,
  ],
  [
    'an include pattern that a backtracking matcher never ends on',
    {
      ...spec(`include: ["*${'a*'.repeat(40)}b", "+(+(+(a|*)|*)|*)b", "*(*(*(*(*(*(a)*)*)*)*)*)b"]`),
      ['a'.repeat(200)]: '',
    },
    /\[yields-nothing\]/,
  ],
  [
    'two thousand references to what is not there, among ten thousand names',
    perTenant(
      9000,
      `policies:\n  "policy-of-{slug}": {for_each: tenants}\nworkspaces:\n${lines(700, (n) => `  w${n}: {policy: policy-off-${n}}`)}`,
    ),
    /\[unknown-reference\]/,
  ],
  [
    'a circle of three thousand vars',
    spec(`vars:\n${lines(3000, (n) => `  v${n}: "{v${(n + 1) % 3000}}"`)}`),
    /\[too-deep\]/,
  ],
  ['twenty thousand faulty tenants', spec(`tenants: [${'[],'.repeat(20_000)}]`), /\[too-many\]/],
  [
    'a rule of twenty thousand faulty conditions',
    spec(`rules: {r: {match: {conditions: [${'{},'.repeat(20_000)}]}, actions: [{type: block}]}}`),
    /\[too-many\]/,
  ],
  [
    'a rule of a thousand conditions with something wrong in each choice of theirs',
    spec(
      `rules: {r: {match: {conditions: [${'{field: 1, operator: 2, value: [[3]], x: 4},'.repeat(1200)}]}, actions: [{type: block}]}}`,
    ),
    /\[too-many\]/,
  ],
  [
    'one mistake for each of ten thousand tenants, in forty entries',
    perTenant(10_000, `accounts:\n${lines(8, (n) => `- {for_each: tenants, email: "${n}{slug}"}`)}`),
    /an e-mail address.*at least \d+ more/s,
  ],
  [
    'aliases of aliases',
    spec(
      `a0: &a0 [x,x,x,x,x,x,x,x]\n${lines(20, (n) => `a${n + 1}: &a${n + 1} [*a${n},*a${n},*a${n},*a${n},*a${n},*a${n},*a${n},*a${n}]`)}`,
    ),
    /\[alias-bomb\]/,
  ],
  [
    'faulty values that aliases multiply',
    spec(
      `rules:\n  a: {match: {conditions: &c [${'{},'.repeat(4000)}]}, actions: [{type: block}]}\n${lines(1000, (n) => `  r${n}: {match: {conditions: *c}}`)}`,
    ),
    /\[too-many\]/,
  ],
  ['brackets thirty thousand deep', spec(`x: ${'['.repeat(30_000)}`), /\[too-deep\]/],
  ['dashes thirty thousand deep', spec(`x:\n${'- '.repeat(30_000)}x`), /\[too-deep\]/],
  ['keys thirty thousand deep', spec(`${'? '.repeat(30_000)}x`), /\[too-deep\]|\[yaml-syntax\]/],
  ['five thousand syntax errors', spec('@\n'.repeat(5000)), /\[yaml-syntax\]/],
  ['quotes that are not closed', spec('a: "\n'.repeat(10_000)), /\[yaml-syntax\]/],
  [
    'an e-mail of many dots that a backtracking expression never ends on',
    spec(`accounts: [{email: "a@${'a.'.repeat(30_000)} "}]`),
    /\[bad-value\]/,
  ],
  ['a domain of many dots', spec(`domains: ["${'a.'.repeat(30_000)} "]`), /\[bad-value\]/],
  ['a pattern of many slashes', spec(`protect: ["${'/'.repeat(30_000)}\\nx"]`), /\[bad-value\]/],
  [
    'outbound rules by workspaces that do not name them',
    spec(
      `rules:\n${lines(150, (n) => `  r${n}: {trigger: outbound, priority: ${n}, ${RULE}}`)}\nworkspaces:\n${lines(1200, (n) => `  w${n}: {rules: [r${n % 150}]}`)}`,
    ),
    /\[outbound-scope\]/,
  ],
  [
    'a file of items that is named by many entries, each time by another path',
    {
      ...spec(
        `lists:\n${lines(400, (n) => `  l${n}: {type: domain, items: {file: "${'./'.repeat(n % 20)}items.txt"}}`)}`,
      ),
      'items.txt': lines(2000, (n) => `d${n}.ex`),
    },
    null,
  ],
  [
    'a file of items that each tenant names',
    {
      ...perTenant(6000, 'lists:\n  "l{slug}": {for_each: tenants, type: domain, items: {file: items.txt}}'),
      'items.txt': lines(6000, (n) => `d${n}`),
    },
    /\[too-much\]/,
  ],
  [
    'foreign letters in the items of each tenant',
    perTenant(
      5000,
      `lists:\n  "l{slug}":\n    for_each: tenants\n    type: domain\n    items: [${Array.from({ length: 150 }, (_, n) => `"\u0430${n}{slug}"`).join(',')}]`,
    ),
    /\[look-alike\]/,
  ],
  [
    'a file of items in foreign letters that each tenant names',
    {
      ...perTenant(3000, 'lists:\n  "l{slug}": {for_each: tenants, type: domain, items: {file: items.txt}}'),
      'items.txt': lines(800, (n) => `p\u0430${n}.ex`),
    },
    /\[look-alike\]/,
  ],
  [
    'a file of items for each tenant, none of which is there',
    perTenant(12_000, 'lists:\n  "l{slug}": {for_each: tenants, type: domain, items: {file: "{slug}.txt"}}'),
    /\[too-much\]/,
  ],
  [
    'a file of tenants that is named a thousand times',
    { ...spec(`tenants: [${'{file: t.txt},'.repeat(1000)}]`), 't.txt': slugs(10_000).join('\n') },
    /\[declared-twice\]/,
  ],
  [
    'a table of thirty thousand columns',
    { ...spec('tenants: {file: t.csv}'), 't.csv': `slug,${'a,'.repeat(30_000)}` },
    /\[bad-field\]|\[duplicate-field\]|\[too-many\]/,
  ],
  [
    'two thousand includes of one folder',
    { ...spec(`include:\n${lines(4000, () => '- "x/**/a*"')}`), 'x/y/b.yaml': '' },
    /\[yields-nothing\]/,
  ],
  [
    'thousands of included files',
    {
      ...spec('include: ["x/*.yaml"]'),
      ...Object.fromEntries(slugs(3000).map((slug) => [`x/${slug}.yaml`, `rules: {r${slug}: 1}`])),
    },
    /\[too-large\]/,
  ],
  [
    'moves and absences of thousands',
    spec(
      `moved:\n${lines(1000, (n) => `- {from: rule/a${n}, to: rule/b${n}}`)}\nabsent:\n${lines(1000, (n) => `- rule/a${n}`)}`,
    ),
    /\[bad-move\]/,
  ],
]

/** What was tried first, as it was; some are larger than a pull request's file usually is. */
const KNOWN: readonly (readonly [title: string, files: Files, told: RegExp])[] = [
  [
    'forty vars that each hold the one before twice',
    spec(
      `vars:\n  v0: x\n${lines(40, (n) => `  v${n + 1}: "{v${n}}{v${n}}"`)}\naccounts: [{email: a@b.example, name: "{v40}"}]`,
    ),
    /fleet\.yaml:\d+:\d+: error: .*\[too-much\]/s,
  ],
  [
    'a var of 100 KB that is used three thousand times',
    spec(
      `vars: {long: ${'x'.repeat(100 * KIB)}}\naccounts:\n${lines(3000, (n) => `- {email: a${n}@b.ex, name: "{long}"}`)}`,
    ),
    /fleet\.yaml:\d+:\d+: error: .*\[(?:too-much|bad-value)\]/s,
  ],
  [
    'twenty thousand tenants by two hundred entries',
    perTenant(20_000, `accounts:\n${lines(200, (n) => `- {for_each: tenants, email: "${n}{slug}@a.bc"}`)}`),
    /fleet\.yaml:\d+:\d+: error: .*\[too-much\]/s,
  ],
  [
    'patterns that a backtracking matcher never ends on',
    {
      ...spec(
        `include: ["*${'a*'.repeat(40)}b", "+(+(+(a|*)|*)|*)b"]\nprotect: ["account/*a*a*a*a*a*a*a*a*a*a*b", "account/*(*(*(*(*(*(*(*(*(*(a)*)*)*)*)*)*)*)*)*)b"]\naccounts:\n${lines(100, (n) => `- {email: ${'a'.repeat(50)}${n}@x.example}`)}`,
      ),
      ['a'.repeat(200)]: '',
    },
    /fleet\.yaml:2:\d+: error: .*\[yields-nothing\]/s,
  ],
  [
    'two thousand unknown placeholders, each nearly the name of a field',
    spec(
      `tenants: [{slug: a, ${slugs(3000)
        .map((slug) => `field${slug}aaaaaaaaaa: x`)
        .join(', ')}}]\naccounts:\n${lines(2000, (n) => `- {for_each: tenants, email: "{fielt${n}aaaaaaaaaa}@b.ex"}`)}`,
    ),
    /fleet\.yaml:\d+:\d+: error: .*\[unknown-placeholder\]/s,
  ],
  [
    'twenty thousand vars in a chain',
    spec(
      `vars:\n  v0: x\n${lines(20_000, (n) => `  v${n + 1}: "{v${n}}"`)}\naccounts: [{email: a@b.example, name: "{v20000}"}]`,
    ),
    /fleet\.yaml:\d+:\d+: error: .*\[too-deep\]/s,
  ],
]

/** Ten times as large as the largest for which less is promised. */
const MANY: typeof KNOWN = [
  [
    'two hundred thousand faulty entries',
    spec(`accounts: [${'[],'.repeat(200_000)}]`),
    /fleet\.yaml:\d+:\d+: error: .*\[too-many\]/s,
  ],
  [
    'two hundred thousand merges of one map',
    spec(`x: &x {a: 1}\ny: {<<: [${'*x,'.repeat(200_000)}]}`),
    /fleet\.yaml:\d+:\d+: error: .*\[unknown-key\]/s,
  ],
]

describe('the command line reads in 2 seconds and 300 MB:', () => {
  it.each(KNOWN)('%s', async (_, files, told) => {
    const cost = await validate(files)
    expectCheap(cost)
    expect(cost.code).toBe(1)
    expect(told.test(cost.err), cost.err.slice(0, 1000)).toBe(true)
  })
})

it.runIf(IS_LONG).each(MANY)('the command line reads without harm: %s', async (_, files, told) => {
  const cost = await validate(files)
  expect(cost.seconds).toBeLessThan(2 * MOST_SECONDS)
  expect(cost.megabytes).toBeLessThan(2 * MOST_MEGABYTES)
  expect(cost.code).toBe(1)
  expect(told.test(cost.err), cost.err.slice(0, 1000)).toBe(true)
})

const WARNINGS = /look-alike|outbound-scope|protect-matches-nothing/

/** In the long run as people start it, otherwise in this process, which starts nothing. */
const read = IS_LONG ? validate : compileHere

describe('a spec of at most 64 KB is read in 2 seconds:', () => {
  it.each(ATTACKS)('%s', async (_, files, told) => {
    expect(Object.values(files).join('').length).toBeLessThanOrEqual(64 * KIB)
    const cost = await read(files)
    expectCheap(cost)
    expect(cost.code, cost.err.slice(0, 1000)).toBe(told === null || WARNINGS.test(told.source) ? 0 : 1)
    if (told !== null) expect(told.test(cost.err), cost.err.slice(0, 1000)).toBe(true)
  })
})

it('thousands of warnings hide no error', async () => {
  const idle = lines(3000, (n) => `- {for_each: tenants, where: {slug: "_"}, email: "${n}@a.bc"}`)
  const { code, err } = await compileHere(
    perTenant(1, `accounts:\n${idle}\n- {for_each: tenants, where: {slgu: a}, email: "last@a.bc"}`),
  )
  expect(code).toBe(1)
  expect(err).toContain('[unknown-where-field]')
})

it('no generated spec of at most 64 KB costs more than 2 seconds', async () => {
  await fc.assert(
    fc.asyncProperty(expensiveSpec, async (files) => {
      fc.pre(Buffer.byteLength(Object.values(files).join('')) <= 64 * KIB)
      expectCheap(await read(files), JSON.stringify(files))
    }),
    { numRuns: runs(6) },
  )
})

it('a folder that git stores once and that is there a thousand times over costs little', async () => {
  const entries = async (folder: string): Promise<readonly TreeEntry[]> =>
    ['a', 'b'].map((name) => ({ name, type: folder.split('/').length < 90 ? 'directory' : 'file' }))
  const tree: Tree = { ...createMemoryTree({}), entries }
  const before = process.cpuUsage()
  for (const pattern of ['**/x', `**/${'*/'.repeat(40)}x`, `{a,b}/**/{a,b}${'?*'.repeat(200)}x`]) {
    expect(await expandPattern(tree, pattern, '')).toMatchObject({ code: 'too-large' })
  }
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS)
})

/** Ten times what the bench calls large; reading it takes many seconds of the processor. */
const LARGE = {
  'fleet.yaml': `version: 1\naccounts:\n${lines(100_000, (n) => `  - {email: agent-${n}@yourapp.nylas.email, name: Agent ${n}, workspace: default_workspace}`)}\n`,
}

/** Seconds of the processor that a process has taken so far. */
function readSeconds(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? []
  return (Number(user) + Number(system)) / 100
}

describe.runIf(process.platform === 'linux')('a signal ends a run that reads a very large file', () => {
  it.each(IS_LONG ? [0.7, 2, 4] : [1])('after %d seconds of its work', async (moment) => {
    let at = Number.NaN
    const cost = await measureCommand(LARGE, ['validate'], ({ pid, kill }) => {
      const timer = setInterval(() => {
        at = readSeconds(pid)
        if (at < moment) return
        clearInterval(timer)
        kill('SIGTERM')
      }, 20)
    })
    expect(cost.code, cost.err).toBe(130)
    expect(cost.err).toBe('nylas-fleet: interrupted while the files of the fleet were read\n')
    expect(cost.seconds - at).toBeLessThan(2)
  })
})

it.runIf(IS_LONG).each([500, 2000])('a signal ends a job that has compiled for %d milliseconds', async (delay) => {
  const story = await startStory()
  try {
    const pull = story.open(1, story.main({ 'README.md': '' }), LARGE)
    const { log, outputs, code } = await story.plan(pull, { signal: { after: /./, name: 'SIGTERM', delay } })
    expect(code).not.toBe(0)
    expect(log).toContain('This run was cancelled')
    expect(Number(/ended as failed after ([\d.]+) s/.exec(log)?.[1])).toBeLessThan(delay / 1000 + 2)
    expect(outputs['result']).toBe('failed')
    expect(log).not.toMatch(/\bat .*index\.js:\d+/)
  } finally {
    await story.world.close()
  }
})
