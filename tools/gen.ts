/**
 * Writes what is generated: from the kinds' field tables fleet.schema.json, and the validators that ajv would otherwise
 * compile at every start (65 ms, and `new Function`); the reference pages in docs (tools/docs.ts). Tests fail when a
 * committed file is not what this makes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneModule from 'ajv/dist/standalone/index.js'
import {
  buildDefaultWorkspaceSchema,
  buildEntrySchema,
  buildFleetSchema,
  buildSettingsSchema,
} from '../src/config/schema.ts'
import { KINDS } from '../src/domain/model.ts'
import type { Schema } from '../src/kinds/kind.ts'
import { registry } from '../src/kinds/registry.ts'
import { generateDocs } from './docs.ts'

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
  return `/* oxlint-disable */\n${imports.join('\n')}\n${code.replace('"use strict";', '')}`
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

function validators(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    code: { source: true, esm: true, lines: true },
  })
  const names = ['file', 'settings', 'default_workspace', ...KINDS]
  ajv.addSchema(bare(buildFleetSchema()), 'file')
  ajv.addSchema(bare(buildSettingsSchema()), 'settings')
  ajv.addSchema(bare(buildDefaultWorkspaceSchema()), 'default_workspace')
  for (const kind of KINDS) ajv.addSchema(bare(buildEntrySchema(registry[kind])), kind)
  return esm(standalone(ajv, Object.fromEntries(names.map((name) => [name, name]))))
}

const DECLARATION = `import type { ErrorObject } from 'ajv'
type Validate = { (data: unknown): boolean; errors?: ErrorObject[] | null }
export declare const file: Validate
export declare const settings: Validate
export declare const default_workspace: Validate
${KINDS.map((kind) => `export declare const ${kind}: Validate`).join('\n')}
`

export function generate(): Readonly<Record<string, string>> {
  return {
    'fleet.schema.json': `${JSON.stringify(buildFleetSchema(), null, 2)}\n`,
    'src/config/validate.gen.js': validators(),
    'src/config/validate.gen.d.ts': DECLARATION,
  }
}

if (import.meta.main) {
  const root = new URL('..', import.meta.url)
  for (const [path, text] of Object.entries({ ...generate(), ...generateDocs() })) {
    const file = new URL(path, root)
    let old: string | null = null
    try {
      old = readFileSync(file, 'utf8')
    } catch {
      // Not there yet.
    }
    if (old !== text) writeFileSync(file, text)
  }
}
