import type { KindModule } from '../kinds/kind.ts'
import type { Kind } from '../model.ts'

/** The registry, handed in: nothing below the commands imports it. */
export type Kinds = Readonly<Record<Kind, KindModule>>
