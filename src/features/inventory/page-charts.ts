/**
 * How a fleet fares, as pictures in the page: accounts by health, who sends how much, deletions to come, and how many
 * accounts the fleet has owned over time. Each says the same in a sentence below it, for those who cannot see it. What is
 * not known has its own mark and is never drawn as nothing.
 */
import { escapeHtml } from '../../render/escape.ts'
import { shortenToCells } from '../../render/layout.ts'
import { countNoun, formatDate, groupDigits } from '../../render/words.ts'
import { describeShare } from './descriptions.ts'
import type { AccountView, GrowthPoint, InventoryView } from './view.ts'

export type Chart = { readonly title: string; readonly svg: string; readonly says: string }

/** Every chart is as wide as this, in its own units. */
export const CHART_WIDTH = 480
const MOST_BARS = 10
const ROW = 26

/** Those that have something to show. */
export function drawCharts(view: InventoryView): readonly Chart[] {
  const { text, unhealthy, unmanaged, tenant } = view.filter
  const isFiltered = unhealthy || unmanaged || text !== null || tenant !== null
  const note = isFiltered ? ' Only accounts that fit the filter are counted.' : ''
  const ofAccounts = [drawHealth(view), drawSending(view), drawDeletions(view)].filter((chart) => chart !== null)
  const growth = drawGrowth(view.growth ?? [])
  return [...ofAccounts.map((chart) => ({ ...chart, says: chart.says + note })), ...(growth === null ? [] : [growth])]
}

const round = (value: number): number => Math.round(value * 10) / 10

const drawSvg = (title: string, height: number, parts: readonly string[]): string =>
  `<svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${round(height)}" role="img" aria-label="${escapeHtml(title)}">${parts.join('')}</svg>`

const drawText = (
  x: number,
  y: number,
  words: string,
  most: number,
  style = '',
  anchor = 'start',
  short = words,
): string =>
  `<text x="${round(x)}" y="${round(y)}"${style === '' ? '' : ` class="${style}"`} text-anchor="${anchor}"><title>${escapeHtml(words)}</title>${escapeHtml(shortenToCells(short, most))}</text>`

const drawRect = (x: number, y: number, width: number, height: number, style: string): string =>
  `<rect class="${style}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" rx="3"/>`

type Bar = { readonly label: string; readonly amount: number; readonly words: string; readonly style: string }

const LABEL = { cells: 24, width: 196 }
const AMOUNT = { cells: 15, width: 120 }

/** One bar under the other: its label left, its amount right. The longest fills the room between. */
function drawBars(title: string, bars: readonly Bar[]): string {
  const room = CHART_WIDTH - LABEL.width - AMOUNT.width
  const most = Math.max(1, ...bars.map(({ amount }) => amount))
  const rows = bars.flatMap(({ label, amount, words, style }, index) => {
    const y = index * ROW + 4
    const width = amount === 0 ? 0 : Math.max(3, (room * amount) / most)
    return [
      drawText(0, y + 13, label, LABEL.cells, '', 'start', shortenLabel(label)),
      drawRect(LABEL.width, y + 2, room, 13, 'track'),
      ...(width === 0 ? [] : [drawRect(LABEL.width, y + 2, width, 13, style)]),
      drawText(CHART_WIDTH, y + 13, words, AMOUNT.cells, 'amount', 'end'),
    ]
  })
  return drawSvg(title, bars.length * ROW + 4, rows)
}

/** Addresses differ at the end of what stands before their domain, which therefore stays. */
function shortenLabel(label: string): string {
  const end = label.lastIndexOf('@')
  const letters = Array.from(label.slice(0, Math.max(0, end)))
  if (label.length <= LABEL.cells || letters.length === 0) return label
  if (letters.length <= LABEL.cells - 2) return `${letters.join('')}@…`
  return `${letters.slice(0, LABEL.cells / 2 - 2).join('')}…${letters.slice(1 - LABEL.cells / 2).join('')}`
}

const listWords = (bars: readonly Bar[]): string => bars.map(({ label, words }) => `${label}: ${words}`).join('; ')

/** The worst first; each account once. */
function classifyAccount({ blocked, status, sending }: AccountView): string {
  if (blocked) return 'blocked'
  if (status !== 'valid') return 'grant not valid'
  if (sending === undefined) return 'grant valid'
  if (sending === 'unknown') return 'sending not known'
  if (sending === 'none') return 'nothing sent'
  const [worst] = sending.troubles
  if (worst) return worst.line === 'pause' ? 'past the stop line' : 'past the review line'
  return sending.bounce_rate === null || sending.complaint_rate === null ? 'known in part' : 'no trouble'
}

const CLASSES: readonly (readonly [name: string, style: string])[] = [
  ['blocked', 'bad'],
  ['grant not valid', 'bad'],
  ['past the stop line', 'bad'],
  ['past the review line', 'warn'],
  ['sending not known', 'calm'],
  ['known in part', 'calm'],
  ['nothing sent', 'calm'],
  ['grant valid', 'good'],
  ['no trouble', 'good'],
]

function drawHealth({ accounts, health }: InventoryView): Chart | null {
  if (accounts.length === 0) return null
  const counts = Map.groupBy(accounts, classifyAccount)
  const bars = CLASSES.flatMap(([label, style]): Bar[] => {
    const amount = counts.get(label)?.length ?? 0
    return amount === 0 ? [] : [{ label, amount, words: groupDigits(amount), style }]
  })
  const title = 'Accounts by health'
  const asked = health === undefined ? ' Nobody asked how their mail fares (--health).' : ''
  return { title, svg: drawBars(title, bars), says: `${listWords(bars)}.${asked}` }
}

