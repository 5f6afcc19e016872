/**
 * Where nothing more can be made: of a kind of which the application takes no more, and on a domain that the API does not
 * know. What one refusal says of all of them is not asked again, and what is true of one domain is of no other.
 */
import { keyOf, kindOf } from '../../domain/address.ts'
import type { Address } from '../../domain/model.ts'
import type { OutcomeReason } from '../../domain/plan.ts'
import { findIdentityField, registry } from '../../kinds/registry.ts'
import { ApiError } from '../../nylas/port.ts'

/** Why one is not made. */
type Closure = { readonly reason: OutcomeReason; readonly error: string }

export type Openings = {
  readonly findObstacle: (address: Address) => Closure | null
  /** Takes the refusal of a create for what it says of others. */
  readonly close: (address: Address, error: Error, closure: Closure) => void
  /** Aborted once no more can be made where this one would be. */
  readonly getSignal: (address: Address) => AbortSignal
  readonly findNewDomain: (address: Address) => string | null
}

export function createOpenings(knownDomains: ReadonlySet<string>): Openings {
  const closed = new Map<string, Closure>()
  const controllers = new Map<string, AbortController>()
  const signals = new Map<string, AbortSignal>()
  const getController = (place: string): AbortController => {
    const controller = controllers.get(place) ?? new AbortController()
    controllers.set(place, controller)
    return controller
  }
  const listPlaces = (address: Address): readonly string[] => {
    const domain = findDomain(address)
    return domain === null ? [kindOf(address)] : [kindOf(address), `@${domain}`]
  }
  return {
    findObstacle: (address) => listPlaces(address).flatMap((place) => closed.get(place) ?? [])[0] ?? null,
    close: (address, error, { reason, error: text }) => {
      const place = findClosedPlace(address, error)
      if (place === null || closed.has(place)) return
      closed.set(place, { reason: reason === 'quota' ? 'quota' : 'dependency', error: text })
      getController(place).abort()
    },
    getSignal: (address) => {
      const places = listPlaces(address)
      const key = places.join(' ')
      const signal = signals.get(key) ?? AbortSignal.any(places.map((place) => getController(place).signal))
      signals.set(key, signal)
      return signal
    },
    findNewDomain: (address) => {
      const domain = findDomain(address)
      return domain === null || knownDomains.has(domain) ? null : domain
    },
  }
}

function findClosedPlace(address: Address, error: Error): string | null {
  if (!(error instanceof ApiError)) return null
  if (error.type === 'quota' || error.type === 'no_connector') return kindOf(address)
  return error.type === 'unknown_domain' ? `@${findDomain(address) ?? ''}` : null
}

/** The domain that its name lies in; null for what is called by a key. */
export function findDomain(address: Address): string | null {
  const kind = registry[kindOf(address)]
  const identity = kind.fields.find(({ path }) => path === findIdentityField(kind.kind))
  return identity?.domainOf?.(keyOf(address)) ?? null
}
