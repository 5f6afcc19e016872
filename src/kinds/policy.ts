/**
 * Policies: limits and spam detection. A limit that is left out takes the plan's maximum and there is no documented way
 * back to it, so left out means not managed. What the API returns are effective values, which may differ from those sent:
 * the second plan says so. A PUT merges field by field. https://developer.nylas.com/docs/reference/api/policies/
 */

import { isObject, type JsonObject, toText } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'
import { NAME_FIELD } from './common.ts'
import type { EntryProblem, Field, ResourceKind, Schema } from './kind.ts'
import { createObject, deleteObject, nestPaths, readFields, readOthers, sortTexts, toSeconds } from './remote.ts'

const COLLECTION = '/v3/policies'
const DETECTION = 'spam_detection'

const buildCount = (description: string): Schema => ({ type: 'integer', minimum: 0, description })
const buildUnlimited = (description: string): Schema => ({
  type: 'integer',
  minimum: -1,
  description: `${description} -1: unlimited, where the plan permits it.`,
})

/** How much a limit keeps: what is no number keeps everything, so that what follows it can only be less. */
const measureKept = (limit: Json): number =>
  typeof limit === 'number' && limit >= 0 ? limit : Number.POSITIVE_INFINITY
const isLower = (before: Json, after: Json): boolean => measureKept(after) < measureKept(before)
const SHORTER: NonNullable<Field['destroys']> = { what: 'retention', when: isLower }
/** What Nylas does with a mailbox that holds more is not documented. */
const SMALLER: NonNullable<Field['destroys']> = { what: 'storage', when: isLower }

const fields: readonly Field[] = [
  NAME_FIELD,
  {
    path: 'limits.limit_attachment_size_limit',
    lets: 'more-when-higher',
    label: 'largest attachment',
    unit: 'bytes',
    schema: buildCount('The largest attachment, in bytes; at most what the plan allows.'),
  },
  {
    path: 'limits.limit_attachment_count_limit',
    lets: 'more-when-higher',
    label: 'attachments per message',
    unit: 'count',
    schema: buildCount('The most attachments a message may have; at most what the plan allows.'),
  },
  {
    path: 'limits.limit_attachment_allowed_types',
    label: 'attachment types allowed',
    schema: {
      type: 'array',
      items: { type: 'string', pattern: '^[^\\s/]+/[^\\s/]+$' },
      description:
        'MIME types that attachments may have, such as application/pdf or image/*. `[]`: all that the plan allows.',
    },
    unordered: true,
    normalise: sortTexts,
  },
  {
    path: 'limits.limit_size_total_mime',
    lets: 'more-when-higher',
    label: 'largest message',
    unit: 'bytes',
    schema: buildCount('The largest whole message, in bytes; at most what the plan allows.'),
  },
  {
    path: 'limits.limit_storage_total',
    destroys: SMALLER,
    label: 'storage per mailbox',
    unit: 'bytes',
    schema: buildUnlimited('Storage of one mailbox, in bytes.'),
  },
  {
    path: 'limits.limit_count_daily_message_received',
    lets: 'more-when-higher',
    label: 'daily receiving limit',
    unit: 'count',
    schema: buildUnlimited('Messages one account may receive a day.'),
  },
  {
    path: 'limits.limit_count_daily_email_sent',
    lets: 'more-when-higher',
    label: 'daily sending limit',
    unit: 'count',
    schema: buildUnlimited('Messages one account may send a day.'),
  },
  {
    path: 'limits.limit_inbox_retention_period',
    destroys: SHORTER,
    label: 'mail is kept',
    unit: 'days',
    schema: buildUnlimited('Days that mail is kept; longer than the spam retention.'),
  },
  {
    path: 'limits.limit_spam_retention_period',
    destroys: SHORTER,
    label: 'spam is kept',
    unit: 'days',
    schema: buildUnlimited('Days that spam is kept; shorter than the inbox retention.'),
  },
  {
    path: 'spam_detection.use_list_dnsbl',
    lets: 'less-when-higher',
    label: 'asks DNS block lists',
    schema: { type: 'boolean', description: 'Ask DNS block lists. Left out of spam_detection: false.' },
    defaultWhenPresent: DETECTION,
    default: false,
  },
  {
    path: 'spam_detection.use_header_anomaly_detection',
    lets: 'less-when-higher',
    label: 'looks for odd headers',
    schema: { type: 'boolean', description: 'Look for anomalies in the headers. Left out of spam_detection: false.' },
    defaultWhenPresent: DETECTION,
    default: false,
  },
  {
    path: 'spam_detection.spam_sensitivity',
    lets: 'less-when-higher',
    label: 'spam sensitivity',
    schema: {
      type: 'number',
      minimum: 0.1,
      maximum: 5,
      description: '0.1 to 5.0; the higher, the more mail counts as spam. Left out of spam_detection: 1.',
    },
    defaultWhenPresent: DETECTION,
    default: 1,
  },
  {
    path: 'options.additional_folders',
    label: 'further folders',
    schema: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'Further folders each mailbox gets. Not on every plan.',
    },
    unordered: true,
    normalise: sortTexts,
  },
  {
    path: 'options.use_cidr_aliasing',
    label: 'CIDR aliasing',
    schema: { type: 'boolean', description: 'CIDR aliasing. Not on every plan.' },
  },
]

