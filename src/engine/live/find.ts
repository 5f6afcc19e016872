/** One kind, read again whole: how a create whose answer was lost is looked for. */

import type { LiveObject } from '../../domain/model.ts'
import type { ResourceKind } from '../../kinds/kind.ts'
import type { Reader } from '../../nylas/port.ts'
import { listRows, toLiveObject } from './read.ts'

export async function readKindAgain(api: Reader, kind: ResourceKind): Promise<readonly LiveObject[]> {
  const rows = await listRows(api, kind, 0)
  return rows.map((row) => toLiveObject(kind, row)).filter((object) => object !== null)
}
