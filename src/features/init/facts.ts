/** What `init` could detect; everything has a value that works when nothing could. */
export type StarterFacts = {
  /** The fleet's name, already of the form the file wants. */
  readonly fleet: string
  /** Relative to the repository's root, with forward slashes. */
  readonly fleetFile: string
  readonly defaultBranch: string
  /** Null where no key was at hand. */
  readonly application: { readonly id: string; readonly region: string | null } | null
  /** `owner/name` on GitHub; null where the remote does not say. */
  readonly repository: string | null
}

/** `owner/name` of a GitHub remote, whatever its form; null for anything else. The URL may hold a token: nothing else of it is used. */
export function findRepository(url: string): string | null {
  const [, owner, name] = /(?:^|[/@:])github\.[\w.-]*?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url.trim()) ?? []
  return owner === undefined || name === undefined ? null : `${owner}/${name}`
}

/** A name that means itself in a workflow's branch filter and in an expression; others must be written by hand. */
export const isPlainBranch = (name: string): boolean => /^[A-Za-z0-9][\w./-]*$/u.test(name)
