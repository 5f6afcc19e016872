/** The sections of a fleet file that define no resource. */
import { FLEET_NAME } from '../domain/fleet-name.ts'
import { KINDS } from '../domain/model.ts'
import { findIdentityField, registry } from '../kinds/registry.ts'
import { objectSchema, type Properties, UUID } from './schema-fields.ts'

export const MOVABLE_KINDS = KINDS.filter((kind) => findIdentityField(kind) === undefined)
export const ADDRESS = `^(${KINDS.join('|')})/.+$`
export const MOVABLE = `^(${MOVABLE_KINDS.join('|')})/.+$`

const describeQuota = (what: string) => ({
  type: 'integer',
  minimum: 0,
  description: `The most ${what} the application may have, everything live counted. Left out: not checked.`,
})

const address = (pattern: string, description: string) => ({ type: 'string', pattern, description })

export const buildSettingsProperties: Properties = {
  fleet: {
    type: 'string',
    pattern: FLEET_NAME,
    description:
      'Names the ledger and the comment: lower-case letters, digits and -, at most 63. Left out: the name of this file without its ending.',
  },
  application: objectSchema('The Nylas application that this fleet lives in.', {
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
    items: { type: 'string', pattern: '^[^\\s@/]+\\.[^\\s@/]+$', description: 'A domain such as yourapp.nylas.email.' },
    description: 'When given, every account and every workspace domain must be on one of these.',
  },
  quotas: objectSchema(
    'What a plan may reach; more is refused before anything is written.',
    Object.fromEntries(
      KINDS.toReversed().flatMap((kind) => {
        const { section, quota } = registry[kind]
        return quota === undefined ? [] : [[section, describeQuota(quota)]]
      }),
    ),
  ),
  settings: objectSchema('How changes are carried out.', {
    max_deletes: {
      description:
        'How many resources one run may delete: a count, or "10%" of the accounts owned, rounded up. Left out: 10.',
      default: 10,
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^(100|[1-9]?[0-9])%$' },
      ],
    },
    retire: objectSchema(
      'Accounts that leave the file wait in this workspace before they are deleted. Left out: deleted at once.',
      {
        workspace: {
          type: 'string',
          minLength: 1,
          description: 'The key of a workspace whose inbound rules block everything and that has no outbound rule.',
        },
        days: {
          type: 'integer',
          minimum: 1,
          maximum: 3650,
          description: 'How many days of 24 hours they wait, 1 to 3650.',
        },
      },
      ['workspace', 'days'],
    ),
  }),
  protect: {
    type: 'array',
    items: {
      ...address('^.*/.*$', 'An address or a pattern of addresses, such as account/ceo@* or workspace/vip.'),
      maxLength: 512,
    },
    description: 'Resources that may never be deleted.',
  },
  moved: {
    type: 'array',
    description: 'Keys that were renamed: the object in Nylas is kept. Not for accounts.',
    items: objectSchema(
      '',
      {
        from: address(MOVABLE, 'The address until now, such as policy/old-baseline.'),
        to: address(MOVABLE, 'The address from now on, which is in this file.'),
      },
      ['from', 'to'],
    ),
  },
  absent: {
    type: 'array',
    items: address(ADDRESS, 'An address, such as account/trial@yourapp.nylas.email.'),
    description: 'Delete these although this fleet does not own them, or without their waiting time.',
  },
}
