/** What a command of the command line is: parsed words and the shell in, an exit code out. */
import type { Parsed } from './parse.ts'
import type { Terminal } from './shell.ts'
import type { CommandName } from './table.ts'

export type Invocation = Extract<Parsed, { readonly command: CommandName }>
export type Command = (given: Invocation, shell: Terminal) => Promise<number>

export const getTextStyle = (shell: Terminal, stream: 'out' | 'err') => ({
  color: shell.color[stream],
  width: shell.width,
})

export const readTextOption = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
