/**
 * Reads what the plan needs to know of the application. Completely or not at all: what could not be read would look as if it
 * were gone, so any failure is an error that says what was being read.
 */

import { kindOf } from '../../domain/address.ts'
import type { Change } from '../../domain/change.ts'
import type { JsonObject } from '../../domain/json.ts'
import { KINDS, type Kind, type LiveObject, type LiveState } from '../../domain/model.ts'
import { GROUP, MAILBOX, registry } from '../../kinds/registry.ts'
import type { Reader } from '../../nylas/port.ts'
import { type Application, findConnector, readApplication, toTextOrNull } from './application.ts'
import { explain, getId, type KindOptions, type KindReading, readKinds } from './read-kinds.ts'
import { countRequests } from './reader.ts'

export type ReadOptions = KindOptions & {
  /** Accounts are wanted: where none lives yet, the application may lack the connector they need. */
  readonly accounts?: boolean
  /** An earlier reading, and the kinds of which it still holds: what is as it was is not read again. Left out: none. */
  readonly known?: KnownState
}

export type KnownState = { readonly live: LiveState; readonly kinds: ReadonlySet<Kind> }

/** What an apply of these changes cannot have touched: what refers to none of them, since a kind refers to those on its left. */
export function keepUntouched(live: LiveState, changes: readonly Pick<Change, 'address'>[]): KnownState {
  const changed = new Set(changes.map(({ address }) => kindOf(address)))
  const first = KINDS.findIndex((kind) => changed.has(kind) && !registry[kind].standsAlone)
  const before = first === -1 ? KINDS : KINDS.filter((kind, index) => index < first || registry[kind].standsAlone)
  const read = new Set(live.objects.map(({ kind }) => kind))
  return { live, kinds: new Set(before.filter((kind) => read.has(kind) && !changed.has(kind))) }
}

export async function readLiveState(api: Reader, options: ReadOptions): Promise<LiveState> {
  const { reader, getCount } = countRequests(api)
  const { known } = options
  const pending = known
    ? Promise.resolve({ ...known.live.application, defaultWorkspace: known.live.defaultWorkspace })
    : explain('the application', () => readApplication(reader))
  const readings = readKinds(reader, pending, options, known?.kinds ?? new Set())
  // Everything is read side by side, but a key or a region that is wrong is told as such.
  readings.catch(() => undefined)
  const application = await pending
  const byKind = await readings
  const objects = KINDS.flatMap((kind) => byKind.get(kind)?.objects ?? listKnown(known, kind))
  const isFirst = !known && options.accounts === true && !objects.some(({ kind }) => kind === MAILBOX)
  const connector = isFirst ? await findConnector(reader) : null
  const unread = KINDS.filter((kind) => byKind.get(kind)?.isRefused)
  const { at: answered, requests } = getCount()
  // Where all of it is known already, nothing was asked, and it is as old as that.
  const at = known && requests === 0 ? known.live.at : answered
  if (at === '')
    throw new Error(
      'no reply of the API says what time it is (there is no Date header), so nothing can be planned: look for a proxy that takes it away',
    )
  return {
    at,
    application: { id: application.id, region: application.region, environment: application.environment },
    defaultWorkspace: known?.kinds.has(GROUP)
      ? known.live.defaultWorkspace
      : findDefaultWorkspace(application, byKind.get(GROUP)),
    objects,
    foreignGrants: known?.kinds.has(MAILBOX)
      ? known.live.foreignGrants
      : countForeignGrants(byKind.get(MAILBOX)?.rows ?? [], application.defaultWorkspace),
    ...(connector === null ? {} : { connector }),
    ...(unread.length === 0 ? {} : { unread }),
    requests,
  }
}

const listKnown = (known: KnownState | undefined, kind: Kind): readonly LiveObject[] =>
  known?.kinds.has(kind) ? known.live.objects.filter((object) => object.kind === kind) : []

/** The application names it; older ones do not, so the flag counts too. Never by name. */
function findDefaultWorkspace(application: Application, groups: KindReading | undefined): string | null {
  const flagged = groups?.rows.find((row) => row['default'] === true)
  const id = application.defaultWorkspace ?? (flagged && getId(registry[GROUP], flagged))
  return groups?.objects.find((object) => object.id === id)?.id ?? null
}

/** Grants of other providers by workspace. They may leave out that they are in the default workspace. */
function countForeignGrants(rows: readonly JsonObject[], fallback: string | null): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const workspace = toTextOrNull(row[registry[GROUP].idField ?? 'id']) ?? fallback
    const isForeign = registry[MAILBOX].fromApi(row) === null
    if (isForeign && workspace !== null) counts.set(workspace, (counts.get(workspace) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}
