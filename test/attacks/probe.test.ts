/** A probe of an API that lies: about whose objects it made, and with everything that a reply can hold. */
import { afterEach, describe, expect, it } from 'vitest'
import { formatEvidence, readEvidence } from '../../src/domain/evidence.ts'
import { KEY, listAlive, openStage } from '../features/probe/stage.ts'
import { type Lie, type Mirror, startMirror } from './mirror.ts'

const THEIRS = 'f0000000-0000-4000-8000-000000000001'

let mirror: Mirror | null = null
afterEach(async () => {
  await mirror?.close()
  mirror = null
})

async function probeBehind(lie: Lie, only?: readonly string[]) {
  const stage = await openStage({ seed: { policies: [{ id: THEIRS, name: 'canary-policy' }] } })
  mirror = await startMirror(stage.sandbox.url, lie)
  const result = await stage.probe(only === undefined ? {} : { only }, { base: mirror.url })
  return { ...result, sandbox: stage.sandbox }
}

describe('an API that lies', () => {
  it('does not get a probe to write to what it calls made and is of others', async () => {
    const { evidence, isClean, sandbox } = await probeBehind(
      async ({ method, path }, pass) => {
        const reply = await pass()
        if (method !== 'POST' || path !== '/v3/policies') return reply
        return { ...reply, text: JSON.stringify({ data: { id: THEIRS, name: 'canary-policy', limits: {} } }) }
      },
      ['policy_put_reply', 'delete_in_use', 'plan'],
    )
    // What was made is found by its name, and goes.
    expect([isClean, listAlive(sandbox)]).toEqual([true, ['canary-policy']])
    expect(sandbox.requests().filter(({ method, path }) => method !== 'GET' && path.includes(THEIRS))).toEqual([])
    expect(JSON.stringify(evidence)).not.toMatch(/canary|f0000000/u)
  })

  it('keeps evidence small, inert and without a secret, whatever the API answers', async () => {
    const nasty = `\u001b[31m\u202e ${KEY} canary@mail.example ${THEIRS} nylas-fleet-probe-00000000-1-00000000 `
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`field_${at}`, nasty]))
    const deep = JSON.parse(`${'['.repeat(90)}${']'.repeat(90)}`) as unknown
    const error = { type: nasty, message: nasty.repeat(300), deep, ...many }
    const refusal = { error, request_id: nasty, [nasty]: nasty }
    const { evidence, isClean, sandbox } = await probeBehind(async ({ method, path }, pass) => {
      if (method === 'GET' && path.startsWith('/v3/applications')) {
        const { text } = await pass()
        const body = JSON.parse(text) as { readonly data: object }
        return { status: 200, text: JSON.stringify({ data: { ...body.data, region: nasty, ...many } }) }
      }
      if (method === 'GET') return pass()
      return { status: 400, text: JSON.stringify(refusal) }
    })
    const text = formatEvidence(evidence)
    expect([isClean, listAlive(sandbox)]).toEqual([true, ['canary-policy']])
    expect(text.length).toBeLessThan(2_000_000)
    expect(text).not.toMatch(/canary|f0000000|00000000-1-|\\u001b|\\u202e/iu)
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
    expect(text).not.toContain(KEY)
    expect(evidence.application.region).toBeNull()
    expect(readEvidence(text)).toEqual(evidence)
  })
})
