/** The history for a terminal and for scripts. The newest last: that is what stands on the screen. */
import { escapeJson } from '../../render/escape.ts'
import { buildTable, type Column, paint, type Style } from '../../render/layout.ts'
import { countNoun } from '../../render/words.ts'
import type { EventType, HistoryEvent } from './events.ts'

const WORDS: Readonly<Record<EventType, string>> = {
  created: '+ created',
  adopted: '= taken over',
  changed: '~ changed',
  renamed: '~ renamed',
  retired: '! retired',
  'put-back': '+ put back',
  deleted: '- deleted',
  forgotten: '- found gone',
  failed: '✗ failed',
  withheld: '· withheld',
}

const COLORS: Readonly<Partial<Record<EventType, Style>>> = {
  created: 'green',
  'put-back': 'green',
  changed: 'yellow',
  renamed: 'yellow',
  retired: 'red',
  deleted: 'red',
  failed: 'red',
}

const COLUMNS: readonly Column<HistoryEvent>[] = [
  { title: 'WHEN (UTC)', cell: ({ at }) => at.slice(0, 16).replace('T', ' '), rank: 0, least: 16, most: 16 },
  { title: 'WHAT', cell: ({ what }) => WORDS[what], rank: 0, least: 12, most: 12 },
  { title: 'ADDRESS', cell: ({ address }) => address, rank: 0, least: 24, most: 70 },
  { title: 'BY', cell: ({ by }) => by ?? '', rank: 1, least: 8, most: 24 },
  { title: 'PULL', cell: ({ pulls }) => pulls.map((number) => `#${number}`).join(' '), rank: 2, least: 5, most: 20 },
  { title: 'COMMIT', cell: ({ commit }) => commit?.slice(0, 12) ?? '', rank: 3, least: 12, most: 12 },
  { title: 'DETAILS', cell: ({ details }) => details.join('; '), rank: 4, least: 16, most: 120 },
]

export function renderHistoryText(
  events: readonly HistoryEvent[],
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  if (events.length === 0) return 'nothing in the ledger fits\n'
  const { header, lines, hidden } = buildTable(COLUMNS, events, width)
  const rows = lines.map((line, index) => paint(line, COLORS[events[index]?.what ?? 'adopted'], color))
  const more = hidden.length === 0 ? '' : `; not shown for want of width: ${hidden.join(', ').toLowerCase()}`
  return `${[paint(header, 'dim', color), ...rows, '', `${countNoun(events.length, 'event')}${more}`].join('\n')}\n`
}

export const renderHistoryJson = (fleet: string | null, events: readonly HistoryEvent[]): string =>
  `${escapeJson(JSON.stringify({ format: 1, fleet, events }, null, 2))}\n`
