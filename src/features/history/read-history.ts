/**
 * What became of each resource, from the ledger's own commits. Fetches the ledgers, then two git processes in all: one that
 * lists the commits, one that reads them. Without a good fleet file the only ledger there is will do.
 */

import { compileFleet } from '../../config/compile.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { Diagnostic } from '../../domain/model.ts'
import type { FleetSource, PlanDeps } from '../../engine/deps.ts'
import type { GitObject, Objects } from '../../state/git/objects.ts'
import { fetchWanted, LEDGER_REFS, listLocalRefs, type Repository } from '../../state/git/repository.ts'
import { parseTree } from '../../state/git/tree.ts'
import { MAX_LEDGER_SIZE, parseLedger } from '../../state/ledger/format.ts'
import { LEDGER_FILE } from '../../state/ledger/git-store.ts'
import type { HistoryEvent } from './event.ts'
import { createHistoryBuilder, type Entry, filterEvents } from './history.ts'

export type HistoryDeps = FleetSource &
  Pick<PlanDeps, 'tell'> & { readonly repository: Repository; readonly objects: Objects }

export type History = {
  readonly fleet: string | null
  readonly events: readonly HistoryEvent[]
  /** An error among them: there is no history to show. */
  readonly diagnostics: readonly Diagnostic[]
}

export async function readHistory(ports: HistoryDeps, text: string | null): Promise<History> {
  const { repository } = ports
  const stale = await fetchWanted(repository)
  if (stale !== null)
    ports.tell(`the ledgers could not be fetched, so this tells what was fetched last: ${stale.reason}`)
  const refs = await listLocalRefs(repository)
  if (!refs.ok)
    return nothing(null, planDiagnostic('ledger-unreadable', `the ledgers could not be listed: ${refs.reason}`))
  const ledgers = [...refs.refs].filter(([ref]) => ref.startsWith(LEDGER_REFS))
  const compiled = await compileFleet(ports.tree, ports.fleetFile)
  const only = ledgers.length === 1 ? (ledgers[0]?.[0].slice(LEDGER_REFS.length) ?? null) : null
  const fleet = compiled.fleet?.name ?? only
  if (fleet === null) return { fleet: null, events: [], diagnostics: compiled.diagnostics }
  const tip = refs.refs.get(`${LEDGER_REFS}${fleet}`)
  if (tip === undefined) {
    const summary = `there is no ledger of the fleet '${fleet}' yet: its first apply makes it`
    return nothing(fleet, planDiagnostic('no-ledger', summary, { severity: 'notice' }))
  }
  const listed = await repository.git.run(['rev-list', '--first-parent', '--reverse', '--end-of-options', tip])
  if (!listed.ok)
    return nothing(
      fleet,
      planDiagnostic('ledger-unreadable', `the ledger's commits could not be listed: ${listed.reason}`),
    )
  const told = createHistoryBuilder()
  const read = entryReader(ports.objects)
  for (const id of listed.stdout.split('\n').filter((line) => line !== '')) told.add(await read(id))
  return { fleet, events: filterEvents(told.end(), text), diagnostics: [] }
}

const nothing = (fleet: string | null, diagnostic: Diagnostic): History => ({
  fleet,
  events: [],
  diagnostics: [diagnostic],
})

/** A ledger that did not change between two commits is parsed once. */
function entryReader(objects: Objects): (id: string) => Promise<Entry> {
  let last: { readonly blob: string; readonly ledger: Entry['ledger'] } | null = null

  async function ledgerOf(tree: string): Promise<Entry['ledger']> {
    const directory = await objects.read(tree)
    const file =
      directory?.type === 'tree' && directory.bytes
        ? parseTree(directory.bytes, tree.length / 2).get(LEDGER_FILE)
        : undefined
    if (file?.type !== 'file') return null
    if (last?.blob === file.id) return last.ledger
    const blob = await objects.read(file.id, MAX_LEDGER_SIZE)
    const parsed = blob?.bytes ? parseLedger(blob.bytes.toString('utf8')) : null
    last = { blob: file.id, ledger: parsed?.ok ? parsed.ledger : null }
    return last.ledger
  }

  return async (id) => {
    const { tree, at, message } = parseCommit(await objects.read(id, MAX_LEDGER_SIZE))
    return { id, at, message, ledger: tree === null ? null : await ledgerOf(tree) }
  }
}

/** The committer's moment: the author's survives a rebase, and nobody rebases a ledger. */
function parseCommit(object: GitObject | null): {
  readonly tree: string | null
  readonly at: string
  readonly message: string
} {
  const text = object?.bytes?.toString('utf8') ?? ''
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const [, tree = null] = /^tree ([0-9a-f]+)$/mu.exec(head) ?? []
  const [, seconds = '0'] = /^committer .*> (\d{1,12}) [+-]\d{4}$/mu.exec(head) ?? []
  return { tree, at: new Date(Number(seconds) * 1000).toISOString(), message: end < 0 ? '' : text.slice(end + 2) }
}
