/**
 * The addresses of some worlds and tests told apart, once for each side of the doubts on which that depends: whoever asks
 * several questions of the same worlds makes this once, since all names are read for it.
 */
import { getOrCreate } from '../domain/map.ts'
import { listConditions } from './conditions-of.ts'
import type { Sides } from './doubts.ts'
import type { MailTest, MailWorld, Position } from './model.ts'
import { createSpace, type Space } from './space.ts'

/** The doubts on who satisfies what. */
const ASKED = ['multi-label-tld', 'unmanaged-items', 'plus-tags', 'international-domains'] as const

export type SpaceOf = (sides: Sides) => Space

export function createSpaces(worlds: readonly MailWorld[], tests: readonly MailTest[]): SpaceOf {
  const spaces = new Map<string, Space>()
  return (sides) =>
    getOrCreate(spaces, ASKED.map((name) => sides[name]).join(' '), () => {
      const rules = new Set(worlds.flatMap((world) => [...world.rules.values()]))
      return createSpace(listConditions(rules), tests.flatMap(listFarPositions), sides)
    })
}

const listFarPositions = (test: MailTest): readonly Position[] =>
  'receive' in test ? [test.receive.from] : test.send.to
