/**
 * What a resource of the sandbox is: its paths, what a dump shows of it, and how a dump is edited. A resource is one file
 * that ends in one object of this type, and one line in resources.ts.
 */
import type { Handler } from './answer.ts'
import { type Application, stamp, type World } from './application.ts'
import type { Collection, Stored } from './collection.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** An edit names only what it changes; `deleted: true` takes the object away. */
export type Edit<T> = { readonly [K in keyof T]?: T[K] } & { readonly deleted?: boolean }

export type Resource<Dumped, Edited = Edit<Dumped>> = {
  /** `*` is one variable part; the first path that fits wins. */
  readonly routes: readonly (readonly [path: string, handlers: Partial<Record<Method, Handler>>])[]
  /** Creates proper: those whose repetition makes a second object. */
  readonly creates: readonly Handler[]
  readonly dump: (world: World, application: Application) => readonly Dumped[]
  readonly seed: (world: World, application: Application, edit: Edited) => void
}

/** The object to edit, or null when the edit took it away. */
export function startEdit<T extends Stored>(
  world: World,
  collection: Collection<T>,
  edit: Edit<{ readonly id: string; readonly created_at: number }>,
  blank: (base: Stored & { readonly updatedAt: number }) => T,
): T | null {
  const { id, created_at } = edit
  if (edit.deleted) {
    if (id !== undefined) collection.settle(id, null)
    return null
  }
  const known = id === undefined ? undefined : collection.get(id)
  if (known) return created_at === undefined ? known : { ...known, createdAt: created_at }
  const base = stamp(world, id, created_at)
  return blank({ ...base, updatedAt: base.createdAt })
}
