/**
 * `/_sandbox/…`: what other processes may see and do. Needs no key; the server listens on the loopback.
 *
 *   GET state, requests, switches   PUT switches   POST seed, mail, sends, faults, check-password, clock, service-account   DELETE faults, requests
 */
import type { Json } from '../domain/model.ts'
import type { Answer } from './answer.ts'
import { readFault } from './faults.ts'
import { isObject } from './fields.ts'
import type { Sandbox } from './sandbox.ts'
import type { PartialState } from './state.ts'
import { readSwitches } from './switches.ts'

export type Control = Pick<
  Sandbox,
  | 'state'
  | 'requests'
  | 'clearRequests'
  | 'setSwitches'
  | 'switches'
  | 'addFault'
  | 'clearFaults'
  | 'seed'
  | 'advanceClock'
  | 'injectMail'
  | 'injectSends'
  | 'createServiceAccount'
  | 'passwordMatches'
>

type Act = (control: Control, body: Json | undefined, key: string | undefined) => unknown

const ACTS: Readonly<Record<string, Act>> = {
  'GET state': (control, _body, key) => control.state(key),
  'GET requests': (control) => control.requests(),
  'DELETE requests': (control) => control.clearRequests(),
  'GET switches': (control) => control.switches(),
  'PUT switches': (control, body) => control.setSwitches(readSwitches(requireObject(body))),
  'POST faults': (control, body) => control.addFault(readFault(body)),
  'DELETE faults': (control) => control.clearFaults(),
  'POST seed': (control, body, key) => control.seed(requireObject(body) as unknown as PartialState, key),
  'POST mail': (control, body, key) => control.injectMail(body, key),
  'POST sends': (control, body, key) => control.injectSends(body, key),
  'POST check-password': (control, body, key) => {
    const { email, password } = requireObject(body)
    if (typeof email !== 'string' || typeof password !== 'string') throw new RangeError('give email and password')
    return { matches: control.passwordMatches(email, password, key) }
  },
  'POST service-account': (control, _body, key) => JSON.parse(control.createServiceAccount(key)),
  'POST clock': (control, body) => {
    const { advance_milliseconds: advance } = requireObject(body)
    if (typeof advance !== 'number') throw new RangeError('give advance_milliseconds, a number')
    control.advanceClock(advance)
  },
}

function requireObject(body: Json | undefined): { readonly [key: string]: Json } {
  if (!isObject(body)) throw new RangeError('give a JSON object')
  return body
}

export function answerControl(
  control: Control,
  method: string,
  path: string,
  key: string | undefined,
  body: Json | undefined,
): Answer {
  const act = ACTS[`${method} ${path}`]
  if (!act) {
    return { status: 404, body: { error: `no ${method} ${path}; there are: ${Object.keys(ACTS).join(', ')}` } }
  }
  try {
    const value = (act(control, body, key) ?? { ok: true }) as Json
    return { status: 200, body: isObject(value) ? value : { data: value } }
  } catch (error) {
    if (error instanceof RangeError) return { status: 400, body: { error: error.message } }
    throw error
  }
}
