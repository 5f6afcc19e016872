/** docs/architecture.md walks three journeys through the sources; here its steps are held against them. */
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, readCode, readSource } from './sources.ts'

type Step = { readonly file: string; readonly name: string | null }

const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8')
const journeys = page
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split('\n', 1)[0] ?? '',
    steps: [...section.matchAll(/^\d+\. \[src\/([^\]]+)\]\(\.\.\/src\/\1\)(?: `(\w+)`)?: /gm)].map(
      ([, file = '', name = null]): Step => ({ file, name }),
    ),
    numbered: (section.match(/^\d+\. /gm) ?? []).length,
  }))
/** How many changes of file a stranger should need at most. */
const MOST_STEPS = [20, 28, 15]

const importsOf = (file: string): readonly string[] =>
  [...readSource(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  )

describe('the page on the architecture', () => {
  it('has three journeys, each step of which names a file', () => {
    expect(journeys.map(({ steps }) => steps.length)).toEqual(journeys.map(({ numbered }) => numbered))
    expect(journeys.map(({ steps }, index) => steps.length > 10 && steps.length <= (MOST_STEPS[index] ?? 0))).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each(journeys)('names files and functions that are there: $title', ({ steps }) => {
    const missing = steps.filter(
      ({ file, name }) =>
        !files.includes(file) ||
        (name !== null &&
          !new RegExp(`^export (?:async )?(?:function|const|type) ${name}\\b`, 'm').test(readCode(file))),
    )
    expect(missing).toEqual([])
  })

  it.each(journeys)('goes from file to file along imports: $title', ({ steps }) => {
    const astray = steps.filter(
      ({ file }, index) => index > 0 && !steps.slice(0, index).some((before) => importsOf(before.file).includes(file)),
    )
    expect(astray.map(({ file }) => file)).toEqual([])
  })
})
