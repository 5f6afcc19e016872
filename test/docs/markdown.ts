/** The Markdown of this repository, taken apart as far as its tests need. */
import { readdirSync, readFileSync } from 'node:fs'

export const root = new URL('../../', import.meta.url)
export const text = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const inside = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)

export const pages: readonly string[] = [
  ...readdirSync(root).filter((path) => path.endsWith('.md')),
  ...['docs', 'examples'].flatMap(inside).filter((path) => path.endsWith('.md')),
].toSorted()

/** `language` and `name` are the words after the backticks: a block that is a file has the file's name there. */
export type Block = { readonly language: string; readonly name: string; readonly body: string; readonly line: number }

export function blocks(markdown: string): readonly Block[] {
  const found: Block[] = []
  let open: { language: string; name: string; line: number; lines: string[] } | null = null
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^\s*```(\S*) ?(.*)$/.exec(line)
    if (fence && open) {
      found.push({ language: open.language, name: open.name, line: open.line, body: `${open.lines.join('\n')}\n` })
      open = null
    } else if (fence) open = { language: fence[1] ?? '', name: fence[2] ?? '', line: index + 1, lines: [] }
    else open?.lines.push(line)
  }
  if (open) throw new Error(`a block that begins in line ${open.line} does not end`)
  return found
}

const prose = (markdown: string): string => markdown.replace(/^\s*```[\s\S]*?^\s*```$/gm, '')

/** As GitHub makes them; a heading that stands twice gets -1 and so on. */
export function anchors(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const found = new Set<string>()
  for (const [, heading = ''] of prose(markdown).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    found.add(count === 0 ? slug : `${slug}-${count}`)
  }
  return found
}

export const links = (markdown: string): readonly string[] =>
  [
    ...prose(markdown)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map((match) => match[1] ?? '')
