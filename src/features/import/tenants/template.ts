/** Making templates from texts, and reading them as the compiler will. */
import { parseTemplate } from '../../../config/template.ts'
import { escapeBraces } from '../resource.ts'

const WORD = /[\p{L}\p{N}\p{M}]/u

/** The text with `{field}` wherever the value stands as a word of its own; null where it does not. */
export function toTemplate(text: string, value: string, field: string): string | null {
  let template = ''
  let end = 0
  for (let at = text.indexOf(value); at !== -1 && value !== ''; at = text.indexOf(value, Math.max(at + 1, end))) {
    const after = at + value.length
    if (WORD.test(text.charAt(at - 1)) || WORD.test(text.charAt(after))) continue
    template += `${escapeBraces(text.slice(end, at))}{${field}}`
    end = after
  }
  return end === 0 ? null : template + escapeBraces(text.slice(end))
}

/** What the compiler makes of a template; null when it needs a field that is not given. */
export function fillTemplate(template: string, fields: Readonly<Record<string, string>>): string | null {
  let text = ''
  for (const part of parseTemplate(template)) {
    const piece = typeof part === 'string' ? part : fields[part.name]
    if (piece === undefined || piece === '') return null
    text += piece
  }
  return text
}
