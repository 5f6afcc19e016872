/**
 * What a repository that somebody else wrote, or a git configuration, could make the shipped command line run or believe.
 * Real git, the shipped bundle, and a file that must not appear.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { pushRef } from '../../src/state/git/push.ts'
import { readRemoteTip } from '../../src/state/git/refs.ts'
import { fetchWanted, openPrivateRepository } from '../../src/state/git/repository.ts'
import { commitFiles, serve, sh, TOKEN } from '../state/server.ts'
import { runProgram } from '../warm.ts'

let folder: string
let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox()
  folder = mkdtempSync(join(tmpdir(), 'fleet-attack-git-'))
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (...names: readonly string[]) => join(folder, ...names)
const trap = () => at('PWNED')

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

/** The ways in which a repository's configuration runs a command when git asks its remote. */
const CONFIGS: Readonly<Record<string, () => string>> = {
  'an ext:: remote': () => `[protocol "ext"]\n\tallow = always\n[remote "origin"]\n\turl = ext::touch ${trap()}\n`,
  'an ssh command': () =>
    `[core]\n\tsshCommand = touch ${trap()} ;\n[remote "origin"]\n\turl = ssh://host.invalid/acme/fleet\n`,
  'an upload-pack': () => `[remote "origin"]\n\turl = ${at('elsewhere')}\n\tuploadpack = touch ${trap()} ;\n`,
  'a credential helper': () =>
    `[credential]\n\thelper = "!touch ${trap()} ;"\n[remote "origin"]\n\turl = http://127.0.0.1:1/acme/fleet\n`,
}

/** A bare repository whose parts are ordinary files, as they can be committed into any repository. */
function plantBareRepository(path: string, config: string): void {
  write(join(path, 'HEAD'), 'ref: refs/heads/main\n')
  write(join(path, 'config'), `[core]\n\trepositoryformatversion = 0\n\tbare = true\n${config}`)
  write(join(path, 'objects/info/keep'), '')
  write(join(path, 'refs/heads/keep'), '0'.repeat(40))
  write(join(path, 'fleet.yaml'), 'version: 1\naccounts: [{email: agent@yourapp.nylas.email}]\n')
}

type Ended = { readonly code: number | null; readonly text: string }

async function fleet(directory: string, ...args: readonly string[]): Promise<Ended> {
  const env = {
    HOME: at('home'),
    NYLAS_API_KEY: 'sandbox-key',
    NYLAS_API_URL: sandbox.url,
    GITHUB_TOKEN: 'ghs_x',
    GITHUB_API_URL: sandbox.url,
  }
  const { code, out, err } = await runProgram('cli', args, directory, env)
  return { code, text: out + err }
}

const COMMANDS: readonly (readonly string[])[] = [
  ['init', '--fleet-file', 'new/fleet.yaml'],
  ['history'],
  ['doctor'],
  ['fleets', '*.yaml', '--changed', 'HEAD~1..HEAD'],
  ['plan'],
  ['apply', '--yes'],
  ['inventory'],
  ['import', '--stdout'],
  ['record', 'fleet.yaml'],
]

describe('a bare repository that lies among the files', () => {
  it.each(Object.keys(CONFIGS))('runs nothing in a subfolder of an ordinary clone: %s', async (name) => {
    sh(folder, 'init', '-q', '-b', 'main', 'clone')
    plantBareRepository('clone/tools', CONFIGS[name]?.() ?? '')
    commitFiles(at('clone'), {})
    for (const args of COMMANDS) {
      const { text } = await fleet(at('clone/tools'), ...args)
      expect([args.join(' '), existsSync(trap())]).toEqual([args.join(' '), false])
      expect(text).not.toMatch(/^\s+at /m)
    }
  })

  it.each(Object.keys(CONFIGS))('runs nothing where no clone is around it: %s', async (name) => {
    plantBareRepository('loose', CONFIGS[name]?.() ?? '')
    for (const args of COMMANDS) {
      const { text } = await fleet(at('loose'), ...args)
      expect([args.join(' '), existsSync(trap())]).toEqual([args.join(' '), false])
      expect(text).not.toMatch(/^\s+at /m)
    }
  })

  it('would run something with a git that is not told otherwise: the trap works', () => {
    plantBareRepository('loose', CONFIGS['an ext:: remote']?.() ?? '')
    expect(() => sh(at('loose'), 'ls-remote', 'origin')).toThrow()
    expect(existsSync(trap())).toBe(true)
  })
})

describe("the user's own repository", () => {
  it('is not asked through ext::, whatever its configuration allows', async () => {
    sh(folder, 'init', '-q', '-b', 'main', 'clone')
    write('clone/fleet.yaml', 'version: 1\naccounts: [{email: agent@yourapp.nylas.email}]\n')
    sh(at('clone'), 'remote', 'add', 'origin', `ext::touch ${trap()}`)
    sh(at('clone'), 'config', 'protocol.ext.allow', 'always')
    for (const args of COMMANDS) await fleet(at('clone'), ...args)
    expect(existsSync(trap())).toBe(false)
  })
})

describe("the action's repository", () => {
  it.each(['insteadOf', 'pushInsteadOf'])(
    'goes to the server although a global %s of the same length says otherwise',
    async (key) => {
      const [real, other] = [await serve(at('real')), await serve(at('other'))]
      try {
        sh(folder, 'init', '-q', '-b', 'main', 'work')
        const commit = commitFiles(at('work'), { 'fleet.yaml': 'version: 1\n' })
        sh(at('work'), 'push', '-q', real.bare, 'HEAD:refs/heads/main')
        const { url } = real
        write('home/.gitconfig', `[url "${other.url}"]\n\t${key} = ${url}\n`)
        mkdirSync(at('private'))
        const repository = await openPrivateRepository({
          directory: at('private'),
          url,
          token: TOKEN,
          environment: { PATH: process.env['PATH'], HOME: at('home'), GIT_CONFIG_NOSYSTEM: '1' },
        })
        expect(await readRemoteTip(repository, 'refs/heads/main')).toEqual({ ok: true, tip: commit })
        expect(await fetchWanted(repository, { commits: [commit] })).toBeNull()
        const move = { ref: 'refs/nylas-fleet/a', commit, expected: null }
        expect(await pushRef(repository, move, async () => undefined)).toEqual({ status: 'pushed' })
        expect(other.authorizations).toEqual([])
      } finally {
        await real.close()
        await other.close()
      }
    },
  )
})
