/** Every command and option, once: parsing, help, completion and the manual are made of this table. */
export type OptionSpec = {
  readonly type: 'string' | 'boolean'
  readonly description: string
  /** What stands for the value in help. */
  readonly value?: string
  readonly multiple?: true
}

export type CommandSpec = {
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
  deep: {
    type: 'boolean',
    description:
      'Look into every mailbox that shall have folders, a request each. Default: into those alone whose folders change.',
  },
  'detailed-exitcode': { type: 'boolean', description: 'Exit with 2 when there are changes.' },
  'fail-on-unmanaged': {
    type: 'boolean',
    description: 'Exit with 2 also when something is in Nylas and not in the file.',
  },
  'fail-on': {
    type: 'string',
    value: 'WHAT',
    multiple: true,
    description:
      'Exit with 2 also for unhealthy (accounts in trouble by what they send) or unmanaged (as --fail-on-unmanaged). May be repeated.',
  },
  health: {
    type: 'boolean',
    description: 'Ask how the mail that accounts send fares: bounces, complaints, the grade.',
  },
  'no-health': { type: 'boolean', description: 'Do not ask how the mail that accounts send fares.' },
  'plan-file': { type: 'string', value: 'FILE', description: 'Write the plan there, as JSON.' },
  'report-file': { type: 'string', value: 'FILE', description: 'Write the report there, as JSON.' },
  yes: { type: 'boolean', description: 'Go ahead without being asked.' },
  'any-branch': {
    type: 'boolean',
    description:
      "Apply although this is not the tip of origin's default branch, or has changes that are not committed.",
  },
  target: {
    type: 'string',
    value: 'ADDRESS',
    multiple: true,
    description:
      'Only this address, pattern or e-mail, and what it depends on; may be repeated. Deletes only what is named in full.',
  },
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
    description: 'Set one of the doubtful behaviours; a name that does not exist lists them. May be repeated.',
  },
  rate: { type: 'string', value: 'N', description: 'Refuse more than N requests a second to grants with a 429.' },
  latency: { type: 'string', value: 'MS', description: 'Answer each request after so many milliseconds.' },
  merge: {
    type: 'boolean',
    description: 'Bring live drift into the files that are there, keeping comments and order.',
  },
  fleet: {
    type: 'string',
    value: 'NAME',
    description: "The fleet's name. Default: the file's name without its ending.",
  },
  stdout: { type: 'boolean', description: 'Print the files instead of writing them.' },
  force: { type: 'boolean', description: 'Replace files that are there.' },
  csv: { type: 'boolean', description: 'Print the accounts as CSV.' },
  html: { type: 'string', value: 'FILE', description: 'Write one self-contained page there.' },
  unhealthy: {
    type: 'boolean',
    description: 'Only accounts that are not valid, or blocked; with --health also those in trouble by what they send.',
  },
  unmanaged: {
    type: 'boolean',
    description: 'Only what is in Nylas but not in the file; with import --merge: write that into the file too.',
  },
  tenant: { type: 'string', value: 'SLUG', description: 'Only the accounts of this tenant.' },
  changed: {
    type: 'string',
    value: 'FROM..TO',
    description: 'Only those that the difference between two commits touches.',
  },
  from: { type: 'string', value: 'ADDRESS', description: 'Who sends the mail; "" for a bounce.' },
  to: {
    type: 'string',
    value: 'ADDRESS',
    multiple: true,
    description: 'Who gets it; of a mail that is sent, perhaps several.',
  },
  type: {
    type: 'string',
    value: 'compose|reply',
    description: 'Whether a mail that is sent begins something or answers. Default: compose.',
  },
  direction: {
    type: 'string',
    value: 'inbound|outbound',
    description:
      "Whose rules: the receiver's or the sender's. Default: the sender's, if it is an account of the fleet.",
  },
  days: { type: 'string', value: 'N', description: 'How many days back. Default: as the file says, or 7.' },
  accounts: {
    type: 'string',
    value: 'N',
    description: 'Recorded mail of how many accounts. Default: as the file says, or 50.',
  },
  requests: {
    type: 'string',
    value: 'N',
    description: 'Read the records with so many requests at most. Default: as the file says, or 200.',
  },
  addresses: {
    type: 'boolean',
    description: 'Name the addresses of those who wrote or were written to, rather than their domains.',
  },
  live: { type: 'boolean', description: 'Ask what lives in Nylas rather than what the file declares.' },
  timeout: {
    type: 'string',
    value: 'SECONDS',
    description: 'How long a mail is waited for. Default: 120.',
  },
  evidence: {
    type: 'string',
    value: 'FILE',
    description: 'What a probe has found out: probe writes it there (default: evidence.json), sandbox behaves by it.',
  },
  domain: {
    type: 'string',
    value: 'DOMAIN',
    description: 'A domain registered with Nylas, for accounts of the probe. Without it those questions are not asked.',
  },
  only: { type: 'string', value: 'QUESTION', multiple: true, description: 'Only this question; may be repeated.' },
  list: { type: 'boolean', description: 'Show the questions, and ask none.' },
  again: { type: 'boolean', description: 'Ask again what is answered already.' },
  clean: { type: 'boolean', description: 'Only take away what earlier probes left behind.' },
  'allow-accounts': {
    type: 'string',
    value: 'N',
    description: 'Run although so many agent accounts live in the application. Default: 3.',
  },
  'make-connector': { type: 'boolean', description: 'Make the connector where there is none. It stays.' },
  'fill-quota': { type: 'boolean', description: 'Make rules until the plan refuses one, at most 5.' },
  'to-file': {
    type: 'string',
    value: 'FILE',
    description: 'Write the secret into this new file, which only its owner can read, instead of printing it.',
  },
  trigger: {
    type: 'string',
    value: 'NAME',
    description: 'The event to send, such as message.created. Default: the first of the webhook that Nylas can send.',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    description: 'zone (the default), octodns, terraform or json.',
  },
  register: { type: 'boolean', description: 'Register with Nylas what is not registered yet.' },
  verify: { type: 'boolean', description: 'Let Nylas look at the DNS now, and say what it finds.' },
  help: { type: 'boolean', description: 'Show this help.' },
  version: { type: 'boolean', description: 'Show the version.' },
} as const satisfies Record<string, OptionSpec>

