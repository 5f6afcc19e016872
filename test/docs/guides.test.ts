/** What the guides tell people to do does what they say. */
import { expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { applyAll, createTestDeps, planOf, SEED } from '../property/deps.ts'
import { blocks, text } from './markdown.ts'

const shown = (page: string, name: string): string => blocks(text(page)).find((one) => one.name === name)?.body ?? ''

async function walk(
  steps: readonly string[],
  look: (step: number, state: ReturnType<Awaited<ReturnType<typeof startSandbox>>['state']>, result: string) => void,
) {
  const sandbox = await startSandbox({ randomSeed: 1, switches: { plan: 'none' } })
  const cell = { ledger: null, version: 0 }
  const variables = (name: string) => (name === 'FLEET_PASSWORD_SEED' ? SEED : undefined)
  try {
    for (const [step, file] of steps.entries()) {
      const ports = createTestDeps(sandbox.url, { 'fleet.yaml': file }, cell, { variables })
      const { result, diagnostics } = await applyAll(ports)
      const codes = diagnostics.filter((one) => one.severity === 'error').map(({ code }) => code)
      look(step, sandbox.state(), codes.join() || result)
      if (result === 'applied') expect((await planOf(ports)).changes).toEqual([])
    }
  } finally {
    await sandbox.close()
  }
}

it('the guide to teardown retires a tenant that leaves, takes it back, and takes everything down', async () => {
  const page = 'docs/teardown-and-retirement.md'
  const fleet = shown(page, 'fleet.yaml')
  const without = fleet.replace('tenants: [acme, globex]', 'tenants: [globex]')
  const nothing = 'version: 1\nfleet: acme-support\n'
  await walk(
    [fleet, without, fleet, nothing, shown(page, 'last/fleet.yaml')],
    (step, { grants, workspaces, policies, rules }, result) => {
      const place = (email: string) => {
        const grant = grants.find((one) => one.email === email)
        return grant && workspaces.find((one) => one.id === grant.workspace_id)?.name
      }
      const acme = place('support-acme@agents.example.com')
      if (step === 0) expect([result, acme]).toEqual(['applied', 'support'])
      if (step === 1) expect([result, acme]).toEqual(['applied', 'quarantine'])
      if (step === 2) expect([result, acme]).toEqual(['applied', 'support'])
      if (step === 3) expect([result, acme]).toEqual(['empty-fleet', 'support'])
      if (step === 4) expect([result, acme, policies.length, rules.length]).toEqual(['applied', undefined, 0, 0])
    },
  )
})

it('the guide to day to day suspends an account, which keeps its id, and brings it back', async () => {
  const suspended = shown('docs/day-to-day.md', 'fleet.yaml')
  const before = suspended.replace('{slug: globex, place: suspended}', 'globex')
  expect(before).not.toBe(suspended)
  const seen: unknown[] = []
  await walk([before, suspended, before], (_, { grants, workspaces }, result) => {
    const { id, workspace_id } = grants.find(({ email }) => email.includes('globex')) ?? {}
    seen.push([result, id, workspaces.find((one) => one.id === workspace_id)?.name])
  })
  const [[, id]] = seen as [[string, string, string]]
  expect(seen).toEqual([
    ['applied', id, 'support'],
    ['applied', id, 'suspended'],
    ['applied', id, 'support'],
  ])
})

it('the guide to day to day blocks one domain more by its list alone', async () => {
  const file = shown('docs/day-to-day.md', 'block/fleet.yaml')
  const more = file.replace('[spam.example]', '[spam.example, worse.example]')
  await walk([file, more], (step, { lists }, result) => {
    expect([result, lists[0]?.items.length]).toEqual(['applied', step + 1])
  })
})

it('an app password is set anew when its version is raised, and at no other time', async () => {
  const file = (password: string) =>
    `version: 1\nfleet: a\nworkspaces: {w: {}}\naccounts: [{email: a@b.example, workspace: w, app_password: {${password}}}]\n`
  const serials: number[] = []
  const steps = [
    'derive: FLEET_PASSWORD_SEED',
    'derive: FLEET_PASSWORD_SEED',
    'derive: FLEET_PASSWORD_SEED, version: 2',
  ]
  await walk(steps.map(file), (_, { grants }) => serials.push(grants[0]?.password_serial ?? 0))
  expect(new Set(serials.slice(0, 2)).size).toBe(1)
  expect(serials[2]).not.toBe(serials[1])
})
