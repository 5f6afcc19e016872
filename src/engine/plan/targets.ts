/**
 * A part of a plan: what is named, and what that depends on. A delete is done only when it is named itself and in full, so
 * that no pattern ever deletes. Everything that was left out stays as the ledger knows it.
 */

import { getSide, isRemoval } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { type Address, type Diagnostic, KINDS } from '../../domain/model.ts'
import { compileAddressPattern } from '../../domain/pattern.ts'
import { listReferences } from '../../kinds/references.ts'
import { MAILBOX, registry } from '../../kinds/registry.ts'
import type { Draft } from './drafts.ts'

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
  const patterns = targets.map((target) => (hasKind(target) ? target : `${MAILBOX}/${target.toLowerCase()}`))
  const matchers = patterns.map((pattern) => ({
    pattern,
    matches: compileAddressPattern(pattern)?.matches ?? (() => false),
  }))
  const named = new Set(patterns)
  const byAddress = new Map<string, Draft>(drafts.map((draft) => [draft.address, draft]))
  const kept = new Set<string>()
  const keep = (draft: Draft): void => {
    if (kept.has(draft.address)) return
    kept.add(draft.address)
    for (const reference of listReferences(registry[draft.kind], getSide(draft, 'after'))) {
      const needed = byAddress.get(reference)
      if (needed && needed.action !== 'delete') keep(needed)
    }
  }
  for (const draft of drafts) {
    const { address } = draft
    if (isRemoval(draft) ? named.has(address) : matchers.some(({ matches }) => matches(address))) keep(draft)
  }
  const all = [...byAddress.keys(), ...known]
  const unknown = matchers.filter(({ matches }) => !all.some((address) => matches(address)))
  return {
    drafts: drafts.filter(({ address }) => kept.has(address)),
    leftOut: new Set(drafts.map(({ address }) => address).filter((address) => !kept.has(address))),
    diagnostics: unknown.map(({ pattern }) =>
      planDiagnostic(
        'unknown-target',
        `nothing in the file or the ledger is called '${pattern}': expected an address such as account/a@b.example or policy/baseline`,
      ),
    ),
  }
}

const hasKind = (text: string): boolean => KINDS.some((kind) => text.startsWith(`${kind}/`))
