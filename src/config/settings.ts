/** The sections that define no resource, vars replaced and strictly checked. */

import { kindOf } from '../domain/address.ts'
import { getDefaultFleetName, getFileStem, isFleetName } from '../domain/fleet-name.ts'
import { type Address, type Diagnostic, type Fleet, type Json, KINDS, type Place } from '../domain/model.ts'
import { findIdentityField, GROUP } from '../kinds/registry.ts'
import { compileRenderer, type RenderedTexts } from './expand.ts'
import { explainSchemaErrors, getAt } from './explain.ts'
import { configDiagnostic, findPlace, type Path, toText } from './finding.ts'
import { buildSettingsSchema } from './schema.ts'
import { buildSettingsProperties } from './schema-settings.ts'
import type { Scope } from './scope.ts'
import type { Mapping, Node } from './text/node.ts'
import { validators } from './validators.gen.js'

export type Settings = Pick<
  Fleet,
  'name' | 'application' | 'quotas' | 'maxDeletes' | 'retire' | 'protect' | 'moved' | 'absent' | 'places'
> & {
  /** Null: any. */
  readonly domains: readonly string[] | null
}

export function readSettings(
  root: Mapping,
  file: string,
  scope: Scope,
  isFaulty: (path: Path) => boolean,
): { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const kept: RenderedTexts = new WeakMap()
  const wrong = new Set<string | number | undefined>()
  const isWrong = (key: string | number | undefined) => wrong.has(key) || (key !== undefined && isFaulty([key]))
  const written: Mapping = {
    ...root,
    entries: new Map([...root.entries].filter(([key]) => Object.hasOwn(buildSettingsProperties, key))),
  }
  const report = (path: Path, code: string, summary: string) => {
    if (summary === '' || isFaulty(path.slice(0, 1))) return
    const severity = code === 'leftover-placeholder' ? 'warning' : 'error'
    if (severity === 'error') wrong.add(path[0])
    diagnostics.push(configDiagnostic(findPlace(written, path), code, summary, severity))
  }
  const schema = buildSettingsSchema()
  const value = compileRenderer(written, schema, { scope, kept, forEach: false, unknown: report })(null, report) as Json
  const validate = validators.settings
  if (!validate(value)) {
    for (const fault of explainSchemaErrors(validate.errors ?? [], schema, value, () => undefined)) {
      // What is wrong already would only be told twice.
      if (!isWrong(fault.path[0])) {
        wrong.add(fault.path[0])
        diagnostics.push(configDiagnostic(findPlace(written, fault.path, fault.on), fault.code, fault.summary))
      }
    }
  }
  const name = getAt(value, ['fleet'])
  if (name === undefined && !isFleetName(getFileStem(file))) {
    const summary = `the name of this file cannot name the fleet: write fleet: with lower-case letters, digits and -, at most 63`
    diagnostics.push(configDiagnostic({ file, line: 1, column: 1 }, 'fleet-name', summary))
  }
  const places = placesOf(written)
  const list = (key: string) => (isWrong(key) ? [] : listOf(value, key, written, kept))
  const retire = isWrong('settings') ? undefined : getAt(value, ['settings', 'retire'])
  const domains = isWrong('domains') ? undefined : getAt(value, ['domains'])
  const settings: Settings = {
    name: typeof name === 'string' && isFleetName(name) ? name : getDefaultFleetName(file),
    application: {
      id: lower(getAt(value, ['application', 'id'])),
      region: (getAt(value, ['application', 'region']) ?? null) as 'us' | 'eu' | null,
    },
    quotas: (getAt(value, ['quotas']) ?? {}) as Fleet['quotas'],
    maxDeletes: deletes(getAt(value, ['settings', 'max_deletes'])),
    retire:
      retire === undefined
        ? null
        : {
            workspace: `${GROUP}/${toText(getAt(retire, ['workspace']))}`,
            days: Number(getAt(retire, ['days'])),
            place: places['settings.retire.workspace'] ?? places['settings.retire'] ?? root.place,
          },
    protect: list('protect').map(({ value: pattern, place }) => ({ pattern: normaliseAddress(pattern), place })),
    moved: list('moved').map(({ value: move, place }) => ({
      from: normaliseAddress(getAt(move, ['from'])),
      to: normaliseAddress(getAt(move, ['to'])),
      place,
    })),
    absent: list('absent').map(({ value: address, place }) => ({ address: normaliseAddress(address), place })),
    domains: Array.isArray(domains) ? domains.map((domain) => String(domain).toLowerCase()) : null,
    places,
  }
  return { settings, diagnostics }
}

const lower = (value: Json | undefined): string | null => (typeof value === 'string' ? value.toLowerCase() : null)

function deletes(value: Json | undefined): Fleet['maxDeletes'] {
  if (typeof value === 'string' && value.endsWith('%')) return { percent: Number(value.slice(0, -1)) }
  return { count: typeof value === 'number' ? value : 10 }
}

/** An address, or a pattern of addresses, in the one form in which keys are compared: an identity such as an e-mail in lower case. */
function normaliseAddress(value: Json | undefined): Address {
  const text = toText(value) as Address
  return KINDS.includes(kindOf(text)) && findIdentityField(kindOf(text)) ? (text.toLowerCase() as Address) : text
}

function listOf(
  value: Json,
  key: string,
  root: Mapping,
  kept: RenderedTexts,
): readonly { readonly value: Json; readonly place: Place }[] {
  const items = getAt(value, [key])
  if (!Array.isArray(items)) return []
  const from = kept.get(items)
  return items.map((item: Json, index) => ({ value: item, place: findPlace(root, [key, from?.[index] ?? index]) }))
}

function placesOf(root: Mapping): Readonly<Record<string, Place>> {
  const places: Record<string, Place> = {}
  const walk = (node: Node, path: string) => {
    if (node.type !== 'mapping') return
    for (const [key, entry] of node.entries) {
      const inner = path === '' ? key : `${path}.${key}`
      places[inner] = entry.node.type === 'scalar' ? entry.node.place : entry.key
      walk(entry.node, inner)
    }
  }
  walk(root, '')
  return places
}
