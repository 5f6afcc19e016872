/**
 * How many accounts a fleet has owned over time, from the commits of its ledger as they are in this clone: the first, the
 * last, and as many of those between as a picture can show. Nothing where there is no clone, or no ledger in it.
 */
import type { Address } from '../../domain/model.ts'
import type { PlanResult } from '../../engine/plan-fleet.ts'
import { isMailbox } from '../../kinds/registry.ts'
import { openObjects } from '../../state/git/objects.ts'
import { listLocalRefs } from '../../state/git/refs.ts'
import { LEDGER_REFS, type Repository } from '../../state/git/repository.ts'
import { createCommitReader, listLedgerCommits } from '../../state/ledger/commits.ts'
import type { GrowthPoint } from './view.ts'

/** More steps than this are no more visible. */
const MOST_POINTS = 60

type GrowthDeps = { readonly openRepository?: (directory: string) => Repository | null; readonly root?: string }

export async function readGrowth(
  { openRepository, root }: GrowthDeps,
  { fleet, ledger }: Pick<PlanResult, 'fleet' | 'ledger'>,
): Promise<readonly GrowthPoint[] | null> {
  if (!openRepository || root === undefined || ledger === null) return null
  const repository = openRepository(root)
  if (repository === null) return null
  const local = await listLocalRefs(repository)
  const tip = local.ok ? local.refs.get(`${LEDGER_REFS}${fleet.name}`) : undefined
  if (tip === undefined) return null
  const commits = await listLedgerCommits(repository, tip)
  if (!commits.ok) return null
  const objects = openObjects(repository)
  try {
    const readCommit = createCommitReader(objects)
    const points: GrowthPoint[] = []
    for (const id of chooseEvenly(commits.ids, MOST_POINTS)) {
      const { at, ledger: content } = await readCommit(id)
      if (content === null) continue
      const accounts = Object.keys(content.resources).filter((address) => isMailbox(address as Address)).length
      if (points.at(-1)?.accounts !== accounts || id === commits.ids.at(-1)) points.push({ at, accounts })
    }
    return points.length === 0 ? null : points
  } finally {
    objects.close()
  }
}

/** The first and the last among them. */
export function chooseEvenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items
  const last = items.length - 1
  return Array.from({ length: most }, (_, index) => items[Math.round((index * last) / (most - 1))] as T)
}
