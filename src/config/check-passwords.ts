/** One password for two accounts is no password for either; and a variable is a password or a seed, never both. */
import { isObject } from '../domain/json.ts'
import type { Instance } from './entry.ts'
import { toText } from './finding.ts'
import type { Check } from './world.ts'

export const checkPasswords: Check = ({ instances, faults }) => {
  const seen = new Map<string, Instance>()
  const uses = new Map<string, { readonly how: string; readonly instance: Instance }>()
  for (const instance of instances) {
    const password = instance.value['app_password']
    if (instance.entry.kind !== 'account' || !isObject(password)) continue
    const how = 'derive' in password ? 'derive' : 'env'
    const variable = toText(password[how])
    const other = uses.get(variable)
    if (other === undefined) uses.set(variable, { how, instance })
    else if (other.how !== how) {
      const summary = `${variable} is a password (env) of one account and a seed (derive) of another: use two variables`
      faults.add(instance, { path: ['app_password', how], code: 'password-variable', summary })
    }
    if (how === 'derive') continue
    const source = JSON.stringify([variable, password['key'] ?? null])
    const twin = seen.get(source)
    if (twin === undefined) seen.set(source, instance)
    else if (twin.address !== instance.address) {
      const summary = `${twin.address} and ${instance.address} would have one password: give each a key of its own, such as key: "{slug}", or use derive`
      faults.add(instance, { path: ['app_password'], code: 'shared-password', summary })
    }
  }
}
