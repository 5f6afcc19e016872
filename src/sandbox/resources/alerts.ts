/** Alerts on sent mail. They have no name, two may be equal, and a PUT starts one over. */
import { deleted, found, type Handler, invalid, missing, Refusal, time } from '../answer.ts'
import { type Application, type JsonObject, seconds, stamp, storeOf, type World } from '../application.ts'
import type { Stored } from '../collection.ts'
import * as check from '../fields.ts'
import { type Resource, startEdit } from '../resource.ts'

type Alert = Stored & {
  readonly metric: string
  readonly threshold: number
  readonly windowHours: number
  readonly minVolume: number
  /** How often it was started over. */
  readonly restarts: number
  readonly updatedAt: number
}

const METRICS = ['bounce_rate', 'complaint_rate', 'delivery_rate'] as const
const FIELDS = ['metric', 'threshold', 'window_hours', 'min_volume'] as const
const MOST = 20

const alertsOf = (world: World, application: Application) => storeOf<Alert>(world, application, 'alerts')

const present = (world: World, application: Application, one: Alert): JsonObject => ({
  id: one.id,
  application_id: application.id,
  metric: one.metric,
  direction: one.metric === 'delivery_rate' ? 'below' : 'above',
  threshold: one.threshold,
  window_hours: one.windowHours,
  min_volume: one.minVolume,
  created_at: time(world, one.createdAt),
  updated_at: time(world, one.updatedAt),
})

function find(world: World, application: Application, id: string): Alert {
  const one = alertsOf(world, application).get(id)
  if (!one) throw missing('Alert rule')
  return one
}

/** Applications from before there were alerts, or that may not use them. */
function requireAlerts(world: World): void {
  const { send_alerts: side } = world.switches()
  if (side === '404') throw missing('The path')
  if (side === '403') throw new Refusal(403, 'this application may not use alerts')
}

type Values = Pick<Alert, 'metric' | 'threshold' | 'windowHours' | 'minVolume'>

function readValues(body: JsonObject): Values {
  const metric = check.oneOf(body['metric'], 'metric', METRICS)
  const { threshold } = body
  const isFine =
    typeof threshold === 'number' &&
    Math.abs(threshold * 100 - Math.round(threshold * 100)) < 1e-6 &&
    (metric === 'delivery_rate' ? threshold > 0 && threshold <= 100 : threshold >= 0 && threshold < 100)
  if (!isFine) throw invalid('threshold is out of range (invalid_field)')
  return {
    metric,
    threshold,
    windowHours: check.integer(body['window_hours'], 'window_hours', 1, 24),
    minVolume: check.integer(body['min_volume'] ?? 0, 'min_volume', 0, 1_000_000_000),
  }
}

const listAlerts: Handler = (world, application) => {
  requireAlerts(world)
  return found(
    alertsOf(world, application)
      .view()
      .rows.map((one) => present(world, application, one)),
  )
}

const getAlert: Handler = (world, application, { ids: [id = ''] }) => {
  requireAlerts(world)
  return found(present(world, application, find(world, application, id)))
}

const createAlert: Handler = (world, application, { body: given }) => {
  requireAlerts(world)
  const body = check.object(given)
  check.knownFields(world, body, FIELDS)
  const values = readValues(body)
  const { alert_cap_status, alert_create_status: status } = world.switches()
  const store = alertsOf(world, application)
  if (store.size >= MOST) throw new Refusal(alert_cap_status, `an application has at most ${MOST} alert rules`)
  const made: Alert = { ...stamp(world), ...values, restarts: 0, updatedAt: seconds(world) }
  store.put(made)
  return { status, body: { data: present(world, application, made) } }
}

const updateAlert: Handler = (world, application, { ids: [id = ''], body: given }) => {
  requireAlerts(world)
  const old = find(world, application, id)
  const body = check.object(given)
  check.knownFields(world, body, FIELDS)
  const before: JsonObject = {
    metric: old.metric,
    threshold: old.threshold,
    window_hours: old.windowHours,
    min_volume: old.minVolume,
  }
  const after = { ...before, ...body }
  const isEqual = FIELDS.every((field) => before[field] === after[field])
  const restarts = isEqual && world.switches().alert_equal_put === 'ignored' ? old.restarts : old.restarts + 1
  const changed: Alert = { ...old, ...readValues(after), restarts, updatedAt: seconds(world) }
  alertsOf(world, application).put(changed)
  return found(present(world, application, changed))
}

const deleteAlert: Handler = (world, application, { ids: [id = ''] }) => {
  requireAlerts(world)
  find(world, application, id)
  alertsOf(world, application).remove(id)
  return deleted(world)
}

type StateAlert = {
  readonly id: string
  readonly metric: string
  readonly threshold: number
  readonly window_hours: number
  readonly min_volume: number
  readonly restarts: number
  readonly created_at: number
}

export const alerts: Resource<StateAlert> = {
  routes: [
    ['/v3/alerts/send', { GET: listAlerts, POST: createAlert }],
    ['/v3/alerts/send/*', { GET: getAlert, PUT: updateAlert, DELETE: deleteAlert }],
  ],
  creates: [createAlert],
  dump: (world, application) =>
    [...alertsOf(world, application).now()].map(
      ({ id, metric, threshold, windowHours, minVolume, restarts, createdAt }) => ({
        id,
        metric,
        threshold,
        window_hours: windowHours,
        min_volume: minVolume,
        restarts,
        created_at: createdAt,
      }),
    ),
  seed: (world, application, edit) => {
    const store = alertsOf(world, application)
    const old = startEdit<Alert>(world, store, edit, (base) => ({
      ...base,
      metric: 'bounce_rate',
      threshold: 5,
      windowHours: 24,
      minVolume: 0,
      restarts: 0,
    }))
    if (!old) return
    const { metric = old.metric, threshold = old.threshold, restarts = old.restarts } = edit
    const { window_hours: windowHours = old.windowHours, min_volume: minVolume = old.minVolume } = edit
    store.settle(old.id, { ...old, metric, threshold, windowHours, minVolume, restarts })
  },
}
