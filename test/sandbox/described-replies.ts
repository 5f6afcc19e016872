/** Judges replies by an OpenAPI description of the vendor's, which is not ours to ship: a variable names the file. */
import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Loose, Spoken } from './client.ts'

/** `validate` gives the problems of a reply; `path` is the description's, with its parameters in braces. */
export type Described = { readonly validate: (path: string, method: string, reply: Spoken) => readonly string[] }

/** The file that the variable names; null, with a line for whoever runs the tests, where there is none. */
export function findDescription(variable: string): string | null {
  const file = process.env[variable] ?? ''
  if (file !== '' && existsSync(file)) return file
  process.stderr.write(`contract test skipped: ${variable} names no OpenAPI description\n`)
  return null
}

export function openDescription(file: string | null): Described {
  if (file === null) throw new Error('no description was found')
  const document: Loose = JSON.parse(readFileSync(file, 'utf8'))
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, code: { optimize: false } })
  const compiled = new Map<string, ValidateFunction>()
  ajv.addSchema(document, 'openapi')
  const pointer = (parts: readonly string[]) =>
    `openapi#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
  return {
    validate: (path, method, { status, body }) => {
      const operation = document.paths[path]?.[method.toLowerCase()]
      if (!operation) return [`the description has no ${method} ${path}`]
      // `2XX` stands for every status that begins so.
      const named = [String(status), `${String(status)[0]}XX`].find((one) => operation.responses[one]) ?? ''
      const response = operation.responses[named]
      if (!response) return [`the description has no ${status} for ${method} ${path}`]
      const shared = response.$ref?.slice(2).split('/') as string[] | undefined
      const base = shared ?? ['paths', path, method.toLowerCase(), 'responses', named]
      const reference = pointer([...base, 'content', 'application/json', 'schema'])
      const validate = compiled.get(reference) ?? ajv.compile({ $ref: reference })
      compiled.set(reference, validate)
      return validate(body) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)
    },
  }
}
