/** From facts to verdicts: good, or what to do. Pure; the order is the order in which one mends them. */
import { api } from './api-checks.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { github, ledger, remote } from './git-checks.ts'
import { bad, good, warning } from './verdict.ts'

export function judge(facts: Facts): readonly Check[] {
  return [
    file(facts.file),
    ...variables(facts.variables),
    ...api(facts),
    ...remote(facts.remote),
    ledger(facts),
    ...github(facts.github),
  ]
}

function file({ path, diagnostics, fleet }: Facts['file']): Check {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!fleet) {
    const where = first?.line == null ? path : `${first.file ?? path}:${first.line}`
    const says = `${errors.length === 1 ? '1 error' : `${errors.length} errors`}, the first at ${where}: ${first?.summary ?? 'it cannot be read'}`
    return bad('fleet file', says, 'run nylas-fleet validate, and mend what it says')
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (warnings > 0) {
    const says = `${path} is valid, with ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`
    return warning('fleet file', says, 'run nylas-fleet validate to read them')
  }
  return good('fleet file', `${path} declares the fleet '${fleet.name}'`)
}

function variables(named: Facts['variables']): readonly Check[] {
  if (named.length === 0) return []
  const missing = named.filter(({ set }) => !set).map(({ name }) => name)
  if (missing.length === 0) return [good('variables', `set: ${named.map(({ name }) => name).join(', ')}`)]
  const todo = 'only an apply reads them: set them where it runs (in the workflow: env of the step)'
  return [warning('variables', `not set here: ${missing.join(', ')}`, todo)]
}

/** The worst verdict decides how the command ends. */
export const healthy = (checks: readonly Check[]): boolean => checks.every(({ verdict }) => verdict !== 'bad')
