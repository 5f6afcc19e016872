import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from '../../src/domain/redact.ts'
import { runs } from '../runs.ts'

const SECRET = 'Ab1+/=%41\\u0041"&amp;<x>~Zz9'
const eachAs = (text: string, spell: (code: number) => string) =>
  text
    .split('')
    .map((letter) => spell(letter.charCodeAt(0)))
    .join('')
const hex = (code: number, length: number) => code.toString(16).padStart(length, '0')
const base64 = (text: string) => Buffer.from(text).toString('base64')

const SPELLINGS: Readonly<Record<string, (secret: string) => string>> = {
  'as it stands': (secret) => secret,
  'in lower case': (secret) => secret.toLowerCase(),
  'in capitals': (secret) => secret.toUpperCase(),
  'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
  'in JSON, each letter by its number': (secret) => eachAs(secret, (code) => `\\u${hex(code, 4)}`),
  'in JSON within JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  'in a URL': encodeURIComponent,
  'in a URL, in lower case': (secret) => encodeURIComponent(secret).toLowerCase(),
  'in a URL, each letter by its number': (secret) => eachAs(secret, (code) => `%${hex(code, 2)}`),
  'in a URL, twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'in HTML': (secret) => secret.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`),
  'in HTML, each letter by its number': (secret) => eachAs(secret, (code) => `&#x${hex(code, 2)};`),
  'in hexadecimal': (secret) => Buffer.from(secret).toString('hex'),
  'in base64': base64,
  'in base64 for URLs': (secret) => Buffer.from(secret).toString('base64url'),
  'in base64 after a letter': (secret) => base64(`x${secret}`),
  'in base64 after a name': (secret) => base64(`user:${secret}`),
}

describe('a redactor', () => {
  test.each(Object.entries(SPELLINGS))('strikes a secret %s, and nothing beside it', (_, spell) => {
    const { strike } = createRedactor([SECRET])
    const text = `before ${spell(SECRET)} behind`
    const struck = strike(text)
    // The first and the last letters of base64 also hold parts of what is beside the secret.
    expect(struck).toMatch(/^before \S{0,7}\*\*\*\S{0,3} behind$/)
    expect(strike(struck)).toBe(struck)
  })

  test('leaves any text without a secret as it is', () => {
    const { strike } = createRedactor([SECRET, 'another-secret-of-ours'])
    const text = fc.oneof(fc.string(), fc.json(), fc.webUrl(), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(text, (any) => strike(any) === any),
      { numRuns: runs(100) },
    )
  })

  test('strikes any secret from any text around it', () => {
    const secret = fc.stringMatching(/^[!-~]{18,40}$/)
    const property = fc.property(secret, fc.string(), fc.string(), (own, before, behind) => {
      const { strike } = createRedactor([own])
      const value = { [before]: `${before}${own}${behind}` }
      expect(JSON.stringify(JSON.parse(strike(JSON.stringify(value))))).not.toContain(JSON.stringify(own).slice(1, -1))
    })
    fc.assert(property, { numRuns: runs(100) })
  })

  test('takes no word of a few letters for a secret', () => {
    expect(createRedactor(['', 'test', 'support']).strike('the support of a test')).toBe('the support of a test')
  })

  test('costs what the text costs, however many secrets there are', () => {
    const all = Array.from({ length: 5000 }, (_, index) => `${index}-Secret-number`)
    const { strike } = createRedactor(all)
    const page = JSON.stringify(Array.from({ length: 2000 }, (_, index) => ({ id: index, name: `${index}-Sec "ret"` })))
    const start = performance.now()
    for (let turn = 0; turn < 20; turn += 1) expect(strike(page)).toBe(page)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
