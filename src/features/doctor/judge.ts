/** From facts to verdicts: good, or what to do. Pure; the order is the order in which one mends them. */
import { checkApi } from './api-checks.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { checkGitHub, checkLedger, checkRemote } from './git-checks.ts'
import { failCheck, passCheck, warnCheck } from './verdict.ts'

export function judgeFacts(facts: Facts): readonly Check[] {
  return [
    file(facts.file),
    ...variables(facts.variables),
    ...checkApi(facts),
    ...checkRemote(facts.remote),
    checkLedger(facts),
    ...checkGitHub(facts.github),
  ]
}

function file({ path, diagnostics, fleet }: Facts['file']): Check {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!fleet) {
    const where = first?.line == null ? path : `${first.file ?? path}:${first.line}`
    const says = `${errors.length === 1 ? '1 error' : `${errors.length} errors`}, the first at ${where}: ${first?.summary ?? 'it cannot be read'}`
    return failCheck('fleet file', says, 'run nylas-fleet validate, and mend what it says')
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (warnings > 0) {
    const says = `${path} is valid, with ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`
    return warnCheck('fleet file', says, 'run nylas-fleet validate to read them')
  }
  return passCheck('fleet file', `${path} declares the fleet '${fleet.name}'`)
}

function variables(named: Facts['variables']): readonly Check[] {
  if (named.length === 0) return []
  const missing = named.filter(({ set }) => !set).map(({ name }) => name)
  if (missing.length === 0) return [passCheck('variables', `set: ${named.map(({ name }) => name).join(', ')}`)]
  const todo = 'only an apply reads them: set them where it runs (in the workflow: env of the step)'
  return [warnCheck('variables', `not set here: ${missing.join(', ')}`, todo)]
}

/** The worst verdict decides how the command ends. */
export const isHealthy = (checks: readonly Check[]): boolean => checks.every(({ verdict }) => verdict !== 'bad')