function drawSending({ accounts, health }: InventoryView): Chart | null {
  if (health === undefined) return null
  const title = 'Mail sent by account'
  const senders = accounts
    .flatMap(({ email, sending }) => (typeof sending === 'object' ? [{ email, ...sending }] : []))
    .toSorted((a, b) => (b.sent ?? 0) - (a.sent ?? 0))
  if (health === null || senders.length === 0) {
    const says = health?.complete === true ? 'None is known to have been sent.' : 'Not known: Nylas does not tell.'
    return { title, svg: '', says }
  }
  const bars = senders.slice(0, MOST_BARS).map(
    ({ email, sent, bounce_rate, troubles }): Bar => ({
      label: email,
      amount: sent ?? 0,
      words: `${sent === null ? 'not known' : groupDigits(sent)}, ${bounce_rate === null ? '?' : describeShare(bounce_rate)}`,
      style: troubles.some(({ line }) => line === 'pause') ? 'bad' : troubles.length > 0 ? 'warn' : 'good',
    }),
  )
  const rest = senders.slice(MOST_BARS)
  const sum = rest.reduce((all, { sent }) => all + (sent ?? 0), 0)
  const least = health.complete && rest.every(({ sent }) => sent !== null) ? '' : 'at least '
  const others = `${countNoun(rest.length, 'other')}${health.complete ? '' : ' and more'}`
  const end: readonly Bar[] =
    rest.length === 0 && health.complete
      ? []
      : [
          {
            label: rest.length === 0 ? 'others' : others,
            amount: sum,
            words: rest.length === 0 ? 'not known' : `${least}${groupDigits(sum)}`,
            style: 'calm',
          },
        ]
  const all = [...bars, ...end]
  const days = `${formatDate(`${health.since}T`)} to ${formatDate(`${health.until}T`)}`
  return {
    title,
    svg: drawBars(title, all),
    says: `${days}, with the share of hard bounces. ${listWords(all)}.`,
  }
}

function drawDeletions({ accounts }: InventoryView): Chart | null {
  const waiting = accounts.filter(({ ownership, due }) => ownership === 'waiting' && due !== null)
  if (waiting.length === 0) return null
  const title = 'Deletions to come'
  const groups = [...Map.groupBy(waiting, ({ due }) => (due ?? '').slice(0, 10))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const toBar = (label: string, alike: readonly AccountView[]): Bar => ({
    label,
    amount: alike.length,
    words: countNoun(alike.length, 'account'),
    style: 'warn',
  })
  const rest = groups.slice(MOST_BARS).flatMap(([, alike]) => alike)
  const bars = [
    ...groups.slice(0, MOST_BARS).map(([day, alike]) => toBar(formatDate(`${day}T`), alike)),
    ...(rest.length === 0 ? [] : [toBar('later', rest)]),
  ]
  return {
    title,
    svg: drawBars(title, bars),
    says: `By the day from which on an apply deletes them. ${listWords(bars)}.`,
  }
}

const PLOT = { left: 64, right: 16, top: 16, height: 120, foot: 24 }

/** In steps: between two commits of the ledger nothing changed. */
function drawGrowth(points: readonly GrowthPoint[]): Chart | null {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const title = 'Accounts owned over time'
  const [start, end] = [Date.parse(first.at), Date.parse(last.at)]
  const most = Math.max(1, ...points.map(({ accounts }) => accounts))
  const width = CHART_WIDTH - PLOT.left - PLOT.right
  const bottom = PLOT.top + PLOT.height
  const toX = ({ at }: GrowthPoint): number =>
    PLOT.left +
    (end === start ? width : (width * Math.min(Math.max(Date.parse(at) - start, 0), end - start)) / (end - start))
  const toY = ({ accounts }: GrowthPoint): number => bottom - (PLOT.height * accounts) / most
  const line = points.map(
    (point, index) => `${index === 0 ? `M${round(toX(point))} ` : `H${round(toX(point))} V`}${round(toY(point))}`,
  )
  const parts = [
    `<path class="axis" d="M${PLOT.left} ${PLOT.top} V${bottom} H${CHART_WIDTH - PLOT.right}"/>`,
    `<path class="growth" d="${line.join(' ')}"/>`,
    `<circle class="accent" cx="${round(toX(last))}" cy="${round(toY(last))}" r="4"/>`,
    drawText(PLOT.left - 8, PLOT.top + 5, groupDigits(most), 7, 'amount', 'end'),
    drawText(PLOT.left - 8, bottom, '0', 7, 'amount', 'end'),
    drawText(PLOT.left, bottom + PLOT.foot - 6, formatDate(first.at), 12, 'amount'),
    drawText(CHART_WIDTH - PLOT.right, bottom + PLOT.foot - 6, formatDate(last.at), 12, 'amount', 'end'),
  ]
  const says = `${countNoun(first.accounts, 'account')} on ${formatDate(first.at)}, ${groupDigits(last.accounts)} on ${formatDate(last.at)}, at most ${groupDigits(Math.max(...points.map(({ accounts }) => accounts)))} at the commits of the ledger that were looked at.`
  return { title, svg: drawSvg(title, bottom + PLOT.foot, parts), says }
}
