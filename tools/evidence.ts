/**
 * From the evidence that is committed to the one file that defaults follow from, src/domain/settled.gen.ts. A switch that files
 * disagree about, or that is known to differ from application to application, settles nothing.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorMessage } from '../src/domain/diagnostic.ts'
import { readEvidence } from '../src/domain/evidence.ts'
import type { Settled } from '../src/domain/settled.gen.ts'
import { QUESTIONS } from '../src/features/probe/questions.ts'
import { readEvidenceSwitches } from '../src/sandbox/evidence.ts'
import { ROOT } from './made.ts'

type EvidenceFile = { readonly name: string; readonly text: string }

const isLocal = (name: string): boolean =>
  QUESTIONS.some(
    ({ decides, question }) => decides === name && typeof question !== 'string' && question.isLocal === true,
  )

/** Throws an Error that names the files: of a file that is no evidence, and of two that disagree. */
export function settle(files: readonly EvidenceFile[]): Readonly<Record<string, Settled>> {
  const settled = new Map<string, Settled & { readonly file: string }>()
  for (const { name: file, text } of files) {
    for (const [name, found] of readFile(file, text)) {
      const known = settled.get(name)
      if (isLocal(name)) continue
      if (known && known.side !== found.side) {
        throw new Error(
          `${known.file} says ${name} is ${known.side}, ${file} says ${found.side}: find out why they differ, and keep the one that holds for all`,
        )
      }
      if (!known || known.seen < found.seen) settled.set(name, { ...found, file })
    }
  }
  const sorted = [...settled].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, { side, seen }]) => [name, { side, seen }]))
}

function readFile(file: string, text: string): readonly (readonly [string, Settled])[] {
  try {
    const evidence = readEvidence(text)
    const days = new Map(evidence.answers.map(({ decides, at }) => [decides, at.slice(0, 10)]))
    return Object.entries(readEvidenceSwitches(evidence).switches).map(([name, side]) => [
      name,
      { side, seen: days.get(name) ?? '' },
    ])
  } catch (error) {
    throw new Error(`evidence/${file}: ${errorMessage(error)}`)
  }
}

const quote = (value: string | number | boolean): string => (typeof value === 'string' ? `'${value}'` : String(value))

export function formatSettled(settled: Readonly<Record<string, Settled>>): string {
  const rows = Object.entries(settled).map(
    ([name, { side, seen }]) =>
      `  ${/^\w+$/u.test(name) ? name : quote(name)}: { side: ${quote(side)}, seen: '${seen}' },\n`,
  )
  const body = rows.length === 0 ? '{}' : `{\n${rows.join('')}}`
  return [
    '/** Made by tools/evidence.ts of the files in evidence: what was seen of the API itself, by switch. Not for editing. */',
    'export type Settled = { readonly side: string | number | boolean; readonly seen: string }',
    '',
    `export const SETTLED: Readonly<Record<string, Settled>> = ${body}`,
    '',
  ].join('\n')
}

export const SETTLED_FILE = join(ROOT, 'src/domain/settled.gen.ts')

export function readEvidenceFiles(): readonly EvidenceFile[] {
  const folder = join(ROOT, 'evidence')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

if (import.meta.main) {
  const text = formatSettled(settle(readEvidenceFiles()))
  if (readFileSync(SETTLED_FILE, 'utf8') !== text) writeFileSync(SETTLED_FILE, text)
}
