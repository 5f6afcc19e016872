import { describe, expect, it } from 'vitest'
import { importFleet } from '../../../src/features/import/import.ts'
import { buildLiveState } from '../../engine/live-state.ts'
import { expectAdoptionsOnly } from './adoptions.ts'

const id = (kind: number, index: number) => `0000000${kind}-0000-4000-8000-${String(index).padStart(12, '0')}`
const NOTHING = { lists: [], rules: [], policies: [], workspaces: [], grants: [] }
const APPLICATION = { application_id: id(9, 9), region: 'eu', default_workspace_id: id(4, 0) }

describe('import', () => {
  it('an empty application becomes a file that says where it belongs', async () => {
    const live = buildLiveState({ ...NOTHING, applications: APPLICATION })
    const imported = importFleet(live, { fleetName: 'acme', file: 'fleets/acme.yaml' })
    expect(imported).toEqual({
      files: {
        'fleets/acme.yaml':
          '# yaml-language-server: $schema=https://raw.githubusercontent.com/nylas-fleet/nylas-fleet/v0/fleet.schema.json\nversion: 1\nfleet: acme\n' +
          'application: {id: 00000009-0000-4000-8000-000000000009, region: eu}\n',
      },
      notices: [],
    })
    await expectAdoptionsOnly(imported, live, 'fleets/acme.yaml')
  })

  it('what other fleets own is left alone, and referred to by id', async () => {
    const live = buildLiveState({
      ...NOTHING,
      applications: APPLICATION,
      policies: [{ id: id(3, 1), name: 'theirs' }],
      workspaces: [{ workspace_id: id(4, 1), name: 'ours', policy_id: id(3, 1), rule_ids: [] }],
    })
    const imported = importFleet(live, { fleetName: 'acme', elsewhere: new Set([id(3, 1)]) })
    expect(imported.files['fleet.yaml']).toContain(`workspaces:\n  ours: {policy: id:${id(3, 1)}}\n`)
    expect(imported.notices).toEqual(['left alone, because other fleets own them: 1 object'])
    await expectAdoptionsOnly(imported, live)
  })

  it('a file never holds a grant of another provider, nor a secret', () => {
    const grant = { id: id(5, 1), email: 'a@x.example', name: 'A', workspace_id: null }
    const live = buildLiveState({
      ...NOTHING,
      applications: APPLICATION,
      grants: [
        { ...grant, provider: 'nylas', settings: { has_app_password: true, app_password: 'Hunter2!' } },
        { ...grant, id: id(5, 2), email: 'b@gmail.example', provider: 'google', settings: {} },
      ],
    })
    const { files, notices } = importFleet(live, { fleetName: 'acme' })
    expect(files['fleet.yaml']).toContain('accounts:\n  - {email: a@x.example, name: A}\n')
    expect(JSON.stringify([files, notices])).not.toMatch(/Hunter2|gmail/)
    expect(notices).toEqual([expect.stringMatching(/^1 account has an app password/)])
  })

  it('a notice says what no file can hold, field by field where that is enough', async () => {
    const live = buildLiveState({
      ...NOTHING,
      applications: APPLICATION,
      rules: [
        {
          id: id(2, 1),
          name: 'new kind',
          match: { conditions: [{ field: 'from.domain', operator: 'is', value: 'x' }] },
          actions: [{ type: 'teleport' }],
        },
      ],
      policies: [{ id: id(3, 1), name: 'odd', limits: { limit_attachment_count_limit: -1, limit_storage_total: -1 } }],
      workspaces: [
        { workspace_id: id(4, 1), name: 'bad\u202ename', policy_id: id(3, 1), rule_ids: [] },
        { workspace_id: id(4, 2), name: 'good', policy_id: id(3, 1), rule_ids: [id(2, 1)] },
      ],
      grants: [{ id: id(5, 1), email: 'a@x.example', name: 'A', workspace_id: id(4, 1), provider: 'nylas' }],
    })
    const imported = importFleet(live, { fleetName: 'acme' })
    expect(imported.files['fleet.yaml']).toContain('odd: {limits: {limit_storage_total: -1}}')
    expect(imported.files['fleet.yaml']).toContain(`good: {policy: odd, rules: [id:${id(2, 1)}]}`)
    expect(imported.files['fleet.yaml']).toContain(`{email: a@x.example, name: A, workspace: id:${id(4, 1)}}`)
    const notices = imported.notices.join('\n')
    expect(notices).toContain('rule "new kind" is not in the file and left alone: type: expected one of block,')
    expect(notices).toContain("found 'teleport'")
    expect(notices).toContain('U+202E')
    expect(notices).toContain(
      'policy "odd": not in the file, because it cannot be written there: limits.limit_attachment_count_limit',
    )
    await expectAdoptionsOnly(imported, live)
  })

  it.each([
    [{ limit_count_daily_email_sent: -1 }, 500, 'unlimited'],
    [{ limit_count_daily_email_sent: 2000 }, 500, '2000'],
    [{}, 500, 'not set'],
    [{ limit_count_daily_email_sent: 20 }, 20, null],
  ])('a cap under its retired name is carried over where it caps closer than %j', (limits, written, reported) => {
    const all = { ...limits, limit_count_daily_message_per_grant: 500 }
    const live = buildLiveState({
      ...NOTHING,
      applications: APPLICATION,
      policies: [{ id: id(3, 1), name: 'seed', limits: all }],
    })
    const { files, notices } = importFleet(live, { fleetName: 'acme' })
    expect(files['fleet.yaml']).toContain(`limit_count_daily_email_sent: ${written}`)
    const told = notices.filter((notice) => notice.includes('retired name'))
    expect(told).toHaveLength(reported === null ? 0 : 1)
    if (reported !== null) expect(told[0]).toContain(`which Nylas reports as ${reported}.`)
  })

  it('what Nylas has and no field stands for is named, of each kind', () => {
    const live = buildLiveState({
      ...NOTHING,
      applications: APPLICATION,
      lists: [{ id: id(1, 1), name: 'l', type: 'domain', colour: 'red', items: [] }],
      policies: [{ id: id(3, 1), name: 'p', limits: { limit_of_tomorrow: 5 }, rules: ['legacy'], created_at: 1 }],
      workspaces: [{ workspace_id: id(4, 1), name: 'w', default: false, policy_id: id(3, 1), rule_ids: [], quota: 3 }],
      grants: [
        {
          id: id(5, 1),
          provider: 'nylas',
          email: 'a@x.example',
          settings: {},
          email_aliases: ['b@x.example'],
          state: 's',
        },
      ],
    })
    const { notices } = importFleet(live, { fleetName: 'acme' })
    expect(notices.filter((notice) => notice.includes('no field for this'))).toEqual([
      'list "l": the file has no field for this, and it is left alone: "colour" ("red")',
      'policy "p": the file has no field for this, and it is left alone: "limits.limit_of_tomorrow" ("5"), "rules" ("[\\"legacy\\"]")',
      'workspace "w": the file has no field for this, and it is left alone: "quota" ("3")',
      'account "a@x.example": the file has no field for this, and it is left alone: "email_aliases" ("[\\"b@x.example\\"]")',
    ])
  })
})
