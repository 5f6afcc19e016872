/**
 * A plan of the spec alone, for runs that have no key: what the head declares against what the base declares, as if the base
 * had been applied to the letter. Nothing is asked of Nylas, and no secret is read.
 */

import type { Watch } from '../config/bounds.ts'
import { compileFleet } from '../config/compile.ts'
import type { Ledger, Owned } from '../domain/ledger.ts'
import {
  DEFAULT_WORKSPACE,
  type Diagnostic,
  type Fleet,
  type LiveFolder,
  type LiveObject,
  type LiveState,
} from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { GROUP, isMailbox, PASSWORD_FIELD, POLICY_FIELD, RULES_FIELD } from '../kinds/registry.ts'
import { createEmptyLedger } from '../state/ledger/store.ts'
import type { FleetSource } from './deps.ts'
import { createDeclaredFolders } from './plan/folders.ts'
import { buildPlan } from './plan/plan.ts'

export type SpecDiffResult = { readonly plan: Plan | null; readonly diagnostics: readonly Diagnostic[] }

/** What only the application could answer says nothing of the files. */
const CODES_OF_APPLICATION: readonly string[] = ['wrong-application', 'quota', 'pin-not-found']

/** `base` is null where there is none, or it has errors of its own: then everything is new. */
export async function diffSpecs(head: FleetSource, base: FleetSource | null, watch: Watch): Promise<SpecDiffResult> {
  const { fleet, diagnostics: warnings } = await compileFleet(head.tree, head.fleetFile, watch)
  if (!fleet) return { plan: null, diagnostics: warnings }
  const before = base ? (await compileFleet(base.tree, base.fleetFile, watch)).fleet : null
  const live = describeApplied(before, fleet.application.id ?? '')
  const ledger = describeOwned(before, fleet)
  const { plan } = buildPlan({ fleet, live, ledger, others: [], commit: head.commit, former: before })
  const ofFiles = plan.diagnostics.filter(({ code }) => !CODES_OF_APPLICATION.includes(code))
  const diagnostics = [...warnings, ...ofFiles]
  return { plan: { ...plan, diagnostics }, diagnostics }
}

/** The application as this spec would leave it; an object that was not pinned has its address for an id. */
function describeApplied(fleet: Fleet | null, application: string): LiveState {
  const listFolders = fleet && createDeclaredFolders(fleet)
  const declared = (fleet?.desired ?? []).map((desired): LiveObject => {
    const { kind, address, name, explicitId, attributes } = desired
    return {
      kind,
      id: explicitId ?? address,
      name,
      attributes,
      createdAt: null,
      ...(isMailbox(address) ? { passwordSet: PASSWORD_FIELD in attributes } : {}),
      ...(isMailbox(address) && listFolders ? { folders: listFolders(desired).map(describeFolder) } : {}),
    }
  })
  const bareDefault: LiveObject = {
    kind: GROUP,
    id: DEFAULT_WORKSPACE,
    name: 'default_workspace',
    attributes: { [POLICY_FIELD]: null, [RULES_FIELD]: [] },
    createdAt: null,
  }
  const hasDefault = declared.some(({ id }) => id === DEFAULT_WORKSPACE)
  return {
    at: '1970-01-01T00:00:00.000Z',
    application: { id: application, region: null, environment: null },
    defaultWorkspace: DEFAULT_WORKSPACE,
    objects: hasDefault ? declared : [...declared, bareDefault],
    foreignGrants: {},
    requests: 0,
  }
}

/** Empty, as far as a file can tell. */
const describeFolder = (path: string): LiveFolder => {
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null
  return { id: path, path, parent, system: null, mails: 0, children: null }
}

function describeOwned(before: Fleet | null, fleet: Fleet): Ledger {
  const listFolders = before && createDeclaredFolders(before)
  const owned = (before?.desired ?? []).map((desired): [string, Owned] => {
    const { address, explicitId, protect, attributes } = desired
    const paths = isMailbox(address) && listFolders ? listFolders(desired) : []
    const folders = paths.length === 0 ? {} : { folders: Object.fromEntries(paths.map((path) => [path, path])) }
    const password = attributes[PASSWORD_FIELD] as Owned['app_password']
    const kept = { ...(protect ? { protect } : {}), ...(password ? { app_password: password } : {}), ...folders }
    return [address, { id: explicitId ?? address, ...kept }]
  })
  return { ...createEmptyLedger(fleet, fleet.application.id ?? ''), resources: Object.fromEntries(owned) }
}
