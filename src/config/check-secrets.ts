/** Finds fields of tenants and vars that hold secrets, by what they are called. */
import type { Diagnostic } from '../domain/model.ts'
import { configDiagnostic } from './diagnostic.ts'
import { AFTER_LEAK } from './secret-text.ts'
import type { Mapping } from './text/node.ts'
import type { TenantRow } from './text/tenants.ts'

/** Exactly what a secret is called, where it is no name of a variable: a table has further columns for good reasons. */
const HOLDS_SECRETS =
  /^(?:(?:app|imap|smtp|mail|e?mail)_?)?(?:pass(?:word|wd|phrase)?|pwd)$|^(?:secret|token|api_?key)$/i
/** Not the name of a variable, and not a version, which a column `password` may well hold. */
const canBeSecret = (text: string): boolean => text.length >= 8 && !/^(?:FLEET_|\{)/.test(text)

/** Columns of tenants and vars in which secrets probably stand: one warning each, at the first. */
export function warnSecrets(rows: readonly TenantRow[], vars: Mapping | null): readonly Diagnostic[] {
  const warnings: Diagnostic[] = []
  const warned = new Set<string>()
  const warn = (name: string, what: string, place: TenantRow['place']) => {
    warned.add(name)
    const summary = `${what} '${name}' seems to hold secrets, which the files of a fleet never need: ${AFTER_LEAK}`
    warnings.push(configDiagnostic(place, 'secret-in-file', summary, { severity: 'warning' }))
  }
  for (const [name, { key, node }] of vars?.entries ?? []) {
    if (HOLDS_SECRETS.test(name) && node.type === 'scalar' && canBeSecret(node.text)) warn(name, 'the var', key)
  }
  for (const { fields, place } of rows) {
    for (const [name, value] of Object.entries(fields)) {
      if (!warned.has(name) && HOLDS_SECRETS.test(name) && canBeSecret(value)) warn(name, 'the field', place)
    }
  }
  return warnings
}
