/**
 * Every schema that a value is checked against, by the name of its validator. A validator is one function, which costs
 * nothing until a value meets it: so those of entries and tests stand apart from that of the file.
 */
import { KINDS, type Kind } from '../domain/model.ts'
import type { Schema } from '../kinds/kind.ts'
import { registry } from '../kinds/registry.ts'
import { buildDefaultWorkspaceSchema, buildSettingsSchema, buildShellSchema } from './schema.ts'
import { buildEntrySchema, buildWrittenEntrySchema, type Properties } from './schema-entry.ts'
import { TESTS } from './schema-tests.ts'

/** A kind's own name is that of its entry with its placeholders replaced. */
export type SchemaName = 'file' | 'settings' | 'test' | 'default_workspace' | Kind | `written_${Kind}`

/** Made anew at each call: asked for only when there is something to explain, and when the validators are generated. */
export const SCHEMAS: Readonly<Record<SchemaName, () => Schema>> = {
  file: buildShellSchema,
  settings: buildSettingsShell,
  test: () => TESTS['items'] as Schema,
  default_workspace: buildDefaultWorkspaceSchema,
  ...(Object.fromEntries(
    KINDS.flatMap((kind) => [
      [kind, () => buildEntrySchema(registry[kind])],
      [`written_${kind}`, () => buildWrittenEntrySchema(registry[kind])],
    ]),
  ) as Record<Kind | `written_${Kind}`, () => Schema>),
}

function buildSettingsShell(): Schema {
  const schema = buildSettingsSchema()
  return { ...schema, properties: { ...(schema['properties'] as Properties), tests: { ...TESTS, items: {} } } }
}
