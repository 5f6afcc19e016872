/**
 * The fleet at a glance, as inline SVG: each workspace (or many that are governed alike, as one) with its policy on the
 * left, its rules on the right, and a bar for its accounts, those in trouble in another colour. Two layouts of the same:
 * side by side for a wide page, one under the other for a phone.
 */

import { shortenToCells } from '../../render/cells.ts'
import { countNoun } from '../../render/words.ts'
import { html, searchLink } from './html-escape.ts'
import type { AccountView, InventoryView, WorkspaceView } from './view.ts'
import { listTroubles, named, ruleNames } from './words.ts'

type Group = {
  readonly title: string
  readonly link: string | null
  readonly policy: string
  readonly guarded: boolean
  readonly rules: readonly string[]
  readonly accounts: number
  readonly troubled: number
}

const SINGLE = 12
const MOST = 40

export type Picture = { readonly wide: string; readonly narrow: string; readonly more: number }

export function drawPicture(view: InventoryView): Picture | null {
  const all = groups(view)
  if (all.length === 0) return null
  const shown = all.slice(0, MOST)
  const most = Math.max(1, ...shown.map(({ accounts }) => accounts))
  return { wide: wide(shown, most), narrow: narrow(shown, most), more: all.length - shown.length }
}

/** The largest first. With many workspaces, those governed alike are one. */
function groups(view: InventoryView): readonly Group[] {
  const troubled = new Set(view.accounts.filter((one) => listTroubles(one).length > 0).map(({ email }) => email))
  const alike = ({ id, policy, rules }: WorkspaceView): string =>
    view.workspaces.length <= SINGLE ? id : JSON.stringify([policy?.id, rules.map((rule) => rule.id)])
  const found = [...Map.groupBy(view.workspaces, alike).values()].flatMap((members): Group[] => {
    const [first] = members
    return first ? [group(first, members, troubled)] : []
  })
  const lost = view.accounts.filter(({ workspace }) => workspace === null || workspace.missing !== false)
  return [...found, ...(lost.length === 0 ? [] : [nowhere(lost)])].sort((a, b) => b.accounts - a.accounts)
}

function group(first: WorkspaceView, members: readonly WorkspaceView[], troubled: ReadonlySet<string>): Group {
  const emails = members.flatMap(({ accounts }) => accounts)
  const name = first.default ? `${first.name} (default)` : first.name
  return {
    title: members.length === 1 ? name : `${first.name} and ${members.length - 1} alike`,
    link: members.length === 1 ? first.name : null,
    policy: first.policy ? named(first.policy) : 'no policy',
    guarded: first.policy !== null && first.policy.missing !== true,
    rules: ruleNames(first),
    accounts: emails.length,
    troubled: emails.filter((email) => troubled.has(email)).length,
  }
}

const nowhere = (accounts: readonly AccountView[]): Group => ({
  title: 'in no workspace',
  link: null,
  policy: 'no policy',
  guarded: false,
  rules: [],
  accounts: accounts.length,
  troubled: accounts.filter((one) => listTroubles(one).length > 0).length,
})

const svg = (width: number, height: number, kind: string, body: string): string =>
  `<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Workspaces with what governs them and how many accounts they hold">${body}</svg>`

const text = (x: number, y: number, kind: string, words: string, most: number): string =>
  `<text x="${x}" y="${y}" class="${kind}"><title>${html(words)}</title>${html(shortenToCells(words, most))}</text>`

function bar(x: number, y: number, width: number, { accounts, troubled }: Group, most: number): string {
  const whole = accounts === 0 ? 0 : Math.max(4, (width * accounts) / most)
  const bad = troubled === 0 ? 0 : Math.max(3, (whole * troubled) / accounts)
  const rect = (kind: string, from: number, size: number) =>
    size === 0 ? '' : `<rect class="${kind}" x="${round(from)}" y="${y}" width="${round(size)}" height="8" rx="4"/>`
  return rect('track', x, width) + rect('good', x, whole) + rect('bad', x, bad)
}

const round = (value: number): number => Math.round(value * 10) / 10

