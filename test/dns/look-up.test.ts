/** Domains looked up in the DNS: a name server on the loopback that flaps, lies and dawdles. Nothing of that is ever ready. */
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type DeclaredDomain, listLacks, type Requirement } from '../../src/domain/readiness.ts'
import { readDomains } from '../../src/engine/domains/read.ts'
import { openLookUp } from '../../src/shells/dns.ts'
import { runs } from '../runs.ts'
import { type AnswerDns, type DnsAnswer, type DnsServer, mx, type Record_, startDns, txt } from './server.ts'

const open: DnsServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const QUICK = { tries: 1, each: 150, all: 600 }

type Wanted = Partial<DeclaredDomain['records']>

const declare = (require: readonly Requirement[], records: Wanted = {}, name = 'a.example'): DeclaredDomain => ({
  name,
  require,
  records: { mx: [], spf: [], ...records },
})

async function lacksOf(
  answer: AnswerDns,
  require: readonly Requirement[],
  { records = {}, limits = QUICK, name = 'a.example' }: { records?: Wanted; limits?: typeof QUICK; name?: string } = {},
) {
  const server = await startDns(answer)
  open.push(server)
  const lookUp = openLookUp(server.address, limits)
  if (typeof lookUp === 'string') throw new Error(lookUp)
  const domain = declare(require, records, name)
  const [reading] = await readDomains([domain], { connect: () => null, lookUp })
  const lacks = listLacks(domain, reading).map(({ what, state, says }) => ({ what, state, says }))
  return { lacks, questions: server.questions, states: lacks.map(({ what, state }) => `${what} ${state}`) }
}

const zone =
  (records: Readonly<Record<string, DnsAnswer>>): AnswerDns =>
  (name, type) =>
    records[`${name} ${type}`] ?? 'no such name'

const GOOD = zone({
  'a.example MX': [mx('in.nylas.com')],
  'a.example TXT': [txt('other'), txt('v=spf1 include:spf.nylas.com ~all')],
  '_dmarc.a.example TXT': [txt('v=DMARC1; p=none')],
})

