import { expect, it } from 'vitest'
import { enumerate } from '../../src/domain/enumerate.ts'

it.each([
  [[], 0, ''],
  [['a'], 1, 'a'],
  [['a', 'b'], 2, 'a and b'],
  [['a', 'b', 'c'], 3, 'a, b and c'],
  [['a', 'b', 'c', 'd'], 4, 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 5, 'a, b, c and 2 more'],
  [['a', 'b', 'c'], 4, 'a, b, c and 1 more'],
  [['a'], 9, 'a and 8 more'],
])('%j of %d are told as %j', (items, count, words) => {
  expect(enumerate(items, 3, String, count).join('')).toBe(words)
})

it('keeps items apart from the words between them', () => {
  expect(enumerate([['x'], ['y'], ['z']], 1, (rest) => `some ${rest}`)).toEqual([['x'], ' and some 2 more'])
})
