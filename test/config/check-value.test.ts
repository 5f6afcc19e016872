/** The generated validators find what ajv finds with the published schemas, and the tree of misfits loses none of it. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMisfits, type Misfit } from '../../src/config/check-value.ts'
import { parseExample } from '../../src/config/schema-example.ts'
import { SETTINGS } from '../../src/config/schema-settings.ts'
import { SCHEMAS, type SchemaName } from '../../src/config/schemas.ts'
import type { Path } from '../../src/config/text/node.ts'
import { isObject } from '../../src/domain/json.ts'
import { type Json, KINDS, type Kind } from '../../src/domain/model.ts'
import { registry } from '../../src/kinds/registry.ts'
import { runs } from '../runs.ts'

const example = parseExample()

/** What people write where something else is meant, and every type there is. */
const ODD: readonly Json[] = [
  [null, true, false, 0, 1, -1, 3.5, 1e9, '', 'x', '*', 'gold', '{slug}', 'a{b}c', 'a@b.example', 'blocked'],
  ['x'.repeat(600), '\u{1F4E7}'.repeat(200), 'line\nbreak', 'FLEET_SEED', 'account/x', '2026-02-31'],
  [[], {}, [1], ['x'], [[]], [{}], { a: null }, { slug: null }, { slug: 'a', x: [] }, { file: 'x' }, { file: 3 }],
  [{ file: 'x', y: 1 }, { domain: 'x.example' }, { domain: 3 }, { in: 'x', not_in: 'y' }, { accounts: '*', where: {} }],
  [{ pattern: 'account/x' }, { env: 'FLEET_X' }, { derive: 'FLEET_X', env: 'X' }, { not: 'blocked' }, { spam: 3 }],
].flat()
const KEYS = ['x', 'id', 'nme', 'file', 'name', 'protect', 'toString', 'constructor', '', 'where', 'smoke', 'type']

type Edit = { readonly at: number; readonly how: 'set' | 'drop' | 'add'; readonly value: Json; readonly key: string }
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom<Edit['how'][]>('set', 'drop', 'add'),
    value: fc.constantFrom(...ODD),
    key: fc.constantFrom(...KEYS),
  }),
  { maxLength: 4 },
)

const listPaths = (value: Json, path: Path = []): readonly Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        listPaths(inner as Json, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
]

function edit(value: Json, { at, how, value: put, key }: Edit): Json {
  const paths = listPaths(value)
  const change = (inner: Json, [part, ...rest]: Path): Json => {
    if (part === undefined) {
      if (how !== 'add') return put
      if (Array.isArray(inner)) return [...(inner as readonly Json[]), put]
      return isObject(inner) ? { ...inner, [key]: put } : put
    }
    const entries = Object.entries(inner as object) as [string, Json][]
    const changed = entries.flatMap(([name, one]): [string, Json][] => {
      if (name !== String(part)) return [[name, one]]
      return how === 'drop' && rest.length === 0 ? [] : [[name, change(one, rest)]]
    })
    return Array.isArray(inner) ? changed.map(([, one]) => one) : Object.fromEntries(changed)
  }
  return change(value, paths[at % paths.length] ?? [])
}

/** Everything that ajv reports, by its place and its word; of a choice, also why each branch is not it. */
const listWords = (misfits: readonly Misfit[], above: Path = []): readonly string[] =>
  misfits.flatMap(({ path, word, key, branches }) => {
    const place = [...above, ...path]
    return [`/${place.join('/')} ${word} ${key}`, ...branches.flatMap((branch) => listWords(branch, place))]
  })

function listErrors(errors: readonly ErrorObject[]): readonly string[] {
  // The name itself is an error of its own there, beside what is wrong with it.
  const named = errors.filter(({ propertyName }) => propertyName === undefined)
  return named.map(({ instancePath, keyword, params }) => {
    const { missingProperty, additionalProperty, propertyName } = params as Readonly<Record<string, string>>
    return `/${instancePath.slice(1)} ${keyword} ${missingProperty ?? additionalProperty ?? propertyName ?? ''}`
  })
}

const entry = (kind: (typeof KINDS)[number]): Json => {
  const [{ for_each: _, where: __, ...value } = {}] = Object.values(example[registry[kind].section] ?? {}).slice(-1)
  return value as Json
}
/** A value that fits, for each schema. */
const GOOD: Readonly<Record<SchemaName, Json>> = {
  file: example as Json,
  settings: Object.fromEntries(Object.entries(example).filter(([key]) => Object.hasOwn(SETTINGS, key))) as Json,
  test: (example['tests'] as readonly Json[])[0] ?? null,
  default_workspace: example['default_workspace'] as Json,
  ...(Object.fromEntries(
    KINDS.flatMap((kind) => [kind, `written_${kind}`].map((name) => [name, entry(kind)])),
  ) as Record<Kind | `written_${Kind}`, Json>),
}

describe.each(Object.keys(GOOD) as SchemaName[])('the schema %s', (name) => {
  const good = GOOD[name]
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(SCHEMAS[name]())

  test('fits its example', () => {
    expect(findMisfits(name, good)).toEqual([])
  })

  test('refuses what it refuses when it is compiled whole, for the same words at the same places', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const value = list.reduce(edit, good)
        validate(value)
        expect(listWords(findMisfits(name, value)).toSorted()).toEqual(listErrors(validate.errors ?? []).toSorted())
      }),
      { numRuns: runs(150) },
    )
  })
})

test('a choice that fails has what does not fit each of its branches, by its own place', () => {
  const value = { name: 'a', send: { from: '*', to: [{ domain: 3 }] }, expect: 'blocked' }
  const [choice, ...others] = findMisfits('test', value)
  expect([choice?.path, choice?.word, others]).toEqual([['send', 'to'], 'anyOf', []])
  expect(choice?.branches).toHaveLength(2)
  const inner = choice?.branches[1]?.[0]
  expect([inner?.path, inner?.word]).toEqual([[0], 'anyOf'])
  expect(inner?.branches.flat().some(({ path, word }) => path.join() === 'domain' && word === 'type')).toBe(true)
})

test('the generated validators import what they need, and no compiler', () => {
  const source = readFileSync(new URL('../../src/config/validators.gen.js', import.meta.url), 'utf8')
  expect(source.match(/\brequire\(|new Function/g)).toBeNull()
  expect(source.match(/from ".*"/g)).toEqual(['from "ajv/dist/runtime/ucs2length.js"'])
})
