/** What a command of the command line is: parsed words and the shell in, an exit code out. */
import type { Parsed } from './parse.ts'
import type { Shell } from './shell.ts'
import type { CommandName } from './table.ts'

export type Given = Extract<Parsed, { readonly command: CommandName }>
export type Runner = (given: Given, shell: Shell) => Promise<number>

export const looks = (shell: Shell, stream: 'out' | 'err') => ({ color: shell.color[stream], width: shell.width })

export const textOption = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
