/**
 * The published schema of a fleet file (JSON Schema 2020-12), and the strict ones that hold once placeholders are replaced.
 * Editors check included files with the same schema, so it requires nothing at the top: that the main file has a version,
 * and that an included one holds definitions only, is checked by the compiler.
 */

import { DEFAULT_KEY } from '../domain/address.ts'
import { FOLDERS_FIELD } from '../domain/change.ts'
import { listNames } from '../domain/enumerate.ts'
import type { ResourceKind, Schema } from '../kinds/kind.ts'
import { findIdentityField, GROUP, POLICY_FIELD, RULES_FIELD, registry } from '../kinds/registry.ts'
import {
  allowFile,
  allowPlaceholders,
  buildObjectSchema,
  buildPartialSchema,
  buildWrittenEntrySchema,
  type Properties,
  WORD,
} from './schema-entry.ts'
import { parseExample } from './schema-example.ts'
import { mapValues, SETTINGS } from './schema-settings.ts'

/** All that may be set on Nylas's own default workspace. */
export const DEFAULT_WORKSPACE_FIELDS = [POLICY_FIELD, RULES_FIELD, FOLDERS_FIELD]

const NAME_OF_FIELD = '^[A-Za-z][A-Za-z0-9_]*$'

const KEYED =
  'Each by its key, which references use; with for_each the key holds a placeholder, such as "tenant-{slug}".'

/** The sections that included files may have. */
export const SHARED_SECTIONS: readonly string[] = [
  ...Object.values(registry).map((kind) => kind.section),
  'tenants',
  'tests',
  'vars',
]
const SHARED = listNames(SHARED_SECTIONS, SHARED_SECTIONS.length)

/** Where editors find it, at the newest release of this major version. */
export const SCHEMA_URL = 'https://raw.githubusercontent.com/nylas-fleet/nylas-fleet/v0/fleet.schema.json'

/** What a user's editor reads. */
export function buildFleetSchema(): Schema {
  const schema = buildFileSchema(buildWrittenEntrySchema)
  const whole = parseExample()
  const sections = Object.entries(schema['properties'] as Properties).map(([name, section]) => {
    const example = Object.hasOwn(whole, name) ? whole[name] : undefined
    return [name, example === undefined ? section : { ...section, examples: [example] }]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_URL,
    title: 'nylas-fleet',
    ...schema,
    properties: Object.fromEntries(sections),
    examples: [whole],
  }
}

function buildFileSchema(buildEntry: (kind: ResourceKind) => Schema): Schema {
  return {
    ...buildObjectSchema(
      `Agent accounts and their guardrails in one Nylas application. Files named under include are written in the same way, but hold only ${SHARED}.`,
      {
        version: { const: 1, description: 'The format of this file: 1. Required in the main file.' },
        ...mapValues(SETTINGS, allowPlaceholders),
        include: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          description: `Further files, relative to this one; * stands for any part of a name. They hold only ${SHARED}.`,
        },
        vars: {
          type: 'object',
          description:
            'Values used all over the file as {name}, and what a tenant does not say. A var may use other fields: "{slug}".',
          propertyNames: { pattern: NAME_OF_FIELD },
          additionalProperties: WORD,
        },
        tenants: allowFile(TENANTS, 'A .txt (a slug a line), .csv (with a slug column), .json or .yaml file.'),
        ...Object.assign({}, ...Object.values(registry).map((kind) => buildSections(kind, buildEntry(kind)))),
      },
    ),
  }
}

/**
 * What a file as written is checked against first: without its entries and its tests, each of which is checked by itself, so
 * that nothing is loaded for what a file does not have.
 */
export function buildShellSchema(): Schema {
  const schema = buildFileSchema(() => ({}))
  return { ...schema, properties: { ...(schema['properties'] as Properties), tests: { type: 'array' } } }
}

/** The text of fleet.schema.json. */
export const formatFleetSchema = (): string => `${JSON.stringify(buildFleetSchema(), null, 2)}\n`

/** Everything of the main file but definitions, once its vars are replaced. */
export function buildSettingsSchema(): Schema {
  return buildObjectSchema('', SETTINGS)
}

export function buildDefaultWorkspaceSchema(): Schema {
  const description =
    "Nylas's own default workspace, where accounts land that name none. Referred to as workspace: default_workspace. Left out: it stays as it is."
  return buildPartialSchema(registry[GROUP], DEFAULT_WORKSPACE_FIELDS, description)
}

const TENANTS: Schema = {
  type: 'array',
  description:
    'Your customers: each a slug, or a record with a slug and any further text fields; or the file that lists them.',
  items: {
    anyOf: [
      { ...WORD, description: 'A slug: [a-z0-9][a-z0-9._-]*, compared in lower case.' },
      {
        type: 'object',
        required: ['slug'],
        properties: { slug: { ...WORD, description: 'Names the tenant.' } },
        additionalProperties: { ...WORD, description: 'A field, used as {field}.' },
      },
      buildObjectSchema(
        '',
        { file: { type: 'string', minLength: 1, description: 'A file of further tenants.' } },
        'all',
      ),
    ],
  },
}

/** The section of a kind: a list of what has an identity of its own, a map by key of everything else. */
function buildSections(kind: ResourceKind, entry: Schema): Properties {
  if (findIdentityField(kind.kind) !== undefined) {
    return { [kind.section]: { type: 'array', description: kind.sectionDescription, items: entry } }
  }
  const section = {
    type: 'object',
    description: `${kind.sectionDescription} ${KEYED}`,
    propertyNames: { minLength: 1 },
    additionalProperties: entry,
  }
  if (kind.kind !== GROUP) return { [kind.section]: section }
  return { [kind.section]: section, [DEFAULT_KEY]: allowPlaceholders(buildDefaultWorkspaceSchema()) }
}
