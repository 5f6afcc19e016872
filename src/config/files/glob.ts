/**
 * Which files an include pattern names. Only directories that can match are listed. A link that the pattern matches is
 * a problem, not a gap: what it leads to would silently be missing.
 */
import picomatch from 'picomatch'
import { findPathProblem, type PathProblem, resolveConfined } from './confined.ts'
import type { Tree } from './tree.ts'

/**
 * `pattern` stands in the file `from` and is relative to its directory. Resolves to paths from the root, sorted; empty
 * when nothing matches. A pattern without wildcards is the path of a file that must exist.
 */
export async function expandPattern(
  tree: Tree,
  pattern: string,
  from: string,
): Promise<readonly string[] | PathProblem> {
  if (pattern.length > 1000 || pattern.includes('\\')) return { code: 'bad-path', problem: BAD_PATTERN }
  const parts = pattern.split('/')
  const wild = parts.findIndex((part) => picomatch.scan(part).isGlob)
  if (wild === -1) {
    const confined = resolveConfined(pattern, from)
    if ('problem' in confined) return confined
    return (await findPathProblem(tree, confined.path, pattern)) ?? [confined.path]
  }
  const base = resolveConfined([...parts.slice(0, wild), '.'].join('/'), from)
  if ('problem' in base) return base
  const rest = parts.slice(wild).filter((part) => part !== '' && part !== '.')
  if (rest.includes('..')) {
    return { code: 'bad-path', problem: `The pattern ${JSON.stringify(pattern)} holds ".." after a wildcard.` }
  }
  const { files, link } = await walk(tree, base.path, compilePattern(rest))
  if (link === null) return files.sort()
  const problem = `The pattern ${JSON.stringify(pattern)} matches the symbolic link ${JSON.stringify(link)}. Links are not followed: put the file there.`
  return { code: 'symlink', problem }
}

const BAD_PATTERN = 'Expected a pattern of at most 1000 characters, with forward slashes.'

type Test = (path: string) => boolean
type Pattern = { readonly matches: Test; readonly canEnter: (directory: string, depth: number) => boolean }

/** `rest` is the pattern from its first part with a wildcard on. */
function compilePattern(rest: readonly string[]): Pattern {
  const whole = rest.join('/')
  const options = { nonegate: true, strictBrackets: false }
  // A brace or a group may hold a slash; then single parts say nothing.
  const canSplit = !/[({[]/.test(whole)
  const tests = canSplit ? rest.map((part): Test => picomatch(part, options)) : []
  const globstar = rest.findIndex((part) => part.includes('**'))
  const hasDotNames = rest.some((part) => part.startsWith('.'))
  return {
    matches: picomatch(whole, options),
    canEnter: (name, depth) => {
      if (name.toLowerCase() === '.git') return false
      if (!canSplit || (globstar !== -1 && depth >= globstar)) return hasDotNames || !name.startsWith('.')
      return depth < rest.length - 1 && (tests[depth]?.(name) ?? false)
    },
  }
}

async function walk(
  tree: Tree,
  base: string,
  { matches, canEnter }: Pattern,
): Promise<{ files: string[]; link: string | null }> {
  const files: string[] = []
  const links: string[] = []
  const visit = async (directory: string, relative: string, depth: number): Promise<void> => {
    for (const entry of (await tree.entries(directory)) ?? []) {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`
      const below = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.type === 'directory' && canEnter(entry.name, depth)) await visit(path, below, depth + 1)
      if (entry.type === 'file' && matches(below)) files.push(path)
      if (entry.type === 'link' && matches(below)) links.push(path)
    }
  }
  await visit(base, '', 0)
  return { files, link: links.sort()[0] ?? null }
}
