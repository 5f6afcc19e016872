/** The sections that define no resource, vars replaced and strictly checked. What is wrong with one takes its default. */
import { kindOf } from '../domain/address.ts'
import { BACKTEST_COUNTS, type BacktestCount } from '../domain/backtest.ts'
import { getDefaultFleetName, getFileStem, isFleetName } from '../domain/fleet-name.ts'
import { isObject, type JsonObject } from '../domain/json.ts'
import {
  type Acceptance,
  type Address,
  type Diagnostic,
  type Fleet,
  type Json,
  KINDS,
  type Place,
} from '../domain/model.ts'
import { REQUIREMENTS } from '../domain/readiness.ts'
import { findIdentityField, GROUP } from '../kinds/registry.ts'
import { addProblem, configDiagnostic } from './diagnostic.ts'
import { checkSchema, type Fault } from './explain.ts'
import type { WrittenTest } from './mail-tests.ts'
import type { Scope } from './placeholders.ts'
import { compileRenderer, type Report, type SourceIndexes } from './renderer.ts'
import { buildSettingsSchema } from './schema.ts'
import { SETTINGS } from './schema-settings.ts'
import { findNode, findPlace, getAt, type Mapping, type Node, type Path, toText } from './text/node.ts'

export type Settings = Pick<
  Fleet,
  | 'name'
  | 'application'
  | 'quotas'
  | 'maxDeletes'
  | 'retire'
  | 'protect'
  | 'moved'
  | 'absent'
  | 'accept'
  | 'assume'
  | 'backtest'
  | 'places'
> & {
  /** Null: any. */
  readonly domains: Fleet['domains'] | null
  readonly tests: readonly WrittenTest[]
}

export function readSettings(
  root: Mapping,
  file: string,
  scope: Scope,
  isFaulty: (path: Path) => boolean,
): { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const sourceIndexes: SourceIndexes = new WeakMap()
  const wrongSections = new Set<string | number | undefined>()
  // A test stands for itself: what is wrong with one says nothing of the others.
  const getPart = ([section, index]: Path) => (section === 'tests' ? `tests ${index}` : section)
  const isWrong = (...path: Path) => wrongSections.has(getPart(path)) || (path.length > 0 && isFaulty(path.slice(0, 1)))
  const written: Mapping = {
    ...root,
    entries: new Map([...root.entries].filter(([key]) => Object.hasOwn(SETTINGS, key))),
  }
  const report: Report = (path, code, summary) => {
    if (summary === '' || isFaulty(path.slice(0, 1))) return
    const severity = code === 'leftover-placeholder' ? 'warning' : 'error'
    if (severity === 'error') wrongSections.add(getPart(path))
    addProblem(diagnostics, configDiagnostic(findPlace(written, path), code, summary, { severity }))
  }
  const schema = buildSettingsSchema()
  const context = { scope, sourceIndexes, forEach: false, report }
  const value = compileRenderer(written, schema, context)(null, report) as Json
  for (const { path, on, code, summary } of checkValues(value)) {
    // A section that is wrong already has its diagnostic.
    if (isWrong(...path)) continue
    wrongSections.add(getPart(path))
    diagnostics.push(configDiagnostic(findPlace(written, path, on), code, summary))
  }
  const name = getAt(value, ['fleet'])
  if (name === undefined && !isFleetName(getFileStem(file))) {
    const summary = `the name of this file cannot name the fleet: write fleet: with lower-case letters, digits and -, at most 63`
    diagnostics.push(configDiagnostic({ file, line: 1, column: 1 }, 'fleet-name', summary))
  }
  const places = indexPlaces(written)
  const list = (section: string) => (isWrong(section) ? [] : listItems(value, section, written, sourceIndexes))
  const hasDomains = !isWrong('domains') && Array.isArray(getAt(value, ['domains']))
  const settings: Settings = {
    name: typeof name === 'string' && isFleetName(name) ? name : getDefaultFleetName(file),
    application: {
      id: toLowerCase(getAt(value, ['application', 'id'])),
      region: (getAt(value, ['application', 'region']) ?? null) as 'us' | 'eu' | null,
    },
    quotas: (getAt(value, ['quotas']) ?? {}) as Fleet['quotas'],
    maxDeletes: readMaxDeletes(getAt(value, ['settings', 'max_deletes'])),
    retire: readRetire(isWrong('settings') ? undefined : getAt(value, ['settings', 'retire']), places, root.place),
    protect: list('protect').map(({ value: item, place }) => ({ ...readProtection(item), place })),
    moved: list('moved').map((item) => ({
      from: normaliseAddress(getAt(item.value, ['from'])),
      to: normaliseAddress(getAt(item.value, ['to'])),
      place: item.place,
    })),
    accept: list('accept').map(({ value: item, place }) => ({ ...readAcceptance(item), place, count: 0 })),
    absent: list('absent').map((item) => ({ address: normaliseAddress(item.value), place: item.place })),
    assume: readAssumptions(isWrong('settings') ? undefined : getAt(value, ['settings', 'assume'])),
    backtest: readBacktest(isWrong('settings') ? undefined : getAt(value, ['settings', 'backtest'])),
    tests: list('tests').flatMap((item, index) =>
      isWrong('tests', index) || !isObject(item.value) ? [] : [readWrittenTest(written, item.value, index)],
    ),
    domains: hasDomains ? readDomains(list('domains')) : null,
    places,
  }
  return { settings, diagnostics }
}

