/**
 * The environment and the settings that git runs with. The environment is the caller's without what could redirect git,
 * make it prompt, or hand our secrets to hooks and credential helpers. Settings travel in GIT_CONFIG_COUNT/KEY/VALUE,
 * which no process list and no file shows.
 */
export type Environment = Readonly<Record<string, string | undefined>>
export type Setting = readonly [key: string, value: string]

/** The variables of git that pass: certificates, proxies, and where its settings and programs are. */
const PASSED =
  /^GIT_(?:SSL_\w+|PROXY_\w+|HTTP_\w+|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|EXEC_PATH|SSH|SSH_\w+|CEILING_DIRECTORIES)$/

/** Secrets and tokens that git has no use for. */
const SECRETS = /^(?:NYLAS_|FLEET_|INPUT_|ACTIONS_)/i

/** `settings` come after any that the caller's environment already holds, so that they win. */
export function buildGitEnvironment(environment: Environment, settings: readonly Setting[]): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || SECRETS.test(name)) continue
    if (/^GIT_/i.test(name) && !PASSED.test(name)) continue
    result[name] = value
  }
  const count = /^\d{1,4}$/.test(result['GIT_CONFIG_COUNT'] ?? '') ? Number(result['GIT_CONFIG_COUNT']) : 0
  for (const [index, [key, value]] of settings.entries()) {
    result[`GIT_CONFIG_KEY_${count + index}`] = key
    result[`GIT_CONFIG_VALUE_${count + index}`] = value
  }
  result['GIT_CONFIG_COUNT'] = String(count + settings.length)
  result['GIT_TERMINAL_PROMPT'] = '0'
  result['GCM_INTERACTIVE'] = 'never'
  result['GIT_OPTIONAL_LOCKS'] = '0'
  result['LC_ALL'] = 'C'
  return result
}

/**
 * What no global setting may change. A bare repository that lies among somebody's files is never taken for the one to work
 * in, since its configuration may name commands to run; nor does a remote run one by its address.
 */
export const QUIET: readonly Setting[] = [
  ['safe.bareRepository', 'explicit'],
  ['protocol.ext.allow', 'never'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['advice.detachedHead', 'false'],
  ['core.quotePath', 'true'],
  ['log.showSignature', 'false'],
]

/**
 * The server's URL is used as it stands and with exactly one Authorization header, whatever the runner's settings say:
 * - an empty extraheader clears those collected so far (checkout's persisted one, a global one), ours follows; the full
 *   URL is the most specific one there can be, and the environment is read last, so nothing outranks it;
 * - `alias` stands for the URL and is of this run alone, so that no `insteadOf` of anybody else can be as long a match;
 * - no credential helper and no redirect may bring or take an authorization.
 * Proxies and certificates in the runner's settings stay in force.
 */
export function buildRemoteSettings(url: string, alias: string, basic: string | null): readonly Setting[] {
  return [
    [`url.${url}.insteadOf`, alias],
    [`url.${url}.pushInsteadOf`, alias],
    ['core.hooksPath', '/dev/null'],
    ['core.askPass', ''],
    ['push.pushOption', ''],
    ['credential.helper', ''],
    [`credential.${url}.helper`, ''],
    [`http.${url}.followRedirects`, 'false'],
    [`http.${url}.extraHeader`, ''],
    ...(basic === null ? [] : ([[`http.${url}.extraHeader`, `AUTHORIZATION: basic ${basic}`]] as const)),
  ]
}

/** Without a slash at the end. Throws on what is not plain http(s): it comes from the runner, never from a user. */
export function parseRemoteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const plain = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!plain || !/^https?:$/.test(url.protocol) || /[\s\p{Cc}]/u.test(text)) {
    throw new Error(
      `The server URL must be http(s)://host/owner/repository without credentials, got ${JSON.stringify(text.slice(0, 200).replace(/\/\/[^/]*@/, '//***@'))}.`,
    )
  }
  return text.replace(/\/+$/, '')
}
