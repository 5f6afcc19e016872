/** One kind, read again whole: how a create whose answer was lost is looked for. */

import type { LiveObject } from '../../domain/model.ts'
import type { KindModule } from '../../kinds/kind.ts'
import type { Reader } from '../../nylas/port.ts'
import { observe, readAll } from './read.ts'

export async function readCollection(api: Reader, kind: KindModule): Promise<readonly LiveObject[]> {
  const rows = await readAll(api, kind, 0)
  return rows.map((row) => observe(kind, row)).filter((object) => object !== null)
}
