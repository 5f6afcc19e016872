/**
 * The published schema of a fleet file (JSON Schema 2020-12), and the strict ones that hold once placeholders are replaced.
 * Editors check included files with the same schema, so it requires nothing at the top: that the main file has a version,
 * and that an included one holds definitions only, is checked by the compiler.
 */

import { ACCEPTABLE } from '../domain/accept.ts'
import { DEFAULT_KEY } from '../domain/address.ts'
import { BACKTEST_COUNTS } from '../domain/backtest.ts'
import { FOLDERS_FIELD } from '../domain/change.ts'
import { listNames } from '../domain/enumerate.ts'
import { FLEET_NAME } from '../domain/fleet-name.ts'
import { KINDS } from '../domain/model.ts'
import { UUID } from '../domain/object-id.ts'
import { REQUIREMENTS } from '../domain/readiness.ts'
import type { ResourceKind, Schema } from '../kinds/kind.ts'
import { findIdentityField, GROUP, POLICY_FIELD, RULES_FIELD, registry } from '../kinds/registry.ts'
import { DOUBTS } from '../mail/doubts.ts'
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
import { TESTS } from './schema-tests.ts'

/** All that may be set on Nylas's own default workspace. */
export const DEFAULT_WORKSPACE_FIELDS = [POLICY_FIELD, RULES_FIELD, FOLDERS_FIELD]

/** Kinds whose keys can be renamed while the object in Nylas stays. */
export const MOVABLE_KINDS = KINDS.filter((kind) => findIdentityField(kind) === undefined)
export const ADDRESS = `^(${KINDS.join('|')})/.+$`
export const MOVABLE = `^(${MOVABLE_KINDS.join('|')})/.+$`

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

function mapValues<T>(properties: Readonly<Record<string, T>>, map: (value: T) => Schema): Properties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, map(value)]))
}

const buildQuotaSchema = (what: string) => ({
  type: 'integer',
  minimum: 0,
  description: `The most ${what} the application may have, everything live counted. Left out: not checked.`,
})

const buildAddressSchema = (pattern: string, description: string) => ({ type: 'string', pattern, description })

const PATTERN: Schema = {
  ...buildAddressSchema(
    '^[^/\\n]*/.*$',
    'An address or a pattern of addresses, such as account/ceo@* or workspace/vip.',
  ),
  maxLength: 512,
}

const DOMAIN: Schema = {
  type: 'string',
  pattern: '^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$',
  description: 'A domain such as yourapp.nylas.email.',
}

const buildRecordSchema = (description: string): Schema => ({
  type: 'array',
  minItems: 1,
  maxItems: 20,
  items: { type: 'string', minLength: 1, maxLength: 255 },
  description,
})

export const DAY = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'

