/**
 * What `nylas-fleet probe` has seen of an API, as a file: for each question what was asked, what was answered, and the side of
 * the switch that follows. Reading it again checks its shape; whether switches and sides exist is for the sandbox to say.
 */
import { isObject, type JsonObject } from './json.ts'
import type { Json } from './model.ts'

const EVIDENCE_FORMAT = 1

export type Verdict =
  | { readonly kind: 'side'; readonly side: string | number | boolean }
  /** The answer is clear and fits no side. */
  | { readonly kind: 'neither'; readonly seen: string }
  | { readonly kind: 'undecided' | 'not-asked'; readonly reason: string }

/** `reply` is cut and without anything of others; `wait` is what Retry-After said. */
export type EvidenceExchange = {
  readonly method: string
  readonly path: string
  readonly query?: JsonObject
  readonly body?: Json
  readonly status: number
  readonly reply: Json
  readonly wait?: string
}

/** `decides` null: no switch depends on it. `at` is ISO 8601. */
export type EvidenceAnswer = {
  readonly question: string
  readonly decides: string | null
  readonly verdict: Verdict
  readonly at: string
  readonly exchanges: readonly EvidenceExchange[]
}

export type Evidence = {
  readonly format: number
  readonly version: string
  /** `fingerprint`: the same for the same application, and tells nothing else of it. */
  readonly application: {
    readonly fingerprint: string
    readonly region: string | null
    readonly environment: string | null
  }
  readonly answers: readonly EvidenceAnswer[]
}

/** Its message is a sentence about the text, without the file's name. */
export class EvidenceError extends Error {
  override name = 'EvidenceError'
}

export const createEvidence = (
  version: string,
  application: Evidence['application'],
  answers: readonly EvidenceAnswer[],
): Evidence => ({ format: EVIDENCE_FORMAT, version, application, answers })

export const formatEvidence = (evidence: Evidence): string => `${JSON.stringify(evidence, null, 2)}\n`

/** Throws an EvidenceError. */
export function readEvidence(text: string): Evidence {
  const file = parse(text)
  const { format, version, application, answers } = file
  if (format !== EVIDENCE_FORMAT) {
    const found = typeof format === 'number' ? `format ${format}` : 'no format number'
    throw new EvidenceError(`it has ${found}, and this version reads format ${EVIDENCE_FORMAT}`)
  }
  if (!isObject(application)) throw createShapeError('application', 'an object')
  if (!Array.isArray(answers)) throw createShapeError('answers', 'a list')
  const read = answers.map((answer: Json, index) => readAnswer(answer, `answers[${index}]`))
  const twice = read.find(({ question }, index) => read.findIndex((one) => one.question === question) !== index)
  if (twice) throw new EvidenceError(`it answers the question ${twice.question} twice: keep the one that holds`)
  return {
    format: EVIDENCE_FORMAT,
    version: readText(version, 'version'),
    application: {
      fingerprint: readText(application['fingerprint'], 'application.fingerprint'),
      region: readTextOrNull(application['region'], 'application.region'),
      environment: readTextOrNull(application['environment'], 'application.environment'),
    },
    answers: read,
  }
}

const createShapeError = (path: string, expected: string) => new EvidenceError(`${path} is not ${expected}`)

function parse(text: string): JsonObject {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    throw new EvidenceError('it is not JSON')
  }
  if (!isObject(value)) throw new EvidenceError('it is not a JSON object')
  return value
}

function readText(value: Json | undefined, path: string): string {
  if (typeof value !== 'string' || value === '' || value.length > MOST) throw createShapeError(path, 'a text')
  return value
}

const MOST = 1000

const readTextOrNull = (value: Json | undefined, path: string): string | null =>
  value === null || value === undefined ? null : readText(value, path)

function readAnswer(value: Json, path: string): EvidenceAnswer {
  if (!isObject(value)) throw createShapeError(path, 'an object')
  const { question, decides, verdict, at, exchanges } = value
  if (!Array.isArray(exchanges)) throw createShapeError(`${path}.exchanges`, 'a list')
  const time = readText(at, `${path}.at`)
  if (Number.isNaN(Date.parse(time))) throw createShapeError(`${path}.at`, 'a time')
  return {
    question: readText(question, `${path}.question`),
    decides: readTextOrNull(decides, `${path}.decides`),
    verdict: readVerdict(verdict, `${path}.verdict`),
    at: time,
    exchanges: exchanges.map((one: Json, index) => readExchange(one, `${path}.exchanges[${index}]`)),
  }
}

function readVerdict(value: Json | undefined, path: string): Verdict {
  if (!isObject(value)) throw createShapeError(path, 'an object')
  const { kind, side, seen, reason } = value
  switch (kind) {
    case 'side':
      if (typeof side === 'string' || typeof side === 'number' || typeof side === 'boolean') return { kind, side }
      throw createShapeError(`${path}.side`, 'a text, a number, true or false')
    case 'neither':
      return { kind, seen: readText(seen, `${path}.seen`) }
    case 'undecided':
    case 'not-asked':
      return { kind, reason: readText(reason, `${path}.reason`) }
    default:
      throw createShapeError(`${path}.kind`, 'one of side, neither, undecided, not-asked')
  }
}

function readExchange(value: Json, path: string): EvidenceExchange {
  if (!isObject(value)) throw createShapeError(path, 'an object')
  const { method, path: asked, query, body, status, reply, wait } = value
  if (typeof status !== 'number') throw createShapeError(`${path}.status`, 'a number')
  if (query !== undefined && !isObject(query)) throw createShapeError(`${path}.query`, 'an object')
  return {
    method: readText(method, `${path}.method`),
    path: readText(asked, `${path}.path`),
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    status,
    reply: reply ?? null,
    ...(wait === undefined ? {} : { wait: readText(wait, `${path}.wait`) }),
  }
}
