/** The ledger of a fleet that has never been applied. */
import type { Fleet, Ledger } from '../../domain/model.ts'

export function createEmptyLedger(fleet: Pick<Fleet, 'name' | 'file'>, application: string): Ledger {
  return {
    fleet: fleet.name,
    file: fleet.file,
    application,
    serial: 0,
    commit: null,
    digest: null,
    spec: null,
    complete: false,
    run: null,
    resources: {},
    deleted: {},
    intent: null,
  }
}
