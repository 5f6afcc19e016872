/** Just before something irreversible the object is read by id: what is not what the plan meant is not written to. */

import { keyOf, kindOf } from '../../domain/address.ts'
import type { Change, Json } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import { ApiError } from '../../nylas/port.ts'
import type { ApplyRun } from './run.ts'

/** Resolves to whether it still exists; throws when the id belongs to something else now. */
export async function verifyObject(run: ApplyRun, change: Change): Promise<boolean> {
  const kind = registry[kindOf(change.address)]
  let data: Json
  try {
    data = (await run.context.api.get(`${kind.collection}/${change.id}`)).data
  } catch (error) {
    if (error instanceof ApiError && error.status === 404 && error.type !== 'not_json') return false
    throw error
  }
  const found = typeof data === 'object' && data !== null && !Array.isArray(data) ? kind.fromApi(data as never) : null
  const name = change.fields.find((field) => field.path === 'name')?.before
  const expected = kindOf(change.address) === 'account' || typeof name !== 'string' ? keyOf(change.address) : name
  if (found?.id === change.id && found.name === expected) return true
  throw new Error(`the object ${change.id} is not '${expected}' any more: nothing was written to it`)
}
