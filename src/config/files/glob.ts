/**
 * Which files an include pattern names. Only directories that can match are listed. A link that the pattern matches is
 * a problem, not a gap: what it leads to would silently be missing.
 */
import { compilePattern, hasWildcard, type Pattern } from '../../domain/pattern.ts'
import { type Bounds, createBounds } from '../bounds.ts'
import { quote } from '../diagnostic.ts'
import { findPathProblem, MAX_DEPTH, type PathProblem, resolveConfined } from './confined.ts'
import type { Tree } from './tree.ts'

/**
 * `pattern` stands in the file `from` and is relative to its directory. Resolves to paths from the root, sorted; empty
 * when nothing matches. A pattern without wildcards is the path of a file that must exist.
 */
export async function expandPattern(
  tree: Tree,
  pattern: string,
  from: string,
  bounds: Bounds = createBounds(),
): Promise<readonly string[] | PathProblem> {
  if (pattern.length > 1000 || pattern.includes('\\')) return { code: 'bad-path', problem: BAD_PATTERN }
  const parts = pattern.split('/')
  // A choice may hold a slash: then the parts from its first brace on say nothing by themselves.
  const wild = hasWildcard(pattern) ? parts.findIndex((part) => /[*?{]/.test(part)) : -1
  if (wild === -1) {
    const confined = resolveConfined(pattern, from)
    if ('problem' in confined) return confined
    return (await findPathProblem(tree, confined.path, pattern, bounds)) ?? [confined.path]
  }
  const base = resolveConfined([...parts.slice(0, wild), '.'].join('/'), from)
  if ('problem' in base) return base
  const rest = parts.slice(wild).filter((part) => part !== '' && part !== '.')
  if (rest.includes('..')) {
    return { code: 'bad-path', problem: `The pattern ${quote(pattern)} holds ".." after a wildcard.` }
  }
  const compiled = compilePattern(rest.join('/'), { dots: false })
  if (compiled === null) {
    return { code: 'bad-path', problem: `The pattern ${quote(pattern)} holds too many choices in braces.` }
  }
  const { files, link, problem: limit } = await walk(tree, base.path, { ...compiled, parts: rest.length }, bounds)
  if (limit !== null) return { code: 'too-large', problem: `The pattern ${quote(pattern)} ${limit}` }
  if (link === null) return files.sort()
  const problem = `The pattern ${quote(pattern)} matches the symbolic link ${quote(link)}. Links are not followed: put the file there.`
  return { code: 'symlink', problem }
}

const BAD_PATTERN = 'Expected a pattern of at most 1000 characters, with forward slashes.'

const TOO_MANY = 'makes this fleet look at too many files. Begin it with the folder that they are in.'
const TOO_DEEP = `leads through more than ${MAX_DEPTH} folders. Begin it with the folder that the files are in.`

type Walk = { readonly files: string[]; readonly link: string | null; readonly problem: string | null }

/** Comparing one deep path with a pattern of many parts takes as long as this many comparisons of short ones. */
const weigh = (depth: number, parts: number): number => 1 + (depth * parts) / 20

async function walk(
  tree: Tree,
  base: string,
  pattern: Pattern & { readonly parts: number },
  bounds: Bounds,
): Promise<Walk> {
  const files: string[] = []
  const links: string[] = []
  let problem: string | null = null
  const visit = async (directory: string, relative: string, depth: number): Promise<void> => {
    const entries = (await tree.entries(directory)) ?? []
    if (!bounds.countNames(entries.length * pattern.choices * weigh(depth, pattern.parts))) problem ??= TOO_MANY
    if (depth > MAX_DEPTH) problem ??= TOO_DEEP
    for (const entry of entries) {
      await bounds.checkpoint()
      if (problem !== null) return
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`
      const below = relative === '' ? entry.name : `${relative}/${entry.name}`
      const isGit = entry.name.toLowerCase() === '.git'
      if (entry.type === 'directory' && !isGit && pattern.canMatchBelow(below)) await visit(path, below, depth + 1)
      if (entry.type === 'file' && pattern.matches(below)) files.push(path)
      if (entry.type === 'link' && pattern.matches(below)) links.push(path)
    }
  }
  await visit(base, '', 0)
  return { files, link: links.sort()[0] ?? null, problem }
}
