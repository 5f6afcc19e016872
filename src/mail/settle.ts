/**
 * From the steps that matched, in their order, to the verdict: the first block ends it; what places a mail is joined or
 * chosen from as the doubt about placement says; reading and starring add up.
 */
import { DELIVERED } from '../domain/mail.ts'
import type { Sides } from './doubts.ts'
import type { Action, Verdict } from './model.ts'
import { isBlock, listActions, type Step } from './steps.ts'

const PLACING: readonly Action['type'][] = ['assign_to_folder', 'archive', 'trash', 'mark_as_spam']

export const isPlacing = ({ type }: Action): boolean => PLACING.includes(type)

/** Filing into the Inbox leaves a mail where it is without it. */
const toFolder = (name: string): string | null => (name.toLowerCase() === 'inbox' ? null : name)

function place(verdict: Verdict, action: Action): Verdict {
  switch (action.type) {
    case 'assign_to_folder':
      return { ...verdict, folder: toFolder(action.value) }
    case 'archive':
      return { ...verdict, archived: true }
    case 'trash':
      return { ...verdict, trashed: true }
    default:
      return { ...verdict, spam: true }
  }
}

const DETECTION: Action = { type: 'mark_as_spam' }

export function settle(matched: readonly Step[], sides: Sides, isDetected = false): Verdict {
  const block = matched.find(isBlock)
  if (block) return { ...DELIVERED, outcome: 'blocked', blocked_by: block.name }
  const actions = matched.flatMap(listActions)
  const placing = actions.filter(isPlacing)
  if (isDetected && sides['spam-detection'] === 'before-rules') placing.unshift(DETECTION)
  if (isDetected && sides['spam-detection'] === 'after-rules') placing.push(DETECTION)
  const chosen =
    sides.placement === 'all' ? placing : sides.placement === 'last' ? placing.slice(-1) : placing.slice(0, 1)
  return {
    ...chosen.reduce(place, DELIVERED),
    read: actions.some(({ type }) => type === 'mark_as_read'),
    starred: actions.some(({ type }) => type === 'mark_as_starred'),
  }
}

export const isSameVerdict = (a: Verdict, b: Verdict): boolean =>
  a.outcome === b.outcome &&
  a.blocked_by === b.blocked_by &&
  a.spam === b.spam &&
  a.folder === b.folder &&
  a.read === b.read &&
  a.starred === b.starred &&
  a.archived === b.archived &&
  a.trashed === b.trashed
