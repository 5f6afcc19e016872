/** Whether a probe may begin, found out by reading alone: whose application this is, who lives there, and who else is asking. */
import type { Evidence } from '../../domain/evidence.ts'
import { isObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import type { ProbeApi } from './api.ts'
import { listRows, selectOwn } from './find.ts'
import type { JournalHead } from './journal.ts'
import { fingerprint } from './names.ts'

/** Why it does not begin; nothing was written. */
export class ProbeRefusal extends Error {
  override name = 'ProbeRefusal'
}

/** `shown`: what the evidence says of it. */
export type Application = { readonly id: string; readonly fingerprint: string; readonly shown: Evidence['application'] }

export async function identifyApplication(api: ProbeApi): Promise<Application> {
  const { data, status } = await api.get('/v3/applications')
  const row: Json = Array.isArray(data) ? (data[0] ?? null) : data
  const { application_id: id, region, environment } = isObject(row) ? row : {}
  if (typeof id !== 'string' || id === '') {
    throw new ProbeRefusal(
      `the API does not say which application this is (status ${status}), so nothing can be named for it`,
    )
  }
  const toWord = (value: Json | undefined) => (typeof value === 'string' && /^[\w-]{1,30}$/u.test(value) ? value : null)
  const mark = fingerprint(id)
  return {
    id,
    fingerprint: mark,
    shown: { fingerprint: mark, region: toWord(region), environment: toWord(environment) },
  }
}

export type Claims = {
  readonly journal: string
  readonly head: JournalHead | null
  readonly isGone: (holder: string) => boolean
  readonly former: Evidence | null
  readonly isCleaning: boolean
}

/** Throws a ProbeRefusal where the files beside it are of another application, or of a probe that goes on. */
export function requireUsable({ journal, head, isGone, former, isCleaning }: Claims, application: Application): void {
  if (head !== null && head.fingerprint !== application.fingerprint) {
    throw new ProbeRefusal(
      `${journal} tells of a probe of another application that was not finished: run it there first, with --clean, or give another --evidence`,
    )
  }
  if (head !== null && !isCleaning && !isGone(head.holder)) {
    throw new ProbeRefusal(
      `${journal} belongs to a probe that may still be running (${head.holder}): wait for it; if it is gone, run with --clean`,
    )
  }
  if (former !== null && former.application.fingerprint !== application.fingerprint) {
    throw new ProbeRefusal('the evidence that is there is of another application: give another file with --evidence')
  }
}

/** Throws a ProbeRefusal where more accounts of others live than are allowed. */
export async function requireRoom(api: ProbeApi, application: string, allowed: number): Promise<void> {
  const grants = await listRows(api, 'grants')
  const agents = grants.filter(({ provider }) => provider === 'nylas')
  const foreign = agents.length - selectOwn(application, 'grants', agents).length
  if (foreign <= allowed) return
  throw new ProbeRefusal(
    `${foreign} agent accounts of others live in this application, and a probe belongs where there are none that matter: use an application for tests, or allow so many with --allow-accounts ${foreign}`,
  )
}

/** Those for agent accounts: one, or none. */
export async function readConnectors(api: ProbeApi): Promise<readonly Json[]> {
  const { data } = await api.get('/v3/connectors')
  const rows = Array.isArray(data) ? (data as readonly Json[]) : []
  return rows.filter((one) => isObject(one) && one['provider'] === 'nylas')
}
