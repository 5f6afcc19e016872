/**
 * The addresses of some worlds and tests told apart, once for each side of the doubts on which that depends: whoever asks
 * several questions of the same worlds makes this once, since all names are read for it.
 */
import { getOrCreate } from '../domain/map.ts'
import { listConditions } from './conditions-of.ts'
import type { Sides } from './doubts.ts'
import type { MailTest, MailWorld, Position } from './model.ts'
import { createSpace, type Space } from './space.ts'

export type SpaceOf = (sides: Sides) => Space

export function createSpaces(worlds: readonly MailWorld[], tests: readonly MailTest[]): SpaceOf {
  const spaces = new Map<string, Space>()
  return (sides) =>
    getOrCreate(spaces, `${sides['multi-label-tld']} ${sides['unmanaged-items']} ${sides['plus-tags']}`, () => {
      const rules = new Set(worlds.flatMap((world) => [...world.rules.values()]))
      return createSpace(listConditions(rules), tests.flatMap(listFarPositions), sides)
    })
}

const listFarPositions = (test: MailTest): readonly Position[] =>
  'receive' in test ? [test.receive.from] : test.send.to
