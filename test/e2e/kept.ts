/**
 * A world that many stories begin with is made once for a process, by the shipped action, and copied: what the repository
 * holds, the application, and what GitHub knows. Of passwords the sandbox keeps no more than a digest: those that a job's own seed gives
 * are set again, and a world with another one is made each time.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { State } from '../../src/sandbox/state.ts'
import { derivePassword } from '../../src/state/secrets/password.ts'
import type { FakeGitHub } from '../shells/fake-github.ts'
import { CANARIES, type World } from './action.ts'

type Known = Pick<FakeGitHub, 'pulls' | 'comments' | 'issues' | 'behind' | 'now'>

type Kept = {
  readonly files: ReadonlyMap<string, Buffer>
  readonly state: State
  /** By address. */
  readonly passwords: ReadonlyMap<string, string>
  readonly known: Known
  readonly value: unknown
}

const kept = new Map<string, Kept>()

/** More ids than any of these worlds was made with. */
const IDS = 200

/** The value of `make`, which acts on this world alone: the first time it does, then its copy is put into the world. */
export async function makeWorldOnce<T>(world: World, name: string, make: () => Promise<T>): Promise<T> {
  if (!isUntouched(world)) return make()
  const key = JSON.stringify([name, world.sandbox.switches(), describe(world.sandbox.state())])
  const known = kept.get(key)
  if (known) {
    restore(world, known)
    return structuredClone(known.value) as T
  }
  const value = await make()
  const state = world.sandbox.state()
  const withPassword = state.grants.filter((grant) => grant.has_password)
  const passwords = new Map(withPassword.flatMap(({ email }) => findPassword(world, email)))
  if (passwords.size === withPassword.length) {
    kept.set(key, {
      files: readFolder(world.git.bare),
      state,
      passwords,
      known: copyKnown(world.github),
      value: structuredClone(value),
    })
  }
  return value
}

function findPassword({ sandbox }: World, email: string): readonly (readonly [email: string, password: string])[] {
  const versions = [1, 2].map((version) => [email, derivePassword(CANARIES.seed, email, version)] as const)
  return versions.filter(([, password]) => sandbox.passwordMatches(email, password))
}

/** What was done to a world before is not repeated in another one. */
function isUntouched({ git, github, sandbox }: World): boolean {
  const { pulls, comments, issues, behind, requests } = github
  const isUnknown = pulls.size + comments.size + issues.length + behind.size + requests.length === 0
  return isUnknown && sandbox.requests().length === 0 && git.git('for-each-ref') === ''
}

/** Without the times. */
const describe = (state: State): unknown =>
  JSON.parse(JSON.stringify(state, (key, value: unknown) => (key.endsWith('_at') ? undefined : value)))

const copyKnown = ({ pulls, comments, issues, behind, now }: Known): Known =>
  structuredClone({ pulls, comments, issues, behind, now })

function restore({ git, github, sandbox }: World, { files, state, passwords, known }: Kept): void {
  rmSync(git.bare, { recursive: true })
  for (const [path, content] of files) {
    mkdirSync(dirname(join(git.bare, path)), { recursive: true })
    writeFileSync(join(git.bare, path), content)
  }
  // The next ids must be new: those that the world was made with are used up.
  sandbox.seed({ lists: Array.from({ length: IDS }, (_, index) => ({ name: `used up ${index}` })) })
  sandbox.seed({ lists: sandbox.state().lists.map(({ id }) => ({ id, deleted: true })) })
  const { application, domains, connectors, ...parts } = state
  const { default_workspace_id: _, ...identity } = application
  sandbox.seed({ application: identity, domains, connectors, ...parts })
  sandbox.seed({ grants: [...passwords].map(([email, password]) => ({ email, password })) })
  const { pulls, comments, issues, behind, now } = copyKnown(known)
  for (const [number, pull] of pulls) github.pulls.set(number, pull)
  for (const [number, all] of comments) github.comments.set(number, all)
  for (const [commit, numbers] of behind) github.behind.set(commit, numbers)
  github.issues.push(...issues)
  github.now = now
}

function readFolder(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]))
}
