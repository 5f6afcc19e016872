/** All names of many lists: in which they stand, whatever letters they are made of. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNameTable } from '../../src/mail/addresses/name-table.ts'
import { hashName } from '../../src/mail/hashes.ts'
import { runs } from '../runs.ts'

const visitAll = (sources: readonly { readonly part: 'domain'; readonly names: readonly string[] }[]) => {
  const table = createNameTable('domain', sources)
  const found = new Map<string, readonly number[]>()
  const times = new Map<string, number>()
  table.visit((name, group) => {
    times.set(name, (times.get(name) ?? 0) + 1)
    found.set(
      name,
      [...(table.groups[group] ?? [])].sort((a, b) => a - b),
    )
  })
  return { table, found, times }
}

describe('the names of many lists', () => {
  it('are each met once, with the lists that hold them, and nothing else is a name', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), minLength: 1, maxLength: 4 })
    const lists = fc.array(fc.array(name, { maxLength: 30 }), { maxLength: 6 })
    fc.assert(
      fc.property(lists, fc.array(name), (held, asked) => {
        const sources = held.map((names) => ({ part: 'domain' as const, names }))
        const { table, found, times } = visitAll(sources)
        const listHolding = (one: string) => held.flatMap((names, index) => (names.includes(one) ? [index] : []))
        expect([...found.keys()].sort()).toEqual([...new Set(held.flat())].sort())
        for (const [one, lists] of found) expect([one, times.get(one), lists]).toEqual([one, 1, listHolding(one)])
        for (const one of [...asked, ...held.flat()]) {
          expect([...(table.groups[table.groupOf(one)] ?? [])].sort((a, b) => a - b)).toEqual(listHolding(one))
        }
      }),
      { numRuns: runs(500) },
    )
  })

  it('cost what others cost where they are made to be taken for each other', () => {
    let alike = ['']
    for (let pairs = 0; pairs < 5; pairs += 1) alike = alike.flatMap((start) => [`${start}ak`, `${start}c-`])
    const ends = Array.from({ length: 2000 }, (_, index) => `zz${`x${String(index).padStart(3, '0')}`.repeat(5)}`)
    const names = alike.flatMap((start) => ends.map((end) => `${start}${end}`)).sort()
    expect(new Set(names.map(hashName)).size).toBeLessThan(names.length / 30)
    const cpu = process.cpuUsage()
    const { found } = visitAll([
      { part: 'domain', names },
      { part: 'domain', names: names.slice(1) },
    ])
    const { user, system } = process.cpuUsage(cpu)
    expect(found.get(names[0] ?? '')).toEqual([0])
    expect(found.get(names[1] ?? '')).toEqual([0, 1])
    expect(found.size).toBe(names.length)
    expect((user + system) / 1e6).toBeLessThan(5)
  })
})
