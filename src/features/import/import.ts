/**
 * From what is live to the files of a fleet, and notices on what people should know. Validated and planned right away the
 * files yield adoptions without field changes; so whatever no file can hold stays out of them, with a notice.
 */

import { SCHEMA_URL } from '../../config/schema.ts'
import { DEFAULT_KEY } from '../../domain/address.ts'
import { compareText } from '../../domain/canonical.ts'
import { type Json, KINDS, type Kind, type LiveState } from '../../domain/model.ts'
import { listReferences, parseIdReference } from '../../kinds/references.ts'
import { GROUP, LIMITS, registry } from '../../kinds/registry.ts'
import { nestPaths } from '../../kinds/remote.ts'
import type { RegisteredDomain } from '../../nylas/domains.ts'
import { listImportedDomains } from './domains.ts'
import { escapeBraces, type KeyedEntry, type Resource, toKeyedEntry } from './entries.ts'
import { countUses, formatTitle, isUuid, toResources } from './resources.ts'
import { foldTenants } from './tenants/fold.ts'
import { type Section, writeYaml } from './write-yaml.ts'

export type ImportOptions = {
  /** As the file says it: `^[a-z0-9][a-z0-9-]{0,62}$`. */
  readonly fleetName: string
  /** Relative to the repository's root; default fleet.yaml. The other files stand beside it. */
  readonly file?: string
  /** Ids that other fleets own: they stay theirs, and are referred to by id. */
  readonly elsewhere?: ReadonlySet<string>
  /** The domains of the organisation, where a service account told them. Left out: the file names none. */
  readonly registered?: readonly RegisteredDomain[]
}

export type ImportResult = {
  /** By path, relative to the repository's root. */
  readonly files: Readonly<Record<string, string>>
  /** What people should know: what was left out and why, what dangles, what nobody uses. Names in them are quoted. */
  readonly notices: readonly string[]
}

const LIMITS_COMMENT =
  'Limits are as Nylas reports them, the maxima of the plan among them. Delete a line to leave that limit unmanaged.'

/** `live` with everything that is read in detail. */
export function importFleet(live: LiveState, options: ImportOptions): ImportResult {
  const { fleetName, file = 'fleet.yaml', elsewhere = new Set() } = options
  const directory = file.slice(0, file.lastIndexOf('/') + 1)
  const files: Record<string, string> = { [file]: '' }
  const wanted = new Set(live.objects.map(({ id }) => id).filter((id) => !elsewhere.has(id)))
  const resources = toResources(live, { desired: [], addresses: new Map(), wanted })
  const folded = foldTenants(resources.all)
  if (folded) files[`${directory}${folded.tenants.name}`] = folded.tenants.text

  const toSections = (kind: Kind): readonly Section[] => {
    const alone = resources.all
      .filter((resource) => resource.object.kind === kind && folded?.covered.has(resource) !== true)
      .map((resource) => [resource.key, toKeyedEntry(resource, directory, files)] as const)
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([, entry]) => entry)
    return [
      {
        key: registry[kind].section,
        value: joinEntries([...(folded?.entries.get(kind) ?? []), ...alone]),
        ...(kind === LIMITS ? { comment: LIMITS_COMMENT } : {}),
      },
      ...(kind === GROUP
        ? [{ key: DEFAULT_KEY, value: escapeBraces(nestPaths(resources.defaultWorkspace ?? {})) }]
        : []),
    ]
  }
  files[file] = writeYaml(
    [`yaml-language-server: $schema=${SCHEMA_URL}`],
    [
      { key: 'version', value: 1 },
      { key: 'fleet', value: fleetName },
      ...toApplication(live),
      ...toDomains(live, wanted, options.registered),
      ...deleteNothingYet(resources.all),
    ],
    [
      { key: 'vars', value: folded?.vars ?? {} },
      { key: 'tenants', value: folded ? { file: folded.tenants.name } : {} },
      ...KINDS.flatMap(toSections),
    ],
  )
  const limits = resources.all.filter(({ object }) => object.kind === LIMITS).length
  return {
    files,
    notices: [
      ...resources.notices,
      ...(folded?.notices ?? []),
      ...describeDangling(live),
      ...describeUnused(live),
      ...describePasswords(live),
      ...(limits > 0
        ? [
            'limits are written as Nylas reports them, the maxima of the plan among them: delete the lines you do not want to manage',
          ]
        : []),
      ...describeUnread(live),
      ...describeElsewhere(live.objects.length - wanted.size),
    ],
  }
}

function toApplication({ application: { id, region } }: LiveState): readonly Section[] {
  const application = {
    ...(isUuid(id.toLowerCase()) ? { id } : {}),
    ...(region === 'us' || region === 'eu' ? { region } : {}),
  }
  return Object.keys(application).length > 0 ? [{ key: 'application', value: application }] : []
}

function toDomains(
  { objects }: LiveState,
  wanted: ReadonlySet<string>,
  registered: ImportOptions['registered'],
): readonly Section[] {
  if (registered === undefined) return []
  const own = objects.filter(({ id }) => wanted.has(id))
  const value = listImportedDomains(own, registered)
  return value.length === 0 ? [] : [{ key: 'domains', value }]
}

/** What is taken over is not deleted by the first slip: whoever knows the file raises it. */
const deleteNothingYet = (resources: readonly Resource[]): readonly Section[] =>
  resources.length === 0 ? [] : [{ key: 'settings', value: { max_deletes: 0 } }]

/** A list of the entries that have no key, a map of those that have. */
function joinEntries(entries: readonly KeyedEntry[]): Json {
  const listed = entries.filter(({ key }) => key === null).map(({ entry }) => entry)
  return listed.length > 0 ? listed : Object.fromEntries(entries.map(({ key, entry }) => [key, entry]))
}

function describeDangling(live: LiveState): readonly string[] {
  const ids = new Set(live.objects.map(({ id }) => id))
  return live.objects.flatMap((object) => {
    const references = listReferences(registry[object.kind], object.attributes)
    const dangling = references.filter((reference) => !ids.has(parseIdReference(reference) ?? ''))
    if (dangling.length === 0) return []
    const title = object.id === live.defaultWorkspace ? 'the default workspace' : formatTitle(object)
    return [
      `${title} refers to what no list of the API shows: ${dangling.join(', ')}. It is gone, or hidden as Nylas's own starter policies are; the reference is left as it is`,
    ]
  })
}

function describeUnused(live: LiveState): readonly string[] {
  const uses = countUses(live)
  return live.objects.flatMap((object) => {
    const { usedBy } = registry[object.kind]
    return usedBy === undefined || uses.has(object.id) ? [] : [`${formatTitle(object)} is used by no ${usedBy.kind}`]
  })
}

function describePasswords(live: LiveState): readonly string[] {
  const count = live.objects.filter(({ passwordSet }) => passwordSet === true).length
  if (count === 0) return []
  const accounts = count === 1 ? '1 account has' : `${count} accounts have`
  return [`${accounts} an app password. It is left alone: no file holds one; app_password says where one comes from`]
}

/** What nobody asked for in particular, and the API does not tell. */
function describeUnread({ unread = [] }: LiveState): readonly string[] {
  if (unread.length === 0) return []
  const sections = unread.map((kind) => registry[kind].section)
  return [`not in the file, because the API does not list them for this application or key: ${sections.join(', ')}`]
}

function describeElsewhere(count: number): readonly string[] {
  if (count === 0) return []
  return [`left alone, because other fleets own them: ${count} ${count === 1 ? 'object' : 'objects'}`]
}
