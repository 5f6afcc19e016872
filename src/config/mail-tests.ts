/**
 * From `tests` as written, checked by its schema, to tests that can be decided: lists by what stands in them, accounts by
 * their addresses. What names nothing, describes nobody or contradicts itself is an error at its place.
 */
import { kindOf } from '../domain/address.ts'
import { isObject, type JsonObject } from '../domain/json.ts'
import type { Expectation, MailList, MailTest, Position } from '../domain/mail.ts'
import type { Address, Diagnostic, Json, Place } from '../domain/model.ts'
import { compileAddressPattern, hasWildcard } from '../domain/pattern.ts'
import { isMailbox, MAILBOX, registry } from '../kinds/registry.ts'
import { configDiagnostic, shorten } from './diagnostic.ts'
import type { Instance } from './instances.ts'
import type { Scope } from './placeholders.ts'
import type { Mapping, Path } from './text/node.ts'
import { toText } from './text/node.ts'
import type { TenantRow } from './text/tenants.ts'
import { filterRows } from './where.ts'

/** One test, its vars replaced. */
export type WrittenTest = {
  readonly value: JsonObject
  readonly findPlace: (path: Path) => Place
  /** The mapping at a path, as written. */
  readonly findMapping: (path: Path) => Mapping | null
}

export type TestContext = {
  readonly instances: readonly Instance[]
  readonly scope: Scope
  readonly tenants: readonly TenantRow[]
  readonly report: (diagnostic: Diagnostic) => void
  readonly listsInTests: Set<Address>
}

/** In written-out characters: to compare a character of a pattern with an account. */
const COMPARE_COST = 0.2

/** `listsInTests`: what tests name is used by them. */
export async function readMailTests(
  written: readonly WrittenTest[],
  given: Omit<TestContext, 'listsInTests'>,
): Promise<{ readonly tests: readonly MailTest[]; readonly listsInTests: ReadonlySet<Address> }> {
  const listsInTests = new Set<Address>()
  const context = { ...given, listsInTests }
  const names = new Set<string>()
  const tests: MailTest[] = []
  for (const one of written) {
    await context.scope.bounds.checkpoint()
    const place = one.findPlace([])
    context.scope.bounds.enter(place)
    const name = toText(one.value['name'])
    const fail = (path: Path, code: string, summary: string) =>
      context.report(configDiagnostic(one.findPlace(path), code, summary))
    if (names.has(name))
      fail(['name'], 'bad-test', `two tests are called '${shorten(name)}': name each by what it says`)
    names.add(name)
    const expect = readExpectation(one.value['expect'], context, fail)
    const mails = readMails({ ...context, test: one, fail })
    if (expect !== null && mails !== null) {
      const smoke = one.value['smoke'] === true ? { smoke: true as const } : {}
      tests.push({ name, source: `${place.file}:${place.line}`, column: place.column, expect, ...smoke, ...mails })
    }
  }
  return { tests, listsInTests }
}

type Fail = (path: Path, code: string, summary: string) => void

/** One test, what it is read with, and where its problems go. */
type TestReader = TestContext & { readonly test: WrittenTest; readonly fail: Fail }

function readMails(reader: TestReader) {
  const { test, fail } = reader
  const { receive, send } = test.value
  if (isObject(receive) === isObject(send)) {
    fail([], 'bad-test', 'a test has either receive (mail that accounts get) or send (mail that they send)')
    return null
  }
  const read = (path: Path, value: Json | undefined, isOwn: boolean) => readPosition(reader, path, value ?? null, isOwn)
  if (isObject(receive)) {
    const [from, to] = [read(['receive', 'from'], receive['from'], false), read(['receive', 'to'], receive['to'], true)]
    return from && to && { receive: { from, to } }
  }
  if (!isObject(send)) return null
  const from = read(['send', 'from'], send['from'], true)
  const listed = send['to']
  const to = Array.isArray(listed)
    ? listed.map((one: Json, index) => read(['send', 'to', index], one, false))
    : [read(['send', 'to'], listed, false)]
  const isWhole = to.every((one) => one !== null)
  if (from === null || !isWhole) return null
  const types = (['compose', 'reply'] as const).filter((type) =>
    [type, 'both'].includes(toText(send['type']) || 'both'),
  )
  return { send: { from, to, only: send['only'] === true, types } }
}

/** `isOwn`: at this end stand accounts of the fleet. */
function readPosition(reader: TestReader, path: Path, value: Json, isOwn: boolean): Position | null {
  const { test, tenants, scope, report, fail } = reader
  if (!isObject(value)) return readText(reader, path, toText(value).toLowerCase(), isOwn)
  const [[key, inner] = ['', null]] = Object.entries(value)
  const text = toText(inner).toLowerCase()
  if (key === 'domain' || key === 'tld') return readDomain(key, text, [...path, key], fail)
  if (key === 'in' || key === 'not_in') {
    const list = findList(reader, toText(inner), [...path, key])
    return list && { kind: key, list }
  }
  const where = test.findMapping([...path, 'where'])
  const rows = where === null ? null : filterRows(where, tenants, scope)
  for (const problem of rows?.diagnostics ?? []) report(problem)
  if (rows !== null && rows.diagnostics.length > 0) return null
  const kept = rows === null ? null : new Set(rows.rows)
  const isKept = ({ row }: Instance) => kept === null || (row !== null && kept.has(row))
  return findAccounts(reader, toText(value['accounts']), [...path, 'accounts'], isKept)
}