function box(x: number, y: number, width: number, height: number, group: Group, most: number, letters: number): string {
  const amount = `${countNoun(group.accounts, 'account')}${group.troubled === 0 ? '' : `, ${group.troubled} in trouble`}`
  const body =
    `<rect class="box${group.guarded ? '' : ' open'}" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>` +
    text(x + 14, y + 24, 'name', group.title, letters) +
    text(x + 14, y + 43, 'amount', amount, 40) +
    bar(x + 14, y + 54, width - 28, group, most)
  return group.link === null ? body : `<a href="${searchLink(group.link)}">${body}</a>`
}

const COLUMN = { left: 230, from: 340, width: 300, right: 750, page: 1000 }
const BOX = 76
const STEP = 92

type Node = { readonly words: string; readonly at: readonly number[] }

/** Policies left, rules right, each once, beside the middle of what they govern. */
function wide(shown: readonly Group[], most: number): string {
  const middle = (index: number) => index * STEP + BOX / 2 + 4
  const policies = nodes(
    shown.map(({ policy }) => [policy]),
    middle,
  )
  const rules = nodes(
    shown.map(({ rules: names }) => names),
    middle,
  )
  const height = Math.max(shown.length * STEP, policies.height, rules.height)
  const lines = [
    ...policies.nodes.flatMap(({ y, node }) =>
      node.at.map((at) => curve(COLUMN.left, y, COLUMN.from, at, node.words === 'no policy')),
    ),
    ...rules.nodes.flatMap(({ y, node }) =>
      node.at.map((at) => curve(COLUMN.from + COLUMN.width, at, COLUMN.right, y, false)),
    ),
  ]
  const boxes = shown.map((one, index) => box(COLUMN.from, index * STEP + 4, COLUMN.width, BOX, one, most, 30))
  const left = policies.nodes.map(({ y, node }) =>
    pill(0, y, COLUMN.left, node.words, node.words === 'no policy' ? 'none' : 'policy'),
  )
  const right = rules.nodes.map(({ y, node }) => pill(COLUMN.right, y, COLUMN.page - COLUMN.right, node.words, 'rule'))
  return svg(COLUMN.page, height, 'wide', [...lines, ...boxes, ...left, ...right].join(''))
}

const PILL = 30

function pill(x: number, y: number, width: number, words: string, kind: string): string {
  return `<rect class="pill ${kind}" x="${x + 1}" y="${y - PILL / 2}" width="${width - 2}" height="${PILL}" rx="15"/>${text(x + 14, y + 5, 'label', words, 26)}`
}

function nodes(groups: readonly (readonly string[])[], middle: (index: number) => number) {
  const found = new Map<string, number[]>()
  for (const [index, names] of groups.entries()) {
    for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), middle(index)])
  }
  const wished = [...found]
    .map(([words, at]): { node: Node; wish: number } => ({
      node: { words, at },
      wish: at.reduce((a, b) => a + b, 0) / at.length,
    }))
    .sort((a, b) => a.wish - b.wish)
  let next = PILL / 2 + 4
  const placed = wished.map(({ node, wish }) => {
    const y = Math.max(next, round(wish))
    next = y + PILL + 8
    return { y, node }
  })
  return { nodes: placed, height: next - PILL / 2 }
}

function curve(x1: number, y1: number, x2: number, y2: number, dashed: boolean): string {
  const half = (x1 + x2) / 2
  return `<path class="line${dashed ? ' dashed' : ''}" d="M${x1} ${y1} C${half} ${y1} ${half} ${y2} ${x2} ${y2}"/>`
}

/** One box under the other, with what governs it written below its bar. */
function narrow(shown: readonly Group[], most: number): string {
  let y = 2
  const body = shown.map((one) => {
    const lines = [
      `policy: ${one.policy}`,
      ...(one.rules.length === 0 ? ['no rules'] : one.rules.map((name) => `rule: ${name}`)),
    ]
    const height = 78 + lines.length * 18
    const words = lines.map((line, index) =>
      text(16, y + 86 + index * 18, one.guarded || index > 0 ? 'amount' : 'amount alarm', line, 44),
    )
    const drawn = box(2, y, 356, height, one, most, 36) + words.join('')
    y += height + 10
    return drawn
  })
  return svg(360, y, 'narrow', body.join(''))
}
