/**
 * Alerts on what becomes of sent mail. They have no name, and any update starts them over: whoever was told is told again.
 * So an alert is found by its values, and nothing is written unless a value differs from what is there at that moment.
 */
import { toCanonicalText } from '../domain/canonical.ts'
import { isObject, type JsonObject, toText } from '../domain/json.ts'
import type { Attributes, Json } from '../domain/model.ts'
import { readCursorList, WHOLE } from '../nylas/pages.ts'
import { ApiError } from '../nylas/port.ts'
import { findSurplus } from './common.ts'
import type { EntryProblem, Field, ResourceKind } from './kind.ts'
import { createObject, deleteObject, nestPaths, pickChanged, readFields, readOthers, toSeconds } from './remote.ts'

const COLLECTION = '/v3/alerts/send'
const MOST_ALERTS = 20
const METRICS = ['bounce_rate', 'complaint_rate', 'delivery_rate']
const FALLING = 'delivery_rate'

/** 5, 5.00 and "5" are one number; there are two decimals. */
const normaliseNumber = (value: Json): Json => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? Math.round(number * 100) / 100 : value
}

const fields: readonly Field[] = [
  {
    path: 'metric',
    label: 'watches',
    schema: {
      enum: METRICS,
      description:
        'bounce_rate (hard bounces of what was sent), complaint_rate (complaints of what was delivered) or delivery_rate (delivered of what was sent).',
    },
    required: true,
  },
  {
    path: 'threshold',
    label: 'fires beyond',
    unit: 'percent',
    schema: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      description: 'Percent, with two decimals at most: it fires above it; of delivery_rate below it.',
    },
    required: true,
    normalise: normaliseNumber,
  },
  {
    path: 'window_hours',
    label: 'within hours',
    schema: { type: 'integer', minimum: 1, maximum: 24, description: 'Over how many hours it is measured, 1 to 24.' },
    required: true,
    normalise: normaliseNumber,
  },
  {
    path: 'min_volume',
    label: 'from so many mails',
    schema: {
      type: 'integer',
      minimum: 0,
      maximum: 1_000_000_000,
      description: 'How many mails a domain must have sent in that time. Left out: 0.',
    },
    default: 0,
    normalise: normaliseNumber,
  },
]

/** All of its values, which are its name: `bounce_rate above 5% in 24 h, from 100 mails`. */
function describe({ metric, threshold, window_hours, min_volume = 0 }: Attributes): string {
  const direction = metric === FALLING ? 'below' : 'above'
  const [percent, hours, volume] = [threshold, window_hours, min_volume].map((value) => JSON.stringify(value ?? null))
  const from = min_volume === 0 ? '' : `, from ${volume} mails`
  return `${toText(metric)} ${direction} ${percent}% in ${hours} h${from}`
}

function check({ metric, threshold }: JsonObject): readonly EntryProblem[] {
  if (typeof threshold !== 'number') return []
  const problem = (summary: string) => [{ path: ['threshold'], code: 'bad-value', summary }]
  if (Math.abs(threshold * 100 - Math.round(threshold * 100)) > 1e-6)
    return problem('threshold has two decimals at most')
  if (metric === FALLING && threshold === 0) return problem('delivery_rate never falls below 0: expected more than 0')
  if (metric !== FALLING && threshold === 100) return problem(`${toText(metric)} never rises above 100: expected less`)
  return []
}

export const alert: ResourceKind = {
  kind: 'alert',
  words: ['alert', 'alerts'],
  section: 'alerts',
  sectionDescription: 'When Nylas reports that mail is not delivered as it should be.',
  quota: 'alerts',
  description:
    'Fires for a sending domain whose mail bounces, is complained about or is not delivered. It is heard where alert.triggered is reported to.',
  collection: COLLECTION,
  standsAlone: true,
  list: (api) => readCursorList(api, COLLECTION, WHOLE),
  fields,
  check,
  checkTogether: (resources) => findSurplus(resources, MOST_ALERTS, 'alerts'),
  nameOf: (values) => describe(values),
  keyFrom: ({ metric }) => toText(metric),
  summarize: describe,
  fromApi: (raw) => {
    const attributes = readFields(fields, raw)
    return {
      kind: 'alert',
      id: toText(raw['id']),
      name: describe(attributes),
      attributes,
      createdAt: toSeconds(raw['created_at']),
      ...readOthers(fields, raw, ['direction']),
    }
  },
  create: async (context, attributes, _key, onCreated) => {
    onCreated(await createObject(context.api, COLLECTION, nestPaths(attributes)))
  },
  update: async ({ api }, { id }, changed) => {
    const path = `${COLLECTION}/${id}`
    const { data } = await api.get(path)
    if (!isObject(data)) throw new ApiError(`GET ${path}: the reply is no alert`, 200, 'wrong_object', null)
    const now = readFields(fields, data)
    const different = Object.keys(changed).filter(
      (field) => toCanonicalText(now[field] ?? null) !== toCanonicalText(changed[field] ?? null),
    )
    if (different.length === 0) return
    // A repeated write would start it over once more: after a lost answer it is read again instead.
    await api.send({ method: 'PUT', path, body: nestPaths(pickChanged(changed, different)), repeatable: false })
  },
  remove: (context, id) => deleteObject(context.api, `${COLLECTION}/${id}`),
}
