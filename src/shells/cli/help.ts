import { COMMANDS, type CommandName, type CommandSpec, OPTIONS, type OptionSpec } from '../../features/command-table.ts'

export function writeHelp(name: CommandName | null): string {
  if (name !== null) return commandHelp(name)
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

function commandHelp(name: CommandName): string {
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
