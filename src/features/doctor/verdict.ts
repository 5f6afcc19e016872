/** How a check is put. */
import type { Check } from './check.ts'
import type { FactUnavailable } from './facts.ts'

type Name = Check['name']
export const passCheck = (name: Name, says: string): Check => ({ name, verdict: 'good', says, todo: null })
export const warnCheck = (name: Name, says: string, todo: string): Check => ({ name, verdict: 'warning', says, todo })
export const failCheck = (name: Name, says: string, todo: string): Check => ({ name, verdict: 'bad', says, todo })
export const skipCheck = (name: Name, says: string): Check => ({ name, verdict: 'skipped', says, todo: null })

export const isUnavailable = (value: object): value is FactUnavailable => 'message' in value
