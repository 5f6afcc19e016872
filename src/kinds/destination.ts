/**
 * What webhooks and channels have in common: where events are sent, which, and what becomes of a place that stops taking
 * them. An empty text or list does not overwrite, so none can be asked for. Nylas itself turns a status into `failing` or
 * `failed`: that is nobody's change, so it is told and never set back.
 */
import { toCanonicalText } from '../domain/canonical.ts'
import { listNames } from '../domain/enumerate.ts'
import { isObject, type JsonObject, toText, toTexts } from '../domain/json.ts'
import type { Attributes, Json, Kind, LiveObject } from '../domain/model.ts'
import { readCursorList, WHOLE } from '../nylas/pages.ts'
import { ApiError } from '../nylas/port.ts'
import type { Field, ResourceKind, WriteContext } from './kind.ts'
import {
  createObject,
  deleteObject,
  nestPaths,
  pickChanged,
  readFields,
  readOthers,
  sortTexts,
  toSeconds,
} from './remote.ts'
import { warnTriggers } from './triggers.ts'

/** Sources disagree about the word. */
const PAUSED = ['pause', 'paused', 'inactive']
const UNWELL = ['failing', 'failed']

const normaliseTexts = (value: Json): Json =>
  Array.isArray(value) ? sortTexts(value.map((text) => String(text).trim())) : value

/** None: no file can ask for it. */
const normaliseAddresses = (value: Json): Json =>
  Array.isArray(value) && value.length === 0 ? null : normaliseTexts(value)

function normaliseStatus(value: Json): Json {
  const status = toText(value).toLowerCase()
  return PAUSED.includes(status) ? 'pause' : status
}

const COMMON: readonly Field[] = [
  {
    path: 'trigger_types',
    label: 'what it reports',
    schema: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[a-z][a-z0-9_.]*$' },
      description: 'What is reported, such as message.created and message.bounced; the order does not matter.',
    },
    required: true,
    unordered: true,
    normalise: normaliseTexts,
  },
  {
    path: 'description',
    forPeople: true,
    label: 'description',
    schema: {
      type: 'string',
      minLength: 1,
      description: 'For people. Left out: not managed. Nylas does not take an empty one.',
    },
    normalise: (value) => (value === '' ? null : value),
  },
  {
    path: 'notification_email_addresses',
    label: 'who is told when it fails',
    schema: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+$' },
      description: 'Who gets a mail when it fails. Left out: not managed. Nylas does not take an empty list.',
    },
    unordered: true,
    normalise: normaliseAddresses,
  },
  {
    path: 'compressed_delivery',
    label: 'compressed',
    schema: {
      type: 'boolean',
      description: 'Whether bodies are compressed with gzip, of which a signature is then made. Left out: false.',
    },
    default: false,
  },
  {
    path: 'status',
    label: 'status',
    schema: {
      enum: ['active', 'pause'],
      description: 'pause: nothing is sent. Left out: active.',
    },
    default: 'active',
    normalise: normaliseStatus,
    tolerates: (wanted, live) => wanted === 'active' && typeof live === 'string' && UNWELL.includes(live),
  },
]

type Destination = Pick<
  ResourceKind,
  | 'kind'
  | 'words'
  | 'section'
  | 'sectionDescription'
  | 'description'
  | 'collection'
  | 'check'
  | 'checkTogether'
  | 'warnTogether'
  | 'replaceSecret'
  | 'rehearse'
  | 'settles'
  | 'hideInName'
> & {
  /** The field that says where events go, by which it is found. */
  readonly target: string
  readonly targetFields: readonly Field[]
  /** What is to be seen to where it fails. */
  readonly remedy: string
  /** Called for one that was just made or sent elsewhere; throws where nobody answers there. */
  readonly confirm?: (context: WriteContext, id: string) => Promise<void>
}

