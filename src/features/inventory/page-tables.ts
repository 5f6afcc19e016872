/**
 * The page's tables. On a phone they become cards, in which each cell but the first shows its column's title. Accounts in
 * trouble stand first; what the script filters and sorts by is written into each of their rows.
 */
import { listNames } from '../../domain/enumerate.ts'
import type { SendingRow } from '../../domain/health.ts'
import { formatServer, IMAP, SMTP } from '../../domain/mail-clients.ts'
import { registry } from '../../kinds/registry.ts'
import { escapeHtml } from '../../render/escape.ts'
import {
  describeCount,
  describeOwner,
  describeOwnership,
  describePassword,
  describePolicy,
  describeRate,
  describeReference,
  describeSent,
  describeShare,
  describeWorkspace,
  formatDay,
  listRuleNames,
  listTroubles,
} from './descriptions.ts'
import type { AccountView, PartView, WorkspaceView } from './view.ts'

/** `text` is markup already; `sort` is what a column is sorted by, where that is not what it shows. */
type Cell = { readonly text: string; readonly sort?: string }

type Column = { readonly key: string; readonly title: string; readonly cell: (account: AccountView) => Cell }

const MAIL_SERVERS = `<small>IMAP ${formatServer(IMAP)}</small><small>SMTP ${formatServer(SMTP)}</small>`

const escapeCell = (text: string): Cell => ({ text: escapeHtml(text) })

export const ACCOUNT_COLUMNS: readonly Column[] = [
  {
    key: 'account',
    title: 'Account',
    cell: ({ email, name, grant_id }) => ({
      text: `<strong>${escapeHtml(email)}</strong>${name === null ? '' : `<small>${escapeHtml(name)}</small>`}<small class="id">${escapeHtml(grant_id)}</small>`,
      sort: email,
    }),
  },
  { key: 'health', title: 'Health', cell: renderHealth },
  { key: 'workspace', title: 'Workspace', cell: (account) => escapeCell(describeWorkspace(account)) },
  {
    key: 'policy',
    title: 'Policy',
    cell: (account) =>
      account.policy === null
        ? { text: renderTag('none', account.unguarded ? 'bad' : '') }
        : escapeCell(describePolicy(account)),
  },
  {
    key: 'rules',
    title: 'Rules',
    cell: (account) => ({
      text: listRuleNames(account)
        .map((name, index) => renderTag(name, account.rules[index]?.missing ? 'bad' : ''))
        .join(''),
    }),
  },
  { key: 'ownership', title: 'Ownership', cell: renderOwnership },
  { key: 'tenant', title: 'Tenant', cell: ({ tenant }) => escapeCell(tenant ?? '') },
  {
    key: 'created',
    title: 'Created',
    cell: ({ created_at, password_set, folders }) => ({
      text: `${escapeHtml(formatDay(created_at))}<small>password ${describePassword(password_set)}</small>${password_set ? MAIL_SERVERS : ''}${renderFolders(folders)}`,
      sort: created_at ?? '',
    }),
  },
]

/** What nobody has made sure of yet is told apart. */
function renderFolders(folders: AccountView['folders']): string {
  if (!folders) return ''
  const { wanted, remembered } = folders
  const missing = wanted.filter((path) => !remembered.includes(path))
  const parts = [
    ...(remembered.length === 0 ? [] : [`folders ${listNames(remembered)}`]),
    ...(missing.length === 0 ? [] : [`folders not made yet ${listNames(missing)}`]),
  ]
  return `<small>${escapeHtml(parts.join('; '))}</small>`
}

function renderHealth(account: AccountView): Cell {
  const troubles = listTroubles(account)
  const tags = troubles.map((trouble, index) => renderTag(trouble, index === 0 && !account.healthy ? 'bad' : 'warn'))
  const sent = account.sending === undefined ? '' : `<small>${escapeHtml(describeMail(account))}</small>`
  return {
    text: (tags.join('') || renderTag('good', 'good')) + sent,
    sort: `${rankTrouble(account)} ${troubles.join()}`,
  }
}

function describeMail(account: AccountView): string {
  const { sending } = account
  if (typeof sending !== 'object') return `sent: ${describeSent(account)}`
  return `sent ${describeSent(account)}, hard bounces ${describeRate(account, 'bounce_rate')}, complaints ${describeRate(account, 'complaint_rate')}`
}

function renderOwnership(account: AccountView): Cell {
  const words = describeOwnership(account)
  const style = account.ownership === 'waiting' || account.ownership === 'leaving' ? 'warn' : ''
  return {
    text: renderTag(words, style) + (account.protected ? renderTag(describeProtection(account)) : ''),
    sort: words,
  }
}

const describeProtection = ({ protected_reason }: AccountView): string =>
  protected_reason === null ? 'protected' : `protected: ${protected_reason}`

