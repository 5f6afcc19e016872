/** The page's table of accounts: those in trouble first; what the script filters and sorts by stands in each row. */

import { html } from './html-escape.ts'
import { type Cell, tag, td } from './html-table.ts'
import type { AccountView } from './view.ts'
import {
  describeOwnership,
  describePassword,
  formatDay,
  listTroubles,
  policyName,
  ruleNames,
  workspaceName,
} from './words.ts'

type Column = { readonly key: string; readonly title: string; readonly cell: (account: AccountView) => Cell }

const plain = (text: string): Cell => ({ text: html(text) })

export const COLUMNS: readonly Column[] = [
  {
    key: 'account',
    title: 'Account',
    cell: ({ email, name, grant_id }) => ({
      text: `<strong>${html(email)}</strong>${name === null ? '' : `<small>${html(name)}</small>`}<small class="id">${html(grant_id)}</small>`,
      sort: email,
    }),
  },
  { key: 'health', title: 'Health', cell: healthCell },
  { key: 'workspace', title: 'Workspace', cell: (account) => plain(workspaceName(account)) },
  {
    key: 'policy',
    title: 'Policy',
    cell: (account) =>
      account.policy === null ? { text: tag('none', account.unguarded ? 'bad' : '') } : plain(policyName(account)),
  },
  {
    key: 'rules',
    title: 'Rules',
    cell: (account) => ({
      text: ruleNames(account)
        .map((name, index) => tag(name, account.rules[index]?.missing ? 'bad' : ''))
        .join(''),
    }),
  },
  { key: 'ownership', title: 'Ownership', cell: ownershipCell },
  { key: 'tenant', title: 'Tenant', cell: ({ tenant }) => plain(tenant ?? '') },
  {
    key: 'created',
    title: 'Created',
    cell: ({ created_at, password_set }) => ({
      text: `${html(formatDay(created_at))}<small>password ${describePassword(password_set)}</small>`,
      sort: created_at ?? '',
    }),
  },
]

function healthCell(account: AccountView): Cell {
  const found = listTroubles(account)
  const tags = found.map((trouble, index) => tag(trouble, index === 0 && !account.healthy ? 'bad' : 'warn'))
  return { text: tags.join('') || tag('good', 'good'), sort: `${rank(account)} ${found.join()}` }
}

function ownershipCell(account: AccountView): Cell {
  const kind = account.ownership === 'waiting' || account.ownership === 'leaving' ? 'warn' : ''
  return {
    text: tag(describeOwnership(account), kind) + (account.protected ? tag('protected') : ''),
    sort: describeOwnership(account),
  }
}

const rank = (account: AccountView): number => (account.healthy ? (listTroubles(account).length > 0 ? 1 : 2) : 0)

function flags(account: AccountView): string {
  const found = [
    account.ownership,
    account.healthy ? '' : 'unhealthy',
    account.unguarded ? 'unguarded' : '',
    account.password_set === false ? 'no-password' : '',
  ]
  return found.filter((one) => one !== '').join(' ')
}

export function accountTable(accounts: readonly AccountView[]): string {
  const head = COLUMNS.map(
    ({ key, title }) => `<th data-key="${key}" aria-sort="none"><button type="button">${title}</button></th>`,
  )
  const rows = accounts
    .toSorted((a, b) => rank(a) - rank(b))
    .map((account) => {
      const cells = COLUMNS.map(({ title, cell }, index) => td(index === 0 ? null : title, cell(account)))
      const search = [account.workspace?.id, account.policy?.id, account.source, account.blocked ? 'blocked' : null]
      return `<tr data-flags="${html(flags(account))}" data-search="${html(search.filter((one) => one != null).join(' '))}">${cells.join('')}</tr>`
    })
  const none = rows.length === 0 ? '<p class="nothing">No account to show.</p>' : ''
  return `<table id="accounts"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>${none}`
}
