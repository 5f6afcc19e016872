import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileAddressPattern, compilePattern } from '../../src/domain/pattern.ts'
import { runs } from '../runs.ts'

const matches = (pattern: string, text: string, dots = true): boolean | undefined =>
  compilePattern(pattern, { dots })?.matches(text)

describe('a pattern', () => {
  it.each<[pattern: string, yes: readonly string[], no: readonly string[]]>([
    ['account/ceo@*', ['account/ceo@', 'account/ceo@a.example'], ['account/xceo@a', 'account/ceo@a/b']],
    ['account/*', ['account/a@b.example', 'account/'], ['account', 'account/a/b', 'policy/a']],
    ['*/vip', ['rule/vip', '/vip'], ['vip', 'rule/vip2']],
    ['**', ['a', 'a/b', 'a/b/c'], []],
    ['**/c', ['c', 'a/c', 'a/b/c'], ['a/b', 'a/b/cc']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'b/a']],
    ['a/**/c/**/e', ['a/c/e', 'a/b/c/d/d/e', 'a/c/c/e'], ['a/e', 'a/b/c/d']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
    ['a?c', ['abc', 'a.c'], ['ac', 'abbc', 'a/c']],
    ['*a?b*', ['axb', 'aaab', 'yaxbz'], ['ab', 'a/b']],
    ['{a,b}/c', ['a/c', 'b/c'], ['c', '{a,b}/c']],
    ['x{a,b{c,d}}', ['xa', 'xbc', 'xbd'], ['xb', 'xbcd']],
    ['{a,b/c}*', ['a', 'b/cx'], ['b']],
    ['{a}*', ['{a}', '{a}x'], ['a']],
    ['{a*', ['{a', '{ab'], ['a']],
    ['[ab]*(c)', ['[ab](c)', '[ab]x(c)'], ['a(c)', 'ac']],
    ['!a*', ['!a', '!ab'], ['b']],
    ['+(a|b)*', ['+(a|b)'], ['a', 'ab']],
    ['', [''], ['a']],
  ])('%s stands for what it says', (pattern, yes, no) => {
    for (const text of yes) expect(matches(pattern, text), text).toBe(true)
    for (const text of no) expect(matches(pattern, text), text).toBe(false)
  })

  it('of files leaves out what begins with a dot, unless it has the dot itself', () => {
    for (const pattern of ['*', '?x', '**', '**/*', 'a/**']) {
      for (const text of ['.x', 'a/.x', '.x/a']) expect(matches(pattern, text, false), pattern + text).toBe(false)
    }
    expect(matches('.*', '.x', false)).toBe(true)
    expect(matches('**/.x/*', 'a/.x/b', false)).toBe(true)
  })

  it('names only folders in which it can match', () => {
    const pattern = compilePattern('a/b*/**/{c,d/e}', { dots: false })
    for (const folder of ['', 'a', 'a/b', 'a/b/x/y']) expect(pattern?.canMatchBelow(folder), folder).toBe(true)
    for (const folder of ['b', 'a/c', 'a/b/.x']) expect(pattern?.canMatchBelow(folder), folder).toBe(false)
  })

  it('of addresses is an address itself when it has no wildcard, whatever characters it has', () => {
    expect(compileAddressPattern('rule/[a](b)')?.matches('rule/[a](b)')).toBe(true)
    expect(compileAddressPattern('rule/[a](b)')?.matches('rule/a')).toBe(false)
    expect(compileAddressPattern('rule/{a,b}')?.matches('rule/{a,b}')).toBe(true)
    expect(compileAddressPattern('rule/{a,b}')?.matches('rule/b')).toBe(true)
  })

  it('with too many choices is refused', () => {
    expect(compilePattern('{a,b}'.repeat(7), { dots: true })).toBeNull()
    expect(compilePattern('{'.repeat(17), { dots: true })).toBeNull()
    expect(compilePattern('{a,b}'.repeat(6), { dots: true })?.choices).toBe(64)
  })

  it('matches as the regular expression does that says the same', () => {
    const piece = fc.constantFrom('a', 'b', '.', '*', '?', '/', 'ab', '/**/', '*/')
    const pattern = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    const text = fc.array(fc.constantFrom('a', 'b', '.', '/', 'ab'), { maxLength: 8 }).map((parts) => parts.join(''))
    const toExpression = (glob: string): RegExp => {
      const parts = glob.split('/')
      const sources = parts.map((part, index) => {
        const isLast = index === parts.length - 1
        if (part === '**') return isLast ? '[^/]*(?:/[^/]*)*' : '(?:[^/]*/)*'
        const source = part.replaceAll(/\*+|[?.]/g, (mark) => (mark === '?' ? '[^/]' : mark === '.' ? '\\.' : '[^/]*'))
        return isLast ? source : `${source}/`
      })
      return new RegExp(`^${sources.join('')}$`, 'u')
    }
    fc.assert(
      fc.property(pattern, text, (glob, path) => {
        expect(matches(glob, path)).toBe(toExpression(glob).test(path))
      }),
      { numRuns: runs(5000) },
    )
  })

  it('takes time in proportion to its length and the text’s', () => {
    const start = performance.now()
    const text = `x/${'a'.repeat(50_000)}`
    for (const pattern of [
      'x/*a*a*a*a*a*a*a*a*a*a*a*a*b',
      `x/${'*a'.repeat(250)}b`,
      `x/${'?*'.repeat(250)}b`,
      '**/**/**/**/b',
    ]) {
      expect(matches(pattern, text)).toBe(false)
    }
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