const FILES = ['fleet-file', 'json', 'no-color', 'help'] as const
const REMOTE = ['fleet-file', 'json', 'ledger', 'api-url', 'region', 'requests-per-second', 'no-color', 'help'] as const

export const COMMANDS = {
  validate: { summary: 'Check the fleet file. No request is made.', options: [...FILES] },
  plan: {
    summary: 'Show what an apply would change.',
    options: [...REMOTE, 'target', 'deep', 'plan-file', 'detailed-exitcode'],
    details:
      'Writes nothing. Exit codes: 0 done, 1 failed, 2 changes pending (with --detailed-exitcode), 3 refused by a guard.',
  },
  apply: {
    summary: 'Make the application equal to the fleet file.',
    options: [...REMOTE, 'target', 'deep', 'yes', 'any-branch', 'report-file'],
    details:
      'Shows the plan first and asks on a terminal; elsewhere it needs --yes. With the ledger in git it applies the tip of the default branch of origin, unchanged, and refuses anything else (3). It asks again where another run was faster, and before it deletes: once a newer commit there changes the fleet, it writes no more (3), unless --any-branch is given. App passwords come from FLEET_ variables.',
  },
  drift: {
    summary: 'Tell what was changed in Nylas since the last apply.',
    options: [...REMOTE, 'deep', 'plan-file', 'fail-on', 'fail-on-unmanaged', 'no-health'],
    details:
      'Writes nothing. Exit codes: 0 none, 1 failed, 2 drift, or an account of the fleet that is blocked or not valid. Accounts in trouble by what they send are shown, and exit with 2 only with --fail-on unhealthy.',
  },
  explain: {
    summary: 'Say what the guardrails make of one mail, and by which rule.',
    options: [...REMOTE, 'from', 'to', 'type', 'direction', 'live'],
    details:
      'Asks the file alone, without a request or a key; with --live what lives. Exits with 0 whatever the verdict.',
  },
  backtest: {
    summary: 'Say what would have become of the mail that Nylas recorded, had the plan been carried out.',
    options: [...REMOTE, 'target', 'days', 'accounts', 'requests', 'addresses'],
    details: 'Writes nothing, and no subject is read. Exits with 0 whatever it finds; 1 when no record could be read.',
  },
  smoke: {
    summary:
      'Send the tests marked smoke: true for real, between accounts of the fleet, and look what becomes of them.',
    options: [...REMOTE, 'timeout'],
    details:
      'Sends mail, at most 20, to accounts of the fleet alone, and throws it away again. Exit codes: 0 all seen as expected or not tried, 1 otherwise.',
  },
  import: {
    summary: 'Write a fleet file from what is live.',
    options: [...REMOTE, 'fleet', 'merge', 'unmanaged', 'stdout', 'force'],
    details: 'What it writes plans adoptions only. Nothing secret is written, and no file is replaced without --force.',
  },
  inventory: {
    summary: 'Show every account with what governs it, its health and its owner.',
    words: '[TEXT]',
    options: [...REMOTE, 'csv', 'html', 'health', 'unhealthy', 'unmanaged', 'tenant'],
    details: 'TEXT keeps the accounts in whose row each of its words stands.',
  },
  history: {
    summary: "Tell from the ledger's commits when each resource was made, changed or deleted, and by whom.",
    words: '[TEXT]',
    options: [...FILES],
  },
  record: {
    summary: 'Record in the ledger what an apply could not, from the file it was kept in.',
    words: 'FILE',
    options: ['fleet-file', 'ledger', 'no-color', 'help'],
    details:
      'Adds what is missing and takes nothing away. The file is signed: it takes the key of the run that wrote it.',
  },
  password: {
    summary: "Print one account's app password, for whoever holds the seed.",
    words: 'ADDRESS',
    options: ['fleet-file', 'ledger', 'no-color', 'help'],
    details:
      'Never in a job: its log would keep it. With NYLAS_API_KEY (or NYLAS_FLEET_SIGNING_KEY) set, the ledger tells whether the seed is the one that was applied; a wrong one is refused.',
  },
  rotate: {
    summary: 'Replace the secret that a webhook signs with, and print the new one once.',
    words: 'ADDRESS',
    options: ['fleet-file', 'ledger', 'api-url', 'region', 'to-file', 'yes', 'no-color', 'help'],
    details:
      'The old secret stops at once: tell the receiver the new one without delay. ADDRESS is one of the file that is applied, such as webhook/orders. Prints to a screen only; elsewhere, and in a job, it needs --to-file.',
  },
  'webhook-test': {
    summary: 'Have Nylas send a test event to the address of a webhook.',
    words: 'KEY',
    options: ['fleet-file', 'api-url', 'region', 'trigger', 'no-color', 'help'],
    details:
      'Signed with the fixed text mock-webhook-secret, not with the secret of the webhook. Nylas has test events for 26 triggers, and none for message.delivered, message.bounced, message.complaint, message.rejected and alert.triggered.',
  },
  doctor: {
    summary: 'Check key, region, application, connector, ledger, git, GitHub token and clock.',
    options: [...REMOTE, 'health'],
    details: 'Reads only. Each line is good, or says what to do.',
  },
  init: {
    summary: 'Write a starter fleet file, tenants.txt and the workflow of this repository.',
    options: ['fleet-file', 'api-url', 'region', 'no-color', 'help'],
    details: 'What is there already is left as it is. With NYLAS_API_KEY set, the application is pinned in the file.',
  },
  dns: {
    summary: 'Print the DNS records that Nylas wants for the domains of the fleet file, or for one.',
    words: '[DOMAIN]',
    options: ['fleet-file', 'format', 'register', 'verify', 'json', 'api-url', 'region', 'no-color', 'help'],
    details:
      'Takes the key file of a service account, in NYLAS_SERVICE_ACCOUNT or, by its path, in NYLAS_SERVICE_ACCOUNT_FILE. Writes nothing without --register or --verify, and deletes nothing ever. Exit codes: 0 done, 1 when a domain is not registered or, with --verify, something is not verified.',
  },
  fleets: {
    summary: 'List the fleet files of a repository, for a job that hands each to a runner of its own.',
    words: "'PATTERN'",
    options: ['changed', 'json', 'no-color', 'help'],
    details:
      'A fleet is touched by its own file, by what it includes, and by files of tenants and items. --json prints {"fleets": [{"fleet", "file", "folder"}], "removed": []}.',
  },
  probe: {
    summary: 'Ask an application for tests what the documents of the API leave open.',
    options: [
      'domain',
      'yes',
      'only',
      'list',
      'again',
      'clean',
      'evidence',
      'allow-accounts',
      'make-connector',
      'fill-quota',
      'json',
      'api-url',
      'region',
      'no-color',
      'help',
    ],
    details:
      'Writes to the application of NYLAS_API_KEY, and only with --yes: objects, at most 3 accounts and mail between them, all of its own, all taken away again. Goes on where an earlier run ended. Exit codes: 0 done, 1 failed or something is left, 3 refused.',
  },
  sandbox: {
    summary: 'Serve the API from memory on this machine.',
    options: ['port', 'seed', 'switch', 'evidence', 'rate', 'latency', 'no-color', 'help'],
    details:
      'Prints one line with its URL once it is ready. GET /_sandbox/state shows what it holds; docs/sandbox.md tells the rest.',
  },
  demo: {
    summary: 'The whole story on a sandbox: plan, apply, tests, drift, repair, teardown.',
    options: ['no-color', 'help'],
  },
  schema: { summary: 'Print the JSON schema of the fleet file.', options: ['help'] },
  completion: { summary: 'Print completion for a shell.', words: 'bash|zsh|fish', options: ['help'] },
  manual: { summary: 'Print the manual page.', options: ['help'], details: 'nylas-fleet manual | man -l -' },
} as const satisfies Record<string, CommandSpec>

export type CommandName = keyof typeof COMMANDS
export type OptionName = keyof typeof OPTIONS
