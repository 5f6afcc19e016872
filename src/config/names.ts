/** Names that do not show what they are: control characters, and characters that nobody sees. */

const CONTROL = /\p{Cc}/u
/** Invisible or reordering: format characters, line separators, Hangul fillers, but not the joiners that scripts and emoji need. */
const HIDDEN = /(?![\u200c\u200d])\p{Cf}|[\u2028\u2029\u115f\u1160\u3164\uffa0]|(?<![^ -~])[\u200c\u200d]/u

export function findHiddenCharacter(text: string): string | null {
  const found = CONTROL.exec(text) ?? HIDDEN.exec(text)
  if (!found) return null
  const code = found[0].codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
