/** Tests of the fleet file against a second evaluator that tries every mail of a small universe. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listSides, type Sides } from '../../src/mail/doubts.ts'
import type { Condition, Example, MailList, MailRule, MailTest, MailWorld, Position } from '../../src/mail/model.ts'
import { decideTests } from '../../src/mail/proof/decide-test.ts'
import { listUnknownLists } from '../../src/mail/proof/positions.ts'
import { compareExamples } from '../../src/mail/search/mail-set.ts'
import { runs } from '../runs.ts'
import { asCompared, type BruteMail, cutTag, isAsExpected, isDescribed, judge, standsAt } from './brute.ts'
import { listAddresses, listOutbound } from './universe.ts'
import { type Scene, scenes, sides, tests } from './worlds.ts'

const wayOf = (test: MailTest) => ('receive' in test ? 'inbound' : 'outbound')

const toBrute = ({ from, to, type }: Example, test: MailTest): BruteMail => ({ way: wayOf(test), from, to, type })

/** The addresses that a condition or a position names. */
function listNamed(test: MailTest, world: MailWorld, at: Sides): ReadonlySet<string> {
  const named: string[] = []
  for (const { conditions } of world.rules.values()) {
    for (const condition of conditions) {
      if (!condition.field.endsWith('.address') || condition.operator === 'contains') continue
      if (condition.operator === 'in_list') named.push(...condition.lists.flatMap(({ items }) => items ?? []))
      else named.push(condition.value)
    }
  }
  if (at['plus-tags'] === 'ignored') named.splice(0, named.length, ...named.map(cutTag))
  for (const position of 'receive' in test ? [test.receive.from] : test.send.to) {
    if (position.kind === 'is' && position.part === 'address') named.push(position.value)
    if ('list' in position && position.list.type === 'address') named.push(...(position.list.items ?? []))
  }
  return new Set(named.map((name) => asCompared(name.toLowerCase(), at)))
}

const alone = (address: string) => ({ addresses: [address], type: null })

function* listMails(test: MailTest, world: MailWorld, at: Sides): Generator<BruteMail> {
  const rules = [...world.rules.values()]
  const named = listNamed(test, world, at)
  const isBetter = (a: string, b: string) => {
    // Of two ways to write one domain, only the ASCII one is an example.
    const [isA, isB] = [a, b].map((one) => asCompared(one, at) === one)
    if (isA !== isB) return isA === true
    return compareExamples(alone(a), alone(b), (one) => named.has(one)) < 0
  }
  if ('receive' in test) {
    const seen = (address: string) => String(standsAt(address, test.receive.from, at))
    const senders = listAddresses(rules, 'from', seen, at, isBetter)
    for (const { email } of world.accounts) {
      for (const from of senders) yield { way: 'inbound', from, to: [email], type: null }
    }
    return
  }
  const seen = (address: string) => test.send.to.map((position) => Number(standsAt(address, position, at))).join('')
  const people = listAddresses(rules, 'recipient', seen, at, isBetter)
  for (const { email } of world.accounts) yield* listOutbound(email, people)
}

function isWrong(mail: BruteMail, test: MailTest, world: MailWorld, at: Sides): boolean {
  if (!isDescribed(test, mail, at)) return false
  const email = mail.way === 'inbound' ? mail.to[0] : mail.from
  const home = world.accounts.find((account) => account.email === email)?.workspace ?? null
  return !isAsExpected(judge(mail, world, home, at), test.expect)
}

const farEnd = ({ from, to, type }: Example | BruteMail, test: MailTest) =>
  wayOf(test) === 'inbound' ? { addresses: [from], type: null } : { addresses: [...to].sort(), type }

/** The simplest there is in the universe. */
function findWrong(test: MailTest, { world }: Scene, at: Sides): BruteMail | null {
  const named = listNamed(test, world, at)
  let best: BruteMail | null = null
  for (const mail of listMails(test, world, at)) {
    if (!isWrong(mail, test, world, at)) continue
    const order = best ? compareExamples(farEnd(mail, test), farEnd(best, test), (one) => named.has(one)) : -1
    if (order < 0) best = mail
  }
  return best
}

