/** Each claim of the security model names what holds it, and the tests it names are there and are run. */
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root, text } from './markdown.ts'

const PAGE = 'docs/security-model.md'
const HEAD = '| claim | who could break it | what holds it | test |'

type Claim = { readonly line: string; readonly cells: readonly string[]; readonly tests: readonly NamedTest[] }
type NamedTest = { readonly path: string; readonly title: string }

/** Each table under that head; a link names a file, and the titles behind it stand in quotes. */
function readClaims(page: string): readonly Claim[] {
  const found: Claim[] = []
  let isClaim = false
  for (const line of page.split('\n')) {
    if (line === HEAD) isClaim = true
    else if (!line.startsWith('|')) isClaim = false
    else if (isClaim && !line.startsWith('|---')) {
      const cells = line.split(' | ')
      const links = [...(cells[3] ?? '').matchAll(/\]\(\.\.\/(test\/[^)]+)\) “([^”]+)”/g)]
      found.push({ line, cells, tests: links.map(([, path = '', title = '']) => ({ path, title })) })
    }
  }
  return found
}

/** The title stands in a call of the test's file, which leaves out none of its tests. */
function isRun({ path, title }: NamedTest): boolean {
  if (!existsSync(new URL(path, root))) return false
  const source = text(path)
  if (/\b(?:describe|it|test)\.(?:skip|todo)\(/.test(source)) return false
  return ["'", '"', '`'].some((quote) => {
    const at = source.indexOf(`${quote}${title.replaceAll(quote, `\\${quote}`)}${quote}`)
    return at !== -1 && /\(\s*$/.test(source.slice(0, at))
  })
}

describe('the security model', () => {
  const claims = readClaims(text(PAGE))

  it('makes claims', () => {
    expect(claims.length).toBeGreaterThan(40)
  })

  it('says of each claim who could break it, what holds it, and which test fails then', () => {
    expect(
      claims.filter(({ cells, tests }) => cells.length !== 4 || tests.length === 0).map(({ line }) => line),
    ).toEqual([])
  })

  it('names tests that are there', () => {
    const missing = claims.flatMap(({ tests }) => tests.filter((one) => !isRun(one)))
    expect(missing).toEqual([])
  })

  it('says what it cannot hold', () => {
    const [, section = ''] = text(PAGE).split('## What this cannot hold')
    for (const words of ['maintainer', 'leaked API key', 'edited and put back before the merge']) {
      expect(section.split('\n## ')[0]).toContain(words)
    }
  })

  it('is found out when a test is renamed', () => {
    const page = `${HEAD}\n|---|---|---|---|\n| a | b | c | [x](../test/docs/security-model.test.ts) “names tests that are not there” |`
    const [claim] = readClaims(page)
    expect(claim?.tests.map(isRun)).toEqual([false])
  })
})
