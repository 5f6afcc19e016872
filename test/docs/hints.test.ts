/**
 * No message talks anybody into losing mail: one that advises to delete or remove something says what goes with it, or is
 * about something that holds no mail. Whoever adds such a message has to think of that here.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root, text } from './markdown.ts'

const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('sandbox') && !path.includes('.gen.'))
  .map((path) => `src/${path}`)

const ADVICE = /(?:^|[.:;,(] |, or | or |\b[Tt]o )(?:delete|remove|drop)\b/i

/** What may be removed, and why that loses no mail. */
const HARMLESS: readonly (readonly [RegExp, string])[] = [
  [/\bmail\b|is then deleted/, 'it says what goes with it'],
  [/refs?\b|LEDGER_REFS|blocking|The ledger is damaged/, 'what no ledger owns is deleted by nobody'],
  [/twice|itself|holds nothing|\b(?:row|item|tag|line|lines)\b|`---`/i, 'words of a file that stand for nothing else'],
  [/default_workspace/, 'it is left as it is'],
  [/The ledger is locked by/, 'a lock that nobody holds'],
  [/is not in Nylas; remove it from the file/, 'there is nothing to lose'],
  [/without its protection and apply that first; only then remove it/, 'the deletion is shown and reviewed'],
  [/^src\/engine\/ledger-session.ts: about to delete$/, 'no advice'],
]

/** The literals of a source that stand on one line, as all messages do. */
const listTexts = (source: string): readonly string[] =>
  source
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
    .flatMap((line) => line.match(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g) ?? [])
    .map((literal) => literal.slice(1, -1))

const findAdvice = (source: string): readonly string[] =>
  listTexts(source).filter((words) => /[a-z] [a-z]/.test(words) && ADVICE.test(words))

describe('a message that advises to delete or remove something', () => {
  const advice = sources.flatMap((path) => findAdvice(text(path)).map((words) => `${path}: ${words}`))

  it('is found', () => {
    expect(advice.length).toBeGreaterThan(15)
    expect(findAdvice("const a = 'delete what is not needed'\n")).toEqual(['delete what is not needed'])
  })

  it('says what goes with it, or is about what holds no mail', () => {
    expect(advice.filter((words) => !HARMLESS.some(([pattern]) => pattern.test(words)))).toEqual([])
  })

  it('is never needed to make room, to end a quarrel of two fleets, or to split a fleet', () => {
    const all = sources.flatMap((path) => listTexts(text(path))).join('\n')
    for (const bad of [
      'Delete what is not needed',
      "remove it from '",
      'split the fleet in several',
      'take it out of one of them',
    ])
      expect(all).not.toContain(bad)
  })
})
