/**
 * Secrets in a reply, taken out before anything else is done with it: what the API itself tells as one, and those that are
 * known, which a server may repeat.
 */
import type { RawResponse, Strike } from './response.ts'

/** Before it is parsed: a server, or a proxy, may repeat what it was sent. */
export function strikeSecrets({ status, headers, text }: RawResponse, strike: Strike): RawResponse {
  const struck = Object.entries(headers).map(([name, value]) => {
    return [name, typeof value === 'string' ? strike(value) : value?.map(strike)] as const
  })
  return { status, headers: Object.fromEntries(struck), text: strike(text) }
}

/** A member whose name says that it is one. Bounded, so that no reply is expensive to look through. */
const SECRET_MEMBER = /"[\w.-]{0,40}secret[\w.-]{0,40}"\s{0,40}:\s{0,40}"/giu
const MASKED = '"***"'
/** One character again and again, or nothing: no secret, and nothing to look for in other texts. */
const MASK = /^(.?)\1*$/su

/**
 * One inside of a sentence, or of JSON in a text: named, and no word of a language, since it holds a digit. It is looked for
 * in refusals alone: in a success it may be what the file says too.
 */
const SECRET_IN_TEXT =
  /secret[\w.-]{0,40}[\\'"`]{0,9}\s{0,9}(?:[:=]|\bis\b)\s{0,9}[\\'"`]{0,9}([^\s\\'"`<>,;(){}[\]]{16,200})/giu

/**
 * The secrets that a reply tells: taken out of its text before anything else is done with it, also where it is cut off.
 * What the API gives as a secret goes to nobody but whoever asked for it in so many words.
 */
export function takeSecrets(response: RawResponse): {
  readonly response: RawResponse
  readonly secrets: readonly string[]
} {
  const { status, text } = response
  if (!/secret/iu.test(text)) return { response, secrets: [] }
  const parts: string[] = []
  const secrets: string[] = []
  let last = 0
  for (const { 0: member, index } of text.matchAll(SECRET_MEMBER)) {
    const start = index + member.length - 1
    if (start < last) continue
    const end = findEnd(text, start)
    const secret = readText(text.slice(start, end))
    if (!MASK.test(secret)) secrets.push(secret)
    parts.push(text.slice(last, start), end > text.length ? '"***' : MASKED)
    last = end
  }
  const struck = parts.join('') + text.slice(last)
  const left =
    status < 400
      ? struck
      : struck.replace(SECRET_IN_TEXT, (whole: string, secret: string) => {
          if (!/\d/u.test(secret)) return whole
          secrets.push(secret)
          return `${whole.slice(0, -secret.length)}***`
        })
  return { response: left === text ? response : { ...response, text: left }, secrets }
}

/** Where the text that begins with this quote ends; beyond the end where it is cut off. */
function findEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at + 1
  }
  return text.length + 1
}

function readText(quoted: string): string {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return quoted.slice(1)
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
