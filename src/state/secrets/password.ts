/** From an `app_password` field to the password itself. Messages name variables, never values. */
import { derivePassword, SEED_LENGTH } from './derive.ts'

/** `derive:FLEET_SEED`, `env:FLEET_X` or `env:FLEET_X[key]`. */
export type PasswordField = { readonly source: string; readonly version: number }

/** The value of a `FLEET_` variable; undefined when it is not set. */
export type Variables = (name: string) => string | undefined

export type PasswordResult = { readonly password: string } | { readonly problem: string }

export function lookUpPassword(field: PasswordField, email: string, variables: Variables): PasswordResult {
  const { scheme, variable, key } = parseSource(field.source)
  const value = variables(variable)
  if (value === undefined || value === '') {
    return { problem: `${variable} is not set: the app password of ${email} comes from it` }
  }
  if (scheme === 'derive') {
    if (value.length < SEED_LENGTH)
      return { problem: `${variable} is too short for a seed: at least ${SEED_LENGTH} characters` }
    return { password: derivePassword(value, email, field.version) }
  }
  const password = key === null ? value : member(value, key)
  if (password === null) return { problem: `${variable} is no JSON object with a text under '${key}' (for ${email})` }
  const fault = unfit(password)
  return fault
    ? { problem: `${variable}${key === null ? '' : `['${key}']`} is no app password for ${email}: ${fault}` }
    : { password }
}

function parseSource(source: string): {
  readonly scheme: string
  readonly variable: string
  readonly key: string | null
} {
  const colon = source.indexOf(':')
  const rest = source.slice(colon + 1)
  const open = rest.indexOf('[')
  const variable = open < 0 ? rest : rest.slice(0, open)
  return { scheme: source.slice(0, colon), variable, key: open < 0 ? null : rest.slice(open + 1, -1) }
}

function member(json: string, key: string): string | null {
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, key)) return null
    const value = (parsed as Record<string, unknown>)[key]
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

/** The documented rules; the stricter ones that only one client knows are left to the API. */
function unfit(password: string): string | null {
  if (password.length < 18 || password.length > 40) return 'it must have 18 to 40 characters'
  if (!/^[!-~]+$/.test(password)) return 'it may hold printable ASCII characters only, no space'
  if (!/[a-z]/.test(password) || !/[A-Z]/.test(password) || !/[0-9]/.test(password)) {
    return 'it needs a lower-case letter, an upper-case letter and a digit'
  }
  return null
}
