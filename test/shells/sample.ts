/** The least object that fits a schema of GitHub's description: required fields only, null where that is allowed. */
import { readFileSync } from 'node:fs'

type Schema = {
  $ref?: string
  type?: string | string[]
  nullable?: boolean
  enum?: unknown[]
  format?: string
  required?: string[]
  properties?: Record<string, Schema>
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

const { components } = JSON.parse(
  readFileSync(new URL('../fixtures/github-openapi.json', import.meta.url), 'utf8'),
) as { components: { schemas: Record<string, Schema> } }

export const sample = (name: string): Record<string, unknown> => build({ $ref: name }) as Record<string, unknown>

function build(schema: Schema): unknown {
  if (schema.$ref !== undefined) return build(components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  if (schema.nullable === true || types.includes('null')) return null
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(build)) as unknown
  const [choice] = schema.anyOf ?? schema.oneOf ?? []
  if (choice !== undefined) return build(choice)
  switch (types[0]) {
    case 'string':
      return schema.format === 'date-time'
        ? '2026-11-01T00:00:00Z'
        : schema.format === 'uri'
          ? 'https://github.test/'
          : ''
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return false
    case 'array':
      return []
    default: {
      const { properties = {}, required = [] } = schema
      return Object.fromEntries(required.map((key) => [key, build(properties[key] ?? {})]))
    }
  }
}
