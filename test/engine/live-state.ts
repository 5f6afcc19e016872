/** API payloads to a LiveState, through the kinds' own `fromApi`: what a golden case and a unit test begin with. */
import { type Json, KINDS, type Kind, type LiveObject, type LiveState } from '../../src/domain/model.ts'
import { registry } from '../../src/kinds/registry.ts'

type Raw = { readonly [key: string]: Json }
export type Payloads = {
  readonly applications: Raw
  readonly lists: readonly Raw[]
  readonly rules: readonly Raw[]
  readonly policies: readonly Raw[]
  readonly workspaces: readonly Raw[]
  readonly grants: readonly Raw[]
  readonly webhooks?: readonly Raw[]
  /** Left out: nobody asked. */
  readonly connectors?: readonly Raw[]
}

/** Payloads stand under the last word of their collection's path. */
const getPayloads = (payloads: Payloads, kind: Kind): readonly Raw[] =>
  payloads[registry[kind].collection.split('/').at(-1) as Exclude<keyof Payloads, 'applications' | 'connectors'>] ?? []

export function buildLiveState(payloads: Payloads, at = '2026-11-21T00:00:00.000Z'): LiveState {
  const foreignGrants: Record<string, number> = {}
  const objects = KINDS.flatMap((kind) =>
    getPayloads(payloads, kind).flatMap((raw): LiveObject[] => {
      const object = registry[kind].fromApi(raw)
      if (object === null) {
        const workspace = raw['workspace_id'] as string
        foreignGrants[workspace] = (foreignGrants[workspace] ?? 0) + 1
        return []
      }
      const items = kind === 'list' && Array.isArray(raw['items']) ? { items: raw['items'] } : {}
      return [{ ...object, attributes: { ...object.attributes, ...items } }]
    }),
  )
  const { application_id, region, default_workspace_id } = payloads.applications
  return {
    at,
    application: { id: application_id as string, region: region as string, environment: null },
    defaultWorkspace: typeof default_workspace_id === 'string' ? default_workspace_id : null,
    objects,
    foreignGrants,
    ...(payloads.connectors ? { connector: payloads.connectors.some(({ provider }) => provider === 'nylas') } : {}),
    requests: 6,
  }
}