describe('a domain without a service account', () => {
  it('is ready when MX and SPF lead to Nylas and a DMARC policy is there', async () => {
    const { lacks, questions } = await lacksOf(GOOD, ['mx', 'spf', 'dmarc'])
    expect(lacks).toEqual([])
    expect(questions.toSorted()).toEqual(['_dmarc.a.example TXT', 'a.example MX', 'a.example TXT'])
  })

  it('is not known to be where only Nylas can tell, whatever the zone holds', async () => {
    const { lacks, questions } = await lacksOf(GOOD, ['ownership', 'dkim', 'feedback'])
    expect(lacks.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(lacks[0]?.says).toContain('service account')
    expect(questions).toEqual([])
  })

  it.each<[string, Readonly<Record<string, DnsAnswer>>, string, Wanted?]>([
    ['no name', {}, 'mx missing'],
    ['no MX', { 'a.example MX': 'nothing' }, 'mx missing'],
    ['an MX that takes no mail', { 'a.example MX': [mx('', 0)] }, 'mx missing'],
    ['an MX of somebody else', { 'a.example MX': [mx('mx.other.example')] }, 'mx unknown'],
    [
      'one MX of Nylas and one of somebody else',
      { 'a.example MX': [mx('in.nylas.com'), mx('o.example')] },
      'mx unknown',
    ],
    ['a host that only ends like one of Nylas', { 'a.example MX': [mx('in.evilnylas.com')] }, 'mx unknown'],
    ['another MX than the file says', { 'a.example MX': [mx('in.nylas.com')] }, 'mx missing', { mx: ['m.example'] }],
  ])('has no MX with %s', async (_, records, state, wanted) => {
    expect((await lacksOf(zone(records), ['mx'], { records: wanted ?? {} })).states).toEqual([state])
  })

  it('has the MX that the file says', async () => {
    const answer = zone({ 'a.example MX': [mx('M1.Example'), mx('m2.example', 20)] })
    expect((await lacksOf(answer, ['mx'], { records: { mx: ['m1.example', 'm2.example'] } })).lacks).toEqual([])
  })

  it.each<[string, readonly Record_[], string, Wanted?]>([
    ['no SPF record', [txt('hello')], 'spf missing'],
    ['two of them', [txt('v=spf1 include:spf.nylas.com -all'), txt('v=spf1 -all')], 'spf missing'],
    ['something like one', [txt('v=spf10 include:spf.nylas.com')], 'spf missing'],
    ['one that lets nobody send', [txt('v=spf1 -all')], 'spf unknown'],
    ['one that forbids Nylas', [txt('v=spf1 -include:spf.nylas.com ~all')], 'spf unknown'],
    ['one of somebody else', [txt('v=spf1 include:nylas.com.other.example ~all')], 'spf unknown'],
    ['one that lacks a term of the file', [txt('v=spf1 include:spf.nylas.com ~all')], 'spf missing', { spf: ['mx'] }],
  ])('has no SPF with %s', async (_, records, state, wanted) => {
    expect((await lacksOf(zone({ 'a.example TXT': records }), ['spf'], { records: wanted ?? {} })).states).toEqual([
      state,
    ])
  })

  it.each<[string, Readonly<Record<string, DnsAnswer>>, readonly string[]]>([
    ['of its own', { '_dmarc.x.a.example TXT': [txt('v=DMARC1;p=reject;rua=mailto:a@b')] }, []],
    ['of its parent', { '_dmarc.a.example TXT': [txt('v=DMARC1; p=quarantine')] }, []],
    ['of nobody', {}, ['dmarc missing']],
    ['without a p', { '_dmarc.x.a.example TXT': [txt('v=DMARC1; rua=mailto:a@b')] }, ['dmarc missing']],
    ['twice', { '_dmarc.x.a.example TXT': [txt('v=DMARC1; p=none'), txt('v=DMARC1; p=none')] }, ['dmarc missing']],
    ['that could not be asked for', { '_dmarc.x.a.example TXT': 'failure' }, ['dmarc unknown']],
  ])('has the DMARC policy %s', async (_, records, states) => {
    expect((await lacksOf(zone(records), ['dmarc'], { name: 'x.a.example' })).states).toEqual(states)
  })
})

describe('a name server', () => {
  it.each(['failure', 'refused', 'silence', 'wrong id', 'garbage'] as const)(
    'that answers with %s tells nothing, within the limits',
    async (answer) => {
      const started = performance.now()
      const { lacks } = await lacksOf(() => answer, ['mx', 'spf', 'dmarc'])
      expect(lacks.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
      expect(performance.now() - started).toBeLessThan(QUICK.all + 2000)
    },
  )

  it('that sends a truncated answer, and none over TCP, tells nothing', async () => {
    expect((await lacksOf(() => 'cut', ['mx'])).states).toEqual(['mx unknown'])
  })

  it('that leads in circles finds nothing', async () => {
    const loop: AnswerDns = (name) => [{ type: 'CNAME', host: name === 'a.example' ? 'b.example' : 'a.example' }]
    const { states } = await lacksOf(loop, ['mx', 'spf'])
    expect(states.map((state) => state.replace('missing', 'unknown'))).toEqual(['mx unknown', 'spf unknown'])
  })

  it('that sends a flood of text tells nothing', async () => {
    const flood = Array.from({ length: 120 }, (_, index) => txt(`v=spf1 include:nylas.com ${'x'.repeat(200)}${index}`))
    expect((await lacksOf(zone({ 'a.example TXT': flood }), ['spf'])).states).toEqual(['spf unknown'])
    const long = [txt(`v=spf1 include:spf.nylas.com ${'y'.repeat(5000)} ~all`)]
    expect((await lacksOf(zone({ 'a.example TXT': long }), ['spf'])).states).toEqual(['spf unknown'])
  })

  it('that is slow for very many domains is left at the limit, and most are not known', async () => {
    const server = await startDns(() => 'silence')
    open.push(server)
    const lookUp = openLookUp(server.address, QUICK)
    if (typeof lookUp === 'string') throw new Error(lookUp)
    const domains = Array.from({ length: 2000 }, (_, index) => declare(['mx'], {}, `d${index}.example`))
    const started = performance.now()
    const readings = await readDomains(domains, { connect: () => null, lookUp })
    expect(performance.now() - started).toBeLessThan(QUICK.all + 3000)
    expect(readings.every(({ findings }) => findings.mx?.state === 'unknown')).toBe(true)
    expect(server.questions.length).toBeLessThan(2000)
  })

  it('that is no address is told as such', () => {
    expect(openLookUp('not an address')).toContain('NYLAS_FLEET_DNS')
  })

  it('never makes a domain ready by anything that does not hold what is wanted', async () => {
    const server = await startDns(() => 'nothing')
    open.push(server)
    const lookUp = openLookUp(server.address, QUICK)
    if (typeof lookUp === 'string') throw new Error(lookUp)
    const texts = fc.oneof(fc.string({ maxLength: 300 }), fc.constant('v=spf1 a mx -all'), fc.constant('v=DMARC1; p='))
    const label = fc.stringMatching(/^[a-z]{1,10}$/u).filter((word) => word !== 'nylas')
    const records = fc.oneof(
      fc.array(
        texts.map((text): Record_ => txt(text.replace(/[^\x20-\x7e]|nylas/giu, ''))),
        { maxLength: 4 },
      ),
      fc.array(
        fc.tuple(label, label).map(([a, b]): Record_ => mx(`${a}.${b}`)),
        { maxLength: 4 },
      ),
      fc.constantFrom<DnsAnswer>('nothing', 'no such name', 'failure', 'refused'),
    )
    const property = fc.asyncProperty(records, async (answer) => {
      server.answer = (_, type) => (typeof answer === 'string' ? answer : answer.filter((one) => one.type === type))
      const domain = declare(['mx', 'spf'])
      const [reading] = await readDomains([domain], { connect: () => null, lookUp: fresh() })
      expect(listLacks(domain, reading).map(({ what }) => what)).toEqual(['mx', 'spf'])
    })
    const fresh = () => {
      const next = openLookUp(server.address, QUICK)
      if (typeof next === 'string') throw new Error(next)
      return next
    }
    await fc.assert(property, { numRuns: runs(60) })
  })
})
