/**
 * What `run` in the ledger holds: who applies, so that a later run can find out whether that one still lives.
 *
 *   github <url of the run's attempt> <nonce>     https://github.com/acme/fleet/actions/runs/123/attempts/1
 *   process <host> <process id> <nonce>           a command line
 *
 * The nonce tells two jobs of one run apart, and makes the commits of two runs differ: a push of the very same commit
 * would look won to both.
 */
export type RunName =
  | {
      readonly kind: 'github'
      readonly url: string
      readonly repository: string
      readonly id: string
      readonly attempt: string
    }
  | { readonly kind: 'process'; readonly host: string; readonly pid: number }
  | { readonly kind: 'unknown' }

export function formatGitHubRun(run: {
  readonly serverUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly id: string
  readonly attempt: string
  readonly nonce: string
}): string {
  const url = `${run.serverUrl.replace(/\/+$/, '')}/${run.repository}/actions/runs/${run.id}/attempts/${run.attempt}`
  return `github ${url} ${run.nonce}`
}

/**
 * `host` must name the place where process ids mean something: two containers may share a host name, and a process id
 * that one does not see may well be at work in the other. `hostName` makes such a name.
 */
export function formatProcessRun(run: { readonly host: string; readonly pid: number; readonly nonce: string }): string {
  return `process ${run.host} ${run.pid} ${run.nonce}`
}

/** The host's name with what sets this boot and this set of process ids apart, where the system tells. */
export function formatHostName(name: string, boot: string | null, processes: string | null): string {
  return [name, boot?.trim() ?? '', processes?.replace(/\D/g, '') ?? '']
    .map((part) => part.replace(/[^\w.-]/g, ''))
    .join(':')
}

const GITHUB =
  /^github (https?:\/\/[^\s/]+(?:\/[^\s/]+)*?\/([^\s/]+\/[^\s/]+)\/actions\/runs\/(\d+)\/attempts\/(\d+)) \S+$/
const PROCESS = /^process (\S+) (\d{1,10}) \S+$/

export function parseRunName(text: string | null): RunName {
  const github = GITHUB.exec(text ?? '')
  if (github !== null) {
    const [, url = '', repository = '', id = '', attempt = ''] = github
    return { kind: 'github', url, repository, id, attempt }
  }
  const process = PROCESS.exec(text ?? '')
  if (process !== null) return { kind: 'process', host: process[1] ?? '', pid: Number(process[2]) }
  return { kind: 'unknown' }
}
