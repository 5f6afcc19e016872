/**
 * Fits sections into a number of characters. Each section comes in forms from full to nothing; the least important one gives
 * way first, through all its forms, then the next. What is left out is told by name.
 */
export type Section = {
  /** What is missed when it is shortened: "the details of 238 mailboxes". */
  readonly name: string
  /** The higher, the longer it stays as it is. */
  readonly importance: number
  /** From full to shortest; the last may be empty, but need not be. Made only when needed. */
  readonly forms: readonly (() => string)[]
}

export type FittedSections = { readonly text: string; readonly shortened: readonly string[] }

const GAP = '\n\n'

const sized = (text: string, measure: Measure) => ({ text, size: text === '' ? 0 : measure(text) + GAP.length })

/** Characters for a comment, bytes for a job summary. */
export type Measure = (text: string) => number

export function fitSections(sections: readonly Section[], budget: number, measure: Measure): FittedSections {
  const chosen = sections.map((section) => ({ section, form: 0, ...sized(section.forms[0]?.() ?? '', measure) }))
  const length = (): number => chosen.reduce((sum, { size }) => sum + size, 0)
  for (const one of chosen.toSorted((a, b) => a.section.importance - b.section.importance)) {
    while (length() > budget && one.form + 1 < one.section.forms.length) {
      one.form += 1
      Object.assign(one, sized(one.section.forms[one.form]?.() ?? '', measure))
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
