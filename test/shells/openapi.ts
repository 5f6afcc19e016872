/** Checks requests and replies against the extract of GitHub's own description in test/fixtures/github-openapi.json. */
import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'

type Schema = { [key: string]: unknown }
type Parameter = { in: string; name: string; required?: boolean; schema: Schema }
type Operation = {
  parameters: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> } | { $ref: string }>
}
type Description = {
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, unknown>>
}

const FILE = new URL('../fixtures/github-openapi.json', import.meta.url)

/** OpenAPI 3.0 says `nullable` beside `anyOf` too; JSON Schema knows it beside a type only. */
const nullable = (_: string, value: Schema | null): unknown => {
  if (value?.['nullable'] !== true || value['type'] !== undefined) return value
  const { nullable: _nullable, ...rest } = value
  return { anyOf: [{ type: 'null' }, rest] }
}

export type Exchange = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly sent: unknown
  readonly status: number
  readonly received: unknown
}

type Check = (exchange: Exchange) => readonly string[]

let check: Check | null = null

/** Returns what does not fit; an empty array is good. The description is compiled once for a process. */
export const checkExchange: Check = (exchange) => {
  check ??= createCheck()
  return check(exchange)
}

function createCheck(): Check {
  const text = readFileSync(FILE, 'utf8').replaceAll('"#/components/', '"github#/components/')
  const description = JSON.parse(text, nullable) as Description
  // Optimizing the code that checks takes longer than all checks together.
  const code = { optimize: false }
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    allErrors: true,
    logger: false,
    coerceTypes: false,
    code,
  })
  ajv.addFormat('uri', true).addFormat('date-time', (value) => !Number.isNaN(Date.parse(value)))
  ajv.addSchema({ $id: 'github', components: description.components })
  const compiled = new Map<Schema, ValidateFunction>()
  const follow = <Value>(value: Value | { $ref: string }): Value => {
    const reference = (value as { $ref?: string }).$ref
    if (reference === undefined) return value as Value
    const [section = '', name = ''] = reference.replace('github#/components/', '').split('/')
    return description.components[section]?.[name] as Value
  }
  const faults = (where: string, schema: Schema | undefined, value: unknown): string[] => {
    if (schema === undefined) return []
    const validate = compiled.get(schema) ?? ajv.compile(schema)
    compiled.set(schema, validate)
    return validate(value) ? [] : [`${where}: ${ajv.errorsText(validate.errors)}`]
  }
  return ({ method, path, query, sent, status, received }) => {
    const name = `${method} ${path}`
    const template = Object.keys(description.paths).find((one) =>
      new RegExp(`^${one.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
    )
    const operation = description.paths[template ?? '']?.[method.toLowerCase()]
    if (operation === undefined) return [`${name}: not an operation of the extract`]
    const parameters = operation.parameters.map((one) => follow<Parameter>(one)).filter((one) => one.in === 'query')
    const problems = [...query].flatMap(([key, value]) => {
      const parameter = parameters.find((one) => one.name === key)
      if (parameter === undefined) return [`${name}: unknown parameter ${key}`]
      const isNumber = parameter.schema['type'] === 'integer'
      return faults(`${name}?${key}`, parameter.schema, isNumber ? Number(value) : value)
    })
    const body = operation.requestBody?.content['application/json']?.schema
    if (body !== undefined) {
      problems.push(...faults(`${name} body`, body, sent))
      const known = Object.keys((body['properties'] as Schema | undefined) ?? {})
      for (const key of Object.keys((sent as Schema | null) ?? {})) {
        if (!known.includes(key)) problems.push(`${name} body: unknown field ${key}`)
      }
    } else if (sent !== null) problems.push(`${name}: takes no body`)
    const reply = operation.responses[String(status)]
    // Rate limits, missing permissions and faults may answer anything; the description lists them for some only.
    if (reply === undefined) return status >= 400 ? problems : [...problems, `${name}: ${status} is not described`]
    return [...problems, ...faults(`${name} ${status}`, follow(reply).content?.['application/json']?.schema, received)]
  }
}
