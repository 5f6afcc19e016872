/** Addresses: `kind/key`, what people see. Everything that takes one apart or looks for one in text is here. */
import { type Address, DEFAULT_WORKSPACE, KINDS, type Kind } from './model.ts'

export const kindOf = (address: Address): Kind => address.slice(0, address.indexOf('/')) as Kind
export const keyOf = (address: string): string => address.slice(address.indexOf('/') + 1)

/** What the default workspace is called in the file. */
export const DEFAULT_KEY = keyOf(DEFAULT_WORKSPACE)

/** The kinds as alternatives of a regular expression, for the patterns of the schema and of stored texts. */
export const KIND_PATTERN = `(?:${KINDS.join('|')})`

const ADDRESS = new RegExp(`^${KIND_PATTERN}/.`, 'su')

export const isAddress = (text: string): text is Address => ADDRESS.test(text)
