/** Folders in a fleet file: what may stand there, and where it is told that something may not. */
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'

const compile = (folders: string, more = '', group = '') =>
  compileFleet(
    createMemoryTree({
      'fleet.yaml': `version: 1
fleet: acme
tenants: [acme, globex]
policies: {p: {limits: {limit_count_daily_email_sent: 5}}}
workspaces: {w: {policy: p${group}}}
${more}
accounts:
  - for_each: tenants
    email: "{slug}@fleet.example"
    workspace: w
    folders: ${folders}
`,
    }),
    'fleet.yaml',
  )

const problemsOf = async (...given: Parameters<typeof compile>) =>
  (await compile(...given)).diagnostics.map(
    ({ severity, code, line, column, summary }) => `${severity} ${code} ${line}:${column} ${summary}`,
  )

describe('folders of a file', () => {
  it('are taken with the folders that they lie in, placeholders replaced, each once', async () => {
    const { fleet, diagnostics } = await compile('["Clients/{slug}", Invoices, Invoices, Clients]')
    expect(diagnostics).toEqual([])
    expect(fleet?.desired.map(({ address, attributes }) => [address, attributes['folders']])).toEqual([
      ['policy/p', undefined],
      ['workspace/w', undefined],
      ['account/acme@fleet.example', ['Clients', 'Clients/acme', 'Invoices']],
      ['account/globex@fleet.example', ['Clients', 'Clients/globex', 'Invoices']],
    ])
  })

  it('may stand on the default workspace', async () => {
    const { fleet, diagnostics } = await compile('[]', 'default_workspace: {policy: p, folders: [A]}')
    expect(diagnostics).toEqual([])
    const attributes = fleet?.desired.find(({ address }) => address === 'workspace/default_workspace')?.attributes
    expect(attributes).toEqual({ policy: 'policy/p', rules: [], folders: ['A'] })
  })

  it.each([
    ['[A, inbox]', "bad-folder 11:18 'inbox' has the name inbox, which is a folder of every mailbox already"],
    ['[A, Clients/Trash]', 'bad-folder 11:18'],
    ['[A, /A]', "bad-folder 11:18 '/A' is no path of a folder"],
    ['[A, A//B]', 'bad-folder 11:18'],
    ['[A, "A/ B"]', 'has a name that begins or ends with a space'],
    [`[A, ${'x'.repeat(256)}]`, 'has a name of 256 characters: at most 255'],
    ['[A, __proto__/B]', 'no ledger can hold'],
    ['[A, ""]', '11:18'],
    ['[A, "a\\u0007b"]', '11:18'],
    [`[${'x/'.repeat(600)}x]`, '11:15'],
    [
      `[${Array.from({ length: 201 }, (_, index) => `F${index}`).join(', ')}]`,
      '11:5 folders: expected a list of at most 200, found a list',
    ],
    ['A', '11:14'],
    ['[Clients/Acme, clients/Globex]', "folder-case 11:29 'clients' and 'Clients' differ in case alone"],
  ])('are refused at their place: %s', async (folders, expected) => {
    const [problem, ...others] = await problemsOf(folders)
    expect([problem, others]).toEqual([expect.stringContaining(expected), []])
    expect(problem).toMatch(/^error .*\S{3}/)
  })

  it('are refused where those of the workspace differ in case alone', async () => {
    expect(await problemsOf('[invoices]', '', ', folders: [Invoices]')).toEqual([
      expect.stringContaining(
        "error folder-case 11:5 'invoices' differs in case alone from 'Invoices' of its workspace/w",
      ),
    ])
  })

  it('are told once where every tenant has the mistake', async () => {
    expect(await problemsOf('["{slug}/Sent"]')).toEqual([
      expect.stringMatching(/^error bad-folder 11:15 .*\(tenants acme and globex\)$/),
    ])
  })
})
