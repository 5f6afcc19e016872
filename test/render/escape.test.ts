import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeCode, escapeLabel, escapeMarkdown, escapeUrl, showHidden, toLogLine } from '../../src/render/escape.ts'
import { runs } from '../runs.ts'
import { expectAllSeen, expectInertMarkdown, hostile } from './hostile.ts'

describe('for a terminal', () => {
  test.each([
    ['plain text stays', 'support-acme@yourapp.nylas.email', 'support-acme@yourapp.nylas.email'],
    ['an escape is spelled out', '\u001b[31mred', '⟨U+001B⟩[31mred'],
    ['a line break is shown', 'one\r\ntwo\nthree', 'one⏎two⏎three'],
    ['text direction is spelled out', 'a\u202eb', 'a⟨U+202E⟩b'],
    ['a zero-width character is spelled out', 'pay\u200bpal', 'pay⟨U+200B⟩pal'],
    ['a lone surrogate is spelled out', 'a\ud800', 'a⟨U+D800⟩'],
    ['letters of other scripts stay', 'Müller 漢字', 'Müller 漢字'],
  ])('%s', (_, text, shown) => expect(showHidden(text)).toBe(shown))

  test('any string becomes one line in which every character can be seen', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expectAllSeen(showHidden(text))
        expect(showHidden(text)).not.toContain('\n')
      }),
    )
  })

  test('a text that is shown twice is as if shown once', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(showHidden(showHidden(text))).toBe(showHidden(text))
      }),
    )
  })
})

describe('for Markdown', () => {
  test.each([
    ['words stay', 'Tenant agent baseline, v2 (gold)', 'Tenant agent baseline, v2 (gold)'],
    ['an API name stays readable', 'limit_count_daily_email_sent', 'limit_count_daily_email_sent'],
    ['a tag is text', '<b>', '&#60;b&#62;'],
    ['an entity is text', '&#64;', '&#38;&#35;&#8203;64;'],
    ['a mention is broken', '@octocat', '&#64;&#8203;octocat'],
    ['an e-mail address stays whole', 'a@b.example', 'a&#64;<!-- -->b.example'],
    ['a reference is broken', 'see #12', 'see &#35;&#8203;12'],
    ['a web address is no link', 'https://x.example', 'https&#58;&#8203;//x.example'],
    ['a list marker at the start is text', '- x', '&#45;&#32;x'],
    ['a number at the start is no list', '1. x', '&#49;&#46; x'],
  ])('%s', (_, text, escaped) => expect(escapeMarkdown(text)).toBe(escaped))

  test.each([
    ['plain text is a code span', 'policy/baseline', '`policy/baseline`'],
    ['an empty text can be seen', '', '`""`'],
    ['a backtick needs HTML', 'a`b', '<code>a&#96;b</code>'],
    ['a pipe would end a table cell', 'a|b', '<code>a&#124;b</code>'],
    ['a tag never stands raw, not even in code', '</details>', '<code>&#60;/details&#62;</code>'],
  ])('%s', (_, text, escaped) => expect(escapeCode(text)).toBe(escaped))

  test('no string gets out of its place, in prose or in code', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        expectInertMarkdown(`- ${escapeMarkdown(first)} ${escapeCode(second)}\n`)
        expectInertMarkdown(
          `<details><summary>${escapeMarkdown(first)}</summary>\n\n${escapeCode(second)}\n\n</details>`,
        )
      }),
      { numRuns: runs(2000) },
    )
  })

  test('no string gets out of a link or a label of the drawing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeUrl(text)).not.toMatch(/[\s()<>[\]`|"]/u)
        expect(escapeLabel(text)).not.toMatch(/["`<>#;[\]{}\n&|]/u)
      }),
    )
  })
})

describe('for a job log', () => {
  test('no text is taken for a command, and it stays one line', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const line = toLogLine(`${first}\n${second}`)
        expect(line.trimStart().startsWith('::')).toBe(false)
        expect(line).not.toContain('##[')
        expect(line).not.toContain('\n')
      }),
    )
  })
})
