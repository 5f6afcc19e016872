import { describe, expect, test } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { getDefaultFleetName, isFleetName, toFleetName } from '../../src/domain/fleet-name.ts'
import { compile } from './run.ts'

const DEEP = `accounts: ${'['.repeat(2_000)}`

describe('the name of the fleet', () => {
  const NAMED: readonly (readonly [string, string])[] = [
    ['counts', 'version: 1\nfleet: acme\n'],
    ['holds when something else is wrong', 'fleet: acme\nacounts: []\nrules: 5\n'],
    ['holds before a syntax error', 'fleet: acme\naccounts: [\n'],
    ['holds after a syntax error', 'accounts:\n  - name: a: b\nfleet: acme\n'],
    ['holds behind a bracket that is not closed', 'domains: [a.example\nfleet: acme\naccounts: []\n'],
    ['holds behind a quote that is not closed', 'version: "1\nfleet: acme\naccounts: []\n'],
    ['holds in the midst of a merge conflict', '<<<<<<< HEAD\nfleet: acme\n=======\nfleet: other\n>>>>>>> b\n'],
    ['holds in a file with Windows line ends', 'version: "1\r\nfleet: acme # ours\r\naccounts: []\r\n'],
    ['holds in broken JSON', '{\n  "version": 1,\n  "fleet": "acme",\n  "accounts": [}\n'],
    ['holds beside values that are nested too deeply', `fleet: acme\n${DEEP}`],
    ['holds when it stands twice', 'fleet: acme\nfleet: other\n'],
    ['may use a var', 'vars: {team: acme}\nfleet: "{team}"\nversion: 1\n'],
    ['may use a var of a broken file', 'vars: {team: acme}\nfleet: "{team}"\naccounts: [\n'],
  ]
  test.each(NAMED)('the name in the file %s', async (_, text) => {
    expect((await compile({ 'fleet.yaml': text })).name).toBe('acme')
  })

  const DEFAULT: readonly (readonly [string, string])[] = [
    ['an empty file', ''],
    ['a file that is a list', '- fleet: acme\n'],
    ['a file that gives none', 'version: 1\n'],
    ['a broken file that gives none', 'accounts: [\n'],
    ['a name that cannot be one', 'version: 1\nfleet: Acme\n'],
    ['a broken file with a name that cannot be one', 'fleet: Acme\naccounts: [\n'],
    ['a number', 'version: 1\nfleet: 2024\n'],
    ['a var that does not exist', 'version: 1\nfleet: "{team}"\n'],
    ['a name inside something else', 'accounts: [\n  fleet: acme\n'],
  ]
  test.each(DEFAULT)('the file’s own name counts for %s', async (_, text) => {
    expect((await compile({ 'fleet.yaml': text })).name).toBe('fleet')
  })

  test('the file’s own name counts when there is no file', async () => {
    expect((await compileFleet(createMemoryTree({}), 'fleets/acme.yaml')).name).toBe('acme')
  })

  test('an included file never names the fleet', async () => {
    const { name, diagnostics } = await compile({
      'fleet.yaml': 'version: 1\ninclude: [more.yaml]\n',
      'more.yaml': 'fleet: acme\n',
    })
    expect(name).toBe('fleet')
    expect(diagnostics.map(({ code }) => code)).toEqual(['main-file-only'])
  })

  test('the name is that of the fleet when the file is good', async () => {
    const { name, fleet } = await compile('fleet: acme')
    expect(name).toBe(fleet?.name)
  })
})

describe('the default name', () => {
  test('the default name is that of the file without its ending', () => {
    expect(getDefaultFleetName('fleets/acme.yaml')).toBe('acme')
    expect(getDefaultFleetName('acme.prod.yml')).toBe('acme-prod')
    expect(getDefaultFleetName('a--b.yaml')).toBe('a--b')
  })

  test('the default name is one that a fleet may have, whatever the file is called', () => {
    for (const file of ['Fleet Prod.yaml', '.yaml', '.hidden', 'ü/ß.yml', `${'x'.repeat(80)}.yaml`, '-.yaml', '']) {
      expect(isFleetName(getDefaultFleetName(file))).toBe(true)
    }
  })

  test('a default name does not make a file good whose own name cannot name a fleet', async () => {
    const tree = createMemoryTree({ 'Fleet Prod.yaml': 'version: 1\n' })
    const { name, fleet, diagnostics } = await compileFleet(tree, 'Fleet Prod.yaml')
    expect({ name, fleet, codes: diagnostics.map(({ code }) => code) }).toEqual({
      name: toFleetName('Fleet Prod'),
      fleet: null,
      codes: ['fleet-name'],
    })
  })
})