const rankTrouble = (account: AccountView): number => (account.healthy ? (listTroubles(account).length > 0 ? 1 : 2) : 0)

function listFlags(account: AccountView): string {
  const flags = [
    account.ownership,
    account.healthy ? '' : 'unhealthy',
    account.unguarded ? 'unguarded' : '',
    account.password_set === false ? 'no-password' : '',
  ]
  return flags.filter((flag) => flag !== '').join(' ')
}

export function renderAccounts(accounts: readonly AccountView[]): string {
  const head = ACCOUNT_COLUMNS.map(
    ({ key, title }) => `<th data-key="${key}" aria-sort="none"><button type="button">${title}</button></th>`,
  )
  const rows = accounts
    .toSorted((a, b) => rankTrouble(a) - rankTrouble(b))
    .map((account) => {
      const cells = ACCOUNT_COLUMNS.map(({ title, cell }, index) =>
        renderCell(index === 0 ? null : title, cell(account)),
      )
      const search = [account.workspace?.id, account.policy?.id, account.source, account.blocked ? 'blocked' : null]
      return `<tr data-flags="${escapeHtml(listFlags(account))}" data-search="${escapeHtml(search.filter((text) => text != null).join(' '))}">${cells.join('')}</tr>`
    })
  const empty = rows.length === 0 ? '<p class="nothing">No account to show.</p>' : ''
  return `<table id="accounts"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>${empty}`
}

export const renderWorkspaces = (workspaces: readonly WorkspaceView[]): string =>
  renderTable(
    ['Workspace', 'Accounts', 'Policy', 'Rules', 'Domain', 'Ownership', 'Id'],
    workspaces.map((workspace) => {
      const { name, accounts, policy, domain, auto_group, id } = workspace
      return [
        `<strong>${escapeHtml(name)}</strong>${workspace.default ? ` ${renderTag('default')}` : ''}`,
        String(accounts.length),
        policy === null ? renderTag('none', accounts.length > 0 ? 'bad' : '') : escapeHtml(describeReference(policy)),
        listRuleNames(workspace)
          .map((rule) => renderTag(rule))
          .join(''),
        domain === null ? '' : escapeHtml(auto_group ? `${domain} (groups new accounts)` : domain),
        renderTag(describeOwner(workspace)),
        `<span class="id">${escapeHtml(id)}</span>`,
      ]
    }),
  )

export const renderDomains = (rows: readonly SendingRow[]): string =>
  renderTable(
    ['Domain', 'Sent', 'Delivered', 'Hard bounces', 'Complaints'],
    rows.map(({ key, sent, delivery_rate, bounce_rate, complaint_rate }) => [
      `<strong>${escapeHtml(key)}</strong>`,
      describeCount(sent),
      ...[delivery_rate, bounce_rate, complaint_rate].map(describeShare),
    ]),
  )

export const renderParts = (parts: readonly PartView[]): string =>
  renderTable(
    ['Name', 'Kind', 'What it says', 'Used by', 'Ownership', 'Id'],
    parts.map((part) => [
      `<strong>${escapeHtml(part.name)}</strong>`,
      part.kind,
      `${escapeHtml(summarize(part))}${part.trouble === undefined ? '' : ` ${renderTag(part.trouble, 'bad')}`}`,
      part.used_by.length > 0
        ? escapeHtml(listNames(part.used_by, 4))
        : registry[part.kind].usedBy
          ? renderTag('unused', 'warn')
          : '',
      renderTag(describeOwner(part)),
      `<span class="id">${escapeHtml(part.id)}</span>`,
    ]),
  )

/** In its kind's own words; else the API's names and values, without the group a name is in, and without entries. */
function summarize({ kind, attributes, items_count }: PartView): string {
  const { summarize: summarizeKind, detail } = registry[kind]
  if (summarizeKind) return summarizeKind(attributes, items_count)
  return Object.entries(attributes)
    .filter(([path, value]) => path !== 'name' && value !== null && !detail?.paths.includes(path))
    .map(([path, value]) => `${path.slice(path.indexOf('.') + 1)} ${JSON.stringify(value)}`)
    .join(', ')
}

function renderTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = titles.map((title) => `<th>${title}</th>`).join('')
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((text, index) => renderCell(index === 0 ? null : (titles[index] ?? ''), { text })).join('')}</tr>`,
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

/** An empty cell takes no room on a phone. */
function renderCell(label: string | null, { text, sort }: Cell): string {
  const key = sort === undefined ? '' : ` data-sort="${escapeHtml(sort)}"`
  if (text === '') return `<td${key}></td>`
  return `<td${label === null ? '' : ` data-label="${label}"`}${key}>${label === null ? text : `<span class="value">${text}</span>`}</td>`
}

const renderTag = (text: string, style = ''): string => `<span class="tag ${style}">${escapeHtml(text)}</span>`
