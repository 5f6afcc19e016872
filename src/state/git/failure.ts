/**
 * Why git failed, for a program (`kind`) and for people (`reason`). git's own words are kept, but without secrets and
 * without control characters: part of them was written by the server.
 */
export type FailureKind =
  /** There is no git to run. */
  | 'no-git'
  /** The repository has no such remote. */
  | 'no-remote'
  | 'timeout'
  | 'aborted'
  /** The server knows us not, or lets us not. Asking again helps nobody. */
  | 'denied'
  /** The server has no such repository, ref or commit. */
  | 'missing'
  /** May work when tried again. */
  | 'network'
  | 'failed'

export type Failure = {
  readonly ok: false
  readonly kind: FailureKind
  readonly reason: string
  readonly stdout: string
}

const KINDS: readonly (readonly [FailureKind, RegExp])[] = [
  [
    'denied',
    /returned error: 40[13]\b|HTTP 40[13]\b|Authentication failed|could not read (?:Username|Password)|Permission (?:to|denied)|terminal prompts disabled/i,
  ],
  [
    'missing',
    /couldn't find remote ref|not our ref|unadvertised object|returned error: 404|repository '[^']*' not found|Repository not found/i,
  ],
  [
    'network',
    /returned error: (?:429|5\d\d)|HTTP (?:429|5\d\d)|Could not resolve|Failed to connect|Couldn't connect|Connection (?:refused|reset|timed out|closed)|hung up|early EOF|RPC failed|unexpected disconnect|timed? ?out|SSL|TLS|Empty reply|network is unreachable|transfer closed|recv failure/i,
  ],
  ['no-remote', /does not appear to be a git repository|No such remote/i],
]

export function classifyFailure(stderr: string): FailureKind {
  return KINDS.find(([, pattern]) => pattern.test(stderr))?.[0] ?? 'failed'
}

/** One line, at most 1000 characters. */
export function redact(text: string, secrets: readonly string[]): string {
  let result = text
  for (const secret of secrets) if (secret !== '') result = result.replaceAll(secret, '***')
  return result
    .replace(/(authorization:\s*)\S.*$/gim, '$1***')
    .replace(/(\w:\/\/)[^/\s@]*@/g, '$1***@')
    .replace(/\p{Cc}+|[\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 1000)
}
