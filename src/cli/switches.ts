/** `--switch NAME=VALUE` to the sandbox's switches, checked against its table. */
import { SWITCHES } from '../sandbox/switches.ts'
import { UserError } from './exit.ts'

export function switches(given: unknown): Readonly<Record<string, string | number | boolean>> {
  const pairs = (Array.isArray(given) ? given : []) as readonly string[]
  return Object.fromEntries(pairs.map((pair) => {
    const [name = '', ...rest] = pair.split('=')
    const definition = Object.entries(SWITCHES).find(([key]) => key === name)?.[1]
    if (!definition) throw new UserError(`no switch is called '${name}': the switches are ${Object.keys(SWITCHES).join(', ')}`)
    const text = rest.join('=')
    if (definition.values === 'milliseconds') {
      const value = Number(text)
      if (text === '' || !Number.isFinite(value) || value < 0) throw new UserError(`${name} takes a number of milliseconds`)
      return [name, value]
    }
    const value = (definition.values as readonly (string | number | boolean)[]).find((one) => String(one) === text)
    if (value === undefined) throw new UserError(`${name} takes ${definition.values.join(', ')}`)
    return [name, value]
  }))
}
