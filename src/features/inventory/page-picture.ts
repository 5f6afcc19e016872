/**
 * The fleet at a glance, as inline SVG: each workspace (or many that are governed alike, as one) with its policy on the
 * left, its rules on the right, and a bar for its accounts, those in trouble in another colour. Two layouts of the same:
 * side by side for a wide page, one under the other for a phone.
 */

import { escapeHtml } from '../../render/escape.ts'
import { shortenToCells } from '../../render/layout.ts'
import { countNoun } from '../../render/words.ts'
import { describeReference, listRuleNames, listTroubles, markDefault } from './descriptions.ts'
import type { AccountView, InventoryView, WorkspaceView } from './view.ts'

type Group = {
  readonly title: string
  readonly link: string | null
  readonly policy: string
  readonly guarded: boolean
  readonly rules: readonly string[]
  readonly accounts: number
  readonly troubled: number
}

/** With more workspaces than this, those governed alike are drawn as one. */
const SINGLE = 12
const MOST = 40
const NO_POLICY = 'no policy'

export type Picture = { readonly wide: string; readonly narrow: string; readonly more: number }

export function drawPicture(view: InventoryView): Picture | null {
  const groups = groupWorkspaces(view)
  if (groups.length === 0) return null
  const visible = groups.slice(0, MOST)
  const most = Math.max(1, ...visible.map(({ accounts }) => accounts))
  return { wide: drawWide(visible, most), narrow: drawNarrow(visible, most), more: groups.length - visible.length }
}

/** The largest first. */
function groupWorkspaces(view: InventoryView): readonly Group[] {
  const troubled = new Set(view.accounts.filter(isTroubled).map(({ email }) => email))
  const governanceOf = ({ id, policy, rules }: WorkspaceView): string =>
    view.workspaces.length <= SINGLE ? id : JSON.stringify([policy?.id, rules.map((rule) => rule.id)])
  const groups = [...Map.groupBy(view.workspaces, governanceOf).values()].flatMap((members): Group[] => {
    const [first] = members
    return first ? [buildGroup(first, members, troubled)] : []
  })
  const lost = view.accounts.filter(({ workspace }) => workspace === null || workspace.missing !== false)
  return [...groups, ...(lost.length === 0 ? [] : [groupLost(lost)])].sort((a, b) => b.accounts - a.accounts)
}

const isTroubled = (account: AccountView): boolean => listTroubles(account).length > 0

function buildGroup(first: WorkspaceView, members: readonly WorkspaceView[], troubled: ReadonlySet<string>): Group {
  const emails = members.flatMap(({ accounts }) => accounts)
  return {
    title: members.length === 1 ? markDefault(first.name, first) : `${first.name} and ${members.length - 1} alike`,
    link: members.length === 1 ? first.name : null,
    policy: first.policy ? describeReference(first.policy) : NO_POLICY,
    guarded: first.policy !== null && first.policy.missing !== true,
    rules: listRuleNames(first),
    accounts: emails.length,
    troubled: emails.filter((email) => troubled.has(email)).length,
  }
}

const groupLost = (accounts: readonly AccountView[]): Group => ({
  title: 'in no workspace',
  link: null,
  policy: NO_POLICY,
  guarded: false,
  rules: [],
  accounts: accounts.length,
  troubled: accounts.filter(isTroubled).length,
})

const drawSvg = (width: number, height: number, layout: string, body: string): string =>
  `<svg class="${layout}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Workspaces with what governs them and how many accounts they hold">${body}</svg>`

const drawText = (x: number, y: number, style: string, words: string, most: number): string =>
  `<text x="${x}" y="${y}" class="${style}"><title>${escapeHtml(words)}</title>${escapeHtml(shortenToCells(words, most))}</text>`