/** What no address ends in would be a set without anybody, and a pattern would be taken for letters. */
function readDomain(part: 'domain' | 'tld', text: string, path: Path, fail: Fail): Position | null {
  const isName = /^[^\s@*?{},.]+(?:\.[^\s@*?{},.]+)*$/u.test(text)
  if (isName && (part === 'tld' || text.includes('.'))) return { kind: 'is', part, value: text }
  const expected =
    part === 'tld'
      ? 'no top-level domain: expected one without its dot, such as example'
      : 'no domain: expected one such as acme.example (subdomains are domains of their own, and patterns are not for strangers)'
  fail(path, 'bad-value', `'${shorten(text)}' is ${expected}`)
  return null
}

function readText(reader: TestReader, path: Path, text: string, isOwn: boolean): Position | null {
  if (text === '*') return { kind: 'anybody' }
  if (isOwn) return findAccounts(reader, text, path, () => true)
  if (/^[^\s@*?{}][^\s*?{}]*@[^\s@*?{}.][^\s@*?{}]*\.[^\s@*?{}.]+$/u.test(text)) {
    return { kind: 'is', part: 'address', value: text }
  }
  const summary = `'${shorten(text)}' is no e-mail address: expected one, "*" for anybody, or a set such as {domain: acme.example} or {accounts: "support-*@*"}`
  reader.fail(path, 'bad-value', summary)
  return null
}

function findAccounts(
  { instances, scope, fail }: TestReader,
  pattern: string,
  path: Path,
  isKept: (instance: Instance) => boolean,
): Position | null {
  const text = pattern.toLowerCase()
  const prefix = `${MAILBOX}/`
  const compiled = compileAddressPattern(text.startsWith(prefix) ? text : prefix + text)
  if (compiled === null) {
    fail(path, 'bad-value', `'${shorten(pattern)}' holds too many choices in braces: write a test for each`)
    return null
  }
  if (hasWildcard(text)) scope.bounds.expand(instances.length * text.length * compiled.choices * COMPARE_COST)
  const meant = instances.filter(({ address }) => isMailbox(address) && (text === '*' || compiled.matches(address)))
  const matching = meant.filter(isKept)
  if (matching.length === 0) {
    const why = meant.length === 0 ? '' : ': it means some, but none of a tenant that where asks for'
    fail(path, 'yields-nothing', `no account of this fleet is meant by '${shorten(pattern)}'${why}`)
    return null
  }
  return { kind: 'accounts', emails: new Set(matching.map(({ key }) => key)) }
}

function findList({ instances, scope, listsInTests, fail }: TestReader, key: string, path: Path): MailList | null {
  const lists = instances.filter(({ entry }) => registry[entry.kind].mail?.part === 'entries')
  const instance = lists.find((one) => one.key === key)
  const mail = instance && registry[instance.entry.kind].mail
  if (instance) listsInTests.add(instance.address)
  if (mail?.part === 'entries') return { name: instance?.address ?? key, ...mail.read(instance?.attributes ?? {}) }
  const near = scope.bounds.suggest(key, () => lists.map((one) => one.key))
  fail(path, 'unknown-reference', `there is no list '${shorten(key)}'${near === '' ? ' in this spec' : near}`)
  return null
}

const FLAGS = ['spam', 'read', 'starred', 'archived', 'trashed'] as const

function readExpectation(value: Json | undefined, context: TestContext, fail: Fail): Expectation | null {
  if (isObject(value) && 'not' in value) {
    const inner = readExpectation(value['not'], context, (path, ...rest) =>
      fail(['expect', 'not', ...path.slice(1)], ...rest),
    )
    return inner && { ...inner, not: true }
  }
  if (!isObject(value)) return value === 'blocked' || value === 'delivered' ? { outcome: value } : null
  const { blocked_by: by, folder } = value
  const named = Object.keys(value)
  if (named.length === 0) {
    fail(
      ['expect'],
      'bad-test',
      `nothing is expected: name at least one of ${['blocked_by', 'folder', ...FLAGS].join(', ')}`,
    )
    return null
  }
  if (by !== undefined && named.some((key) => key !== 'blocked_by' && value[key] !== false)) {
    fail(['expect'], 'bad-test', 'this can never be: a mail that is blocked is in no folder, and nothing marks it')
    return null
  }
  if (by !== undefined && !isKnownBlocker(toText(by), context, fail)) return null
  return {
    ...(by === undefined ? {} : { blocked_by: toText(by) }),
    ...(folder === undefined ? {} : { folder: toText(folder).toLowerCase() === 'inbox' ? null : toText(folder) }),
    ...Object.fromEntries(FLAGS.flatMap((flag) => (flag in value ? [[flag, value[flag] === true]] : []))),
  }
}

/** A rule or a policy of the file, or an object by its id. */
function isKnownBlocker(text: string, { instances, scope }: TestContext, fail: Fail): boolean {
  if (text.startsWith('id:')) return true
  const blockers = instances.filter(({ entry }) => ['acts', 'limits'].includes(registry[entry.kind].mail?.part ?? ''))
  if (blockers.some(({ address }) => address === text)) return true
  const sameKind = blockers.filter(({ entry }) => entry.kind === kindOf(text as Address))
  const near = scope.bounds.suggest(text, () => sameKind.map(({ address }) => address))
  fail(['expect', 'blocked_by'], 'unknown-reference', `there is no '${shorten(text)}' in this spec${near}`)
  return false
}