const cases = scenes.chain((scene) => fc.record({ scene: fc.constant(scene), test: tests(scene.lists), at: sides }))

describe('a test of mail', () => {
  it('holds or fails as a second evaluator finds that tries every mail, and its counterexample is as short as any', () => {
    fc.assert(
      fc.property(cases, ({ scene, test, at }) => {
        const [answer] = decideTests([test], scene.world, at)
        const wrong = findWrong(test, scene, at)
        if (answer?.result === 'fails') {
          expect(isWrong(toBrute(answer.counterexample, test), test, scene.world, at)).toBe(true)
          if (wrong) {
            const named = listNamed(test, scene.world, at)
            const [found, best] = [farEnd(answer.counterexample, test), farEnd(wrong, test)]
            expect(
              compareExamples(found, best, (one) => named.has(one)),
              JSON.stringify([found, best]),
            ).toBeLessThanOrEqual(0)
          }
        } else {
          expect(['holds', 'yields-nothing']).toContain(answer?.result)
          expect(wrong).toBeNull()
        }
      }),
      { numRuns: runs(2000) },
    )
  })

  it('is undecided exactly where it holds under some sides of the doubts and fails under others', () => {
    const open = ['outbound-scope', 'equal-priority', 'placement', 'zero-limit', 'limit-order'] as const
    fc.assert(
      fc.property(cases, ({ scene, test, at }) => {
        const { 'outbound-scope': _, 'equal-priority': __, placement: ___, ...rest } = at
        const { 'zero-limit': ____, 'limit-order': _____, ...decided } = rest
        const [answer] = decideTests([test], scene.world, decided)
        if (answer?.result === 'yields-nothing') return
        const each = listSides(open, decided).map((one) => decideTests([test], scene.world, one.sides)[0]?.result)
        const results = new Set(each)
        expect(answer?.result).toBe(results.size > 1 ? 'undecided' : [...results][0])
      }),
      { numRuns: runs(150) },
    )
  })
})

const forget = (position: Position): Position =>
  'list' in position ? { ...position, list: { ...position.list, items: null } } : position

/** The same test, of whose lists nobody knows what stands in them. */
function forgetItems(test: MailTest): MailTest {
  if ('receive' in test) return { ...test, receive: { ...test.receive, from: forget(test.receive.from) } }
  return { ...test, send: { ...test.send, to: test.send.to.map(forget) } }
}

const unknownCases = cases.filter(({ test }) => listUnknownLists(forgetItems(test)).length > 0)

describe('a test on a list of which nobody knows what stands in it', () => {
  it('is undecided exactly where one extreme has a mail that is wrong and the other has none', () => {
    let met = 0
    fc.assert(
      fc.property(unknownCases, ({ scene, test: known, at }) => {
        met += 1
        const test = forgetItems(known)
        const { 'unmanaged-items': _, ...decided } = at
        const [answer] = decideTests([test], scene.world, decided)
        const wrong = (['none', 'everything'] as const).map((side) => {
          const settled: Sides = { ...at, 'unmanaged-items': side }
          const [alone] = decideTests([test], scene.world, settled)
          if (alone?.result !== 'fails') expect(findWrong(test, scene, settled)).toBeNull()
          else expect(isWrong(toBrute(alone.counterexample, test), test, scene.world, settled)).toBe(true)
          return alone?.result === 'fails'
        })
        const expected = wrong.every(Boolean)
          ? ['fails']
          : wrong.some(Boolean)
            ? ['undecided']
            : ['holds', 'yields-nothing']
        expect(expected).toContain(answer?.result)
        if (answer?.result === 'undecided') expect(answer.doubts).toEqual(['unmanaged-items'])
      }),
      { numRuns: runs(200) },
    )
    expect(met).toBeGreaterThan(100)
  })

  it('describes nothing only where it would even if everything stood in it', () => {
    const unknown: MailList = { name: 'list/unknown', type: 'domain', items: null }
    const receives = (from: Position): MailTest => ({
      ...common,
      expect: { outcome: 'delivered' },
      receive: { from, to: anybody },
    })
    const world = worldOf()
    expect(decideTests([receives({ kind: 'in', list: unknown })], world, {})).toEqual([{ result: 'holds' }])
    expect(decideTests([receives({ kind: 'not_in', list: unknown })], world, {})).toEqual([{ result: 'holds' }])
    const settled = { 'unmanaged-items': 'none' } as const
    const long = receives({ kind: 'is', part: 'tld', value: 'co.uk' })
    expect(decideTests([long], world, {})).toMatchObject([{ what: 'mail', assume: { 'multi-label-tld': 'suffix' } }])
    expect(decideTests([receives({ kind: 'in', list: unknown })], world, settled)).toEqual([
      { result: 'yields-nothing', what: 'mail', assume: {} },
    ])
  })
})

