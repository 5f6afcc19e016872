/**
 * Schemas of entries, from the kinds' field tables. Two forms of each: *strict*, for an entry whose placeholders are
 * replaced, and *written*, which also takes a placeholder wherever text, a number, a choice or true/false stands.
 */
import { getOrCreate } from '../domain/map.ts'
import { UUID } from '../domain/object-id.ts'
import type { Field, ResourceKind, Schema } from '../kinds/kind.ts'

export const PLACEHOLDER = '^\\{[A-Za-z][A-Za-z0-9_]*\\}$'
export const WITH_PLACEHOLDER = '\\{[A-Za-z][A-Za-z0-9_]*\\}'

export type Properties = Readonly<Record<string, Schema>>

/** An object of these properties and no others. */
export function buildObjectSchema(
  description: string,
  properties: Properties,
  needs: readonly string[] | 'all' = [],
): Schema {
  const required = needs === 'all' ? Object.keys(properties) : needs
  return {
    type: 'object',
    ...(description === '' ? {} : { description }),
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties,
  }
}

const buildBookkeeping = ({ idPattern = UUID }: ResourceKind): Properties => ({
  id: {
    type: 'string',
    pattern: idPattern,
    description: 'The API id of an object that exists already: adopt that very one. Left out: found by its name.',
  },
  protect: { type: 'boolean', default: false, description: 'true: it may never be deleted. Left out: false.' },
})

/** Text, or what YAML takes for a number or true/false: it counts as written. */
const WORDS: readonly Schema[] = [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }]
export const WORD: Schema = { anyOf: WORDS }
const TEMPLATE: Properties = {
  for_each: { const: 'tenants', description: 'Make this entry once for each tenant; {field} stands for its fields.' },
  where: {
    type: 'object',
    description:
      'Only for tenants whose fields (or the vars of that name) equal the given text; a list: any of these. With for_each only.',
    additionalProperties: { anyOf: [...WORDS, { type: 'array', minItems: 1, items: WORD }] },
  },
}

const STRICT = new WeakMap<ResourceKind, Schema>()

/** One entry of a kind, strict. The same one each time, since it is asked for with every object that an import reads. */
export const buildEntrySchema = (kind: ResourceKind): Schema =>
  getOrCreate(STRICT, kind, () => addProperties(buildNested(kind.fields, kind.description), buildBookkeeping(kind)))

/** The entry with some of its fields only, without the bookkeeping. */
export function buildPartialSchema(kind: ResourceKind, paths: readonly string[], description: string): Schema {
  return buildNested(
    kind.fields.filter((field) => paths.includes(field.path)),
    description,
  )
}

/** One entry of a kind as it may be written. */
export function buildWrittenEntrySchema(kind: ResourceKind): Schema {
  const entry = addProperties(allowPlaceholders(buildEntrySchema(kind)), TEMPLATE)
  const properties = { ...(entry['properties'] as Properties) }
  for (const { path, fromFile } of kind.fields) {
    const schema = properties[path]
    if (fromFile && schema) properties[path] = allowFile(schema, ITEMS_FILE)
  }
  return { ...entry, properties }
}

const ITEMS_FILE = 'A text file with an item a line; blank lines and # comments are ignored.'

/** The list itself, or the file that holds it. */
export function allowFile(schema: Schema, file: string): Schema {
  const { description, ...list } = schema
  const fromFile = buildObjectSchema(
    '',
    { file: { type: 'string', minLength: 1, description: `${file} Relative to this file.` } },
    'all',
  )
  return { ...(description === undefined ? {} : { description }), anyOf: [list, fromFile] }
}

function addProperties(schema: Schema, more: Properties): Schema {
  return { ...schema, properties: { ...(schema['properties'] as Properties), ...more } }
}

type Tree = { [part: string]: Tree | Field }
const isField = (node: Tree | Field): node is Field => typeof node['path'] === 'string' && 'schema' in node

function buildNested(fields: readonly Field[], description: string): Schema {
  const tree: Tree = {}
  for (const field of fields) {
    const parts = field.path.split('.')
    const last = parts.pop() as string
    let node = tree
    for (const part of parts) {
      node[part] ??= {}
      node = node[part] as Tree
    }
    node[last] = field
  }
  return buildBranch(tree, description)
}

function buildBranch(tree: Tree, description: string): Schema {
  const properties: Record<string, Schema> = {}
  const required: string[] = []
  for (const [name, node] of Object.entries(tree)) {
    if (!isField(node)) {
      const words = name.replaceAll('_', ' ')
      properties[name] = buildBranch(
        node,
        `${words[0]?.toUpperCase()}${words.slice(1)}. What is left out is not managed.`,
      )
      continue
    }
    // A default for the editor only where the API's own is meant, and only where it is one plain value.
    const isPlain = node.default !== undefined && node.default !== null && typeof node.default !== 'object'
    properties[name] = isPlain ? { ...node.schema, default: node.default } : node.schema
    if (node.required) required.push(name)
  }
  return buildObjectSchema(description, properties, required)
}

/** From the strict form to the written one. */
export function allowPlaceholders(schema: Schema): Schema {
  const { description, default: usual, ...rule } = schema
  const about = {
    ...(description === undefined ? {} : { description }),
    ...(usual === undefined ? {} : { default: usual }),
  }
  for (const word of ['anyOf', 'oneOf']) {
    const branches = rule[word]
    if (Array.isArray(branches)) return { ...about, anyOf: branches.map((branch: Schema) => allowPlaceholders(branch)) }
  }
  if (rule['type'] === 'object') {
    const properties = (rule['properties'] ?? {}) as Properties
    const written = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, allowPlaceholders(value)]),
    )
    return { ...about, ...rule, ...(rule['properties'] === undefined ? {} : { properties: written }) }
  }
  if (rule['type'] === 'array') return { ...about, ...rule, items: allowPlaceholders(rule['items'] as Schema) }
  if (rule['type'] === 'string') {
    const { type, ...limits } = rule
    if (Object.keys(limits).every((limit) => limit === 'minLength')) return { ...about, ...rule }
    return { ...about, type, anyOf: [limits, { pattern: WITH_PLACEHOLDER }] }
  }
  if ('enum' in rule) return { ...about, anyOf: [rule, { type: 'string', pattern: WITH_PLACEHOLDER }] }
  return { ...about, anyOf: [rule, { type: 'string', pattern: PLACEHOLDER }] }
}
