/** Warns of letters that look like others, where a text is compared letter by letter: in keys, addresses and conditions. */
import { findIdentityField, registry } from '../kinds/registry.ts'
import type { Check } from './checks.ts'
import { shorten } from './diagnostic.ts'
import { describeForeignLetter, describeLookAlike, findLookAlike } from './look-alike.ts'
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

export const warnLookAlikes: Check = ({ instances, faults }) => {
  for (const instance of instances) {
    const { entry, key, value } = instance
    const warn = (path: Path, on: 'key' | 'value', summary: string | null) => {
      if (summary !== null) faults.add(instance, { path, on, code: 'look-alike', summary, severity: 'warning' })
    }
    const identity = findIdentityField(entry.kind)
    if (identity === undefined) warn([], 'key', explainLookAlike('the key', key))
    for (const { path, domainOf, fromFile, unit } of registry[entry.kind].fields) {
      const parts = path.split('.')
      const given = domainOf || fromFile || unit === 'match' ? getAt(value, parts) : undefined
      if (domainOf && typeof given === 'string') warn(parts, 'value', explainAddress(path, given))
      else forEachText(given, parts, (text, at) => warn(at, 'value', explainLookAlike('the text', text)))
    }
  }
}

function forEachText(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path)
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) forEachText(item, [...path, index], visit)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) forEachText(inner, [...path, key], visit)
  }
}
