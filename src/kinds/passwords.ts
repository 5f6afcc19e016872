/**
 * Where the password of a mailbox comes from, as a file says it and as a plan shows it: a variable that holds it, or a seed
 * that it is derived from. The password itself is in neither.
 */
import { isObject, toText } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'
import type { Field, SpecProblem, SpecResource } from './kind.ts'

/** One line each: `derive:FLEET_SEED`, `env:FLEET_X`, `env:FLEET_X[key]`. What people see in a plan, and never a secret. */
function normalisePassword(value: Json): Json {
  if (!isObject(value) || 'source' in value) return value
  const key = toText(value['key'])
  const source =
    'derive' in value
      ? `derive:${toText(value['derive'])}`
      : `env:${toText(value['env'])}${key === '' ? '' : `[${key}]`}`
  return { source, version: typeof value['version'] === 'number' ? value['version'] : 1 }
}

const VARIABLE = { type: 'string', pattern: '^FLEET_[A-Za-z0-9_]+$' }
const VERSION = {
  type: 'integer',
  minimum: 1,
  description: 'Raise it to set the password anew. Left out: 1.',
}

export const APP_PASSWORD: Field = {
  path: 'app_password',
  label: 'app password',
  unit: 'password',
  schema: {
    description:
      'Where the password for IMAP and SMTP comes from; never the password itself. Left out: not managed. Only an apply reads the variable, whose name begins with FLEET_.',
    oneOf: [
      {
        type: 'object',
        required: ['env'],
        additionalProperties: false,
        properties: {
          env: { ...VARIABLE, description: 'The environment variable that holds it.' },
          key: {
            type: 'string',
            minLength: 1,
            description: 'When the variable holds a JSON object of secrets: which one.',
          },
          version: VERSION,
        },
      },
      {
        type: 'object',
        required: ['derive'],
        additionalProperties: false,
        properties: {
          derive: {
            ...VARIABLE,
            description:
              'The environment variable that holds a seed of at least 32 characters; each account gets its own password.',
          },
          version: VERSION,
        },
      },
    ],
  },
  normalise: normalisePassword,
  destroys: { what: 'password', when: () => true },
}

/** One password for two accounts is no password for either; and a variable is a password or a seed, never both. */
export function checkPasswords<R extends SpecResource>(accounts: readonly R[]): readonly SpecProblem<R>[] {
  const problems: SpecProblem<R>[] = []
  const holders = new Map<string, R>()
  const uses = new Map<string, 'derive' | 'env'>()
  for (const account of accounts) {
    const password = account.value['app_password']
    if (!isObject(password)) continue
    const use = 'derive' in password ? 'derive' : 'env'
    const variable = toText(password[use])
    if (!uses.has(variable)) uses.set(variable, use)
    else if (uses.get(variable) !== use) {
      const summary = `${variable} is a password (env) of one account and a seed (derive) of another: use two variables`
      problems.push({ resource: account, path: ['app_password', use], code: 'password-variable', summary })
    }
    if (use === 'derive') continue
    const source = JSON.stringify([variable, password['key'] ?? null])
    const other = holders.get(source)
    if (other === undefined) holders.set(source, account)
    else if (other.address !== account.address) {
      const summary = `${other.address} and ${account.address} would have one password: give each a key of its own, such as key: "{slug}", or use derive`
      problems.push({ resource: account, path: ['app_password'], code: 'shared-password', summary })
    }
  }
  return problems
}
