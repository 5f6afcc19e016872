import type { Tree } from '../../config/files/tree.ts'
import { type Objects, openObjects } from '../../state/git/objects.ts'
import type { Repository } from '../../state/git/repository.ts'
import { openGitTree } from '../../state/git/tree.ts'
import { type Command, EXIT, readText, UserError } from '../command.ts'
import { findFleets } from './fleets.ts'

/** Without `--changed` those of the working tree; with it those of commits, and no working tree is looked at. */
export const runFleets: Command = async ({ options, words }, { terminal, findFleetSource, openRepository }) => {
  const [pattern, ...more] = words
  if (pattern === undefined || more.length > 0) {
    throw new UserError("fleets takes one pattern, in quotes: 'fleets/*/fleet.yaml'")
  }
  const { root, tree } = findFleetSource()
  const range = readText(options['changed'])
  const repository = openRepository(root)
  const objects = openObjects(repository)
  const trees = range === null ? { before: null, after: tree } : await treesOf(repository, objects, range)
  const found = await findFleets(pattern, trees.after, trees.before).finally(objects.close)
  if ('problem' in found) throw new UserError(found.problem)
  for (const file of found.removed) terminal.err(`${file} is no longer there: nothing of its fleet is deleted\n`)
  if (options['json']) terminal.out(`${JSON.stringify(found)}\n`)
  else terminal.out(found.fleets.map(({ file, fleet }) => `${file}\t${fleet ?? '(has errors)'}\n`).join(''))
  return EXIT.done
}

async function treesOf(
  repository: Repository,
  objects: Objects,
  range: string,
): Promise<{ before: Tree; after: Tree }> {
  const [from = '', to = '', ...more] = range.split('..')
  if (from === '' || to === '' || more.length > 0) throw new UserError('--changed takes two commits: FROM..TO')
  const [before, after] = await Promise.all([from, to].map((name) => commit(repository, name)))
  return { before: openGitTree(objects, before ?? ''), after: openGitTree(objects, after ?? '') }
}

async function commit(repository: Repository, name: string): Promise<string> {
  const found = await repository.git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
  if (!found.ok) throw new UserError(`--changed: ${JSON.stringify(name)} is no commit of this repository`)
  return found.stdout.trim()
}
