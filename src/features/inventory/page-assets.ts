/** The page's style sheet and its script, both fixed, so that the content policy can name their hashes. */

/** Light and dark; a table on a wide screen and cards on a phone. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--text:#1b1f24;--soft:#59636e;--line:#d8dee4;--accent:#0a58ca;--good:#1a7f37;--bad:#c62828;--warn:#8a5a00;--goodbg:#dff3e4;--badbg:#fde2e1;--warnbg:#fff1cf;--calmbg:#e9edf2}
@media (prefers-color-scheme:dark){:root{--bg:#0e1116;--card:#171b22;--text:#e7ebf0;--soft:#9aa5b1;--line:#2c333d;--accent:#6ea8fe;--good:#4cc26c;--bad:#ff7b72;--warn:#e3b341;--goodbg:#14321d;--badbg:#3d1a1a;--warnbg:#36290c;--calmbg:#232a33}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:1400px;margin:0 auto;padding:24px 20px 64px}
h1{font-size:26px;margin:0;overflow-wrap:anywhere}h2{font-size:18px;margin:36px 0 12px}
.soft{color:var(--soft)}.meta{margin:4px 0 20px;color:var(--soft);overflow-wrap:anywhere}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(132px,1fr));gap:10px}
.card{display:block;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 14px;color:inherit;text-decoration:none}
a.card:hover,a.card:focus-visible{border-color:var(--accent);outline:none}
.card b{display:block;font-size:24px;line-height:1.15;font-variant-numeric:tabular-nums}
.card.bad b{color:var(--bad)}.card.warn b{color:var(--warn)}.card.on{box-shadow:0 0 0 2px var(--accent)}
.card small{color:var(--soft);font-weight:400;font-size:14px}
.panel{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px}
svg{display:block;width:100%;height:auto}svg.narrow{display:none}
svg text{font:14px system-ui,sans-serif;fill:var(--text)}svg .name{font-weight:600}svg .amount{fill:var(--soft);font-size:13px}svg .alarm{fill:var(--bad)}
svg .box{fill:var(--bg);stroke:var(--line)}svg .box.open{stroke:var(--bad);stroke-dasharray:5 4}svg a:hover .box,svg a:focus-visible .box{stroke:var(--accent)}
svg .pill{fill:var(--card);stroke:var(--line)}svg .policy{fill:var(--goodbg)}svg .none{fill:var(--badbg)}svg .rule{fill:var(--calmbg)}
svg .line{fill:none;stroke:var(--soft);stroke-opacity:.55}svg .dashed{stroke:var(--bad);stroke-dasharray:4 4}
svg .track{fill:var(--calmbg)}svg .good{fill:var(--good)}svg .bad{fill:var(--bad)}svg .warn{fill:var(--warn)}svg .calm{fill:var(--soft)}svg .accent{fill:var(--accent)}
svg .axis{fill:none;stroke:var(--line)}svg .growth{fill:none;stroke:var(--accent);stroke-width:2}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,440px),1fr));gap:10px}figure{margin:0}figure h3{margin:0 0 10px;font-size:15px}figcaption{margin-top:10px;font-size:13px;overflow-wrap:anywhere}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:10px 0 0;font-size:13px;color:var(--soft)}
.tools{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:10px 0;background:var(--bg)}
input,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:9px 12px;min-height:42px}
input[type=search]{flex:1 1 260px;min-width:0}
.sorter{display:none}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-weight:600;font-size:13px;color:var(--soft);padding:8px 8px;border-bottom:1px solid var(--line);white-space:nowrap}
th button{all:unset;cursor:pointer}th button:focus-visible{outline:2px solid var(--accent)}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
td{padding:9px 8px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word;max-width:300px;font-size:14px}
tr:last-child td{border-bottom:0}tr[hidden]{display:none}
td strong{font-weight:600}td small{display:block;color:var(--soft)}
.id{font:11px/1.6 ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--soft)}
.tag{display:inline-block;border-radius:999px;padding:1px 9px;font-size:13px;background:var(--calmbg);margin:0 4px 4px 0;max-width:190px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:top}
.tag.good{background:var(--goodbg);color:var(--good)}.tag.bad{background:var(--badbg);color:var(--bad)}.tag.warn{background:var(--warnbg);color:var(--warn)}
.scroll{overflow-x:auto;padding:0}ul{margin:0;padding-left:20px}li{margin:4px 0;overflow-wrap:anywhere}.nothing{padding:18px;margin:0;color:var(--soft)}
@media (max-width:900px){
main{padding:16px 12px 48px}h1{font-size:22px}.cards{grid-template-columns:repeat(auto-fill,minmax(102px,1fr))}.card{padding:10px 12px}.card b{font-size:21px}
svg.wide,.legend .sides{display:none}svg.narrow{display:block;max-width:520px}.panel.picture{padding:10px}
.sorter{display:block}thead{display:none}table,tbody,tr,td{display:block;max-width:none;font-size:15px}td{overflow-wrap:anywhere}tr{padding:10px 14px;border-bottom:1px solid var(--line)}tr:last-child{border-bottom:0}
td{border:0;padding:3px 0}td:empty{display:none}td[data-label]::before{content:attr(data-label);display:inline-block;width:92px;color:var(--soft);font-size:13px;vertical-align:top}
td>.value{display:inline-block;max-width:calc(100% - 96px)}td:first-child{font-size:16px}
}
@media print{.tools{display:none}body{background:#fff}}
`

/**
 * Searching, filtering and sorting rows that are already there. Its state is the page's address, so
 * that what one sees can be sent to somebody. It makes no element and reads no data but what the rows show, so no text can
 * become markup here.
 */
