/** What the documentation says is there is there, and what it shows works. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { generateDocs } from '../../tools/docs.ts'
import { testRepository } from '../features/git.ts'
import { runProgram } from '../warm.ts'
import { anchors, blocks, links, pages, root, text } from './markdown.ts'

describe('the documentation', () => {
  it.each(Object.entries(generateDocs()))('has %s as it is generated', (path, made) => {
    expect(text(path), 'run npm run gen').toBe(made)
  })

  it('has pages', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/reference.md', 'examples/README.md']),
    )
  })

  it.each(pages)('%s links only to what exists', (page) => {
    const broken = links(text(page)).filter((link) => {
      if (/^(https?|mailto):/.test(link)) return false
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : normalize(join(dirname(page), path))
      if (!existsSync(new URL(target, root))) return true
      return anchor !== undefined && !(target.endsWith('.md') && anchors(text(target)).has(anchor))
    })
    expect(broken).toEqual([])
  })

  const fleets = pages.flatMap((page) => {
    const named = blocks(text(page)).filter((block) => block.name !== '')
    const files = Object.fromEntries(named.map((block) => [block.name, block.body]))
    return named
      .filter((block) => /(^|\/)fleet\.yaml$/.test(block.name))
      .map((block) => ({
        where: `${page}:${block.line}`,
        files: { ...files, [block.name]: block.body },
        file: block.name,
      }))
  })

  it('shows fleet files', () => {
    expect(fleets.length).toBeGreaterThan(5)
  })

  it.each(fleets)('shows a good fleet file at $where', async ({ files, file }) => {
    const { fleet, diagnostics } = await compileFleet(createMemoryTree(files), file)
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    expect(fleet?.desired).not.toEqual([])
  })

  it('shows parts of fleet files only as files, so that they are tried', () => {
    const untried = pages.flatMap((page) =>
      blocks(text(page))
        .filter(({ language, name, body }) => language === 'yaml' && name === '' && !/^\s*#.*$/.test(body.trimEnd()))
        .map(({ line }) => `${page}:${line}`),
    )
    expect(untried).toEqual([])
  })
})

describe('the README', () => {
  const readme = text('README.md')

  it('shows a workflow of at most 40 lines, the one of the first example with the action pinned', () => {
    const [workflow] = blocks(readme).filter(({ name }) => name.endsWith('nylas-fleet.yml'))
    expect(workflow?.body.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
    const loose = workflow?.body.replaceAll('@FULL_COMMIT_SHA # v0.1.0', '@v0')
    expect(text('examples/one-account-per-tenant/.github/workflows/nylas-fleet.yml')).toBe(loose)
  })

  it('shows comments as the renderer writes them', () => {
    const samples = [...readme.matchAll(/<!-- (\S+) -->\n((?:>.*\n)+)/g)]
    expect(samples.length).toBeGreaterThan(1)
    for (const [, golden = '', shown = ''] of samples) {
      const lines = shown.split('\n').map((line) => line.replace(/^> ?/, ''))
      expect(lines.length).toBeGreaterThan(2)
      expect(text(golden)).toContain(lines.join('\n').trimEnd())
    }
  })

  it('begins with the two commands, and both are scripts of the package', () => {
    const shell = blocks(readme).filter(({ language }) => language === 'sh')
    expect(shell.slice(0, 2).map(({ body }) => body)).toEqual(['npm ci && npm run -s demo\n', 'npm ci && npm test\n'])
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
    expect(scripts['demo']).toBe('node dist/cli/index.js demo')
    expect(scripts['test']).toContain('vitest run')
  })

  it('tells the exit codes of the command line', () => {
    const told = [...readme.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]))
    const source = readFileSync(new URL('src/features/command.ts', root), 'utf8')
    const codes = [...source.matchAll(/: (\d+)/g)].map((match) => Number(match[1]))
    expect(told).toEqual(codes.slice(0, told.length))
  })
})

describe('commands in the documentation', () => {
  const lines = pages.flatMap((page) =>
    blocks(text(page))
      .filter(({ language }) => language === 'sh')
      .flatMap(({ body }) => body.split('\n').map((line) => ({ page, line: line.trim() }))),
  )

  it('name only commands, options and scripts that exist', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
    const manual = text('docs/cli.md')
    const wrong = lines.filter(({ line }) => {
      const [, script] = /npm run (?:-s )?([\w:-]+)/.exec(line) ?? []
      if (script !== undefined && !(script in scripts)) return true
      const [, command, rest = ''] = /nylas-fleet ([a-z-]+)([^#|>]*)/.exec(line) ?? []
      if (command === undefined) return false
      const section = manual.split(/^## /m).find((one) => one.startsWith(`${command}\n`)) ?? ''
      return section === '' || [...rest.matchAll(/--[a-z-]+/g)].some(([option]) => !section.includes(`  ${option}`))
    })
    expect(wrong).toEqual([])
  })

  const words = [...new Set(lines.map(({ line }) => line))]
    // A sandbox serves until it is stopped: those are in sandbox.test.ts.
    .filter((line) => line.startsWith('npx nylas-fleet ') && !line.startsWith('npx nylas-fleet sandbox'))
    .map((line) =>
      line
        .replace(/ +#.*$/, '')
        .split(/\s+/)
        .slice(2),
    )

  it('are shown, of every sort', () => {
    expect(words.map(([command]) => command)).toEqual(expect.arrayContaining(['validate', 'plan', 'import', 'history']))
  })

  it.each(words.map((command) => ({ command })))('each command succeeds: $command', async ({ command }) => {
    const seed = { admin_domains: [{ domain_address: 'new.example.com' }] }
    const sandbox = await startSandbox({ randomSeed: 1, seed })
    try {
      // What there is to import has no fleet file yet.
      const { directory } = testRepository(command[0] === 'import' ? {} : FILES)
      const access = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url }
      // A whole probe gives rules and lists minutes to take effect; its own tests ask everything.
      const quick = command[0] === 'probe' && command.includes('--yes') ? ['--only', 'timestamps'] : []
      const account = command[0] === 'dns' ? { NYLAS_SERVICE_ACCOUNT: sandbox.createServiceAccount() } : {}
      const { code, err } = await runProgram('cli', [...command, ...quick], directory, { ...access, ...account })
      expect(code, err).toBe(0)
    } finally {
      await sandbox.close()
    }
  })
})

const EXAMPLE = 'examples/one-account-per-tenant'
const FILES = Object.fromEntries(
  ['fleet.yaml', 'tenants.csv', 'blocked.txt'].map((name) => [name, text(`${EXAMPLE}/${name}`)]),
)