/** The sections, and each test by itself. */
function* checkValues(value: Json): Generator<Fault> {
  yield* checkSchema('settings', value)
  const tests = getAt(value, ['tests'])
  for (const [index, test] of Array.isArray(tests) ? tests.entries() : []) {
    for (const fault of checkSchema('test', test)) yield { ...fault, path: ['tests', index, ...fault.path] }
  }
}

/** A domain that stands there twice has to have what either line requires. */
function readDomains(items: readonly { readonly value: Json; readonly place: Place }[]): Fleet['domains'] {
  const readTexts = (value: Json | undefined): readonly string[] =>
    Array.isArray(value) ? value.map((one) => toText(one)) : []
  const domains = new Map<string, Fleet['domains'][number]>()
  for (const { value, place } of items) {
    const name = toText(isObject(value) ? value['name'] : value).toLowerCase()
    const known = domains.get(name)
    const asked = readTexts(getAt(value, ['require']))
    const wanted = [...(known?.records.mx ?? []), ...readTexts(getAt(value, ['records', 'mx']))]
    const terms = [...(known?.records.spf ?? []), ...readTexts(getAt(value, ['records', 'spf']))]
    domains.set(name, {
      name,
      require: REQUIREMENTS.filter((what) => asked.includes(what) || known?.require.includes(what)),
      records: { mx: wanted.map((host) => host.toLowerCase().replace(/\.$/u, '')), spf: terms },
      place: known && known.require.length > 0 ? known.place : place,
    })
  }
  return [...domains.values()]
}

const readAssumptions = (value: Json | undefined): Fleet['assume'] =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([doubt, side]) => [doubt, toText(side)])) : {}

/** What is left out takes its default. */
function readBacktest(backtest: Json | undefined): Fleet['backtest'] {
  if (!isObject(backtest)) return null
  const read = (name: BacktestCount) => Number(backtest[name] ?? BACKTEST_COUNTS[name].default)
  return {
    days: read('days'),
    accounts: read('accounts'),
    requests: read('requests'),
    addresses: backtest['addresses'] === true,
  }
}

function readWrittenTest(root: Mapping, value: JsonObject, index: number): WrittenTest {
  const findWritten = (path: Path): Path => ['tests', index, ...path]
  return {
    value,
    findPlace: (path) => findPlace(root, findWritten(path)),
    findMapping: (path) => {
      const node = findNode(root, findWritten(path))
      return node?.type === 'mapping' ? node : null
    },
  }
}

const toLowerCase = (value: Json | undefined): string | null => (typeof value === 'string' ? value.toLowerCase() : null)

function readMaxDeletes(value: Json | undefined): Fleet['maxDeletes'] {
  if (typeof value === 'string' && value.endsWith('%')) return { percent: Number(value.slice(0, -1)) }
  return { count: typeof value === 'number' ? value : 10 }
}

function readRetire(retire: Json | undefined, places: Fleet['places'], otherwise: Place): Fleet['retire'] {
  if (!isObject(retire)) return null
  const { workspace, days } = retire
  const place = places['settings.retire.workspace'] ?? places['settings.retire'] ?? otherwise
  return { workspace: `${GROUP}/${toText(workspace)}`, days: Number(days), place }
}

/** A pattern alone, or with the reason for it. */
function readProtection(item: Json): { readonly pattern: string; readonly reason: string | null } {
  if (!isObject(item)) return { pattern: normaliseAddress(item), reason: null }
  return { pattern: normaliseAddress(item['pattern']), reason: toText(item['reason']) }
}

function readAcceptance(item: Json): Pick<Acceptance, 'code' | 'address' | 'reason' | 'until'> {
  const [address, until] = [getAt(item, ['address']), getAt(item, ['until'])]
  return {
    code: toText(getAt(item, ['code'])),
    address: address === undefined ? null : normaliseAddress(address),
    reason: toText(getAt(item, ['reason'])),
    until: until === undefined ? null : toText(until),
  }
}

/** An address, or a pattern of addresses, in the one form in which keys are compared: an identity such as an e-mail in lower case. */
function normaliseAddress(value: Json | undefined): Address {
  const text = toText(value) as Address
  return KINDS.includes(kindOf(text)) && findIdentityField(kindOf(text)) ? (text.toLowerCase() as Address) : text
}

function listItems(
  value: Json,
  section: string,
  root: Mapping,
  sourceIndexes: SourceIndexes,
): readonly { readonly value: Json; readonly place: Place }[] {
  const items = getAt(value, [section])
  if (!Array.isArray(items)) return []
  const indexes = sourceIndexes.get(items)
  return items.map((item: Json, index) => ({
    value: item,
    place: findPlace(root, [section, indexes?.[index] ?? index]),
  }))
}

function indexPlaces(root: Mapping): Readonly<Record<string, Place>> {
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