const source = 'fleet.yaml:1'
const common = { name: 'a test', source }
const condition = (field: string, operator: 'is' | 'is_not' | 'contains', value: string) => ({ field, operator, value })
const block = (conditions: readonly Condition[], given: Partial<MailRule> = {}): MailRule => ({
  name: 'rule/r',
  trigger: 'outbound',
  priority: 10,
  enabled: true,
  operator: 'all',
  conditions,
  actions: [{ type: 'block' }],
  source,
  ...given,
})
const worldOf = (...rules: readonly MailRule[]): MailWorld => ({
  rules: new Map(rules.map((rule) => [rule.name, rule])),
  policies: new Map(),
  workspaces: new Map([['workspace/w', { rules: rules.map(({ name }) => name), policy: null }]]),
  accounts: [{ email: 'support@fleet.example', workspace: 'workspace/w', tenant: null }],
})
const anybody: Position = { kind: 'anybody' }
const toDomain = (value: string): Position => ({ kind: 'is', part: 'domain', value })
const sends = (to: readonly Position[], only = false): MailTest => ({
  ...common,
  expect: { outcome: 'blocked' },
  send: { from: anybody, to, only, types: ['compose', 'reply'] },
})
const partners: MailList = { name: 'list/partners', type: 'domain', items: ['p.example'] }

