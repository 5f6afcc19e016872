/**
 * Where the files of a fleet come from: the working tree (command line) or the blobs of one commit (action). Paths are
 * relative to the repository's root, with forward slashes; the root itself is ''.
 */
export type TreeEntry = { readonly name: string; readonly type: 'file' | 'directory' | 'link' | 'other' }

export type Tree = {
  /** Null where there is no such directory. */
  readonly entries: (directory: string) => Promise<readonly TreeEntry[] | null>
  /** The bytes of a regular file that `entries` has named; null when it is larger than `limit` bytes. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array | null>
}
