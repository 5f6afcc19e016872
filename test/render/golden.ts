/** Texts that are kept as files and compared as they are; UPDATE_GOLDEN=1 writes them anew. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

const FOLDER = new URL('../golden/render/', import.meta.url)

export function expectGolden(file: string, text: string): void {
  const url = new URL(file, FOLDER)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(url, text)
  }
  expect(text).toBe(readFileSync(url, 'utf8'))
}
