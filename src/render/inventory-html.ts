/**
 * The inventory as one self-contained page. Everything is in the markup already, so it reads without scripts too; the one
 * script only hides and sorts rows. The content policy allows that script and that style sheet by their hashes, and no
 * connection anywhere.
 */
import { createHash } from 'node:crypto'
import type { AccountView, InventoryView, PartView, WorkspaceView } from '../inventory/view.ts'
import { html } from './html.ts'
import { SCRIPT } from './inventory-page-script.ts'
import { STYLE } from './inventory-page-style.ts'
import { picture } from './inventory-picture.ts'
import {
  danglingWords,
  day,
  gapWords,
  held,
  named,
  OWNERSHIP,
  password,
  policyName,
  ruleNames,
  troubles,
  workspaceName,
} from './inventory-words.ts'
import { nouns } from './words.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const POLICY = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`

export function inventoryHtml(view: InventoryView): string {
  const { application } = view
  const place = [application.id, application.region, application.environment].filter((one) => one !== null).join(', ')
  const drawn = picture(view)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${html(view.fleet)}: inventory</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${html(view.fleet)}</h1>
<p class="meta">Application ${html(place)} · as of <time datetime="${html(view.at)}">${html(view.at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'))}</time>${
    view.connector?.configured === false ? ' · no connector for agent accounts yet' : ''
  }</p>
<div class="cards">${cards(view)}</div>
${drawn === null ? '' : `<h2>Who is governed by what</h2>\n<div class="panel picture">${drawn.wide}${drawn.narrow}${legend(drawn.more)}</div>`}
<h2 id="list">Accounts</h2>
<div class="tools">
<input id="search" type="search" placeholder="Search address, tenant, workspace, rule…" aria-label="Search accounts" autocomplete="off" spellcheck="false">
<select id="sort" class="sorter" aria-label="Sort by"><option value="">Trouble first</option>${COLUMNS.map(({ key, title }) => `<option value="${key}">${title}</option>`).join('')}</select>
<span id="shown" class="soft" aria-live="polite"></span>
</div>
<div class="panel scroll">${accountTable(view.accounts)}</div>
${list('Declared in the file, not in Nylas', view.gaps.map(gapWords))}
${list('Referred to, and not there', view.dangling.map(danglingWords))}
${list('Unused: nobody refers to them', view.unused)}
<h2>Workspaces</h2>
<div class="panel scroll">${workspaceTable(view.workspaces)}</div>
<h2>Policies, rules and lists</h2>
<div class="panel scroll">${partTable([...view.policies, ...view.rules, ...view.lists])}</div>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function cards(view: InventoryView): string {
  const { counts } = view
  const total = view.totals.toReversed().map(({ kind, live, quota }) => {
    const over = quota !== null && live > quota ? ' bad' : ''
    return `<div class="card${over}"><b>${live}${quota === null ? '' : ` <small>of ${quota}</small>`}</b>${nouns(kind)}</div>`
  })
  const filters = [
    ['unhealthy', counts.unhealthy, 'unhealthy', 'bad'],
    ['unguarded', counts.unguarded, 'without limits', 'bad'],
    ['waiting', counts.waiting, 'waiting for deletion', 'warn'],
    ['leaving', counts.leaving, 'leaving next', 'warn'],
    ['adopted', counts.adopted, 'taken over next', ''],
    ['unmanaged', counts.unmanaged, 'unmanaged', ''],
    ['elsewhere', counts.elsewhere, 'of other fleets', ''],
    ['no-password', counts.without_password, 'without a password', ''],
  ] as const
  const found = filters
    .filter(([, amount]) => amount > 0)
    .map(([only, amount, words, kind]) => `<a class="card ${kind}" data-only="${only}" href="#only=${only}"><b>${amount}</b>${words}</a>`)
  const others = [
    [counts.gaps, 'declared, not there'],
    [view.dangling.length, 'dangling'],
    [view.unused.length, 'unused'],
  ] as const
  const rest = others.filter(([amount]) => amount > 0).map(([amount, words]) => `<div class="card warn"><b>${amount}</b>${words}</div>`)
  return [...total, ...found, ...rest].join('')
}

const legend = (more: number): string =>
  `<p class="legend"><span class="sides">left: policy</span><span class="sides">right: rules</span><span>green: accounts</span><span>red: in trouble, or no limits apply</span>${
    more > 0 ? `<span>and ${more} smaller groups, in the table below</span>` : ''
  }</p>`

type Cell = { readonly text: string; readonly sort?: string }
type Column = { readonly key: string; readonly title: string; readonly cell: (account: AccountView) => Cell }

const tag = (text: string, kind = ''): string => `<span class="tag ${kind}">${html(text)}</span>`
const plain = (text: string): Cell => ({ text: html(text) })

const COLUMNS: readonly Column[] = [
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
    cell: (account) => (account.policy === null ? { text: tag('none', account.unguarded ? 'bad' : '') } : plain(policyName(account))),
  },
  {
    key: 'rules',
    title: 'Rules',
    cell: (account) => ({ text: ruleNames(account).map((name, index) => tag(name, account.rules[index]?.missing ? 'bad' : '')).join('') }),
  },
  { key: 'ownership', title: 'Ownership', cell: ownershipCell },
  { key: 'tenant', title: 'Tenant', cell: ({ tenant }) => plain(tenant ?? '') },
  {
    key: 'created',
    title: 'Created',
    cell: ({ created_at, password_set }) => ({
      text: `${html(day(created_at))}<small>password ${password(password_set)}</small>`,
      sort: created_at ?? '',
    }),
  },
]

function healthCell(account: AccountView): Cell {
  const found = troubles(account)
  const tags = found.map((trouble, index) => tag(trouble, index === 0 && !account.healthy ? 'bad' : 'warn'))
  return { text: tags.join('') || tag('good', 'good'), sort: `${rank(account)} ${found.join()}` }
}

function ownershipCell(account: AccountView): Cell {
  const kind = account.ownership === 'waiting' || account.ownership === 'leaving' ? 'warn' : ''
  return { text: tag(held(account), kind) + (account.protected ? tag('protected') : ''), sort: held(account) }
}

const rank = (account: AccountView): number => (account.healthy ? (troubles(account).length > 0 ? 1 : 2) : 0)

function flags(account: AccountView): string {
  const found = [
    account.ownership,
    account.healthy ? '' : 'unhealthy',
    account.unguarded ? 'unguarded' : '',
    account.password_set === false ? 'no-password' : '',
  ]
  return found.filter((one) => one !== '').join(' ')
}

function accountTable(accounts: readonly AccountView[]): string {
  const head = COLUMNS.map(({ key, title }) => `<th data-key="${key}" aria-sort="none"><button type="button">${title}</button></th>`)
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

/** `text` is markup already. An empty cell takes no room on a phone. */
function td(label: string | null, { text, sort }: Cell): string {
  const key = sort === undefined ? '' : ` data-sort="${html(sort)}"`
  if (text === '') return `<td${key}></td>`
  return `<td${label === null ? '' : ` data-label="${label}"`}${key}>${label === null ? text : `<span class="value">${text}</span>`}</td>`
}

function simpleTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = titles.map((title) => `<th>${title}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((text, index) => td(index === 0 ? null : (titles[index] ?? ''), { text })).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

const workspaceTable = (workspaces: readonly WorkspaceView[]): string =>
  simpleTable(
    ['Workspace', 'Accounts', 'Policy', 'Rules', 'Domain', 'Ownership', 'Id'],
    workspaces.map((one) => [
      `<strong>${html(one.name)}</strong>${one.default ? ` ${tag('default')}` : ''}`,
      String(one.accounts.length),
      one.policy === null ? tag('none', one.accounts.length > 0 ? 'bad' : '') : html(named(one.policy)),
      ruleNames(one).map((name) => tag(name)).join(''),
      one.domain === null ? '' : html(one.auto_group ? `${one.domain} (groups new accounts)` : one.domain),
      tag(one.fleet !== null ? `fleet ${one.fleet}` : one.ownership === null ? 'of Nylas' : OWNERSHIP[one.ownership]),
      `<span class="id">${html(one.id)}</span>`,
    ]),
  )

const partTable = (parts: readonly PartView[]): string =>
  simpleTable(
    ['Name', 'Kind', 'What it says', 'Used by', 'Ownership', 'Id'],
    parts.map((one) => [
      `<strong>${html(one.name)}</strong>`,
      one.kind,
      html(said(one)),
      one.used_by.length === 0 ? tag('unused', 'warn') : html(some(one.used_by)),
      tag(one.fleet === null ? OWNERSHIP[one.ownership] : `fleet ${one.fleet}`),
      `<span class="id">${html(one.id)}</span>`,
    ]),
  )

const some = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ')

/** The API's own names and values; a list by its type and size. */
function said({ kind, attributes, items_count }: PartView): string {
  if (kind === 'list') return `${String(attributes['type'] ?? '')}, ${items_count === null ? 'items not counted' : `${items_count} items`}`
  if (kind === 'rule') return `${String(attributes['trigger'] ?? '')}, priority ${String(attributes['priority'] ?? '')}${attributes['enabled'] === false ? ', off' : ''}`
  const limits = Object.entries(attributes).filter(([path, value]) => path.includes('.') && value !== null)
  return limits.map(([path, value]) => `${path.slice(path.indexOf('.') + 1)} ${JSON.stringify(value)}`).join(', ')
}

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<h2>${title} <span class="soft">(${lines.length})</span></h2>\n<div class="panel"><ul>${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul></div>`
