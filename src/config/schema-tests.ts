/** The schema of `tests`: mails, and what the guardrails must make of each of them. */
import type { Schema } from '../kinds/kind.ts'
import { buildObjectSchema, type Properties, WORD } from './schema-entry.ts'

const text = (description: string): Schema => ({ type: 'string', minLength: 1, maxLength: 320, description })

const POSITION: Schema = {
  anyOf: [
    text('An address; "*": anybody. For an own account also a pattern such as support-*@yourapp.nylas.email.'),
    buildObjectSchema('Everybody in a domain.', { domain: text('A domain such as acme.example.') }, 'all'),
    buildObjectSchema(
      'Everybody below a top-level domain.',
      { tld: text('A top-level domain without its dot.') },
      'all',
    ),
    buildObjectSchema('Everybody in a list of this file.', { in: text('The key of a list.') }, 'all'),
    buildObjectSchema('Everybody who is not in a list of this file.', { not_in: text('The key of a list.') }, 'all'),
    buildObjectSchema(
      'Accounts of this fleet.',
      {
        accounts: text('A pattern of their addresses; "*": all of them.'),
        where: {
          type: 'object',
          minProperties: 1,
          description: 'Only those of tenants whose fields have the given text; a list: any of these.',
          additionalProperties: { anyOf: [WORD, { type: 'array', minItems: 1, items: WORD }] },
        },
      },
      ['accounts'],
    ),
  ],
}

const describe = (description: string): Schema => ({ description, ...POSITION })

const FLAGS: Properties = {
  spam: { type: 'boolean', description: 'Whether it is marked as spam.' },
  read: { type: 'boolean', description: 'Whether it is marked as read.' },
  starred: { type: 'boolean', description: 'Whether it is starred.' },
  archived: { type: 'boolean', description: 'Whether it is archived.' },
  trashed: { type: 'boolean', description: 'Whether it is in the trash.' },
}

const OUTCOME: Schema = {
  enum: ['blocked', 'delivered'],
  description: 'delivered: neither blocked nor marked as spam, wherever it is filed.',
}

const VERDICT = buildObjectSchema('All of what is named.', {
  blocked_by: text('The rule or policy that blocks it, such as rule/block-senders.'),
  folder: text('The folder it is filed into, such as Clients/Acme; Inbox: into none.'),
  ...FLAGS,
})

export const TESTS: Schema = {
  type: 'array',
  maxItems: 1000,
  description:
    'What the guardrails must make of mails. A test holds when every mail that it describes gets the verdict it expects.',
  items: buildObjectSchema(
    '',
    {
      name: { type: 'string', minLength: 1, maxLength: 200, description: 'A sentence that says what is to be so.' },
      receive: buildObjectSchema(
        'Mail that accounts get.',
        { from: describe('Who sends it.'), to: describe('The accounts that get it.') },
        'all',
      ),
      send: buildObjectSchema(
        'Mail that accounts send.',
        {
          from: describe('The accounts that send it.'),
          to: {
            description:
              'A recipient, or several: the mail goes to at least one of each, and perhaps to others beside.',
            anyOf: [POSITION, { type: 'array', minItems: 1, maxItems: 8, items: POSITION }],
          },
          only: { type: 'boolean', default: false, description: 'true: it goes to nobody else.' },
          type: { enum: ['compose', 'reply', 'both'], default: 'both', description: 'Left out: both.' },
        },
        ['from', 'to'],
      ),
      expect: {
        description: 'What must become of it.',
        anyOf: [
          OUTCOME,
          VERDICT,
          buildObjectSchema(
            'The contrary of all of it together.',
            { not: { description: 'What must not become of it.', anyOf: [OUTCOME, VERDICT] } },
            'all',
          ),
        ],
      },
      smoke: {
        type: 'boolean',
        default: false,
        description:
          'true: nylas-fleet smoke sends such mails between accounts of the fleet, and looks what becomes of them.',
      },
    },
    ['name', 'expect'],
  ),
}
