import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { buildFleetSchema } from '../../src/config/schema.ts'
import { toJson } from '../../src/config/text/node.ts'
import { readYaml } from '../../src/config/text/yaml.ts'
import type { Json } from '../../src/domain/model.ts'
import { ACTION } from '../../src/features/init/starter.ts'
import type { Schema } from '../../src/kinds/kind.ts'
import { generateSchema } from '../../tools/gen.ts'
import { example } from './example.ts'
import { compile } from './run.ts'

const data = async (text: string) => {
  const { node } = await readYaml('fleet.yaml', text)
  if (node === null) throw new Error('not YAML')
  return toJson(node)
}

describe('the published schema', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(buildFleetSchema())

  test('the schema is accepted in strict mode, and accepts the example', async () => {
    expect(validate(await data(example)), JSON.stringify(validate.errors)).toBe(true)
  })

  test('the schema’s examples are good files, and every section that is not for several files has one', async () => {
    const { examples, properties, $id } = buildFleetSchema() as unknown as {
      readonly $id: string
      readonly examples: readonly Json[]
      readonly properties: Readonly<Record<string, { readonly examples?: readonly Json[] }>>
    }
    expect($id).toBe(`https://raw.githubusercontent.com/${ACTION.replace('@', '/')}/fleet.schema.json`)
    for (const file of examples) {
      expect(validate(file), JSON.stringify(validate.errors)).toBe(true)
      const { fleet, diagnostics } = await compile({ 'fleet.yaml': JSON.stringify(file) })
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(fleet?.desired.length).toBeGreaterThan(5)
    }
    const bare = Object.keys(properties).filter((name) => properties[name]?.examples === undefined)
    expect(bare).toEqual(['include'])
  })

  test('the schema accepts an included file, which has no version', async () => {
    expect(validate(await data('accounts: [{email: a@b.example}]'))).toBe(true)
  })

  test.each([
    'rules: {a: {priority: "{p}", match: {conditions: [{field: from.tld, operator: is, value: "{v}"}]}, actions: [{type: block}]}}',
    'policies: {a: {limits: {limit_storage_total: "{n}"}, spam_detection: {use_list_dnsbl: "{b}"}}}',
    'workspaces: {a: {for_each: tenants, where: {tier: [gold, 7]}, id: "{id}", protect: "{p}"}}',
    'lists: {a: {type: "{t}", items: {file: x.txt}}}',
    'accounts: [{email: "{slug}@b.example", name: "{n}", app_password: {env: "FLEET_{n}", version: "{v}"}}]',
    'tenants: {file: x.csv}',
    'tenants: [a, 7, {slug: b, any: 1}]',
  ])('the schema accepts %s', async (text) => {
    expect(validate(await data(text)), JSON.stringify(validate.errors)).toBe(true)
  })

  test.each([
    'rules: {a: {priority: "x{p}"}}',
    'policies: {a: {limits: {limit_storage_total: high}}}',
    'workspaces: {a: {for_each: users}}',
    'accounts: [{}]',
    'accounts: [{email: a@b.example, id: x}]',
    'default_workspace: {name: x}',
  ])('the schema refuses %s', async (text) => {
    expect(validate(await data(text))).toBe(false)
  })

  test('the schema describes every property, and closes every object of fixed keys', async () => {
    const bare: string[] = []
    const walk = (schema: Schema, path: string) => {
      const { properties } = schema as { properties?: Record<string, Schema> }
      if (properties && schema['additionalProperties'] === undefined) bare.push(`${path}: open`)
      for (const [name, inner] of Object.entries(properties ?? {})) {
        if (typeof inner['description'] !== 'string') bare.push(`${path}.${name}`)
        walk(inner, `${path}.${name}`)
      }
      for (const word of ['items', 'additionalProperties']) {
        if (typeof schema[word] === 'object') walk(schema[word] as Schema, `${path}[]`)
      }
      for (const word of ['anyOf', 'oneOf']) for (const one of (schema[word] as Schema[]) ?? []) walk(one, path)
    }
    walk(buildFleetSchema(), '')
    expect(bare).toEqual([])
  })

  test('the schema offers no default that is not the value of what is left out', async () => {
    const rule = (buildFleetSchema()['properties'] as Record<string, Schema>)['rules']?.[
      'additionalProperties'
    ] as Schema
    const { priority, enabled, match } = rule['properties'] as Record<string, Schema>
    expect([priority?.['default'], enabled?.['default'], match?.['default']]).toEqual([10, true, undefined])
  })
})

test.each(Object.entries(generateSchema()))('%s is what the kinds’ tables make: run `npm run gen`', (path, text) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') === text).toBe(true)
})
