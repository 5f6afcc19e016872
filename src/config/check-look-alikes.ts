/** Warns of letters that look like others, where a text is compared letter by letter: in keys, addresses and conditions. */
import { findIdentityField, registry } from '../kinds/registry.ts'
import type { Check } from './checks.ts'
import { shorten } from './diagnostic.ts'
import { describeForeignLetter, describeLookAlike, findLookAlike, isAscii } from './look-alike.ts'
import { getAt, type Path } from './text/node.ts'

function explainLookAlike(what: string, text: string): string | null {
  const found = findLookAlike(text)
  return found && `${what} '${shorten(text)}' ${describeLookAlike(found)}: is it the letter that is meant?`
}

/** Many mail systems do not take an address that is not ASCII. */
function explainAddress(what: string, text: string): string | null {
  const foreign = describeForeignLetter(text)
  return (
    foreign && `${what} '${shorten(text)}' ${foreign}: is that meant? Many mail systems do not take such an address`
  )
}

/** Looked at closely, and told: who has more has another problem, or writes another script on purpose. */
const MOST_EXAMINED = 20_000
const MOST_TOLD = 1000

export const warnLookAlikes: Check = ({ instances, faults }) => {
  let [examined, told] = [0, 0]
  // What is the same for all tenants is one value, and told once.
  const shared = new WeakSet<object>()
  for (const instance of instances) {
    const { entry, key, value } = instance
    const examine = (text: string, path: Path, on: 'key' | 'value', explain: (text: string) => string | null) => {
      if (isAscii(text) || examined === MOST_EXAMINED || told === MOST_TOLD) return
      examined += 1
      const summary = explain(text)
      if (summary === null) return
      told += 1
      faults.add(instance, { path, on, code: 'look-alike', summary, severity: 'warning' })
    }
    if (findIdentityField(entry.kind) === undefined) {
      examine(key, [], 'key', (text) => explainLookAlike('the key', text))
    }
    for (const { path, domainOf, fromFile, unit } of registry[entry.kind].fields) {
      const parts = path.split('.')
      const given = domainOf || fromFile || unit === 'match' ? getAt(value, parts) : undefined
      if (typeof given === 'object' && given !== null) {
        if (shared.has(given)) continue
        shared.add(given)
      }
      forEachText(given, parts, (text, at) =>
        examine(text, at, 'value', domainOf ? (address) => explainAddress(path, address) : explainText),
      )
    }
  }
}

const explainText = (text: string): string | null => explainLookAlike('the text', text)

function forEachText(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path)
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) forEachText(item, [...path, index], visit)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) forEachText(inner, [...path, key], visit)
  }
}
