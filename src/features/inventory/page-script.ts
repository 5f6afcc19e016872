/**
 * The page's behaviour: searching, filtering and sorting rows that are already there. Its state is the page's address, so
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