function drawBar(x: number, y: number, width: number, { accounts, troubled }: Group, most: number): string {
  const whole = accounts === 0 ? 0 : Math.max(4, (width * accounts) / most)
  const bad = troubled === 0 ? 0 : Math.max(3, (whole * troubled) / accounts)
  const drawPart = (style: string, size: number) =>
    size === 0 ? '' : `<rect class="${style}" x="${round(x)}" y="${y}" width="${round(size)}" height="8" rx="4"/>`
  return drawPart('track', width) + drawPart('good', whole) + drawPart('bad', bad)
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A link inside the page that puts a search into its address. */
export const linkToSearch = (text: string): string => escapeHtml(`#q=${encodeURIComponent(text.toWellFormed())}`)

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function drawBox({ x, y, width, height }: Box, group: Group, most: number, letters: number): string {
  const amount = `${countNoun(group.accounts, 'account')}${group.troubled === 0 ? '' : `, ${group.troubled} in trouble`}`
  const body =
    `<rect class="box${group.guarded ? '' : ' open'}" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>` +
    drawText(x + 14, y + 24, 'name', group.title, letters) +
    drawText(x + 14, y + 43, 'amount', amount, 40) +
    drawBar(x + 14, y + 54, width - 28, group, most)
  return group.link === null ? body : `<a href="${linkToSearch(group.link)}">${body}</a>`
}

const COLUMN = { left: 230, from: 340, width: 300, right: 750, page: 1000 }
const BOX_HEIGHT = 76
const STEP = 92

/** Policies left, rules right, each once, beside the middle of what they govern. */
function drawWide(groups: readonly Group[], most: number): string {
  const policies = placeNodes(groups.map(({ policy }) => [policy]))
  const rules = placeNodes(groups.map((group) => group.rules))
  const height = Math.max(groups.length * STEP, policies.height, rules.height)
  const lines = [
    ...policies.nodes.flatMap(({ y, words, at }) =>
      at.map((middle) => drawCurve(COLUMN.left, y, COLUMN.from, middle, words === NO_POLICY)),
    ),
    ...rules.nodes.flatMap(({ y, at }) =>
      at.map((middle) => drawCurve(COLUMN.from + COLUMN.width, middle, COLUMN.right, y, false)),
    ),
  ]
  const boxes = groups.map((group, index) =>
    drawBox({ x: COLUMN.from, y: index * STEP + 4, width: COLUMN.width, height: BOX_HEIGHT }, group, most, 30),
  )
  const left = policies.nodes.map(({ y, words }) =>
    drawPill(0, y, COLUMN.left, words, words === NO_POLICY ? 'none' : 'policy'),
  )
  const right = rules.nodes.map(({ y, words }) => drawPill(COLUMN.right, y, COLUMN.page - COLUMN.right, words, 'rule'))
  return drawSvg(COLUMN.page, height, 'wide', [...lines, ...boxes, ...left, ...right].join(''))
}

const PILL = 30

function drawPill(x: number, y: number, width: number, words: string, style: string): string {
  return `<rect class="pill ${style}" x="${x + 1}" y="${y - PILL / 2}" width="${width - 2}" height="${PILL}" rx="15"/>${drawText(x + 14, y + 5, 'label', words, 26)}`
}

type PlacedNode = { readonly words: string; readonly at: readonly number[]; readonly y: number }

/** `at` are the middles of the boxes it belongs to; `y` is as near to them as those above it allow. */
function placeNodes(names: readonly (readonly string[])[]): { nodes: readonly PlacedNode[]; height: number } {
  const middles = new Map<string, number[]>()
  for (const [index, group] of names.entries()) {
    const middle = index * STEP + BOX_HEIGHT / 2 + 4
    for (const name of new Set(group)) middles.set(name, [...(middles.get(name) ?? []), middle])
  }
  const candidates = [...middles]
    .map(([words, at]) => ({ words, at, y: at.reduce((a, b) => a + b, 0) / at.length }))
    .sort((a, b) => a.y - b.y)
  let next = PILL / 2 + 4
  const nodes = candidates.map((node) => {
    const y = Math.max(next, round(node.y))
    next = y + PILL + 8
    return { ...node, y }
  })
  return { nodes, height: next - PILL / 2 }
}

function drawCurve(x1: number, y1: number, x2: number, y2: number, dashed: boolean): string {
  const half = (x1 + x2) / 2
  return `<path class="line${dashed ? ' dashed' : ''}" d="M${x1} ${y1} C${half} ${y1} ${half} ${y2} ${x2} ${y2}"/>`
}

/** One box under the other, with what governs it written below its bar. */
function drawNarrow(groups: readonly Group[], most: number): string {
  let y = 2
  const body = groups.map((group) => {
    const lines = [
      `policy: ${group.policy}`,
      ...(group.rules.length === 0 ? ['no rules'] : group.rules.map((name) => `rule: ${name}`)),
    ]
    const height = 78 + lines.length * 18
    const words = lines.map((line, index) =>
      drawText(16, y + 86 + index * 18, group.guarded || index > 0 ? 'amount' : 'amount alarm', line, 44),
    )
    const box = drawBox({ x: 2, y, width: 356, height }, group, most, 36) + words.join('')
    y += height + 10
    return box
  })
  return drawSvg(360, y, 'narrow', body.join(''))
}
