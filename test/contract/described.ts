/**
 * Requests against an OpenAPI description: the operation has to be there, every query parameter described and of its type,
 * the body wanted there and fitting its schema, and no property in it that the description does not know.
 *
 * `oneOf` is read as "at least one": several forms of a connector differ in their title alone.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

// biome-ignore lint/suspicious/noExplicitAny: a description is walked into freely; a wrong path fails the test
type Loose = any

type Request = {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body?: unknown
}

type Judged = {
  /** Method and path as the description writes it: `GET /v3/lists/{list_id}`. */
  readonly operation: string
  readonly problems: readonly string[]
}

export function describedBy(document: Loose): (request: Request) => Judged {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, code: { optimize: false } })
  const compiled = new Map<Loose, ValidateFunction>()
  const resolve = (one: Loose): Loose =>
    typeof one?.$ref === 'string'
      ? resolve(
          one.$ref
            .slice(2)
            .split('/')
            .reduce((at: Loose, part: string) => at[part], document),
        )
      : one
  const fits = (schema: Loose, value: unknown): readonly string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(closed(schema, resolve))
    compiled.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath} ${message}${params['additionalProperty'] === undefined ? '' : `: ${params['additionalProperty']}`}`.trim(),
    )
  }
  return ({ method, path, query, body }) => {
    const template = templateOf(Object.keys(document.paths), path)
    const shared = template === undefined ? undefined : document.paths[template]
    const operation = shared?.[method.toLowerCase()]
    if (!operation) return { operation: `${method} ${path}`, problems: ['not described'] }
    const parameters: readonly Loose[] = [...(shared.parameters ?? []), ...(operation.parameters ?? [])].map(resolve)
    const problems = Object.entries(query).flatMap(([name, value]) => {
      const parameter = parameters.find((one) => one.in === 'query' && one.name === name)
      if (!parameter) return [`?${name} is not described`]
      return fits(parameter.schema, spelled(value, resolve(parameter.schema))).map((problem) => `?${name} ${problem}`)
    })
    const wanted = resolve(operation.requestBody)
    if (body === undefined) return named(wanted?.required ? [...problems, 'a body is required'] : problems)
    if (!wanted) return named([...problems, 'no body is described'])
    return named([...problems, ...fits(wanted.content['application/json'].schema, body).map((one) => `body ${one}`)])

    function named(all: readonly string[]): Judged {
      return { operation: `${method} ${template}`, problems: all }
    }
  }
}

/** A template without a parameter goes first, as the OpenAPI specification has it. */
function templateOf(templates: readonly string[], path: string): string | undefined {
  const fitting = templates.filter((template) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  return fitting.find((one) => one === path) ?? fitting[0]
}

const spelled = (value: string, schema: Loose): unknown =>
  ['integer', 'number'].includes(schema?.type) && value.trim() !== '' ? Number(value) : value

/** References put in place, and every object that lists its properties closed to others. */
function closed(given: Loose, resolve: (one: Loose) => Loose): Loose {
  const schema = resolve(given)
  if (typeof schema !== 'object' || schema === null) return schema
  const { oneOf, anyOf, allOf, properties, items, ...rest } = schema
  const alternatives = oneOf ?? anyOf
  if (allOf || (alternatives && properties)) throw new Error('parts of an object in several places cannot be closed')
  const every = (all: Loose) =>
    Object.fromEntries(Object.entries(all).map(([name, one]) => [name, closed(one, resolve)]))
  return {
    ...rest,
    ...(alternatives ? { anyOf: alternatives.map((one: Loose) => closed(one, resolve)) } : {}),
    ...(properties ? { additionalProperties: false, properties: every(properties) } : {}),
    ...(items ? { items: closed(items, resolve) } : {}),
  }
}
