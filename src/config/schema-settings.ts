/** The sections of a fleet file that define no resource, each as a schema with its description. */
import { ACCEPTABLE } from '../domain/accept.ts'
import { BACKTEST_COUNTS } from '../domain/backtest.ts'
import { FLEET_NAME } from '../domain/fleet-name.ts'
import { KINDS } from '../domain/model.ts'
import { UUID } from '../domain/object-id.ts'
import { REQUIREMENTS } from '../domain/readiness.ts'
import type { Schema } from '../kinds/kind.ts'
import { findIdentityField, registry } from '../kinds/registry.ts'
import { DOUBTS } from '../mail/doubts.ts'
import { buildObjectSchema, type Properties } from './schema-entry.ts'
import { TESTS } from './schema-tests.ts'

/** Kinds whose keys can be renamed while the object in Nylas stays. */
export const MOVABLE_KINDS = KINDS.filter((kind) => findIdentityField(kind) === undefined)
export const ADDRESS = `^(${KINDS.join('|')})/.+$`
export const MOVABLE = `^(${MOVABLE_KINDS.join('|')})/.+$`

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

export function mapValues<T>(properties: Readonly<Record<string, T>>, map: (value: T) => Schema): Properties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, map(value)]))
}
