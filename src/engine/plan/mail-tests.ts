/**
 * The tests of the fleet file, decided for one state of the guardrails: a report of each, and a diagnostic of each that does
 * not hold, with the simplest mail that shows it and the rules that lead there.
 */

import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { MailTest, TestReport, Verdict } from '../../domain/mail.ts'
import type { Diagnostic, Fleet, Place } from '../../domain/model.ts'
import type { SpaceOf } from '../../mail/addresses/space.ts'
import type { Sides } from '../../mail/doubts.ts'
import type { MailWorld, PathEntry } from '../../mail/model.ts'
import { decideTests, type TestResult } from '../../mail/proof/decide-test.ts'
import { listMarks } from '../../mail/verdict-words.ts'
import { createAccountCheck } from './mail-world.ts'

export type TestRun = { readonly reports: readonly TestReport[]; readonly diagnostics: readonly Diagnostic[] }

const NOTHING: TestRun = { reports: [], diagnostics: [] }

/** `world` may hold accounts that are not the fleet's: no test means those. */
export function runMailTests(
  { tests, desired, assume }: Pick<Fleet, 'tests' | 'desired' | 'assume'>,
  world: MailWorld,
  spaceOf?: SpaceOf,
): TestRun {
  if (tests.length === 0) return NOTHING
  const isOwn = createAccountCheck({ desired })
  const own = { ...world, accounts: world.accounts.filter(({ email }) => isOwn(email)) }
  const results = decideTests(tests, own, assume as Partial<Sides>, spaceOf)
  const runs = tests.map((test, index) => {
    const result = results[index]
    if (!result) throw new Error('every test has a result')
    return { report: report(test, result), diagnostics: diagnose(test, result, world) }
  })
  return { reports: runs.map((one) => one.report), diagnostics: runs.flatMap((one) => one.diagnostics) }
}

function report({ name, source }: MailTest, result: TestResult): TestReport {
  switch (result.result) {
    case 'holds':
      return { name, result: 'holds', counterexample: null, verdict: null, doubts: [], source }
    case 'fails':
    case 'undecided': {
      const { counterexample, verdict } = result
      const doubts = result.result === 'undecided' ? result.doubts : []
      return { name, result: result.result, counterexample, verdict, doubts, source }
    }
    default:
      return { name, result: 'fails', counterexample: null, verdict: null, doubts: [], source }
  }
}

function diagnose(test: MailTest, result: TestResult, world: MailWorld): readonly Diagnostic[] {
  const place = parseSource(test.source, test.column)
  switch (result.result) {
    case 'holds':
      return []
    case 'fails': {
      const summary = `test '${test.name}' fails: ${describeMail(test, result)}${describeCause(result.path, result.verdict, world)}`
      const override = 'change the guardrails, or what the test expects of them'
      return [planDiagnostic('test-failed', summary, { place, override })]
    }
    case 'undecided': {
      const summary = `test '${test.name}' hangs on what is not known of Nylas (${result.doubts.join(', ')}): ${describeMail(test, result)}${describeCause(result.path, result.verdict, world)}`
      return [planDiagnostic('test-undecided', summary, { place, severity: 'warning' })]
    }
    case 'yields-nothing': {
      const what = result.what === 'mail' ? 'mail that can be' : 'account of this fleet'
      const [assume] = result.what === 'mail' ? Object.entries(result.assume) : []
      const unless = assume ? ` (unless settings.assume says ${assume.join(': ')})` : ''
      const summary = `test '${test.name}' describes no ${what}: it would hold whatever the guardrails are${unless}`
      return [planDiagnostic('yields-nothing', summary, { place })]
    }
    case 'too-complex': {
      const summary = `test '${test.name}' cannot be decided in reasonable time: too many combinations of conditions on recipients; use fewer conditions in one rule, or ask for less in one test`
      return [planDiagnostic('test-too-complex', summary, { place })]
    }
  }
}

/** Of `file:line`; undefined where nothing says it. */
export function parseSource(source: string | null, column = 1): Place | undefined {
  const at = source?.lastIndexOf(':') ?? -1
  return source === null || at < 0
    ? undefined
    : { file: source.slice(0, at), line: Number(source.slice(at + 1)), column }
}

type Counterexample = Extract<TestResult, { readonly counterexample: unknown }>

function describeMail(test: MailTest, { counterexample, verdict }: Counterexample): string {
  const { from, to, type } = counterexample
  const recipients = to.join(' together with ')
  const isBlocked = verdict.outcome === 'blocked'
  if ('receive' in test) return `mail from ${from} to ${recipients} ${describeVerdict(verdict)}`
  const what = isBlocked ? 'may not send' : 'may send'
  return `${from} ${what} to ${recipients}${type === null ? '' : ` (${type})`}${isBlocked || listMarks(verdict).length === 0 ? '' : `, and the copy ${describeVerdict(verdict)}`}`
}

function describeVerdict(verdict: Verdict): string {
  if (verdict.outcome === 'blocked') return 'is blocked'
  return ['is delivered', listMarks(verdict).join(' and ')].filter((part) => part !== '').join(', ')
}

/** At most three rules: those that matched, then those that could have blocked it and why they did not. */
function describeCause(path: readonly PathEntry[], verdict: Verdict, world: MailWorld): string {
  const isBlock = ({ rule }: PathEntry) => world.rules.get(rule)?.actions.some(({ type }) => type === 'block') === true
  const shown = [
    ...path.filter(({ matched }) => matched),
    ...(verdict.outcome === 'blocked' ? [] : path.filter((entry) => !entry.matched && isBlock(entry))),
  ].slice(0, 3)
  if (shown.length === 0) return verdict.blocked_by === null ? ': no rule is there for it' : `: ${verdict.blocked_by}`
  const texts = shown.map(({ rule, matched, because, source }) => {
    const why = matched
      ? `${rule} acts, since ${because}`
      : `${rule} ${because.startsWith('asks for ') ? '' : 'does not act: '}${because}`
    return `${why}${source === null ? '' : ` (${source})`}`
  })
  return `: ${texts.join('; ')}`
}