/** The sections that define no resource. */
export const SETTINGS: Properties = {
  fleet: {
    type: 'string',
    pattern: FLEET_NAME,
    description:
      'Names the ledger and the comment: lower-case letters, digits and -, at most 63. Left out: the name of this file without its ending.',
  },
  application: buildObjectSchema('The Nylas application that this fleet lives in.', {
    id: {
      type: 'string',
      pattern: UUID,
      description: 'A guard: refuse to do anything when the API key opens another application.',
    },
    region: { enum: ['us', 'eu'], description: 'Where the application is. Left out: us.', default: 'us' },
  }),
  domains: {
    type: 'array',
    minItems: 1,
    items: {
      oneOf: [
        DOMAIN,
        buildObjectSchema(
          'A domain that has to be ready before an account is made on it. Until then its new accounts are held: they are made by the first apply that finds it ready. Accounts that live there already are never touched by this.',
          {
            name: DOMAIN,
            require: {
              type: 'array',
              minItems: 1,
              items: { enum: [...REQUIREMENTS] },
              description:
                'What has to be in order. Nylas says so to a service account; without one the DNS is asked, which tells mx, spf and dmarc alone: all else is then not known, and accounts stay held. Left out: nothing.',
            },
            records: buildObjectSchema(
              'What the Nylas Dashboard wants in the DNS, for look-ups without a service account. Left out: hosts of Nylas.',
              {
                mx: buildRecordSchema('Hosts: every MX record of the domain has to name one of these.'),
                spf: buildRecordSchema(
                  'Terms, such as "include:spf.example.net": the SPF record has to hold each of these.',
                ),
              },
            ),
          },
          ['name'],
        ),
      ],
    },
    description:
      'When given, every account and every workspace domain must be on one of these. A domain alone, or with what it has to have before accounts are made on it.',
  },
  quotas: buildObjectSchema(
    'What a plan may reach; more is refused before anything is written.',
    Object.fromEntries(
      KINDS.toReversed().flatMap((kind) => {
        const { section, quota } = registry[kind]
        return quota === undefined ? [] : [[section, buildQuotaSchema(quota)]]
      }),
    ),
  ),
  settings: buildObjectSchema('How changes are carried out.', {
    max_deletes: {
      description:
        'How many resources one run may delete: a count, or "10%" of the accounts owned, rounded up. Left out: 10.',
      default: 10,
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^(100|[1-9]?[0-9])%$' },
      ],
    },
    assume: buildObjectSchema(
      'Where nobody knows how Nylas behaves: what tests and plans of this fleet take for granted.',
      mapValues(DOUBTS, ({ sides, description }) => ({ enum: [...sides], description })),
    ),
    backtest: buildObjectSchema(
      'Plans read what Nylas recorded of mail to and from the accounts that a change reaches, and say what would have become of it; {} reads as much as the defaults say. Left out: nothing is read.',
      {
        ...mapValues(BACKTEST_COUNTS, ({ description, ...bounds }) => ({
          type: 'integer',
          ...bounds,
          description: `${description} Left out: ${bounds.default}.`,
        })),
        addresses: {
          type: 'boolean',
          default: false,
          description: 'true: name the addresses of those who wrote or were written to. Left out: their domains alone.',
        },
      },
    ),
    retire: buildObjectSchema(
      'Accounts that leave the file wait in this workspace before they are deleted. Left out: deleted at once.',
      {
        workspace: {
          type: 'string',
          minLength: 1,
          description:
            'The key of a workspace with an inbound rule that blocks everything, and a policy with limit_count_daily_email_sent: 0.',
        },
        days: {
          type: 'integer',
          minimum: 1,
          maximum: 3650,
          description: 'How many days of 24 hours they wait, 1 to 3650.',
        },
      },
      'all',
    ),
  }),
  protect: {
    type: 'array',
    items: {
      oneOf: [
        PATTERN,
        buildObjectSchema(
          'With the reason, which is shown wherever the resource is kept for it.',
          {
            pattern: PATTERN,
            reason: { type: 'string', minLength: 1, maxLength: 300, description: 'Why, in a sentence.' },
          },
          'all',
        ),
      ],
    },
    description:
      'Resources that may never be deleted. An account that leaves the file together with the line that begins to protect it is held: it waits, and is kept for as long as the line is there.',
  },
  accept: {
    type: 'array',
    items: buildObjectSchema(
      '',
      {
        code: {
          enum: ACCEPTABLE,
          description: 'The code of the warning. Errors, and warnings of what a plan does, cannot be accepted.',
        },
        address: {
          ...PATTERN,
          description: 'What it is about: an address, or a pattern of addresses. Left out: whatever it is about.',
        },
        reason: { type: 'string', minLength: 1, maxLength: 300, description: 'Why it is no problem, in a sentence.' },
        until: {
          type: 'string',
          pattern: DAY,
          description: 'The last day on which it is accepted, such as 2026-12-24 (UTC). Left out: for good.',
        },
      },
      ['code', 'reason'],
    ),
    description: 'Warnings that are known: they are counted in one notice and not repeated.',
  },
  moved: {
    type: 'array',
    description: 'Keys that were renamed: the object in Nylas is kept. Not for accounts.',
    items: buildObjectSchema(
      '',
      {
        from: buildAddressSchema(MOVABLE, 'The address until now, such as policy/old-baseline.'),
        to: buildAddressSchema(MOVABLE, 'The address from now on, which is in this file.'),
      },
      'all',
    ),
  },
  absent: {
    type: 'array',
    items: buildAddressSchema(ADDRESS, 'An address, such as account/trial@yourapp.nylas.email.'),
    description:
      'Delete these, mailboxes with all their mail, although this fleet does not own them, or without their waiting time.',
  },
  tests: TESTS,
}
