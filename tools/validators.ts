/**
 * The validators of all schemas as one module, which ajv would otherwise compile at every start (65 ms, and `new Function`).
 * The module is not in Git: generation, the build and the tests make it when it is missing or older than its sources.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneModule from 'ajv/dist/standalone/index.js'
import { SCHEMAS } from '../src/config/schemas.ts'
import type { Schema } from '../src/kinds/kind.ts'
import { ROOT, VALIDATORS } from './made.ts'

const standalone = standaloneModule.default

/** ajv writes `require` even into ES modules, and bundlers, Node and vitest disagree on what a CommonJS default is. */
function esm(source: string): string {
  const imports: string[] = []
  const code = source.replace(/const (\w+) = require\("([^"]+)"\)([^;]*);/g, (_, name, module, rest: string) => {
    const held = `_m${imports.length}`
    imports.push(`import ${held} from "${module}.js";`)
    return `const ${name} = (${held}.default ?? ${held})${rest.replace(/^\.default/, '')};`
  })
  if (/\brequire\(/.test(code)) throw new Error('a require is left in the generated validators')
  return `${imports.join('\n')}\n${code.replace('"use strict";', '')}`
}

/** Without the words, which validators would only carry along. */
function bare(schema: Schema): Schema {
  const { description: _, title: __, default: ___, ...rules } = schema
  const map = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(map) : typeof value === 'object' && value !== null ? bare(value as Schema) : value
  return Object.fromEntries(
    Object.entries(rules).map(([word, value]) => [
      word,
      word === 'properties'
        ? Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, bare(one as Schema)]))
        : map(value),
    ]),
  )
}

export function writeValidators(): void {
  for (const file of VALIDATORS.outputs) writeFileSync(join(ROOT, file), generateValidators())
}

export function generateValidators(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  })
  for (const [name, build] of Object.entries(SCHEMAS)) ajv.addSchema(bare(build()), name)
  const source = esm(standalone(ajv, Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, name]))))
  const entries: string[] = []
  const code = source.replace(/^export const (\w+) = (\w+);$/gm, (_, name: string, validator: string) => {
    entries.push(`${name}: ${validator}`)
    return ''
  })
  return `${code}\nexport const validators = { ${entries.join(', ')} }\n`
}
