/**
 * Sentences that keep our words apart from foreign text, so that a printer can escape the latter and nobody can forget to.
 * In safeText`deletes ${name}` the literal is ours and a string put in is foreign; another Text is taken over as it is.
 */
import { keyOf } from '../domain/address.ts'
import { enumerate } from '../domain/enumerate.ts'
import { showHidden } from './escape.ts'
import { groupDigits } from './words.ts'

export type Part = string | { readonly foreign: string; readonly as: 'text' | 'code' }
export type Text = readonly Part[]

type Value = string | number | Text

export function safeText(words: TemplateStringsArray, ...values: readonly Value[]): Text {
  return words.flatMap((word, index): Text => {
    const value = values[index]
    const part: Text =
      value === undefined
        ? []
        : typeof value === 'string'
          ? foreignText(value)
          : typeof value === 'number'
            ? [groupDigits(value)]
            : value
    return word === '' ? part : [word, ...part]
  })
}

/** A name or a sentence that came in. */
export const foreignText = (foreign: string): Text => (foreign === '' ? [] : [{ foreign, as: 'text' }])
/** An identifier or a value, set apart from prose. */
export const codeText = (foreign: string): Text => [{ foreign, as: 'code' }]
/** Our own words, from a table of this folder or of a kind. Never for text that came in. */
export const plainText = (words: string): Text => (words === '' ? [] : [words])

export const joinTexts = (texts: readonly Text[], separator: string): Text =>
  texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]))

/** `a, b and c` */
export const listTexts = (texts: readonly Text[]): Text => listUpTo(texts, texts.length)

/** `acme, globex and 236 more`; one name too many is named rather than counted. */
export const listUpTo = (texts: readonly Text[], limit: number): Text => enumerate(texts, limit, groupDigits).flat()

/** Addresses by their keys. */
export const listKeys = (addresses: readonly string[], limit: number): Text =>
  listUpTo(
    addresses.map((address) => codeText(keyOf(address))),
    limit,
  )

export function capitalize(text: Text): Text {
  const [first, ...rest] = text
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : text
}

/** For a terminal, and for anything that knows no markup. */
export const toPlain = (text: Text): string =>
  text.map((part) => (typeof part === 'string' ? part : showHidden(part.foreign))).join('')
