/**
 * From what is live to the files of a spec. Validated and planned right away they yield adoptions without field changes;
 * so whatever cannot be said in a file stays out of it, and is told.
 */

import type { LiveState } from '../../domain/model.ts'
import { toAccountEntry, toEntry, toListEntry } from './entries.ts'
import { collectNotices } from './notices.ts'
import { type Entry, escapeBraces, nestValues, type Resource } from './resource.ts'
import { toResources } from './resources.ts'
import { foldTenants } from './tenants/fold.ts'
import { type Section, writeYaml } from './write-yaml.ts'

export type ImportOptions = {
  /** As the file says it: `^[a-z0-9][a-z0-9-]{0,62}$`. */
  readonly fleetName: string
  /** Relative to the repository's root; default fleet.yaml. The other files stand beside it. */
  readonly file?: string
  /** Where the editor finds the schema; default `fleet.schema.json` in the repository's root. */
  readonly schema?: string
  /** Ids that other fleets own: they stay theirs, and are referred to by id. */
  readonly elsewhere?: ReadonlySet<string>
}

export type ImportResult = {
  /** By path, relative to the repository's root. */
  readonly files: Readonly<Record<string, string>>
  /** What people should know: what was left out and why, what dangles, what nobody uses. Names in them are quoted. */
  readonly notices: readonly string[]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu
const LIMITS =
  'Limits are as Nylas reports them, the maxima of the plan among them. Delete a line to leave that limit unmanaged.'

/** `live` with the items of all lists. */
export function importFleet(live: LiveState, options: ImportOptions): ImportResult {
  const file = options.file ?? 'fleet.yaml'
  const directory = file.slice(0, file.lastIndexOf('/') + 1)
  const up = '../'.repeat(directory.split('/').length - 1) || './'
  const files: Record<string, string> = { [file]: '' }
  const { elsewhere = new Set() } = options
  const only = new Set(live.objects.map((one) => one.id).filter((id) => !elsewhere.has(id)))
  const resources = toResources(live, { fleet: null, addresses: new Map(), only })
  const theirs = live.objects.length - only.size
  const { list, rule, policy, workspace, account } = resources.of
  const folded = foldTenants(account, workspace)
  const alone = (one: Resource): boolean => folded?.covered.has(one) !== true
  if (folded) files[`${directory}${folded.tenants.name}`] = folded.tenants.text
  const sections: readonly Section[] = [
    { key: 'vars', value: folded?.vars ?? {} },
    { key: 'tenants', value: folded ? { file: folded.tenants.name } : {} },
    { key: 'lists', value: keyed(list.map((one) => [one, toListEntry(one, directory, files)])) },
    { key: 'rules', value: keyed(rule.map(entryOf)) },
    { key: 'policies', value: keyed(policy.map(entryOf)), comment: LIMITS },
    {
      key: 'workspaces',
      value: {
        ...Object.fromEntries(folded?.workspaces ?? []),
        ...keyed(workspace.filter(alone).map(entryOf)),
      },
    },
    { key: 'default_workspace', value: escapeBraces(nestValues(resources.defaultWorkspace ?? {})) },
    {
      key: 'accounts',
      value: [...(folded?.accounts ?? []), ...account.filter(alone).map(toAccountEntry)],
    },
  ]
  const { id, region } = live.application
  const application = {
    ...(UUID.test(id) ? { id } : {}),
    ...(region === 'us' || region === 'eu' ? { region } : {}),
  }
  files[file] = writeYaml(
    [`yaml-language-server: $schema=${options.schema ?? `${up}fleet.schema.json`}`],
    [
      { key: 'version', value: 1 },
      { key: 'fleet', value: options.fleetName },
      ...(Object.keys(application).length > 0 ? [{ key: 'application', value: application }] : []),
    ],
    sections,
  )
  return {
    files,
    notices: [
      ...resources.notices,
      ...(folded?.notices ?? []),
      ...collectNotices(live, resources),
      ...(theirs > 0
        ? [`left alone, because other fleets own them: ${theirs} ${theirs === 1 ? 'object' : 'objects'}`]
        : []),
    ],
  }
}

const entryOf = (one: Resource): readonly [Resource, Entry] => [one, toEntry(one)]

const keyed = (entries: readonly (readonly [Resource, Entry])[]): Entry =>
  Object.fromEntries(
    entries.toSorted(([a], [b]) => (a.key < b.key ? -1 : 1)).map(([{ key }, entry]) => [escapeBraces(key), entry]),
  )
