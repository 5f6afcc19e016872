/** Addresses that are told apart by conditions which leave little room: each is there, and was once held not to be. */
import { expect, it } from 'vitest'
import { createSpace } from '../../src/mail/addresses/space.ts'
import { DEFAULT_SIDES } from '../../src/mail/doubts.ts'
import type { AddressPart, Condition } from '../../src/mail/model.ts'

const contains = (part: AddressPart, value: string): readonly [AddressPart, Condition] => [
  part,
  { field: `from.${part}`, operator: 'contains', value },
]

it('finds one whose top-level domain may hold a letter and must not begin with another', () => {
  const conditions = [
    contains('tld', 'b'),
    contains('address', '.a'),
    ['tld', { field: 'from.tld', operator: 'is', value: 'b' }] as const,
  ]
  const space = createSpace(conditions, [], DEFAULT_SIDES)
  const [holds, starts, named] = conditions.map(([part, condition]) => space.fromCondition(part, condition))
  const found = space.find.findSimplest([holds ?? -1], [starts ?? -1, named ?? -1])
  expect(found).toMatch(/^[^@]+@[^@]+\.[^.a][^.]*$/)
  expect(found).not.toContain('.a')
})

it('finds one whose end fits, where what joins the rest of it would make the end longer', () => {
  const tld = (value: string) => ['tld', { field: 'from.tld', operator: 'is', value }] as const
  const conditions = [contains('domain', 'b.'), tld('b'), tld('a.b')]
  const space = createSpace(conditions, [], { ...DEFAULT_SIDES, 'multi-label-tld': 'suffix' })
  const [inside = -1, wanted = -1, longer = -1] = conditions.map(([part, condition]) =>
    space.fromCondition(part, condition),
  )
  for (const find of [space.find.findAny, space.find.findSimplest]) {
    const found = find([inside, wanted], [longer])
    expect(found).toMatch(/b\..*b$/)
    expect(found).not.toMatch(/[.@]a\.b$/)
  }
})