describe('a tag in an address', () => {
  it('leaves a test undecided only where the verdict hangs on it, and wherever it does and the test names one', () => {
    fc.assert(
      fc.property(cases, ({ scene, test, at }) => {
        const { 'plus-tags': _, ...decided } = at
        const [answer] = decideTests([test], scene.world, decided)
        const [literal, ignored] = (['literal', 'ignored'] as const).map(
          (side) => decideTests([test], scene.world, { ...decided, 'plus-tags': side })[0]?.result,
        )
        if (answer?.result === 'undecided') expect([answer.doubts, literal === ignored]).toEqual([['plus-tags'], false])
        else expect(answer?.result).toBe(literal)
        const ends = 'receive' in test ? test.receive.from : test.send.to
        const isNamed = JSON.stringify(ends).includes('+')
        if (isNamed && literal !== ignored) expect(answer?.result).toBe('undecided')
      }),
      { numRuns: runs(2000) },
    )
  })

  const boss: MailList = { name: 'list/boss', type: 'address', items: ['boss@p.example'] }
  const others = sends([{ kind: 'not_in', list: boss }], true)
  const onlyBoss = block([condition('recipient.address', 'is_not', 'Boss@p.example')])

  it('is asked for where a test names one', () => {
    const test = sends([{ kind: 'is', part: 'address', value: 'boss+X@p.example' }], true)
    expect(decideTests([test], worldOf(onlyBoss), {})).toMatchObject([
      { result: 'undecided', doubts: ['plus-tags'], counterexample: { to: ['boss+x@p.example'] } },
    ])
    expect(decideTests([test], worldOf(onlyBoss), { 'plus-tags': 'literal' })).toEqual([{ result: 'holds' }])
    expect(decideTests([test], worldOf(onlyBoss), { 'plus-tags': 'ignored' })).toMatchObject([{ result: 'fails' }])
  })

  it('is no reason where none is written, unless it is settled that rules leave it out', () => {
    expect(decideTests([others], worldOf(onlyBoss), {})).toEqual([{ result: 'holds' }])
    expect(decideTests([others], worldOf(onlyBoss), { 'plus-tags': 'ignored' })).toMatchObject([
      { result: 'fails', counterexample: { to: ['boss+a@p.example'] }, verdict: { outcome: 'delivered' } },
    ])
  })

  it('is asked for where a rule, a list of it or the account that sends has one', () => {
    const tagged = block([condition('recipient.address', 'is_not', 'boss+x@p.example')])
    expect(decideTests([others], worldOf(tagged), {})).toMatchObject([{ result: 'fails' }])
    const list: MailList = { name: 'list/tagged', type: 'address', items: ['x@p.example', 'boss+x@p.example'] }
    const known = block([{ field: 'recipient.address', operator: 'in_list', lists: [list] }])
    const toBoss = sends([{ kind: 'in', list: boss }])
    expect(decideTests([toBoss], worldOf(known), {})).toMatchObject([{ result: 'undecided', doubts: ['plus-tags'] }])
    expect(decideTests([toBoss], worldOf(known), { 'plus-tags': 'ignored' })).toEqual([{ result: 'holds' }])
    const own = block([condition('from.address', 'is', 'bot@fleet.example')])
    const world = {
      ...worldOf(own),
      accounts: [{ email: 'bot+x@fleet.example', workspace: 'workspace/w', tenant: null }],
    }
    expect(decideTests([sends([anybody])], world, {})).toMatchObject([{ result: 'undecided', doubts: ['plus-tags'] }])
  })

  it('does not make two addresses one at the ends of a test', () => {
    const both = sends([
      { kind: 'is', part: 'address', value: 'boss@p.example' },
      { kind: 'is', part: 'address', value: 'boss+x@p.example' },
    ])
    expect(decideTests([both], worldOf(onlyBoss), { 'plus-tags': 'ignored' })).toMatchObject([
      { result: 'fails', counterexample: { to: ['boss+x@p.example', 'boss@p.example'] } },
    ])
  })

  it('begins behind the first letter: what begins with a plus sign has none', () => {
    const rule = block([condition('recipient.address', 'contains', '+')])
    const test = { ...sends([anybody]), expect: { outcome: 'delivered' } } as const
    expect(decideTests([test], worldOf(rule), { 'plus-tags': 'ignored' })).toMatchObject([
      {
        result: 'fails',
        counterexample: { to: [expect.stringMatching(/^\+|@.*\+/u)] },
        verdict: { outcome: 'blocked' },
      },
    ])
  })
})

