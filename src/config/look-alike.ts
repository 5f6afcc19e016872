/**
 * Letters that look like others: `сео@` in Cyrillic is another mailbox than `ceo@`, and nobody sees it in a review. Words of
 * one script are left alone, as are umlauts and their like.
 */

/** Letters of other scripts that are drawn like a Latin one, and that one. */
const TWINS: ReadonlyMap<string, string> = new Map(
  (
    'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw ѵv ԍg ӏl αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ωw ϲc ϳj ' +
    'օo սu ոn հh ցg զq ıi ɑa ɡg ɩi ʟl ᴄc ᴏo ᴠv ᴡw ᴢz'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
)

/** In small letters, drawn so like Latin ones that a word of these alone passes for a Latin one. */
const EXACT = /^[асеорхуіјѕһԁԛԝѵӏονρɑɡıօսոհցզ]+$/u

const MIXING =
  /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}|\p{Script=Coptic}|\p{Script=Lisu}/u

export type LookAlike = { readonly letter: string; readonly twin: string | null }

/** The first letter that passes for another, and which, where that is known. */
export function findLookAlike(text: string): LookAlike | null {
  if (isAscii(text)) return null
  for (const word of text.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    if (isAscii(word)) continue
    const found = findInWord(word)
    if (found !== null) return found
  }
  return null
}

function findInWord(word: string): LookAlike | null {
  const letters = Array.from(word)
  for (const letter of letters) {
    const plain = letter.normalize('NFKC')
    if (!isAscii(letter) && /^[\x20-\x7e]+$/.test(plain)) return { letter, twin: plain }
  }
  const isLatin = /\p{Script=Latin}/u.test(word)
  const letter = letters.find((other) => (isLatin && MIXING.test(other)) || /[ıɑɡɩʟᴄᴏᴠᴡᴢ]/u.test(other))
  if (letter !== undefined) return { letter, twin: TWINS.get(letter.toLowerCase()) ?? null }
  const [first = ''] = letters
  return letters.length > 1 && EXACT.test(word.toLowerCase()) ? { letter: first, twin: TWINS.get(first) ?? null } : null
}

export const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text)

const showCodePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

export const describeLookAlike = ({ letter, twin }: LookAlike): string =>
  `holds '${letter}' (${showCodePoint(letter)}), ${twin === null ? 'among letters of another script' : `which looks like '${twin}'`}`

/** `holds 'é' (U+00E9), which is not ASCII`; null where all of it is. */
export function describeForeignLetter(text: string): string | null {
  if (isAscii(text)) return null
  const found = findLookAlike(text)
  if (found !== null) return describeLookAlike(found)
  const letter = Array.from(text).find((other) => !isAscii(other)) ?? ''
  return `holds '${letter}' (${showCodePoint(letter)}), which is not ASCII`
}
