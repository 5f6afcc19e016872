/**
 * The inventory as one self-contained page. Everything is in the markup already, so it reads without scripts too; the one
 * script only hides and sorts rows. The content policy allows that script and that style sheet by their hashes, and no
 * connection anywhere.
 */

import { createHash } from 'node:crypto'
import { listNames } from '../../domain/enumerate.ts'
import { describeMailClients } from '../../domain/mail-clients.ts'
import { registry } from '../../kinds/registry.ts'
import { escapeHtml } from '../../render/escape.ts'
import { describeApplication, describeDangling, describeGap, describeHealthView } from './descriptions.ts'
import { SCRIPT, STYLE } from './page-assets.ts'
import { drawCharts } from './page-charts.ts'
import { drawPicture } from './page-picture.ts'
import { ACCOUNT_COLUMNS, renderAccounts, renderDomains, renderParts, renderWorkspaces } from './page-tables.ts'
import { type InventoryView, PART_KINDS } from './view.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const POLICY = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`

/** The last kinds first: what people look for, then what it is made of. */
const writePartsTitle = ({ totals }: InventoryView): string => {
  const counted = new Set(totals.map(({ kind }) => kind))
  const kinds = PART_KINDS.filter((kind) => counted.has(kind))
  return formatTitle(kinds.toReversed().map((kind) => registry[kind].words[1]))
}

function formatTitle(names: readonly string[]): string {
  const text = listNames(names, names.length)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function renderInventoryHtml(view: InventoryView): string {
  const picture = drawPicture(view)
  const parts = PART_KINDS.toReversed().flatMap((kind) => view.parts.filter((part) => part.kind === kind))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(view.fleet)}: inventory</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(view.fleet)}</h1>
<p class="meta">Application ${escapeHtml(describeApplication(view))} · as of <time datetime="${escapeHtml(view.at)}">${escapeHtml(view.at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'))}</time>${
    view.connector?.configured === false ? ' · no connector for agent accounts yet' : ''
  }</p>
<div class="cards">${renderCards(view)}</div>
${picture === null ? '' : `<h2>Who is governed by what</h2>\n<div class="panel picture">${picture.wide}${picture.narrow}${renderLegend(picture.more)}</div>`}
${renderCharts(view)}
<h2 id="list">Accounts</h2>
<div class="tools">
<input id="search" type="search" placeholder="Search address, tenant, workspace, rule…" aria-label="Search accounts" autocomplete="off" spellcheck="false">
<select id="sort" class="sorter" aria-label="Sort by"><option value="">Trouble first</option>${ACCOUNT_COLUMNS.map(({ key, title }) => `<option value="${key}">${title}</option>`).join('')}</select>
<span id="shown" class="soft" aria-live="polite"></span>
</div>
<div class="panel scroll">${renderAccounts(view.accounts)}</div>
${renderMailClients(view)}
${renderSentMail(view)}
${renderList('Declared in the file, not in Nylas', view.gaps.map(describeGap))}
${renderList('Referred to, and not there', view.dangling.map(describeDangling))}
${renderList('Unused: nobody refers to them', view.unused)}
<h2>Workspaces</h2>
<div class="panel scroll">${renderWorkspaces(view.workspaces)}</div>
<h2>${writePartsTitle(view)}</h2>
<div class="panel scroll">${renderParts(parts)}</div>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function renderCards(view: InventoryView): string {
  const { counts } = view
  const totals = view.totals.toReversed().map(({ kind, live, quota }) => {
    const style = quota !== null && live > quota ? ' bad' : ''
    return `<div class="card${style}"><b>${live}${quota === null ? '' : ` <small>of ${quota}</small>`}</b>${registry[kind].words[1]}</div>`
  })
  const filters = [
    ['unhealthy', counts.unhealthy, 'unhealthy', 'bad'],
    ['unguarded', counts.unguarded, 'without limits', 'bad'],
    ['waiting', counts.waiting, 'waiting for deletion', 'warn'],
    ['held', counts.held, 'held', ''],
    ['leaving', counts.leaving, 'leaving next', 'warn'],
    ['adopted', counts.adopted, 'taken over next', ''],
    ['unmanaged', counts.unmanaged, 'unmanaged', ''],
    ['elsewhere', counts.elsewhere, 'of other fleets', ''],
    ['no-password', counts.without_password, 'without a password', ''],
  ] as const
  const links = filters
    .filter(([, amount]) => amount > 0)
    .map(
      ([flag, amount, words, style]) =>
        `<a class="card ${style}" data-only="${flag}" href="#only=${flag}"><b>${amount}</b>${words}</a>`,
    )
  const amounts = [
    [counts.gaps, 'declared, not there'],
    [view.dangling.length, 'dangling'],
    [view.unused.length, 'unused'],
  ] as const
  const warnings = amounts
    .filter(([amount]) => amount > 0)
    .map(([amount, words]) => `<div class="card warn"><b>${amount}</b>${words}</div>`)
  return [...totals, ...links, ...warnings].join('')
}

function renderCharts(view: InventoryView): string {
  const charts = drawCharts(view)
  if (charts.length === 0) return ''
  const figures = charts.map(
    ({ title, svg, says }) =>
      `<figure class="panel"><h3>${title}</h3>${svg}<figcaption class="soft">${escapeHtml(says)}</figcaption></figure>`,
  )
  return `<h2>How it fares</h2>\n<div class="charts">${figures.join('\n')}</div>`
}

/** For those who set up a mail program; nothing where no account has a password. */
function renderMailClients({ accounts, application }: InventoryView): string {
  if (!accounts.some(({ password_set }) => password_set === true)) return ''
  const lines = describeMailClients('its address', application.region)
  return `<p class="meta">Mail programs reach an account with a password at: ${lines.map(escapeHtml).join(' ')}</p>`
}

function renderSentMail({ health }: InventoryView): string {
  if (health === undefined) return ''
  const table = health === null || health.domains.length === 0 ? '' : renderDomains(health.domains)
  return `<h2>Mail sent, by domain</h2>\n<p class="meta">${escapeHtml(describeHealthView(health))}</p>${table === '' ? '' : `\n<div class="panel scroll">${table}</div>`}`
}

const renderLegend = (more: number): string =>
  `<p class="legend"><span class="sides">left: policy</span><span class="sides">right: rules</span><span>green: accounts</span><span>red: in trouble, or no limits apply</span>${
    more > 0 ? `<span>and ${more} smaller groups, in the table below</span>` : ''
  }</p>`

const renderList = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `<h2>${title} <span class="soft">(${lines.length})</span></h2>\n<div class="panel"><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></div>`
