/**
 * Nothing but the kinds themselves and the sandbox knows a kind by its name: what differs by kind is a member of the kind.
 * Comparisons and look-ups are found in the text of the sources; tables by kind are found by the compiler, in test/kinds.
 */
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../src/domain/model.ts'
import { files, readCode } from './sources.ts'

const NAMES = KINDS.join('|')
const LITERAL = new RegExp(
  [
    `(?:[=!]==|\\bcase)\\s*['"\`](?:${NAMES})['"\`]`,
    `['"\`](?:${NAMES})['"\`]\\s*[=!]==`,
    `\\bregistry(?:\\.|\\[['"\`])(?:${NAMES})\\b`,
    `['"\`](?:${NAMES})/`,
    `\\b(?:startsWith|includes|has|get)\\(['"\`](?:${NAMES})['"\`]\\)`,
    `\\bkind: ['"\`](?:${NAMES})['"\`]`,
  ].join('|'),
  'g',
)
/** The model has the noun, and the one address that Nylas itself gives. */
const ALLOWED = /^(?:kinds|sandbox)\/|^domain\/model\.ts$/

const findLiterals = (code: string): readonly string[] => [...code.matchAll(LITERAL)].map(([text]) => text)

describe('the name of a kind', () => {
  it('is found wherever code compares it, looks it up or takes an address apart by it', () => {
    const wrong = [
      "one.kind === 'list'",
      "'rule' !== kind",
      "case 'policy':",
      'registry.workspace.fields',
      "'account/'",
    ]
    expect(wrong.filter((code) => findLiterals(code).length === 0)).toEqual([])
    expect(findLiterals("countNoun(2, 'account')")).toEqual([])
  })

  it('stands in no room but the kinds and the sandbox', () => {
    const judged = files.filter((file) => !ALLOWED.test(file))
    expect(judged.length).toBeGreaterThan(100)
    expect(judged.flatMap((file) => findLiterals(readCode(file)).map((text) => `${file}: ${text}`))).toEqual([])
  })
})