export const SCRIPT = `
'use strict'
const body = document.querySelector('#accounts tbody')
const rows = [...body.rows]
const search = document.querySelector('#search')
const sorter = document.querySelector('#sort')
const shown = document.querySelector('#shown')
const cards = [...document.querySelectorAll('a.card')]
const heads = [...document.querySelectorAll('#accounts th[data-key]')]
const read = () => new URLSearchParams(location.hash.slice(1))
const texts = new Map(rows.map((row) => [row, (row.textContent + ' ' + (row.dataset.search || '')).toLowerCase()]))
const compare = new Intl.Collator('en', {numeric: true}).compare
function write(change) {
  const state = read()
  for (const [key, value] of Object.entries(change)) value === '' ? state.delete(key) : state.set(key, value)
  history.replaceState(null, '', '#' + state)
  draw()
}
function draw() {
  const state = read()
  const text = state.get('q') || ''
  const words = text.toLowerCase().split(/\\s+/)
  const only = state.get('only') || ''
  const sort = state.get('sort') || ''
  const falling = state.get('falling') === '1'
  if (search.value !== text) search.value = text
  sorter.value = sort
  let count = 0
  for (const row of rows) {
    const fits = words.every((word) => texts.get(row).includes(word)) && (only === '' || row.dataset.flags.split(' ').includes(only))
    row.hidden = !fits
    if (fits) count += 1
  }
  const index = heads.findIndex((head) => head.dataset.key === sort)
  const key = (row) => row.cells[index].dataset.sort || row.cells[index].textContent
  const order = index < 0 ? rows : [...rows].sort((a, b) => compare(key(a), key(b)) * (falling ? -1 : 1))
  body.append(...order)
  heads.forEach((head, position) => head.setAttribute('aria-sort', position !== index ? 'none' : falling ? 'descending' : 'ascending'))
  for (const card of cards) card.classList.toggle('on', only !== '' && card.dataset.only === only)
  shown.textContent = count === rows.length ? rows.length + ' accounts' : count + ' of ' + rows.length + ' accounts'
}
search.addEventListener('input', () => write({q: search.value}))
sorter.addEventListener('change', () => write({sort: sorter.value, falling: ''}))
for (const head of heads) head.querySelector('button').addEventListener('click', () => {
  const state = read()
  write({sort: head.dataset.key, falling: state.get('sort') === head.dataset.key && state.get('falling') !== '1' ? '1' : ''})
})
for (const card of cards) card.addEventListener('click', (event) => {
  if (!card.dataset.only) return
  event.preventDefault()
  write({only: read().get('only') === card.dataset.only ? '' : card.dataset.only})
  document.querySelector('#list').scrollIntoView()
})
window.addEventListener('hashchange', draw)
draw()
`
