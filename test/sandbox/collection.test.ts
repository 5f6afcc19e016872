import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collection } from '../../src/sandbox/collection.ts'

type Row = { readonly id: string; readonly createdAt: number; readonly sequence: number; readonly text: string }
type Step = { readonly id: number; readonly createdAt: number; readonly keep: boolean; readonly wait: number }

const STEPS = fc.array(fc.record({ id: fc.nat(4), createdAt: fc.nat(3), keep: fc.boolean(), wait: fc.nat(3) }), {
  maxLength: 40,
})

/** The plain way: all rows as they were `lag` ago, sorted. */
function replay(steps: readonly Step[], upTo: number): readonly Row[] {
  const rows = new Map<string, Row>()
  let now = 0
  for (const [index, step] of steps.entries()) {
    now += step.wait
    if (now > upTo) break
    apply(rows, step, index)
  }
  return [...rows.values()].sort((a, b) => a.createdAt - b.createdAt || a.sequence - b.sequence)
}

function apply(rows: Pick<Map<string, Row>, 'get' | 'set' | 'delete'>, step: Step, index: number): void {
  const id = `row-${step.id}`
  if (!step.keep) return void rows.delete(id)
  const known = rows.get(id)
  const { createdAt, sequence } = known ?? { createdAt: step.createdAt, sequence: index }
  rows.set(id, { id, createdAt, sequence, text: `v${index}` })
}

describe('a view', () => {
  it('shows exactly what was true a lag ago, in order of creation', () => {
    fc.assert(
      fc.property(STEPS, fc.nat(6), fc.nat(10), (steps, lag, later) => {
        let now = 0
        const kept = collection<Row>(() => now, [() => 0, () => lag])
        for (const [index, step] of steps.entries()) {
          now += step.wait
          const rows = {
            get: (id: string) => kept.get(id),
            set: (_: string, row: Row) => kept.put(row),
            delete: (id: string) => kept.remove(id),
          }
          apply(rows as unknown as Map<string, Row>, step, index)
          expect(kept.view(1).rows).toEqual(replay(steps.slice(0, index + 1), now - lag))
        }
        now += later
        expect(kept.view(0).rows).toEqual(replay(steps, now))
        expect(kept.view(1).rows).toEqual(replay(steps, now - lag))
        expect(new Set(kept.now())).toEqual(new Set(kept.view(0).rows))
      }),
    )
  })

  it('shows what is settled at once, and never the older state that was on its way', () => {
    let now = 0
    const kept = collection<Row>(() => now, [() => 10])
    kept.put({ id: 'a', createdAt: 0, sequence: 0, text: 'old' })
    kept.put({ id: 'b', createdAt: 0, sequence: 1, text: 'pending' })
    kept.settle('a', { id: 'a', createdAt: 0, sequence: 0, text: 'new' })
    expect(kept.view().rows.map(({ text }) => text)).toEqual(['new'])
    now = 10
    expect(kept.view().rows.map(({ text }) => text)).toEqual(['new', 'pending'])
    kept.settle('a', null)
    expect(kept.view().rows.map(({ text }) => text)).toEqual(['pending'])
  })
})
