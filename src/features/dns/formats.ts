/**
 * The records that Nylas wants, as files that other programs read: a zone file, octoDNS, Terraform, JSON. Hosts and values came
 * over the network: each format quotes them by its own rules, so that none ends its place, and what a format has no room for
 * stands there as a comment. Hosts stay as Nylas gives them.
 */
import type { WantedRecord } from '../../nylas/domains.ts'
import { escapeJson, showHidden } from '../../render/escape.ts'

export type DomainRecords = {
  readonly domain: string
  /** A nylas.email domain: Nylas keeps its records itself. */
  readonly branded: boolean
  readonly records: readonly WantedRecord[]
}

export const FORMATS = ['zone', 'octodns', 'terraform', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** `now` in milliseconds: what has expired is told. */
export function formatRecords(format: Format, domains: readonly DomainRecords[], now: number): string {
  if (format === 'json') return formatJson(domains)
  const write = { zone: formatZone, octodns: formatOctoDns, terraform: formatTerraform }[format]
  return write(domains, now)
}

const ABOUT = [
  'Hosts stand here as Nylas gives them; @ is the domain itself. Nylas does not say whether another host is relative to the',
  'domain or to the zone it lies in: compare with the Nylas Dashboard before you publish it.',
]

/** What people have to know of one record; nothing of one that is in order. */
function describeState({ what, status, expiresAt, message }: WantedRecord, now: number): string {
  const quoted = message === '' ? '' : `; Nylas says: ${showHidden(message)}`
  if (status === 'done') return `${what}: verified`
  if (expiresAt === null) return `${what}: ${status}${quoted}`
  const moment = formatMoment(expiresAt)
  const when =
    expiresAt * 1000 <= now ? `EXPIRED at ${moment}: ask again for a new value` : `this value is good until ${moment}`
  return `${what}: ${status}; ${when}${quoted}`
}

const LAST_SECOND = 253_402_300_799
const formatMoment = (seconds: number): string =>
  seconds > LAST_SECOND ? 'never' : `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** `10 host`, or the host alone. */
function parseMx(value: string): { readonly priority: number; readonly host: string; readonly isGiven: boolean } {
  const [, priority, host] = /^\s*(\d{1,5})\s+(\S+)\s*$/u.exec(value) ?? []
  if (priority !== undefined && host !== undefined && Number(priority) <= 65_535)
    return { priority: Number(priority), host, isGiven: true }
  return { priority: USUAL_PRIORITY, host: value.trim(), isGiven: false }
}
const USUAL_PRIORITY = 10

const HOST =
  /^(?=.{1,253}\.?$)(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.)*[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.?$/u

/** Whether a record is one that a file can hold; any other is shown and not written. */
const isWritable = ({ type, host, value }: WantedRecord): boolean =>
  (host === '@' || HOST.test(host)) &&
  value !== '' &&
  (type === 'TXT' || (type === 'CNAME' && HOST.test(value)) || (type === 'MX' && HOST.test(parseMx(value).host)))

const describeStrange = ({ what, host, type, value }: WantedRecord): string =>
  `${what}: not written, because it is no record that can be: host ${quote(host)} type ${quote(type)} value ${quote(value)}`

const withDot = (host: string): string => (host.endsWith('.') ? host : `${host}.`)

// ---------------------------------------------------------------------------------------------- zone file

function formatZone(domains: readonly DomainRecords[], now: number): string {
  const blocks = domains.map(({ domain, branded, records }) => {
    const lines = records.flatMap((record) => {
      const about = [`; ${describeState(record, now)}`]
      if (!isWritable(record)) return [...about, `; ${describeStrange(record)}`]
      const given =
        record.type === 'MX' && !parseMx(record.value).isGiven ? [`; no priority was given: 10 is usual`] : []
      return [...about, ...given, `${formatOwner(record.host, domain)}\tIN\t${record.type}\t${formatZoneValue(record)}`]
    })
    return [`$ORIGIN ${withDot(domain)}`, ...(branded ? [`; ${BRANDED}`] : []), ...lines].join('\n')
  })
  return `${[ABOUT.map((line) => `; ${line}`).join('\n'), ...blocks].join('\n\n')}\n`
}

const BRANDED = 'Nylas keeps the records of this domain itself.'

/** A host that is the whole name already would be taken for relative without its dot. */
const formatOwner = (host: string, domain: string): string =>
  host !== '@' && (host === domain || host.endsWith(`.${domain}`)) ? withDot(host) : host

function formatZoneValue({ type, value }: WantedRecord): string {
  if (type === 'MX') return `${parseMx(value).priority} ${withDot(parseMx(value).host)}`
  if (type === 'CNAME') return withDot(value)
  const bytes = Buffer.from(value.toWellFormed())
  const chunks = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, index) =>
    bytes.subarray(index * 255, (index + 1) * 255),
  )
  return chunks.map((chunk) => `"${[...chunk].map(formatZoneByte).join('')}"`).join(' ')
}

const formatZoneByte = (byte: number): string => {
  const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c
  return isPlain ? String.fromCharCode(byte) : `\\${String(byte).padStart(3, '0')}`
}

// ---------------------------------------------------------------------------------------------- octoDNS, Terraform

/** As YAML, HCL and JSON read it; whatever is no plain character by its number. */
const quote = (text: string): string => `"${text.toWellFormed().replace(UNPLAIN, escapeCharacter)}"`
const UNPLAIN = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu

function escapeCharacter(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
}

/** One document for each domain, which is the file of its zone; octoDNS wants semicolons escaped. */
function formatOctoDns(domains: readonly DomainRecords[], now: number): string {
  const documents = domains.map(({ domain, branded, records }) => {
    const notes = [...(branded ? [BRANDED] : []), ...records.map((record) => describeState(record, now))]
    const strange = records.filter((record) => !isWritable(record)).map(describeStrange)
    const byHost = Map.groupBy(records.filter(isWritable), ({ host }) => (host === '@' ? '' : host))
    const lines = [...byHost].flatMap(([host, some]) => [
      `${quote(host)}:`,
      ...[...Map.groupBy(some, ({ type }) => type)].flatMap(([type, alike]) => formatOctoRecord(type, alike)),
    ])
    const head = [`${withDot(domain)} ${ABOUT[0]}`, ABOUT[1] ?? '', ...notes, ...strange]
    return ['---', ...head.map((line) => `# ${line}`), ...(lines.length === 0 ? ['{}'] : lines)].join('\n')
  })
  return `${documents.join('\n')}\n`
}