describe('a domain beyond ASCII', () => {
  it('leaves a test undecided exactly where the verdict hangs on how it is compared', () => {
    fc.assert(
      fc.property(cases, ({ scene, test, at }) => {
        const { 'international-domains': _, ...decided } = at
        const [answer] = decideTests([test], scene.world, decided)
        const [written, ascii] = (['as-written', 'ascii'] as const).map(
          (side) => decideTests([test], scene.world, { ...decided, 'international-domains': side })[0]?.result,
        )
        if (written === ascii || written === 'yields-nothing') expect(answer?.result).toBe(written)
        else expect(answer).toMatchObject({ result: 'undecided', doubts: ['international-domains'] })
      }),
      { numRuns: runs(500) },
    )
  })

  const blocked: MailList = { name: 'list/blocked', type: 'domain', items: ['müller.example'] }
  const inList = block([{ field: 'recipient.domain', operator: 'in_list', lists: [blocked] }])
  const toAscii = sends([toDomain('xn--mller-kva.example')])

  it('is another than its ASCII form as long as nobody knows better, and the same where that is settled', () => {
    expect(decideTests([toAscii], worldOf(inList), {})).toMatchObject([
      { result: 'undecided', doubts: ['international-domains'], counterexample: { to: ['a@xn--mller-kva.example'] } },
    ])
    expect(decideTests([toAscii], worldOf(inList), { 'international-domains': 'as-written' })).toMatchObject([
      { result: 'fails' },
    ])
    expect(decideTests([toAscii], worldOf(inList), { 'international-domains': 'ascii' })).toEqual([{ result: 'holds' }])
  })

  it('is the same at the ends of a test too', () => {
    const written = block([condition('recipient.address', 'is', 'a@xn--mller-kva.example')])
    const test = sends([{ kind: 'is', part: 'address', value: 'A@Müller.example' }], true)
    expect(decideTests([test], worldOf(written), { 'international-domains': 'ascii' })).toEqual([{ result: 'holds' }])
    const others = sends([{ kind: 'not_in', list: blocked }], true)
    const spares = block([condition('recipient.domain', 'is_not', 'xn--mller-kva.example')])
    expect(decideTests([others], worldOf(spares), { 'international-domains': 'ascii' })).toEqual([{ result: 'holds' }])
    expect(decideTests([others], worldOf(spares), {})).toMatchObject([
      { result: 'undecided', counterexample: { to: ['a@xn--mller-kva.example'] } },
    ])
  })

  it('has none of its letters in its ASCII form, and what no domain can be called is nowhere', () => {
    const umlaut = block([condition('recipient.domain', 'contains', 'ü')])
    const never = { ...sends([anybody]), expect: { outcome: 'delivered' } } as const
    expect(decideTests([never], worldOf(umlaut), { 'international-domains': 'ascii' })).toEqual([{ result: 'holds' }])
    const local = block([condition('recipient.address', 'contains', 'ü')])
    expect(decideTests([never], worldOf(local), { 'international-domains': 'ascii' })).toMatchObject([
      { result: 'fails', counterexample: { to: ['ü@a.example'] } },
    ])
    const impossible = sends([toDomain('\u0308\u200d.example')])
    expect(decideTests([impossible], worldOf(inList), { 'international-domains': 'ascii' })).toMatchObject([
      { result: 'yields-nothing' },
    ])
  })

  it('is no doubt where no rule that could act compares domains', () => {
    const onType = block([condition('outbound.type', 'is', 'reply')])
    expect(decideTests([sends([toDomain('müller.example')])], worldOf(onType), {})).toMatchObject([{ result: 'fails' }])
  })
})

describe('the counterexample of a test', () => {
  it('is a recipient beside an allowed one, where a rule blocks only mail without any', () => {
    const world = worldOf(block([condition('recipient.domain', 'is_not', 'p.example')]))
    const [answer] = decideTests([sends([{ kind: 'not_in', list: partners }])], world, {})
    expect(answer).toMatchObject({
      result: 'fails',
      counterexample: { from: 'support@fleet.example', to: ['a@a.example', 'a@p.example'], type: 'compose' },
      verdict: { outcome: 'delivered' },
      path: [
        {
          rule: 'rule/r',
          matched: false,
          because: 'asks for recipient.domain is_not p.example, and a@p.example is',
          source,
        },
      ],
    })
    expect(decideTests([sends([{ kind: 'not_in', list: partners }], true)], world, {})).toEqual([{ result: 'holds' }])
  })

  it('is a reply, where a rule asks for mail that is none', () => {
    const world = worldOf(block([condition('outbound.type', 'is', 'compose')]))
    expect(decideTests([sends([anybody])], world, {})).toMatchObject([
      { counterexample: { to: ['a@a.example'], type: 'reply' } },
    ])
  })

  it('is an address that the file names, before one in a domain for examples, before any other', () => {
    const world = worldOf(block([condition('recipient.address', 'is_not', 'very-long-name@somewhere.test')]))
    expect(decideTests([sends([anybody])], world, {})).toMatchObject([
      { counterexample: { to: ['very-long-name@somewhere.test'] } },
    ])
    const other = worldOf(block([condition('recipient.domain', 'is_not', 'x.y')]))
    expect(decideTests([sends([anybody])], other, {})).toMatchObject([{ counterexample: { to: ['a@x.y'] } }])
    const none = worldOf()
    expect(decideTests([sends([anybody])], none, {})).toMatchObject([{ counterexample: { to: ['a@a.example'] } }])
  })

  it('is the other domain that a text within a domain finds', () => {
    const world = worldOf(block([condition('recipient.domain', 'contains', 'acme.example')]))
    const test = {
      ...sends([{ kind: 'not_in', list: { name: 'list/a', type: 'domain', items: ['acme.example'] } }], true),
      expect: { not: true, outcome: 'blocked' },
    } as const
    expect(decideTests([test], world, {})).toMatchObject([{ counterexample: { to: ['a@aacme.example'] } }])
  })

  it('is missing where no account or no mail is described', () => {
    const world = worldOf()
    const noAccount = {
      ...sends([anybody]),
      send: { from: toDomain('other.example'), to: [anybody], only: false, types: ['reply'] as const },
    }
    const noMail = sends([{ kind: 'in', list: { name: 'list/none', type: 'domain', items: [] } }])
    expect(decideTests([noAccount, noMail], world, {})).toEqual([
      { result: 'yields-nothing', what: 'account' },
      { result: 'yields-nothing', what: 'mail', assume: {} },
    ])
  })

  it('comes with the doubts that it hangs on', () => {
    const rule = block([condition('recipient.tld', 'is', 'co.uk')])
    const test = sends([toDomain('shop.co.uk')])
    expect(decideTests([test], worldOf(rule), {})).toMatchObject([{ result: 'undecided', doubts: ['multi-label-tld'] }])
    expect(decideTests([test], worldOf(rule), { 'multi-label-tld': 'suffix' })).toEqual([{ result: 'holds' }])
    expect(decideTests([test], worldOf(rule), { 'multi-label-tld': 'last-label' })).toMatchObject([{ result: 'fails' }])
  })
})

