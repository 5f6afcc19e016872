/**
 * A page of Markdown within a number of characters or bytes: headline, sections, footer. Each section comes in forms from
 * full to nothing; the least important one gives way first, through all its forms, then the next. What was shortened is
 * named on the page.
 */
import type { Plan } from '../domain/plan.ts'
import { escapeCode, escapeMarkdown, escapeUrl } from './escape.ts'
import { type Links, toMarkdown } from './markdown-parts.ts'
import { listUpTo, plainText } from './safe-text.ts'
import { countNoun, formatDuration } from './words.ts'

export type MarkdownOptions = {
  /** What the caller puts around it not counted. */
  readonly budget: number
  /** What the budget counts: a comment's limit is in characters (the default), a job summary's in bytes of UTF-8. */
  readonly unit?: 'characters' | 'bytes'
  readonly links?: Links
  /** When it is read (ISO 8601), for "in 12 days". */
  readonly now?: string
  /** What the caller has to add, a sentence each: "This token may not write comments." */
  readonly notes?: readonly string[]
}

export type Section = {
  /** What is missed when it is shortened: "the details of 238 mailboxes". */
  readonly name: string
  /** The higher, the longer it stays as it is. */
  readonly importance: number
  /** From full to shortest; the last may be empty, but need not be. Made only when needed. */
  readonly forms: readonly (() => string)[]
}

export const IMPORTANCE = {
  refusals: 91,
  deletions: 90,
  failures: 85,
  notes: 80,
  irreversible: 70,
  mail: 65,
  impact: 60,
  warnings: 50,
  others: 40,
  kinds: 30,
  mailRules: 25,
  remainders: 20,
  notices: 15,
  drawing: 10,
} as const

export const makeSection = (name: string, importance: number, ...forms: readonly (() => string)[]): Section => ({
  name,
  importance,
  forms,
})

/** Never shortened. */
export const makeFixedSection = (text: string): Section => ({ name: '', importance: 100, forms: [() => text] })

export const renderNotes = (notes: readonly string[] | undefined): readonly Section[] =>
  (notes ?? []).map((note) =>
    makeSection(
      'notes',
      IMPORTANCE.notes,
      () => `ℹ️ ${escapeMarkdown(note)}`,
      () => '',
    ),
  )

type Measure = (text: string) => number

/** `headline` alone is what stays when there is no room for more. */
export function renderPage(
  headline: string,
  sections: readonly Section[],
  footer: string,
  options: MarkdownOptions,
): string {
  const { budget, links } = options
  const measure: Measure = options.unit === 'bytes' ? (text) => Buffer.byteLength(text) : (text) => text.length
  const room = budget - measure(headline) - measure(footer) - 5
  // The note on what was shortened needs room too, and how much is known only once it is known what was shortened.
  for (const reserved of [0, 300, 600, 900]) {
    const { text, shortened } = fitSections(sections, room - reserved, measure)
    const parts = [headline, text, renderShortened(shortened, links), footer]
    const page = parts.filter((part) => part !== '').join(GAP)
    if (measure(page) < budget) return `${page}\n`
  }
  const last = [headline, 'Too long for here: all of it is in `plan-file`.']
  return last.find((text) => measure(text) < budget)?.concat('\n') ?? ''
}

const GAP = '\n\n'

function fitSections(sections: readonly Section[], budget: number, measure: Measure) {
  const render = ({ forms }: Section, form: number) => {
    const text = forms[form]?.() ?? ''
    return { form, text, size: text === '' ? 0 : measure(text) + GAP.length }
  }
  const chosen = sections.map((section) => ({ section, ...render(section, 0) }))
  let length = chosen.reduce((sum, { size }) => sum + size, 0)
  for (const choice of chosen.toSorted((a, b) => a.section.importance - b.section.importance)) {
    while (length > budget && choice.form + 1 < choice.section.forms.length) {
      length -= choice.size
      Object.assign(choice, render(choice.section, choice.form + 1))
      length += choice.size
    }
  }
  return {
    text: chosen
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(GAP),
    shortened: chosen.filter(({ form }) => form > 0).map(({ section }) => section.name),
  }
}

function renderShortened(shortened: readonly string[], links: Links | undefined): string {
  const names = [...new Set(shortened.filter((name) => name !== ''))]
  if (names.length === 0) return ''
  const summary = links?.summary === undefined ? '' : `the [job summary](${escapeUrl(links.summary)}) and `
  return `ℹ️ Too long for here, so shortened: ${toMarkdown(listUpTo(names.map(plainText), 12))}. All of it is in ${summary}\`plan-file\`.`
}

/** Twelve digits of a digest are enough to compare by eye; whoever has to write it down is given all of it in a message. */
export function renderPlanFooter({ fleet, commit, application, digest, counts, requests }: Plan): string {
  const { writes, seconds } = requests
  return `<sub>${[
    `Fleet ${escapeCode(fleet)}`,
    ...(commit === null ? [] : [`commit ${escapeCode(commit.slice(0, 12))}`]),
    `application ${escapeCode(application)}`,
    `plan ${escapeCode(digest.replace(/^sha256:/, '').slice(0, 12))}`,
    `${countNoun(counts.unchanged, 'resource')} unchanged`,
    ...(writes === 0 ? [] : [`${countNoun(writes, 'request')}, about ${formatDuration(seconds)}`]),
  ].join(' · ')}</sub>`
}
