/** Questions about a planned change that several rooms ask. */
import type { Change } from './model.ts'

/** Whether its object goes: now, or once its waiting time is over. */
export const isRemoval = ({ destructive }: Pick<Change, 'destructive'>): boolean =>
  destructive?.what === 'delete' || destructive?.what === 'retire'

/** The deletion at the end of a retirement: counted and reviewed when the wait began. */
export const isPendingDeletion = ({ action, retire }: Pick<Change, 'action' | 'retire'>): boolean =>
  action === 'delete' && retire !== undefined
