/** Help, completion for bash, zsh and fish, and the manual page: texts made of the table of commands. */
import { COMMANDS, type CommandName, type CommandSpec, OPTIONS, type OptionSpec } from '../../features/command-table.ts'

export function writeHelp(name: CommandName | null): string {
  if (name !== null) return writeCommandHelp(name)
  const width = Math.max(...Object.keys(COMMANDS).map((key) => key.length))
  const rows = Object.entries(COMMANDS).map(([key, { summary }]) => `  ${key.padEnd(width)}  ${summary}`)
  return [
    'nylas-fleet keeps a Nylas application equal to a fleet file.',
    '',
    'Usage: nylas-fleet COMMAND [OPTIONS]',
    '',
    ...rows,
    '',
    'The API key is read from NYLAS_API_KEY. nylas-fleet COMMAND --help tells more.',
    '',
  ].join('\n')
}

function writeCommandHelp(name: CommandName): string {
  const command: CommandSpec = COMMANDS[name]
  const rows = command.options.map((key) => {
    const option: OptionSpec = OPTIONS[key]
    return { left: `--${key}${option.value ? ` ${option.value}` : ''}`, right: option.description }
  })
  const width = Math.max(...rows.map(({ left }) => left.length))
  return [
    command.summary,
    '',
    `Usage: nylas-fleet ${name} ${command.words ? `${command.words} ` : ''}[OPTIONS]`,
    '',
    ...rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`),
    ...(command.details ? ['', command.details] : []),
    '',
  ].join('\n')
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type CompletedShell = (typeof SHELLS)[number]

const COMMAND_ENTRIES = Object.entries(COMMANDS) as [string, CommandSpec][]
const listFlags = ({ options }: CommandSpec): readonly string[] => options.map((name) => `--${name}`)
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

export function writeCompletion(shell: CompletedShell): string {
  return { bash: writeBash, zsh: writeZsh, fish: writeFish }[shell]()
}

function writeBash(): string {
  const cases = COMMAND_ENTRIES.map(([name, command]) => `    ${name}) words="${listFlags(command).join(' ')}" ;;`)
  return `# eval "$(nylas-fleet completion bash)"
_nylas_fleet() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${COMMAND_ENTRIES.map(([name]) => name).join(' ')}"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$current"))
}
complete -F _nylas_fleet nylas-fleet
`
}

function writeZsh(): string {
  const commands = COMMAND_ENTRIES.map(([name, { summary }]) => `    ${quote(`${name}:${summary}`)}`)
  const cases = COMMAND_ENTRIES.map(([name, command]) => {
    const options = command.options.map((option) => {
      const { description, value }: OptionSpec = OPTIONS[option]
      const plain = description.replace(/[[\]:]/g, ' ')
      return `      ${quote(`--${option}[${plain}]${value === undefined ? '' : `:${value}:_files`}`)}`
    })
    return `    ${name}) _arguments \\\n${options.join(' \\\n')} ;;`
  })
  return `#compdef nylas-fleet
# nylas-fleet completion zsh > "\${fpath[1]}/_nylas-fleet"
_nylas_fleet() {
  local -a commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _nylas_fleet nylas-fleet
`
}

function writeFish(): string {
  const lines = COMMAND_ENTRIES.flatMap(([name, command]) => [
    `complete -c nylas-fleet -n __fish_use_subcommand -f -a ${name} -d ${quote(command.summary)}`,
    ...command.options.map((option) => {
      const { description, value }: OptionSpec = OPTIONS[option]
      const takes = value === undefined ? '' : ' -r'
      return `complete -c nylas-fleet -n ${quote(`__fish_seen_subcommand_from ${name}`)} -l ${option}${takes} -d ${quote(description)}`
    }),
  ])
  return `# nylas-fleet completion fish > ~/.config/fish/completions/nylas-fleet.fish\n${lines.join('\n')}\n`
}

/** troff, for `man`. */
export function writeManual(version: string): string {
  const plain = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('-', '\\-').replace(/^\./gm, '\\&.')
  const commands = COMMAND_ENTRIES.flatMap(([name, command]) => [
    `.SS ${plain(`nylas-fleet ${name}${command.words ? ` ${command.words}` : ''}`)}`,
    plain(command.summary),
    ...(command.details ? ['.PP', plain(command.details)] : []),
    ...command.options.flatMap((option) => {
      const { description, value }: OptionSpec = OPTIONS[option]
      return ['.TP', `.B ${plain(`--${option}${value === undefined ? '' : ` ${value}`}`)}`, plain(description)]
    }),
  ])
  return [
    `.TH NYLAS\\-FLEET 1 "" "nylas-fleet ${version}"`,
    '.SH NAME',
    'nylas\\-fleet \\- keeps a Nylas application equal to a fleet file',
    '.SH SYNOPSIS',
    '.B nylas\\-fleet',
    '.I COMMAND',
    '[\\fIOPTIONS\\fR]',
    '.SH COMMANDS',
    ...commands,
    '.SH EXIT STATUS',
    '0 done or nothing to do, 1 failed, 2 changes pending or an unhealthy account, 3 refused by a guard, 130 interrupted.',
    '.SH ENVIRONMENT',
    'NYLAS_API_KEY, NYLAS_API_URL, NYLAS_FLEET_SIGNING_KEY, NO_COLOR, and the FLEET_ variables that the file names.',
    '',
  ].join('\n')
}