function check(entry: JsonObject): readonly EntryProblem[] {
  const limits = isObject(entry['limits']) ? entry['limits'] : {}
  const [inbox, spam] = [limits['limit_inbox_retention_period'], limits['limit_spam_retention_period']]
  if (typeof inbox !== 'number' || typeof spam !== 'number') return []
  const toDays = (value: number) => (value === -1 ? Number.POSITIVE_INFINITY : value)
  if (toDays(inbox) > toDays(spam) || (inbox === -1 && spam === -1)) return []
  const summary = `limit_inbox_retention_period (${inbox} days) must be longer than limit_spam_retention_period (${spam} days); -1 is for ever`
  return [{ path: ['limits', 'limit_inbox_retention_period'], code: 'retention-order', summary }]
}

/** The API tells the effective value of every limit, so only these defaults are real. */
function fromApi(raw: JsonObject) {
  const detection = isObject(raw[DETECTION]) ? raw[DETECTION] : {}
  return {
    kind: 'policy' as const,
    id: toText(raw['id']),
    name: toText(raw['name']),
    attributes: readFields(fields, { ...raw, [DETECTION]: detection }),
    createdAt: toSeconds(raw['created_at']),
    ...readOthers(fields, raw),
  }
}

export const policy: ResourceKind = {
  kind: 'policy',
  words: ['policy', 'policies'],
  role: 'limits',
  section: 'policies',
  sectionDescription: 'Limits and spam detection.',
  usedBy: { kind: 'workspace', verb: 'carries' },
  description: 'Limits and spam detection for the accounts of the workspaces that carry it.',
  collection: COLLECTION,
  mail: {
    part: 'limits',
    read: ({ 'limits.limit_count_daily_email_sent': most, 'options.additional_folders': folders }) => ({
      dailySends: typeof most === 'number' ? most : null,
      folders: Array.isArray(folders) ? folders.map(String) : [],
    }),
  },
  fields,
  check,
  retired: {
    'limits.limit_count_daily_message_per_grant':
      'limit_count_daily_message_per_grant is retired: write limit_count_daily_email_sent for mail sent, limit_count_daily_message_received for mail received',
  },
  successors: { 'limits.limit_count_daily_message_per_grant': 'limits.limit_count_daily_email_sent' },
  fromApi,
  create: async (context, attributes, _key, onCreated) => {
    onCreated(await createObject(context.api, COLLECTION, nestPaths(attributes)))
  },
  update: async (context, { id }, changed) => {
    await context.api.send({ method: 'PUT', path: `${COLLECTION}/${id}`, body: nestPaths(changed) })
  },
  remove: (context, id) => deleteObject(context.api, `${COLLECTION}/${id}`),
}
