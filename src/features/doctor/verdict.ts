/** How a check is put. */
import type { Check } from './check.ts'
import type { Refused } from './facts.ts'

type Name = Check['name']
export const good = (name: Name, says: string): Check => ({ name, verdict: 'good', says, todo: null })
export const warning = (name: Name, says: string, todo: string): Check => ({ name, verdict: 'warning', says, todo })
export const bad = (name: Name, says: string, todo: string): Check => ({ name, verdict: 'bad', says, todo })
export const skipped = (name: Name, says: string): Check => ({ name, verdict: 'skipped', says, todo: null })

export const isRefused = (value: object): value is Refused => 'message' in value
