/** The sections of a comment that ask for somebody's judgement: refusals, what cannot be taken back, warnings. */
import type { Diagnostic } from '../domain/model.ts'
import type { Section } from './budget.ts'
import { escapeCode } from './escape.ts'
import { bullet, DETAILS, details, type Links, md, quote, renderDiagnostic, renderRows } from './markdown-parts.ts'
import type { Row } from './row.ts'
import { codeText, groupDigits, listUpTo, safeText, type Text } from './say.ts'

export const fixedSection = (text: string): Section => ({ name: '', importance: 100, forms: [() => text] })
export const listSection = (name: string, importance: number, ...forms: readonly (() => string)[]): Section => ({
  name,
  importance,
  forms,
})

/** How long a section stays as it is when room is short. */
export const IMPORTANCE = {
  refusals: 91,
  deletions: 90,
  outcome: 85,
  notes: 80,
  irreversible: 70,
  reach: 60,
  warnings: 50,
  foreign: 40,
  kinds: 30,
  standing: 20,
  notices: 15,
  drawing: 10,
} as const

/** The first `most` lines, then how many more there are. */
export function firstLines(lines: readonly string[], most: number, what = 'more'): readonly string[] {
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), bullet(`and ${groupDigits(lines.length - most)} ${what}`)]
}

export function refusalSection(
  refusals: readonly Diagnostic[],
  links: Links | undefined,
  head = 'Refused because',
): Section {
  const form = (most: number, linked: Links | undefined) => (): string =>
    quote(
      'CAUTION',
      [
        `**${head}**`,
        ...firstLines(
          refusals.map((one) => renderDiagnostic(one, linked)),
          most,
        ),
      ].join('\n'),
    )
  const codes = (): Text =>
    listUpTo(
      [...Map.groupBy(refusals, (one) => one.code)].map(([one, these]) => safeText`${codeText(one)} × ${these.length}`),
      10,
    )
  return listSection('refusals', IMPORTANCE.refusals, form(200, links), form(40, undefined), form(10, undefined), () =>
    quote('CAUTION', `**${head}**: ${md(codes())}`),
  )
}

export function diagnosticsSection(
  name: 'warnings' | 'notices',
  those: readonly Diagnostic[],
  links: Links | undefined,
): readonly Section[] {
  if (those.length === 0) return []
  const summary = `<b>${name === 'warnings' ? 'Warnings' : 'Notices'}</b>: ${groupDigits(those.length)}`
  const lines = (most: number): string =>
    firstLines(
      those.map((one) => renderDiagnostic(one, links)),
      most,
    ).join('\n')
  // A few warnings are worth their room; many are not.
  const open = name === 'warnings' && those.length <= 3
  const form = (most: number) => (): string =>
    open ? `**Warnings: ${those.length}**\n\n${lines(most)}` : details(summary, lines(most))
  return [
    listSection(
      name,
      IMPORTANCE[name],
      form(200),
      form(20),
      () => `- ${summary}`,
      () => '',
    ),
  ]
}

/** Rows that fold into one line, from every detail to none. */
export const foldedSection = (
  name: string,
  importance: number,
  summary: string,
  rows: readonly Row[],
  links: Links | undefined,
  head = '',
): Section =>
  listSection(
    name,
    importance,
    ...DETAILS.map((detail) => () => details(summary, `${head}${renderRows(rows, detail, links)}`)),
    () => `- ${summary}`,
    () => '',
  )

/** How what is held back gets done. Without a digest: where to find it. */
export const goOn = (approve: string | undefined): string =>
  approve === undefined
    ? 'To go on: run this workflow by hand on the default branch, with the digest of the plan as `approve`.'
    : `To go on: run this workflow by hand on the default branch with ${escapeCode(`approve: ${approve}`)}. It allows exactly that plan.`
