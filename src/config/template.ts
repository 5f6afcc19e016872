/** Text with placeholders: `{field}` is replaced, `{{` and `}}` are literal braces, any other brace is itself. */

/** Literal text and names, in turn: `['support-', {name: 'slug'}]`. */
export type Part = string | { readonly name: string }

const TOKEN = /\{\{|\}\}|\{([A-Za-z][A-Za-z0-9_]*)\}/gu
const LEFT = /\{[A-Za-z][A-Za-z0-9_]*\}/u

export function parseTemplate(text: string): readonly Part[] {
  if (!text.includes('{') && !text.includes('}')) return text === '' ? [] : [text]
  const parts: Part[] = []
  let literal = ''
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    literal += text.slice(end, match.index)
    end = match.index + match[0].length
    if (match[1] === undefined) {
      literal += match[0].slice(1)
      continue
    }
    if (literal !== '') parts.push(literal)
    literal = ''
    parts.push({ name: match[1] })
  }
  literal += text.slice(end)
  if (literal !== '') parts.push(literal)
  return parts
}

export function listPlaceholders(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]))
}

/** The name, where the text is one placeholder and nothing else. */
export function parseWholePlaceholder(parts: readonly Part[]): string | null {
  const [only, ...more] = parts
  return more.length === 0 && typeof only === 'object' ? only.name : null
}

/** `{word}` in a result: a placeholder that was meant to be replaced, most likely. */
export function findLeftoverPlaceholder(text: string): string | null {
  return text.includes('{') ? (LEFT.exec(text)?.[0] ?? null) : null
}
