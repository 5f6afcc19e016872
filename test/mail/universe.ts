/** Every address over a few letters, up to a length, and every mail between them that some condition can tell from another. */
import type { Sides } from '../../src/mail/doubts.ts'
import type { Condition, MailRule } from '../../src/mail/model.ts'
import { addressFits, type BruteMail } from './brute.ts'

const LOCALS = [
  'a',
  'b',
  'z',
  'ab',
  'ba',
  'bb',
  'aa',
  'za',
  'own',
  'q',
  'a@a',
  'b@ab',
  'a+b',
  'a+a',
  'b+a',
  'ab+a',
  'z+a',
  '+a+b',
  'ü',
]
const LABELS = ['a', 'b', 'z', 'ab', 'bb', 'aq', 'q', 'qa']
const ENDS = ['a', 'b', 'z', 'q', 'ab', 'bb', 'a.b', 'q.b', 'b.a', 'example']
const DOMAINS = [
  ...LABELS.flatMap((label) => ENDS.map((end) => `${label}.${end}`)),
  'fleet.a',
  'fleet.b',
  'a.a.b',
  'ab.q.z',
  // Each of these in both ways in which it may be written.
  ...['ü.b', 'ü.a', 'ü.a.b', 'a.ü', 'q.ü', 'ü.q'].flatMap((domain) => [domain, domain.replace('ü', 'xn--tda')]),
]

const ALL: readonly string[] = DOMAINS.flatMap((domain) => LOCALS.map((local) => `${local}@${domain}`))

const ASKED = ['multi-label-tld', 'unmanaged-items', 'plus-tags', 'international-domains'] as const

/** What the evaluator says of each address, 0 or 1, kept: the same few conditions come again and again. */
const answers = new Map<string, Uint8Array>()

function answerAll(condition: Condition, sides: Sides): Uint8Array {
  const key = JSON.stringify([condition, ...ASKED.map((name) => sides[name])])
  const known = answers.get(key)
  if (known) return known
  const found = new Uint8Array(ALL.length)
  for (const [place, address] of ALL.entries()) found[place] = Number(addressFits(address, condition, sides))
  if (answers.size > 3000) answers.clear()
  answers.set(key, found)
  return found
}

/** The class of each address, where all of one class are seen alike. */
function classify(isSeen: (address: string) => string): Int32Array {
  const numbers = new Map<string, number>()
  const classes = new Int32Array(ALL.length)
  for (const [place, address] of ALL.entries()) {
    const seen = isSeen(address)
    if (!numbers.has(seen)) numbers.set(seen, numbers.size)
    classes[place] = numbers.get(seen) ?? 0
  }
  return classes
}

/** Each class in two, where an answer differs within it. */
function split(classes: Int32Array, column: Uint8Array): void {
  const numbers = new Int32Array(2 * classes.length).fill(-1)
  let count = 0
  for (const [place, held] of column.entries()) {
    const half = 2 * (classes[place] ?? 0) + held
    if (numbers[half] === -1) {
      numbers[half] = count
      count += 1
    }
    classes[place] = numbers[half] ?? 0
  }
}

/** One address for each way in which the conditions, and what a test says of its ends, come out. */
export function listAddresses(
  rules: Iterable<MailRule>,
  end: 'from' | 'recipient',
  isSeen: (address: string) => string,
  sides: Sides,
  isBetter: (address: string, known: string) => boolean,
): readonly string[] {
  const conditions: Condition[] = []
  const texts = new Set<string>()
  for (const rule of rules) {
    for (const condition of rule.conditions) {
      const text = JSON.stringify(condition)
      if (condition.field.startsWith(`${end}.`) && !texts.has(text)) conditions.push(condition)
      texts.add(text)
    }
  }
  const classes = classify(isSeen)
  for (const condition of conditions) split(classes, answerAll(condition, sides))
  const found = new Map<number, string>()
  for (const [place, address] of ALL.entries()) {
    const number = classes[place] ?? 0
    const known = found.get(number)
    if (known === undefined || isBetter(address, known)) found.set(number, address)
  }
  return [...found.values()]
}

/** All sets of up to three of these, as compose and as reply. */
export function* listOutbound(sender: string, people: readonly string[]): Generator<BruteMail> {
  for (const type of ['compose', 'reply'] as const) {
    for (const [first, one] of people.entries()) {
      yield { way: 'outbound', from: sender, to: [one], type }
      for (let second = first + 1; second < people.length; second += 1) {
        const two = people[second] ?? ''
        yield { way: 'outbound', from: sender, to: [one, two], type }
        for (const three of people.slice(second + 1, second + 4)) {
          yield { way: 'outbound', from: sender, to: [one, two, three], type }
        }
      }
    }
  }
}