export function createDestinationKind(given: Destination): ResourceKind {
  const { collection, target, targetFields, remedy, confirm, warnTogether, ...kind } = given
  const fields = [...targetFields, ...COMMON]
  return {
    ...kind,
    collection,
    quota: kind.words[1],
    fields,
    standsAlone: true,
    // Not UUIDs: letters in both cases, and digits.
    idPattern: '^[A-Za-z0-9_-]{1,128}$',
    list: (api) => readCursorList(api, collection, WHOLE),
    nameOf: (values, key) => toText(values[target]) || key,
    // Without the scheme of an address; of a topic its last part.
    keyFrom: (attributes) => toText(attributes[target]).replace(/^https?:\/\/|^.*\/topics\/|^arn:.*:/u, ''),
    tellApart: ['description'],
    warnTogether: (resources, listGroupsWithout) => [
      ...warnTriggers(resources),
      ...(warnTogether?.(resources, listGroupsWithout) ?? []),
    ],
    summarize: (attributes) => `${toText(attributes['status'])}: ${listTriggers(attributes)}`,
    fromApi: (raw) => readDestination(kind.kind, fields, target, raw),
    findAilment: ({ health }) => describeAilment(health?.status, remedy),
    countWrites: (action, changes) =>
      action === 'create' && changes.some(({ path, after }) => path === 'status' && after === 'pause') ? 2 : 1,
    create: async (context, attributes, _key, onCreated) => {
      const { status, ...values } = attributes
      const id = await createObject(context.api, collection, nestPaths(values))
      onCreated(id)
      // Every one begins active.
      if (status === 'pause') await sendChange({ context, collection, id, fields }, { status })
      await confirm?.(context, id)
    },
    update: async (context, { id }, changed, before) => {
      const different = Object.keys(changed).filter(
        (path) => toCanonicalText(changed[path] ?? null) !== toCanonicalText(before[path] ?? null),
      )
      if (different.length === 0) return
      await sendChange({ context, collection, id, fields }, pickChanged(changed, different))
      if (target in changed || changed['status'] === 'active') await confirm?.(context, id)
    },
    remove: (context, id) => deleteObject(context.api, `${collection}/${id}`),
  }
}

const listTriggers = ({ trigger_types: triggers }: Attributes): string => listNames(toTexts(triggers))

function readDestination(kind: Kind, fields: readonly Field[], target: string, raw: JsonObject): LiveObject {
  const attributes = readFields(fields, raw)
  const status = toText(attributes['status'])
  return {
    kind,
    id: toText(raw['id']),
    name: toText(raw[target]),
    attributes,
    createdAt: toSeconds(raw['created_at']),
    ...(UNWELL.includes(status) ? { health: { status, blocked: false } } : {}),
    ...readOthers(fields, raw, ['status_updated_at', 'webhook_secret']),
  }
}

function describeAilment(status: string | undefined, remedy: string) {
  if (status === 'failing')
    return { summary: 'Nylas cannot deliver most events to it (failing), and still tries', remedy }
  if (status !== 'failed') return null
  const again =
    'then set it going again: in the Nylas Dashboard, or with status: pause and, once that is applied, status: active'
  return { summary: 'Nylas has given it up (failed): no event is sent to it any more', remedy: `${remedy}; ${again}` }
}

type Sending = {
  readonly context: WriteContext
  readonly collection: string
  readonly id: string
  readonly fields: readonly Field[]
}

/** A change that is answered with a success and not made is an error: an API that skips empty values may skip false as well. */
async function sendChange({ context, collection, id, fields }: Sending, changed: Attributes): Promise<void> {
  const path = `${collection}/${id}`
  const { data } = await context.api.send({ method: 'PUT', path, body: nestPaths(changed) })
  if (!isObject(data)) return
  const now = readFields(fields, data)
  const kept = Object.keys(changed).filter(
    (field) =>
      field !== 'status' &&
      field in data &&
      toCanonicalText(now[field] ?? null) !== toCanonicalText(changed[field] ?? null),
  )
  if (kept.length === 0) return
  const message = `PUT ${path}: Nylas answered with success and kept ${kept.join(' and ')} as it was. Change it in the Nylas Dashboard, or write into the file what Nylas has`
  throw new ApiError(message, 200, 'not_taken', null)
}
