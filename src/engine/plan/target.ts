/**
 * A part of a plan: what is named, and what that depends on. A delete is done only when it is named itself and in full, so
 * that no pattern ever deletes. Everything that was left out stays as the ledger knows it.
 */

import picomatch from 'picomatch'
import { isRemoval } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { type Address, type Diagnostic, KINDS } from '../../domain/model.ts'
import { listReferences } from '../../kinds/references.ts'
import { registry } from '../../kinds/registry.ts'
import type { Draft } from './changes.ts'
import { findDestruction } from './destruction.ts'

export type TargetResult = {
  readonly drafts: readonly Draft[]
  readonly leftOut: ReadonlySet<Address>
  readonly diagnostics: readonly Diagnostic[]
}

/** `targets` are addresses, patterns of addresses, or e-mails of accounts; null is everything. `known` may be named. */
export function selectTargets(
  drafts: readonly Draft[],
  targets: readonly string[] | null,
  known: ReadonlySet<string>,
): TargetResult {
  if (targets === null) return { drafts, leftOut: new Set(), diagnostics: [] }
  const whole = targets.map((one) => (hasKind(one) ? one : `account/${one.toLowerCase()}`))
  const matchers = whole.map((pattern) => ({ pattern, matches: picomatch(pattern, { dot: true }) }))
  const named = new Set(whole)
  const byAddress = new Map<string, Draft>(drafts.map((one) => [one.address, one]))
  const kept = new Set<string>()
  const keep = (draft: Draft): void => {
    if (kept.has(draft.address)) return
    kept.add(draft.address)
    const after = Object.fromEntries(draft.fields.map((field) => [field.path, field.after]))
    for (const reference of listReferences(registry[draft.kind], after)) {
      const needed = byAddress.get(reference)
      if (needed && needed.action !== 'delete') keep(needed)
    }
  }
  for (const draft of drafts) {
    if (
      isRemoval({ destructive: findDestruction(draft) })
        ? named.has(draft.address)
        : matchers.some(({ matches }) => matches(draft.address))
    )
      keep(draft)
  }
  const all = [...byAddress.keys(), ...known]
  const strange = matchers.filter(({ matches }) => !all.some((address) => matches(address)))
  return {
    drafts: drafts.filter((one) => kept.has(one.address)),
    leftOut: new Set(drafts.filter((one) => !kept.has(one.address)).map((one) => one.address)),
    diagnostics: strange.map(({ pattern }) =>
      planDiagnostic(
        'unknown-target',
        `nothing in the file or the ledger is called '${pattern}': expected an address such as account/a@b.example or policy/baseline`,
      ),
    ),
  }
}

const hasKind = (text: string): boolean => KINDS.some((kind) => text.startsWith(`${kind}/`))