function formatOctoRecord(type: string, records: readonly WantedRecord[]): readonly string[] {
  const values = records.map(({ value }) => value)
  if (type === 'CNAME') return [`  - type: CNAME`, `    value: ${quote(withDot(values[0] ?? ''))}`]
  const items = values.flatMap((value) => {
    if (type === 'TXT') return [`      - ${quote(value.replaceAll(';', '\\;'))}`]
    const { priority, host } = parseMx(value)
    return [`      - exchange: ${quote(withDot(host))}`, `        preference: ${priority}`]
  })
  return [`  - type: ${type}`, '    values:', ...items]
}

/** A local value for any provider's resource with for_each; nothing in it is read as a template. */
function formatTerraform(domains: readonly DomainRecords[], now: number): string {
  const text = (value: string): string => quote(value).replace(/[$%](?=\{)/gu, '$&$&')
  const rows = domains.flatMap(({ domain, branded, records }) => [
    ...(branded ? [`    # ${showHidden(domain)}: ${BRANDED}`] : []),
    ...records.flatMap((record) => {
      const about = [`    # ${describeState(record, now)}`]
      if (!isWritable(record)) return [...about, `    # ${describeStrange(record)}`]
      const { what, host, type, value } = record
      const mx = type === 'MX' ? parseMx(value) : null
      const target = mx ? withDot(mx.host) : type === 'CNAME' ? withDot(value) : value
      const key = `${text(`${domain} ${what}`)}`
      const fields = `domain = ${text(domain)}, host = ${text(host)}, type = "${type}", value = ${text(target)}, priority = ${mx ? mx.priority : 'null'}`
      return [...about, `    ${key} = { ${fields} }`]
    }),
  ])
  return `${[...ABOUT.map((line) => `# ${line}`), 'locals {', '  nylas_dns_records = {', ...rows, '  }', '}'].join('\n')}\n`
}

// ---------------------------------------------------------------------------------------------- JSON

function formatJson(domains: readonly DomainRecords[]): string {
  const toIso = (seconds: number | null) =>
    seconds === null || seconds > LAST_SECOND ? null : new Date(seconds * 1000).toISOString()
  const all = domains.map(({ records, ...domain }) => ({
    ...domain,
    records: records.map(({ expiresAt, ...record }) => ({ ...record, expires_at: toIso(expiresAt) })),
  }))
  return `${escapeJson(JSON.stringify({ format: 1, domains: all }, null, 2))}\n`
}
