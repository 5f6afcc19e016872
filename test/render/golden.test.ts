import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { planMarkdown } from '../../src/render/markdown.ts'
import { planText } from '../../src/render/terminal.ts'
import { CASES } from './plans.ts'

const FOLDER = new URL('../golden/render/', import.meta.url)

export function golden(file: string, text: string): void {
  const url = new URL(file, FOLDER)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(url, text)
  }
  expect(text).toBe(readFileSync(url, 'utf8'))
}

describe.each(Object.keys(CASES))('%s', (name) => {
  const made = CASES[name]?.()
  if (made === undefined) throw new Error(name)
  const links = {
    summary: 'https://github.com/acme/fleet/actions/runs/1',
    blob: 'https://github.com/acme/fleet/blob/0123456',
  }

  test('reads as the golden comment does', () => {
    golden(`${name}.md`, planMarkdown(made, { budget: 65_536, links, now: '2026-11-21T00:00:00Z' }))
  })
  test('reads as the golden terminal text does', () => {
    golden(`${name}.txt`, planText(made, { color: false, width: 100, now: '2026-11-21T00:00:00Z' }))
  })
})
