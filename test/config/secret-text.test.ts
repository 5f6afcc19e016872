/** A password that somebody typed into a file is in no message, whatever else is wrong there. */
import { describe, expect, it } from 'vitest'
import { compile, type Files } from './run.ts'

const SECRET = 'Hunter2SuperSecret'

const inAccount = (line: string): string => `accounts:\n  - email: a@b.example\n    ${line}`
const perTenant = (line: string, table = `slug,pw\nacme,${SECRET}`): Files => ({
  'fleet.yaml': `version: 1\ntenants: {file: t.csv}\naccounts:\n  - for_each: tenants\n    email: "{slug}@b.example"\n    ${line}\n`,
  't.csv': table,
})

/** Where it was typed, and the place and code of the message. */
const CASES: readonly (readonly [where: string, files: string | Files, code: string])[] = [
  ['as the field itself', inAccount(`app_password: ${SECRET}`), 'secret-in-file 3:19'],
  ['in quotes', inAccount(`app_password: "${SECRET}"`), 'secret-in-file 3:19'],
  ['as a number', inAccount('app_password: 12345678'), 'secret-in-file 3:19'],
  ['as a list', inAccount(`app_password: [${SECRET}]`), 'wrong-type 3:5'],
  ['in braces', inAccount(`app_password: {${SECRET}}`), 'bad-value 3:5'],
  ['as a placeholder', inAccount(`app_password: "{${SECRET}}"`), 'secret-in-file 3:19'],
  ['as the name of the variable', inAccount(`app_password: {env: ${SECRET}}`), 'bad-value 3:25'],
  ['as a number for the variable', inAccount('app_password: {env: 12345678}'), 'wrong-type 3:25'],
  ['as the seed', inAccount(`app_password: {derive: ${SECRET}}`), 'bad-value 3:28'],
  ['beside the variable', inAccount(`app_password: {env: FLEET_A, ${SECRET}: 1}`), 'unknown-key 3:34'],
  ['as the version', inAccount(`app_password: {env: FLEET_A, version: ${SECRET}}`), 'bad-value 3:43'],
  ['under another word', inAccount(`app_password: {value: ${SECRET}}`), 'bad-value 3:5'],
  ['as an alias', inAccount(`app_password: *${SECRET}`), 'unknown-alias 3:19'],
  ['as an alias on the next line', inAccount(`app_password:\n      *${SECRET}`), 'unknown-alias 4:7'],
  ['as a tag', inAccount(`app_password: !${SECRET}`), 'bad-tag 3:38'],
  ['with text behind quotes', inAccount(`app_password: "x" ${SECRET}`), 'yaml-syntax 3:23'],
  ['with a brace', inAccount(`app_password: ${SECRET}: {x}y`), 'unquoted-placeholder 3:19'],
  ['under a misspelt field', inAccount(`app_pasword: ${SECRET}`), 'unknown-key 3:5'],
  ['under a field that is not there', inAccount(`password: ${SECRET}`), 'unknown-key 3:5'],
  ['beside the accounts', `api_key: ${SECRET}`, 'unknown-key 1:1'],
  ['in a var', `vars: {pw: ${SECRET}}\n${inAccount('app_password: "{pw}"')}`, 'secret-in-file 4:19'],
  ['in a var for the variable', `vars: {pw: ${SECRET}}\n${inAccount('app_password: {env: "{pw}"}')}`, 'bad-value 4:25'],
  ['in a cell', perTenant('app_password: "{pw}"'), 'secret-in-file 6:19'],
  ['in a cell for the variable', perTenant('app_password: {env: "{pw}"}'), 'bad-value 6:25'],
  [
    'in a cell with braces',
    perTenant('app_password: {env: "FLEET_{pw}"}', `slug,pw\nacme,{${SECRET}}`),
    'bad-value 6:25',
  ],
]

describe('a password that was typed', () => {
  it.each(CASES)('%s is not repeated', async (_, files, code) => {
    const { fleet, diagnostics } = await compile(files)
    expect(fleet).toBeNull()
    const text = diagnostics
      .map((problem) => `${problem.code} ${problem.line}:${problem.column} ${problem.summary}`)
      .join('\n')
    expect(text).toContain(code)
    expect(text).not.toMatch(new RegExp(`${SECRET}|12345678`, 'i'))
    expect(text, text).toMatch(/in Git/)
  })

  it('into a field of tenants or a var with such a name is a warning, also where nothing uses it', async () => {
    const files = {
      'fleet.yaml':
        'version: 1\nvars: {smtp_password: abcdefgh}\ntenants: {file: t.csv}\naccounts: [{for_each: tenants, email: "{slug}@b.example"}]\n',
      't.csv': `slug,password\nacme,\nglobex,${SECRET}`,
    }
    const { diagnostics } = await compile(files)
    const found = diagnostics.filter(({ code }) => code === 'secret-in-file')
    expect(found.map(({ file, line, severity }) => `${severity} ${file}:${line}`)).toEqual([
      'warning fleet.yaml:2',
      'warning t.csv:3',
    ])
    expect(JSON.stringify(diagnostics)).not.toContain(SECRET)
  })

  it('is not looked for where a version or the name of a variable stands', async () => {
    const versions = perTenant(
      'app_password: {env: FLEET_A, key: "{slug}", version: "{password}"}',
      'slug,password\nacme,2',
    )
    expect((await compile(versions)).diagnostics).toEqual([])
    const { diagnostics } = await compile(
      perTenant('app_password: {env: "{password}"}', 'slug,password\nacme,FLEET_ACME'),
    )
    expect(diagnostics.filter(({ code }) => code === 'secret-in-file')).toEqual([])
  })
})
