/**
 * From what is live to the files of a spec. Validated and planned right away they yield adoptions without field changes;
 * so whatever cannot be said in a file stays out of it, and is told.
 */
import type { Kinds } from '../kinds/kind.ts'
import type { Inventory, Json } from '../model.ts'
import { keyLike } from './keys.ts'
import { notices } from './notices.ts'
import { type Entry, literal, nested, type Resource } from './resource.ts'
import { resourcesOf } from './resources.ts'
import { foldTenants } from './tenants/fold.ts'
import { type Section, writeYaml } from './write-yaml.ts'

export type ImportOptions = {
  /** As the file says it: `^[a-z0-9][a-z0-9-]{0,62}$`. */
  readonly fleetName: string
  /** Relative to the repository's root; default fleet.yaml. The other files stand beside it. */
  readonly file?: string
  /** Where the editor finds the schema; default `fleet.schema.json` in the repository's root. */
  readonly schema?: string
}

export type Imported = {
  /** By path, relative to the repository's root. */
  readonly files: Readonly<Record<string, string>>
  /** What people should know: what was left out and why, what dangles, what nobody uses. Names in them are quoted. */
  readonly notices: readonly string[]
}

/** More items than these stand in a file of their own. */
const MOST_ITEMS = 20
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu
const LIMITS =
  'Limits are as Nylas reports them, the maxima of the plan among them. Delete a line to leave that limit unmanaged.'

/** `live` with the items of all lists. */
export function importFleet(live: Inventory, options: ImportOptions, kinds: Kinds): Imported {
  const file = options.file ?? 'fleet.yaml'
  const directory = file.slice(0, file.lastIndexOf('/') + 1)
  const up = '../'.repeat(directory.split('/').length - 1) || './'
  const files: Record<string, string> = { [file]: '' }
  const resources = resourcesOf(live, kinds)
  const { list, rule, policy, workspace, account } = resources.of
  const folded = foldTenants(account, workspace)
  const alone = (one: Resource): boolean => folded?.covered.has(one) !== true
  if (folded) files[`${directory}${folded.tenants.name}`] = folded.tenants.text
  const sections: readonly Section[] = [
    { key: 'vars', value: folded?.vars ?? {} },
    { key: 'tenants', value: folded ? { file: folded.tenants.name } : {} },
    { key: 'lists', value: keyed(list.map((one) => [one, withItems(one)])) },
    { key: 'rules', value: keyed(rule.map(plainly)) },
    { key: 'policies', value: keyed(policy.map(plainly)), comment: LIMITS },
    {
      key: 'workspaces',
      value: {
        ...Object.fromEntries(folded?.workspaces ?? []),
        ...keyed(workspace.filter(alone).map(plainly)),
      },
    },
    { key: 'default_workspace', value: literal(nested(resources.defaultWorkspace ?? {})) },
    {
      key: 'accounts',
      value: [
        ...(folded?.accounts ?? []),
        ...account.filter(alone).map((one) => ({ email: literal(one.key), ...plainly(one)[1] })),
      ],
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
  return { files, notices: [...resources.notices, ...(folded?.notices ?? []), ...notices(live, resources, kinds)] }

  function withItems(one: Resource): Entry {
    const { items, ...rest } = one.values
    const entry = plainly({ ...one, values: rest })[1]
    if (!Array.isArray(items)) return entry
    if (items.length <= MOST_ITEMS || !items.every(fitsOnALine)) return { ...entry, items: literal(items) }
    const path = `lists/${keyLike(one.key)}.txt`
    files[`${directory}${path}`] = `${items.join('\n')}\n`
    return { ...entry, items: { file: path } }
  }
}

const plainly = (one: Resource): readonly [Resource, Entry] => [
  one,
  { ...(one.pinned ? { id: one.object.id } : {}), ...literal(nested(one.values)) },
]

const keyed = (entries: readonly (readonly [Resource, Entry])[]): Entry =>
  Object.fromEntries(
    entries.toSorted(([a], [b]) => (a.key < b.key ? -1 : 1)).map(([{ key }, entry]) => [literal(key), entry]),
  )

/** As a text file is read: trimmed, blank lines and comments ignored. */
const fitsOnALine = (item: Json): boolean =>
  typeof item === 'string' &&
  item !== '' &&
  item === item.trim() &&
  !/[\r\n]|(?:^|\s)#/u.test(item) &&
  item.isWellFormed()
