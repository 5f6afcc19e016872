import type { Ledger } from '../../src/domain/ledger.ts'

export const APPLICATION = '11111111-2222-4333-8444-555555555555'

export function sample(more: Partial<Ledger> = {}): Ledger {
  return {
    fleet: 'acme',
    file: 'fleet.yaml',
    application: APPLICATION,
    serial: 0,
    commit: null,
    digest: null,
    spec: null,
    complete: true,
    run: null,
    resources: {},
    deleted: {},
    intent: null,
    ...more,
  }
}

export const rich = sample({
  serial: 7,
  commit: 'a'.repeat(40),
  digest: 'sha256:00',
  run: 'process host 1 n',
  resources: {
    'policy/baseline': { id: 'p1', protect: true, managed: ['limits.x'] },
    'account/a@b.example': {
      id: 'g1',
      app_password: { source: 'env:FLEET_X', version: 2 },
      retired: { due: '2026-12-05T00:00:00Z', workspace: 'w1', left: { address: null, id: 'w0' } },
    },
  },
  held: { 'account/h@b.example': 'c29tZSBmaW5nZXJwcmludA' },
  deleted: { g0: '2026-11-20T00:00:00Z' },
  intent: { creates: ['list/x'], at: '2026-11-21T00:00:00Z' },
})
