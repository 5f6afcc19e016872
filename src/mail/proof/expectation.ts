/** Whether a verdict is what a test expects, and which parts of a verdict it asks for at all. */

import type { Expectation, Verdict } from '../model.ts'
import type { Aspect } from '../search/chains.ts'

const FLAGS = ['spam', 'read', 'starred', 'archived', 'trashed'] as const

export function isExpected(verdict: Verdict, expect: Expectation): boolean {
  const isAsAsked = isMet(verdict, expect)
  return expect.not === true ? !isAsAsked : isAsAsked
}

function isMet(verdict: Verdict, expect: Expectation): boolean {
  const isBlocked = verdict.outcome === 'blocked'
  if (expect.outcome === 'blocked' && !isBlocked) return false
  if (expect.outcome === 'delivered' && (isBlocked || verdict.spam)) return false
  if (expect.blocked_by !== undefined && verdict.blocked_by !== expect.blocked_by) return false
  const flags = FLAGS.filter((flag) => expect[flag] !== undefined)
  // A blocked mail is in no folder and has no flags, whatever is asked.
  if (isBlocked && (expect.folder !== undefined || flags.length > 0)) return false
  if (expect.folder !== undefined && verdict.folder !== expect.folder) return false
  return flags.every((flag) => verdict[flag] === expect[flag])
}

export function listAspects(expect: Expectation): ReadonlySet<Aspect> {
  const asked = new Set<Aspect>(['outcome'])
  if (expect.outcome === 'delivered') asked.add('spam')
  if (expect.blocked_by !== undefined) asked.add('blocked_by')
  if (expect.folder !== undefined) asked.add('folder')
  for (const flag of FLAGS) if (expect[flag] !== undefined) asked.add(flag)
  return asked
}
