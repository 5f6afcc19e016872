/** Reads the words of a command line as a command with its options; what is wrong with them is a `problem` for people. */
import { parseArgs } from 'node:util'
import type { Invocation, Options } from '../../features/command.ts'
import { COMMANDS, type CommandName, OPTIONS, type OptionName, type OptionSpec } from '../../features/command-table.ts'

export type ParsedArguments =
  | ({ readonly command: CommandName } & Invocation)
  | { readonly help: CommandName | null }
  | { readonly version: true }
  | { readonly problem: string }

export function parseArguments(argv: readonly string[]): ParsedArguments {
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

function parseOptions(command: CommandName, rest: readonly string[]): ParsedArguments {
  const known = COMMANDS[command].options as readonly OptionName[]
  const options = Object.fromEntries(known.map((name) => [name, toParserOption(OPTIONS[name])]))
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
    if (values['help'] === true) return { help: command }
    const takesWords = 'words' in COMMANDS[command]
    if (!takesWords && positionals[0] !== undefined) {
      return { problem: `${command} takes no '${positionals[0]}': its options are ${listOptions(known)}` }
    }
    return { command, options: values as Options, words: positionals }
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    return { problem: `${command}: ${message}. Its options are ${listOptions(known)}` }
  }
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word)
const toParserOption = ({ type, multiple }: OptionSpec) => ({ type, multiple: multiple ?? false })
const listOptions = (names: readonly string[]) => names.map((name) => `--${name}`).join(', ')
