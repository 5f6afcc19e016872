/** Whoever compiles a fleet passes on the signals of the process, so that they end it while it reads. */
import { expect, it } from 'vitest'
import { files, readCode } from './sources.ts'

it('every compilation of a fleet can be interrupted', () => {
  const calls = files.flatMap((file) =>
    [...readCode(file).matchAll(/(?<!function )\bcompileFleet\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g)].map(
      ([, words = '']) => ({ file, last: words.split(',').at(-1)?.trim() ?? '' }),
    ),
  )
  expect(calls.length).toBeGreaterThan(10)
  expect(calls.filter(({ last }) => !/^(?:run|deps|terminal|watch|deps\.watch)$/.test(last))).toEqual([])
})
