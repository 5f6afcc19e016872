import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivePassword, lookUpPassword } from '../../src/state/secrets/password.ts'

const SEED = 'a seed that is long enough for a fleet'
const email = fc
  .tuple(fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/), fc.constant('@fleet.example'))
  .map((parts) => parts.join(''))

describe('a derived password', () => {
  it('meets every documented rule, whatever the mailbox is called', () => {
    fc.assert(
      fc.property(email, fc.integer({ min: 1, max: 99 }), (address, version) => {
        const password = derivePassword(SEED, address, version)
        expect(password).toMatch(/^[!-~]{18,40}$/)
        for (const needed of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]) expect(password).toMatch(needed)
        expect(password.toLowerCase()).not.toContain(address.slice(0, address.indexOf('@')))
      }),
    )
  })

  it('is the same for the same seed, mailbox and version, and another for any other', () => {
    const one = derivePassword(SEED, 'a@fleet.example', 1)
    expect(derivePassword(SEED, 'A@Fleet.example', 1)).toBe(one)
    const others = [
      derivePassword(SEED, 'a@fleet.example', 2),
      derivePassword(SEED, 'b@fleet.example', 1),
      derivePassword(`${SEED}!`, 'a@fleet.example', 1),
    ]
    expect(new Set([one, ...others]).size).toBe(4)
  })

  it('never changes between releases: mailboxes depend on it', () => {
    expect(derivePassword(SEED, 'support-acme@fleet.example', 1)).toMatchInlineSnapshot(
      `"F*c.HwwTLEjMwiibMKw9BfBhKpd.@Pc5"`,
    )
  })
})

describe('a password by its source', () => {
  const good = 'Abcdefghijklmnopqrs1'
  const variables = (values: Record<string, string>) => (name: string) => values[name]
  it.each([
    ['env:FLEET_X', { FLEET_X: good }, good],
    ['env:FLEET_X[acme]', { FLEET_X: JSON.stringify({ acme: good }) }, good],
    ['env:FLEET_X[a[b]]', { FLEET_X: JSON.stringify({ 'a[b]': good }) }, good],
  ])('reads %s', (source, values, expected) => {
    expect(lookUpPassword({ source, version: 1 }, 'a@b.example', variables(values))).toEqual({ password: expected })
  })

  it.each([
    ['env:FLEET_X', {}, /FLEET_X is not set/],
    ['env:FLEET_X', { FLEET_X: '' }, /FLEET_X is not set/],
    ['env:FLEET_X', { FLEET_X: 'short' }, /18 to 40/],
    ['env:FLEET_X', { FLEET_X: 'Abcdefghijklmnopqrs 1' }, /printable/],
    ['env:FLEET_X', { FLEET_X: 'abcdefghijklmnopqrst1' }, /upper-case/],
    ['env:FLEET_X[acme]', { FLEET_X: good }, /no JSON object/],
    ['env:FLEET_X[acme]', { FLEET_X: '{"acme": 5}' }, /no JSON object/],
    ['env:FLEET_X[toString]', { FLEET_X: '{}' }, /no JSON object/],
    ['derive:FLEET_X', { FLEET_X: 'hunter2' }, /at least 32/],
  ])('refuses %s of %j and never says the value', (source, values, expected) => {
    const result = lookUpPassword({ source, version: 1 }, 'a@b.example', variables(values as Record<string, string>))
    expect('problem' in result ? result.problem : '').toMatch(expected)
    for (const value of Object.values(values)) if (value !== '') expect(JSON.stringify(result)).not.toContain(value)
  })
})
