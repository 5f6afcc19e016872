/**
 * The environment git runs in: the caller's, without what could redirect git, make it talk, or hand our secrets to hooks
 * and credential helpers. Settings travel in GIT_CONFIG_COUNT/KEY/VALUE, which no process list and no file shows.
 */
export type Environment = Readonly<Record<string, string | undefined>>
export type Setting = readonly [key: string, value: string]

/** Of git's own variables these stay: certificates, proxies, and where its settings and programs are. */
const KEPT =
  /^GIT_(?:SSL_\w+|PROXY_\w+|HTTP_\w+|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|EXEC_PATH|SSH|SSH_\w+|CEILING_DIRECTORIES)$/

/** Secrets and tokens that git has no use for. */
const PRIVATE = /^(?:NYLAS_|FLEET_|INPUT_|ACTIONS_)/i

/** `settings` come after any that the caller's environment already holds, so that they win. */
export function buildGitEnvironment(environment: Environment, settings: readonly Setting[]): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || PRIVATE.test(name)) continue
    if (/^GIT_/i.test(name) && !KEPT.test(name)) continue
    result[name] = value
  }
  const given = /^\d{1,4}$/.test(result['GIT_CONFIG_COUNT'] ?? '') ? Number(result['GIT_CONFIG_COUNT']) : 0
  for (const [index, [key, value]] of settings.entries()) {
    result[`GIT_CONFIG_KEY_${given + index}`] = key
    result[`GIT_CONFIG_VALUE_${given + index}`] = value
  }
  result['GIT_CONFIG_COUNT'] = String(given + settings.length)
  result['GIT_TERMINAL_PROMPT'] = '0'
  result['GCM_INTERACTIVE'] = 'never'
  result['GIT_OPTIONAL_LOCKS'] = '0'
  result['LC_ALL'] = 'C'
  return result
}
