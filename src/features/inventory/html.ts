/**
 * The inventory as one self-contained page. Everything is in the markup already, so it reads without scripts too; the one
 * script only hides and sorts rows. The content policy allows that script and that style sheet by their hashes, and no
 * connection anywhere.
 */
import { createHash } from 'node:crypto'
import { getPluralNoun } from '../../render/words.ts'
import { html } from './html-escape.ts'
import { accountTable, COLUMNS } from './page-accounts.ts'
import { partTable, workspaceTable } from './page-parts.ts'
import { SCRIPT } from './page-script.ts'
import { STYLE } from './page-style.ts'
import { drawPicture } from './picture.ts'
import type { InventoryView } from './view.ts'
import { describeDangling, GAP_WORDS } from './words.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const POLICY = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`

export function renderInventoryHtml(view: InventoryView): string {
  const { application } = view
  const place = [application.id, application.region, application.environment].filter((one) => one !== null).join(', ')
  const drawn = drawPicture(view)
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
${list('Declared in the file, not in Nylas', view.gaps.map(GAP_WORDS))}
${list('Referred to, and not there', view.dangling.map(describeDangling))}
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
    return `<div class="card${over}"><b>${live}${quota === null ? '' : ` <small>of ${quota}</small>`}</b>${getPluralNoun(kind)}</div>`
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
    .map(
      ([only, amount, words, kind]) =>
        `<a class="card ${kind}" data-only="${only}" href="#only=${only}"><b>${amount}</b>${words}</a>`,
    )
  const others = [
    [counts.gaps, 'declared, not there'],
    [view.dangling.length, 'dangling'],
    [view.unused.length, 'unused'],
  ] as const
  const rest = others
    .filter(([amount]) => amount > 0)
    .map(([amount, words]) => `<div class="card warn"><b>${amount}</b>${words}</div>`)
  return [...total, ...found, ...rest].join('')
}

const legend = (more: number): string =>
  `<p class="legend"><span class="sides">left: policy</span><span class="sides">right: rules</span><span>green: accounts</span><span>red: in trouble, or no limits apply</span>${
    more > 0 ? `<span>and ${more} smaller groups, in the table below</span>` : ''
  }</p>`

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `<h2>${title} <span class="soft">(${lines.length})</span></h2>\n<div class="panel"><ul>${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul></div>`
