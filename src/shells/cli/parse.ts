/** From words to a command and its options. Unknown flags are errors, with the nearest known one. */
import { parseArgs } from 'node:util'
import type { Invocation, Options } from '../../features/command.ts'
import { COMMANDS, type CommandName, OPTIONS, type OptionName, type OptionSpec } from '../../features/command-table.ts'

export type Parsed =
  | ({ readonly command: CommandName } & Invocation)
  | { readonly help: CommandName | null }
  | { readonly version: true }
  | { readonly problem: string }

export function parse(argv: readonly string[]): Parsed {
  const [first, ...rest] = argv
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const topic = rest[0]
    return { help: topic !== undefined && isCommand(topic) ? topic : null }
  }
  if (first === '--version') return { version: true }
  if (!isCommand(first)) {
    const hint = first.startsWith('-')
      ? 'the command comes first'
      : `the commands are ${Object.keys(COMMANDS).join(', ')}`
    return { problem: `unknown command '${first}': ${hint}` }
  }
  return parseOptions(first, rest)
}

function parseOptions(command: CommandName, rest: readonly string[]): Parsed {
  const known = COMMANDS[command].options as readonly OptionName[]
  const options = Object.fromEntries(known.map((name) => [name, shape(OPTIONS[name])]))
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
    if (values['help'] === true) return { help: command }
    const takesWords = 'words' in COMMANDS[command]
    if (!takesWords && positionals[0] !== undefined) {
      return { problem: `${command} takes no '${positionals[0]}': its options are ${listed(known)}` }
    }
    return { command, options: values as Options, words: positionals }
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    return { problem: `${command}: ${message}. Its options are ${listed(known)}` }
  }
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word)
const shape = ({ type, multiple }: OptionSpec) => ({ type, multiple: multiple ?? false })
const listed = (names: readonly string[]) => names.map((name) => `--${name}`).join(', ')
