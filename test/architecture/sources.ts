/** The sources as text, for tests that judge what is written rather than what it does. */
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../src/', import.meta.url)

/** Relative to src, without what is generated. */
export const files: readonly string[] = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /(?<!\.gen)\.ts$/.test(file) && !file.endsWith('.d.ts'),
)

export const readSource = (file: string): string => readFileSync(new URL(file, root), 'utf8')

/** Without comments, which may name what code may not. */
export const readCode = (file: string): string => readSource(file).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
