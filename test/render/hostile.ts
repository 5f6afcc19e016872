/** Strings that try to be more than text, and what no output may hold whatever went in. */
import fc from 'fast-check'
import { expect } from 'vitest'

const SNIPPETS = [
  '</details>',
  '<details>',
  '</summary>',
  '<!-- nylas-fleet:acme -->',
  '-->',
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '@octocat',
  ' @acme/team',
  'a@b.example',
  '#1',
  'GH-7',
  'acme/fleet#12',
  '`',
  '``',
  '```',
  '|',
  '\\|',
  '\\',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '[x](https://evil.example)',
  '![x](https://evil.example/i.png)',
  '[x]: https://evil.example',
  'https://evil.example',
  'www.evil.example',
  '\n',
  '\r\n',
  '\r',
  '\n\n# Title\n',
  '\n- item',
  '\n> quote',
  '    code',
  '1. ',
  '- ',
  '+ ',
  '---',
  '===',
  '&lt;',
  '&#64;',
  '&',
  '$x$',
  ':tada:',
  '::error::x',
  '::set-output name=x::y',
  '##[error]x',
  '%0A',
  '\u001b[31m',
  '\u001b]8;;https://evil.example\u0007',
  '\u0000',
  '\u0085',
  '\u009b31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2028',
  '\u{e0041}',
  '\ud800',
  '\udc00',
  'é',
  '漢字',
  '👩‍💻',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙',
  '"]',
  '"] --> x["',
  'end',
  ';',
  'constructor',
  '__proto__',
]

export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 5 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 4 })
    .map((parts) => parts.join('')),
)

/** Controls, bidi, zero width, lone surrogates: nothing of it in any output but a line break of ours. */
const UNSEEN = /(?!\n)[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Cs}\u{e0000}-\u{e0fff}]/u

export function expectAllSeen(text: string): void {
  expect(UNSEEN.exec(text)).toBeNull()
}

const OURS = /<\/?(?:details|summary|b|sub|code)>|<br\/>|<!-- -->/gu
const LINKS = /\]\(https:\/\/github\.com\/acme\/fleet\/[^\s()]*\)/gu

/** The structure is ours alone: tags, links, mentions, references, markers, fences, code spans. */
export function expectInertMarkdown(markdown: string): void {
  expectAllSeen(markdown)
  const count = (what: string): number => markdown.split(what).length - 1
  for (const tag of ['details', 'summary', 'sub', 'code', 'b']) expect(count(`<${tag}>`)).toBe(count(`</${tag}>`))
  const drawn = markdown.replace(/^```mermaid\n[\s\S]*?\n```$/gmu, (drawing) => {
    expect(
      drawing
        .replace(/^ {2}(?:n\d+\["[^"`<>&]*(?:<br\/>[^"`<>&]*)*"\](?::::\w+)?|n\d+ --> n\d+|classDef .*)$/gmu, '')
        .trim(),
    ).toBe('```mermaid\nflowchart LR\n\n```'.replace('\n\n', drawing.replace(/[^\n]/gu, '').slice(1)))
    return ''
  })
  expect(drawn).not.toContain('```')
  const bare = drawn.replace(OURS, '').replace(LINKS, ']')
  expect(bare.replace(/^(?:> ?)+/gmu, '').replace(/`[^`\n]*`/gu, '')).not.toMatch(/[<`]|\]\(/u)
  expect(bare).not.toMatch(/</u)
  expect(drawn).not.toMatch(/<!--(?! -->)/u)
  expect(bare).not.toMatch(/(?<![A-Za-z0-9])@[A-Za-z0-9]/u)
  // As GitHub's filters see it: rendered, code left out. What breaks a reference is seen, too.
  const prose = bare.replace(/`[^`\n]*`/gu, '')
  const rendered = prose.replace(/&#(\d+);/gu, (_, digits: string) => String.fromCodePoint(Number(digits)))
  expect(rendered).not.toMatch(/(?<![A-Za-z0-9])(?:#|GH-)\d|https?:\/\//iu)
  expect(prose).not.toMatch(/(?<![A-Za-z0-9])www\.|!\[/iu)
}
