/** Every command and option, once: parsing, help, completion and the manual are made of this table. */
export type Option = {
  readonly type: 'string' | 'boolean'
  readonly description: string
  /** What stands for the value in help. */
  readonly value?: string
  readonly multiple?: true
}

export type Command = {
  readonly summary: string
  /** Words after the command, for the usage line. */
  readonly words?: string
  readonly options: readonly (keyof typeof OPTIONS)[]
  readonly details?: string
}

export const OPTIONS = {
  'fleet-file': { type: 'string', value: 'FILE', description: 'The fleet file. Default: fleet.yaml.' },
  json: { type: 'boolean', description: 'Print JSON instead of text.' },
  ledger: {
    type: 'string',
    value: 'WHERE',
    description: 'Where ownership is remembered: git (the remote origin, the default), file:PATH, or off.',
  },
  'api-url': { type: 'string', value: 'URL', description: 'The API. Default: NYLAS_API_URL, else by region.' },
  region: { type: 'string', value: 'us|eu', description: "The application's region, when the file does not say." },
  'no-color': { type: 'boolean', description: 'No colours. NO_COLOR does the same.' },
  'requests-per-second': {
    type: 'string',
    value: 'N',
    description: 'At most so many requests a second. Default: adaptive.',
  },
  'detailed-exitcode': { type: 'boolean', description: 'Exit with 2 when there are changes.' },
  'plan-file': { type: 'string', value: 'FILE', description: 'Write the plan there, as JSON.' },
  'report-file': { type: 'string', value: 'FILE', description: 'Write the report there, as JSON.' },
  yes: { type: 'boolean', description: 'Do not ask.' },
  port: { type: 'string', value: 'N', description: 'The port to listen on. Default: one that is free.' },
  seed: {
    type: 'string',
    value: 'FILE',
    description: 'Begin with this state (JSON, as GET /_sandbox/state gives it).',
  },
  switch: {
    type: 'string',
    value: 'NAME=VALUE',
    multiple: true,
    description: 'Set one of the doubtful behaviours; see --help of this command. May be repeated.',
  },
  help: { type: 'boolean', description: 'Show this help.' },
  version: { type: 'boolean', description: 'Show the version.' },
} as const satisfies Record<string, Option>

const FILES = ['fleet-file', 'json', 'no-color', 'help'] as const
const REMOTE = ['fleet-file', 'json', 'ledger', 'api-url', 'region', 'requests-per-second', 'no-color', 'help'] as const

export const COMMANDS = {
  validate: { summary: 'Check the fleet file. No request is made.', options: [...FILES] },
  plan: {
    summary: 'Show what an apply would change.',
    options: [...REMOTE, 'plan-file', 'detailed-exitcode'],
    details:
      'Writes nothing. Exit codes: 0 done, 1 failed, 2 changes pending (with --detailed-exitcode), 3 refused by a guard.',
  },
  apply: {
    summary: 'Make the application equal to the fleet file.',
    options: [...REMOTE, 'yes', 'report-file'],
    details:
      'Shows the plan first and asks on a terminal; elsewhere it needs --yes. App passwords come from FLEET_ variables.',
  },
  sandbox: {
    summary: 'Serve the API from memory on this machine.',
    options: ['port', 'seed', 'switch', 'no-color', 'help'],
    details: 'Prints one line with its URL once it is ready. GET /_sandbox/state shows what it holds.',
  },
  demo: {
    summary: 'The whole story on a sandbox: plan, apply, drift, repair, teardown.',
    options: ['no-color', 'help'],
  },
  schema: { summary: 'Print the JSON schema of the fleet file.', options: ['help'] },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof COMMANDS
export type OptionName = keyof typeof OPTIONS