describe('a test of guardrails that could cost for ever', () => {
  const texts = Array.from({ length: 50 }, (_, index) => `word-${String.fromCharCode(97 + (index % 26))}${index}`)
  const cost = (work: () => void): number => {
    const cpu = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(cpu)
    return (user + system) / 1e6
  }

  it('is decided at once, with fifty texts to contain in each of ten rules', () => {
    const rules = Array.from({ length: 10 }, (_, index) =>
      block(
        texts.map((text) => condition('recipient.address', 'contains', `${text}-${index}`)),
        {
          name: `rule/r${index}`,
          priority: index,
          operator: 'any',
          actions: [{ type: index % 2 ? 'mark_as_read' : 'archive' }],
        },
      ),
    )
    const spent = cost(() => {
      const test = { ...sends([anybody]), expect: { read: true, archived: false } } as const
      expect(decideTests([test, sends([anybody])], worldOf(...rules), {})).toMatchObject([
        { result: 'fails' },
        { result: 'fails' },
      ])
    })
    expect(spent).toBeLessThan(20)
  })

  it('is decided at once, with twenty rules that each ask for several recipients, or are all to be met', () => {
    const rules = Array.from({ length: 20 }, (_, index) =>
      block(
        [
          condition('recipient.domain', 'is', `a${index}.example`),
          condition('recipient.domain', 'is', `b${index}.example`),
        ],
        {
          name: `rule/r${index}`,
          priority: index,
          actions: [{ type: 'assign_to_folder', value: `F${index}` }],
        },
      ),
    )
    const spent = cost(() => {
      const test = { ...sends([anybody]), expect: { not: true, folder: 'F0' } } as const
      expect(decideTests([test], worldOf(...rules), {})).toMatchObject([
        { result: 'fails', counterexample: { to: ['a@a0.example', 'a@b0.example'] } },
      ])
    })
    expect(spent).toBeLessThan(20)
  })

  it('is decided at once, with one rule that asks for fifty texts in one address', () => {
    const rule = block(texts.map((text) => condition('recipient.address', 'contains', text)))
    const spent = cost(() => {
      const test = { ...sends([anybody]), expect: { not: true, outcome: 'blocked' } } as const
      expect(decideTests([test], worldOf(rule), {})).toMatchObject([
        { result: 'fails', verdict: { outcome: 'blocked' } },
      ])
    })
    expect(spent).toBeLessThan(20)
  })
})
